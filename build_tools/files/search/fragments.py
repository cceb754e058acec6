"""A report in fragments: pieces of a few thousand characters, of which the page loads those that it shows."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from build_tools.files.json_lines import compact
from build_tools.files.search.grams import FIGURE, INDICATOR, figure_value, numbers, pairs
from build_tools.model.figure import Figure
from build_tools.model.output import OutputFile
from build_tools.pages.amounts import amount, when
from build_tools.pages.book import Book
from build_tools.pages.section_paths import before_title
from build_tools.text.folding import as_searched

FOLDER: Final = "search"
LONGEST: Final = 2000  # characters of a fragment that has more than one line


@dataclass(frozen=True, slots=True)
class Line:
    """A title or a paragraph of a report."""

    section: int  # the index of its section in the report
    anchor: str  # p2; of a title that heads a page: top
    text: str
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Fragment:
    """A file with lines."""

    file: OutputFile
    length: int  # characters, folded


def fragments(book: Book) -> Iterator[tuple[Fragment, Counter[str]]]:
    """Yield the fragments of the report, in the order of the text, each with what the index knows it by.

    That is: key of the index → number of lines or figures that have it.
    """
    for number, lines in enumerate(_divided(_lines(book))):
        path = f"{FOLDER}/text/{book.report.slug}-{number}.json"
        content = OutputFile(path, (compact(_content(book, lines)) + "\n").encode())
        length = sum(len(as_searched(line.text)) for line in lines)
        yield Fragment(content, length), _keys(lines)


def content_of(fragment: Fragment) -> dict[str, Any]:
    """Return what the file of *fragment* holds."""
    content: dict[str, Any] = json.loads(fragment.file.data)
    return content


def _lines(book: Book) -> Iterator[Line]:
    """Yield the lines of the report in the order of the text."""
    for i, section in enumerate(book.report.sections):
        yield Line(i, section.anchor or "top", section.shown)
        for paragraph in book.paragraphs.get(section.id, ()):
            yield Line(i, paragraph.anchor, paragraph.text, book.figures.get(paragraph.id, ()))


def _divided(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Yield the lines in groups of at most LONGEST characters; a longer line is a group of its own."""
    group: list[Line] = []
    size = 0
    for line in lines:
        if group and size + len(line.text) > LONGEST:
            yield group
            group, size = [], 0
        group.append(line)
        size += len(line.text)
    if group:
        yield group


def _content(book: Book, lines: Sequence[Line]) -> dict[str, Any]:
    """Return what the file holds.

    sections: page, anchor, title, what stands before it (三, 一·); lines: index of the section, anchor, text;
    figures: index of the line, id, name, other name, amount, time in words, period, status, value, span of the quote.
    """
    used = sorted({line.section for line in lines})
    sections = [book.report.sections[i] for i in used]
    return {
        "sections": [[s.page, s.anchor or "", s.shown, before_title(book.paths, s)] for s in sections],
        "lines": [[used.index(line.section), line.anchor, line.text] for line in lines],
        "figures": [_figure(i, line, figure) for i, line in enumerate(lines) for figure in line.figures],
    }


def _figure(number: int, line: Line, figure: Figure) -> list[Any]:
    other = figure.indicator if figure.indicator != figure.name else ""
    named = [figure.id, figure.name, other, amount(figure), when(figure), figure.period, figure.status]
    span = [_in_script(line.text, figure.start), _in_script(line.text, figure.end)]
    return [number, *named, figure_value(figure), *span]


def _in_script(text: str, offset: int) -> int:
    """Return the offset as the page's script counts it, in units of UTF-16."""
    return len(text[:offset].encode("utf-16-le")) // 2


def _keys(lines: Sequence[Line]) -> Counter[str]:
    keys: Counter[str] = Counter()
    for line in lines:
        folded = as_searched(line.text)
        keys.update({*pairs(folded), *numbers(folded)})
        for figure in line.figures:
            keys.update(_figure_keys(figure))
    return keys


def _figure_keys(figure: Figure) -> set[str]:
    """Return what the index knows a figure by; its own name may be nowhere in the text."""
    keys = {FIGURE + pair for name in (figure.name, figure.indicator) for pair in pairs(as_searched(name))}
    keys |= {figure_value(figure)} if figure_value(figure) else set()
    return keys | ({INDICATOR + as_searched(figure.indicator)} if figure.indicator else set())
