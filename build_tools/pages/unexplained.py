"""What a report says around a name that it does not explain: the sentence that tells most, and the names beside it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from build_tools.model.programme import Mention, Programme
from build_tools.pages.book import Book
from build_tools.pages.markup import escape, relative
from build_tools.pages.mentions import Positions, in_sentence
from build_tools.pages.report_names import whose
from build_tools.text.sentences import sentence_span
from build_tools.text.wording import wording

MOST_RELATED: Final = 6  # names shown
LONG_ENOUGH: Final = 120  # characters of a sentence; a longer one tells no more


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A report and the names in each of its texts."""

    book: Book
    positions: Positions
    named: Mapping[str, tuple[tuple[Mention, Programme], ...]]  # id of a paragraph or a title → the mentions in it


def surroundings_of(book: Book, positions: Positions) -> Surroundings:
    """Return the names around each name of *book*."""
    named: dict[str, list[tuple[Mention, Programme]]] = {}
    for programme in book.report.programmes:
        for mention in programme.mentions:
            named.setdefault(mention.paragraph, []).append((mention, programme))
    return Surroundings(book, positions, {text: tuple(found) for text, found in named.items()})


def telling_sentence(uses: Iterable[tuple[Programme, Surroundings]], page: str) -> str:
    """Return for the file *page* the sentence, of all in which *uses* have a name, that tells most about it: a long one
    with few other names.
    """
    told = [
        (_telling(mention, around), mention, around) for programme, around in uses for mention in programme.mentions
    ]
    several = len({around.book.report.slug for _, _, around in told}) > 1
    _, mention, around = max(told, key=lambda each: each[0])
    position = around.positions[mention.paragraph]
    sentence = in_sentence(position.text, mention, wide=True)
    source = " ".join((whose(around.book.report), position.path)) if several else position.path
    link = f"[{escape(source)}]({relative(page, position.file)})"
    return wording("pages.meanings.sentence", sentence=sentence, link=link)


def related(programme: Programme, around: Surroundings) -> list[Programme]:
    """Return the names that stand with *programme* in a sentence, else in a paragraph, the most frequent first."""
    near: Counter[str] = Counter()
    far: Counter[str] = Counter()
    found: dict[str, Programme] = {}
    for mention in programme.mentions:
        start, end = _sentence(mention, around)
        for other_mention, other in around.named[mention.paragraph]:
            if other.name != programme.name:
                key = f"{other.kind}-{other.id}"
                found[key] = other
                (near if start <= other_mention.start < end else far)[key] += 1
    return [found[key] for key, _ in (near or far).most_common(MOST_RELATED)]


def _telling(mention: Mention, around: Surroundings) -> float:
    """Return how many characters of the sentence of *mention* there are for each name in it."""
    start, end = _sentence(mention, around)
    names = sum(start <= each.start < end for each, _ in around.named[mention.paragraph])
    return min(end - start, LONG_ENOUGH) / names


def _sentence(mention: Mention, around: Surroundings) -> tuple[int, int]:
    return sentence_span(around.positions[mention.paragraph].text, mention.start, mention.end)
