"""The pieces that pages are made of: paragraphs with their numbers, headings, links between pages, the page itself."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from build_tools import patterns
from build_tools.fidelity import changed
from build_tools.figures import Figure
from build_tools.glossary import Entry
from build_tools.markup import escape, escape_block, front_matter, relative
from build_tools.model import Change, Page, Paragraph, Report, Section
from build_tools.names import Programme
from build_tools.rows import CELL_END

T = TypeVar("T")

# 快!“一二三”工程   a mark before a link, which would make an image of it
IMAGE: Final = re.compile(r"!$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A page before it is written: front matter, body, and the text that each id on it must show."""

    path: str  # relative to the output folder
    meta: Mapping[str, object]
    body: str
    texts: dict[str, str] = field(default_factory=dict)

    def page(self, comment: str) -> Page:
        """Return the file, *comment* (what it was made from) at its head."""
        return Page(self.path, (front_matter(comment, self.meta) + self.markdown).encode())

    @property
    def markdown(self) -> str:
        """What stands beneath the front matter."""
        return self.body.strip("\n") + "\n"


@dataclass(frozen=True, slots=True)
class Book:
    """A report with what its pages ask for again and again, worked out once."""

    report: Report
    name: str  # the report's name with its year: 株洲市政府工作报告（2016年）
    pages: tuple[Section, ...]  # the sections with pages of their own, in the order of the text
    parts: Mapping[str, tuple[Section, ...]]  # id of a section → the sections of level 2 in it
    ranks: Mapping[str, int]  # id of a page → its place, from 1: a section's in its part, a numbered part's among those
    by_section: Mapping[str, Section]
    inside: Mapping[str, tuple[Section, ...]]  # id of a page → the sections on it, the page's own first
    paragraphs: Mapping[str, tuple[Paragraph, ...]]  # id of a section → its own paragraphs
    files: Mapping[str, str]  # id of a page → its file; a part with sections is a folder's index
    sizes: Mapping[str, int]  # id of a section → characters of it and all beneath it, white space aside
    links: Mapping[str, tuple[tuple[int, int, Programme], ...]]  # id of a paragraph → the mentions to be linked in it
    figures: Mapping[str, tuple[Figure, ...]]  # id of a paragraph → the figures in it
    by_id: Mapping[str, Paragraph]
    notes: Mapping[str, Paragraph]  # the items of an annex that explains terms, by their marks: 3, ③
    years: str = ""  # the file that compares the place's years, where it has several

    @property
    def cover(self) -> str:
        """The file of the report's cover."""
        return f"{self.report.slug}/index.md"

    @property
    def size(self) -> int:
        """Characters of the whole report, white space aside."""
        return sum(self.sizes[s.id] for s in self.pages if s.level == 1)

    @property
    def numbered(self) -> int:
        """How many of its parts have a number."""
        return sum(s.level == 1 and s.number is not None for s in self.pages)

    @property
    def extent(self) -> str:
        """How many parts and sections the contents show: 3 部分 · 32 节."""
        parts = self.numbered
        sections = sum(s.level == 2 for s in self.pages)
        return " · ".join(f"{n} {unit}" for n, unit in ((parts, "部分"), (sections, "节")) if n) or "1 节"

    def file(self, page: str, anchor: str | None = None) -> str:
        """Return the file of the page of section *page*, and the fragment *anchor* on it."""
        return self.files[page] + (f"#{anchor}" if anchor else "")


def open_book(report: Report) -> Book:
    """Return *report* as a book."""
    pages = tuple(s for s in report.sections if s.level < 3)
    parts = _grouped((s.parent or "", s) for s in pages if s.level == 2)
    numbered = tuple(s for s in pages if s.level == 1 and s.number)
    paragraphs = _grouped((p.section, p) for p in report.paragraphs)
    sizes = {s.id: len(s.shown) * (s.end > s.start) for s in report.sections}
    for paragraph in report.paragraphs:
        sizes[paragraph.section] += len("".join(paragraph.text.split()))
    for section in reversed(report.sections):  # what is beneath comes later in the text
        if section.parent:
            sizes[section.parent] += sizes[section.id]
    return Book(
        report=report,
        name=report.name,
        pages=pages,
        parts=parts,
        ranks={s.id: i for members in (numbered, *parts.values()) for i, s in enumerate(members, 1)},
        by_section={s.id: s for s in report.sections},
        inside=_grouped((s.page, s) for s in report.sections),
        paragraphs=paragraphs,
        files={s.id: f"{report.slug}/{s.id}/index.md" if s.id in parts else f"{report.slug}/{s.id}.md" for s in pages},
        sizes=sizes,
        links=_links(report),
        figures=_grouped((f.paragraph, f) for f in report.figures),
        by_id={p.id: p for p in report.paragraphs},
        notes={match["mark"]: p for p in report.paragraphs if p.note and (match := patterns.NOTE_HEAD.match(p.text))},
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def paragraph_block(book: Book, paragraph: Paragraph, page: str, anchor: str, aliases: Iterable[str] = ()) -> str:
    """Return *paragraph* on the file *page* under the id *anchor*, its number linked to its permanent address.

    *aliases* are ids under which the paragraph was published before; they lead to it as well.
    """
    number = number_link(book, paragraph, page, aliases)
    words = marked_cells(book, paragraph, page)[0]
    return "\n".join([f"{number}{words}", f"{{ #{anchor} .para }}", *editor_notes(book.report, paragraph)])


def number_link(book: Book, paragraph: Paragraph, page: str, aliases: Iterable[str]) -> str:
    """Return the number of *paragraph*, linked to its permanent address, behind the places of its *aliases*."""
    marks = "".join(f'<span id="{alias}"></span>' for alias in aliases)
    link = relative(page, book.file(paragraph.page, paragraph.anchor))
    return f"{marks}[{paragraph.anchor.removeprefix('p')}]({link}){{ .pn }}"


def editor_notes(report: Report, paragraph: Paragraph) -> Iterator[str]:
    """Yield the lines of the notes on what the editor corrected in *paragraph*."""
    for change in _errata(report, paragraph):
        yield from ("", f"编者注：原文作“{escape(change.old)}”。{escape(change.reason)}", "{ .editor-note }")


def heading_block(level: int, text: str, anchor: str) -> str:
    """Return a Markdown heading that shows *text* and has the id *anchor*."""
    return f"{'#' * level} {escape_block(text)} {{ #{anchor} }}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; a column is set right where its heading ends in a colon."""
    rule = "|".join("--:" if cell.endswith(":") else "---" for cell in head)
    lines = [f"| {' | '.join(cell.rstrip(':') for cell in head)} |", f"|{rule}|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def figures_table(head: Sequence[str], rows: Iterable[Sequence[str]], looks: str = "") -> str:
    """Return a table of figures, which the page's script sorts and filters; *looks*: further classes, as ``brief``."""
    return f'<div class="{f"figures {looks}".strip()}" markdown>\n\n{table(head, rows)}\n\n</div>'


def moved_line(page: str, fragment: str, target: str) -> str:
    """Return the paragraph on *page* under a retired *fragment* that leads to *target*, file and fragment."""
    return f"[此处文字现在的位置]({relative(page, target)})\n{{ #{fragment} .moved }}\n"


def _errata(report: Report, paragraph: Paragraph) -> Iterator[Change]:
    return (c for c in report.errata if paragraph.start <= c.start and c.end <= paragraph.end)


def marked_cells(book: Book, paragraph: Paragraph, page: str) -> list[str]:
    """Return the paragraph's text as Markdown: the editor's corrections marked, the names linked to the glossary, the tabled
    numbers to their rows; that of a table's row by its cells, any other as one."""
    marks = sorted(_marks(book, paragraph, page))
    text = paragraph.text
    if paragraph.table is None:
        words = _marked(text, 0, len(text), marks)
        return [words if marks else escape_block(text)]
    cells, start = [], 0
    for cell in text.split(CELL_END):
        cells.append(_marked(text, start, start + len(cell), marks))
        start += len(cell) + 1
    return cells


def _marked(text: str, start: int, end: int, marks: Iterable[tuple[int, int, str]]) -> str:
    """Return *text* from *start* to *end* as Markdown, with those of the sorted *marks* that lie in it."""
    parts: list[str] = []
    at = start
    for first, last, around in marks:
        if start <= first and last <= end:
            before = IMAGE.sub("&#33;", escape(text[at:first]))
            parts += (before, around.format(escape(text[first:last])))
            at = last
    return "".join([*parts, escape(text[at:end])])


def _marks(book: Book, paragraph: Paragraph, page: str) -> list[tuple[int, int, str]]:
    """Return what is marked in the text: start, end, Markdown around the words."""
    source, changes = book.report.source.text, book.report.changes
    marks: list[tuple[int, int, str]] = []
    for change in _errata(book.report, paragraph):
        start = len(changed(source, paragraph.start, change.start, changes))
        marks.append((start, start + len(change.new), '<ins class="erratum">{}</ins>'))
    for start, end, programme in book.links.get(paragraph.id, ()):
        if all(end <= s or e <= start for s, e, _ in marks):
            marks.append((start, end, f"[{{}}]({relative(page, term_file(programme))}){{{{ .term }}}}"))
    for figure in book.figures.get(paragraph.id, ()):
        start, end = figure.number_start, figure.number_end
        if all(end <= s or e <= start for s, e, _ in marks):
            link = relative(page, figure_file(book.report.slug, figure))
            marks.append((start, end, f"[{{}}]({link}){{{{ .figure }}}}"))
    for mark in () if paragraph.note else patterns.NOTE_MARK.finditer(paragraph.text):
        note = book.notes.get(mark["number"] or mark["circled"])
        if note and all(mark.end() <= s or e <= mark.start() for s, e, _ in marks):
            marks.append((*mark.span(), f"[{{}}]({relative(page, book.file(note.page, note.anchor))}){{{{ .note }}}}"))
    return marks


def term_file(term: Programme | Entry) -> str:
    """Return the file and the fragment of a programme's entry in the glossary."""
    return f"{volume_file(term.kind, term.volume)}#{term.id}"


def term_link(term: Programme | Entry, page: str, words: str = "") -> str:
    """Return the link from the file *page* to a programme's entry in the glossary, showing its name, or *words*."""
    return f"[{escape(words or term.name)}]({relative(page, term_file(term))})"


def volume_file(kind: str, volume: str) -> str:
    """Return the file of the glossary that has the names of *kind*, or of the letter *volume* among them."""
    return f"glossary/{kind}/{volume}.md" if volume else f"glossary/{kind}.md"


def figure_file(slug: str, figure: Figure) -> str:
    """Return the file and the fragment of a figure's row."""
    return f"{slug}/figures.md#{figure.id}"


def _links(report: Report) -> dict[str, tuple[tuple[int, int, Programme], ...]]:
    """Return for each paragraph the mentions to be linked: the first of each name in it, as the editor settled it."""
    links: dict[str, list[tuple[int, int, Programme]]] = {}
    if report.naming.link == "none":
        return {}
    for programme in report.programmes:
        seen: set[str] = set()
        for mention in programme.mentions:
            if mention.paragraph not in seen or report.naming.link == "every":
                seen.add(mention.paragraph)
                links.setdefault(mention.paragraph, []).append((mention.start, mention.end, programme))
    return {paragraph: tuple(marks) for paragraph, marks in links.items()}
