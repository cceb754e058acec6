"""The notes of a report's annex, each with the terms that it explains."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from build_tools.model.report import Paragraph
from build_tools.text.annexes import note_item, said_in_brackets, terms_of, without_reference
from build_tools.text.characters import SENTENCE_END
from build_tools.text.folding import without_quotes


class Note(NamedTuple):
    """A note that explains *terms*; more than one are each a name of its own if *apart*, else names of one thing."""

    term: str  # as the annex spells it: 农村“三路”
    terms: tuple[str, ...]  # without quotation marks: 农村三路
    apart: bool
    text: str
    paragraph: str  # id of the note, or of its first paragraph


def notes_of(paragraphs: Sequence[Paragraph]) -> Iterator[Note]:
    """Yield the notes among *paragraphs*. A note goes on in the next one if its last sentence does: …；（2）…"""
    texts: dict[str, str] = {}  # by id
    last = ""
    for paragraph in paragraphs:
        if paragraph.note and paragraph.term:
            last = paragraph.id
            texts[last] = paragraph.text
        elif paragraph.note and last and not texts[last].endswith(tuple(SENTENCE_END)):
            texts[last] += paragraph.text
    for paragraph_id, text in texts.items():
        if item := note_item(text):
            yield _note(without_reference(item["term"]), item["text"].strip(), paragraph_id)


def _note(term: str, text: str, paragraph: str) -> Note:
    terms = tuple(map(without_quotes, terms_of(term)))
    bare, scope = said_in_brackets(term)
    if scope and len(terms) == 1:  # “三区”（景区）：游览区…
        text = f"（{scope}）{text}"
    return Note(bare, terms, len(terms) > 1 and not scope, text, paragraph)
