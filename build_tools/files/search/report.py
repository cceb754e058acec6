"""What the search needs of one report."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.files.search.fragments import Fragment, fragments
from build_tools.files.search.letters import HAN_BLOCK
from build_tools.files.search.postings import Groups, grouped
from build_tools.pages.book import Book
from build_tools.pages.report_names import report_title
from build_tools.text.words import words_of


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search needs of one report; sets are kept as lines of text, which need less memory."""

    slug: str
    year: int | None
    about: tuple[str, ...]  # its name, title, speaker, session, date; "" for what is not known
    fragments: tuple[Fragment, ...]
    groups: Groups  # what the index knows the fragments by
    words: str  # as jieba cuts them
    characters: str  # Chinese ones
    indicators: str  # canonical names of its figures


def index_report(book: Book) -> Indexed:
    """Return what the search needs of *book*."""
    report, meta = book.report, book.report.meta
    texts = [*(section.shown for section in report.sections), *(paragraph.text for paragraph in report.paragraphs)]
    pieces = list(fragments(book))
    return Indexed(
        slug=report.slug,
        year=meta.year,
        about=(book.name, report_title(report), meta.speaker or "", meta.session or "", meta.date or ""),
        fragments=tuple(fragment for fragment, _ in pieces),
        groups=grouped((key, i, count) for i, (_, keys) in enumerate(pieces) for key, count in keys.items()),
        words=_as_lines(words_of("\n".join(texts))),
        characters=_as_lines({c for paragraph in report.paragraphs for c in paragraph.text if ord(c) in HAN_BLOCK}),
        indicators=_as_lines({f.indicator for f in report.figures if f.indicator}),
    )


def together(lines: Iterable[str]) -> set[str]:
    """Return the words of several texts of lines together."""
    return set().union(*(text.split("\n") for text in lines)) - {""}


def _as_lines(words: Iterable[str]) -> str:
    return "\n".join(sorted(words))
