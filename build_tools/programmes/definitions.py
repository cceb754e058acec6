"""What a programme means: by the editor, or by the report (beside its name, in its annex)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.model.knowledge import NationalName, Term
from build_tools.model.programme import Definition, Mention
from build_tools.programmes.glosses import find_gloss
from build_tools.programmes.name_groups import NameGroup, keys_of
from build_tools.programmes.national_names import NationalNames, Use, contradicts
from build_tools.programmes.notes import Note
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.sentences import sentence_span
from build_tools.text.wording import wordings


@dataclass(frozen=True, slots=True)
class Meanings:
    """What explains the names of a report."""

    texts: Mapping[str, str]  # the report's own words: id of a title or a paragraph → text
    noted: Mapping[str, Definition]  # what its annex says, by key
    national: NationalNames
    year: int | None  # of the report


def definition_of(group: NameGroup, meanings: Meanings, vocabulary: Vocabulary) -> Definition | None:
    """Return the definition of *group*: the curated one, a gloss beside a mention, or what a note says.

    A note does not explain a curated entry: its editor did not adopt it.
    """
    if group.term and (curated := curated_definition(group.term)):
        return curated
    for mention in group.mentions:
        if gloss := find_gloss(meanings.texts[mention.paragraph], mention.end, vocabulary):
            return replace(gloss, paragraph=mention.paragraph)
    if group.term:
        return None
    return next((meanings.noted[key] for key in sorted(group.keys) if key in meanings.noted), None)


def curated_definition(term: Term) -> Definition | None:
    """Return the meaning that the editor gave *term*, or None."""
    return _curated(term.meaning, term) if term.meaning else None


def addition_of(term: Term) -> Definition | None:
    """Return what the place of *term* adds to the meaning of a national name, or None."""
    return _curated(term.addition, term) if term.addition else None


def national_meaning(
    spellings: Iterable[str],
    mentions: Iterable[Mention],
    members: Sequence[str],
    meanings: Meanings,
    vocabulary: Vocabulary,
) -> NationalName | None:
    """Return the national name that the report writes in one of *spellings*, unless it means something else by it.

    *mentions* are where it does, *members* the parts that it lists.
    """
    found = meanings.national.meant(spellings, meanings.year)
    if found is None:
        return None
    texts = ((meanings.texts[m.paragraph], m) for m in mentions)
    uses = (Use(text[slice(*sentence_span(text, m.start, m.end))], text[: m.start]) for text, m in texts)
    return None if contradicts(found, members, uses, vocabulary) else found


def national_definition(name: NationalName) -> Definition:
    """Return the meaning of a name that means the same everywhere."""
    return Definition(name.meaning, name.source or wordings("definitions.sources")["general"], name.trust)


def noted_meanings(notes: Sequence[Note], vocabulary: Vocabulary) -> dict[str, Definition]:
    """Return what the *notes* of the report's annex say that names mean, by key: all that explain a name, one after another."""
    meanings: dict[str, Definition] = {}
    source = wordings("definitions.sources")["report"]
    for note in notes:
        for key in keys_of(note.terms, vocabulary):
            earlier = meanings.get(key)
            if earlier is None:
                meanings[key] = Definition(note.text, source, "report", note.paragraph)
            elif note.text not in earlier.text:
                meanings[key] = replace(earlier, text=earlier.text + note.text)
    return meanings


def _curated(text: str, term: Term) -> Definition | None:
    """Return *text*, which the editor wrote about *term*, with what it rests on; None if that is not said."""
    if term.trust is None:
        return None
    source = term.source if term.trust == "cited" else wordings("definitions.sources")[term.trust]
    return Definition(text, source or "", term.trust)
