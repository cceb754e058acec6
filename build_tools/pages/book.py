"""A report with the indexes that its pages need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from build_tools.model.figure import Figure
from build_tools.model.programme import Programme
from build_tools.model.report import Correction, Paragraph, Report, Section
from build_tools.model.source import Source
from build_tools.pages.report_names import report_name
from build_tools.pages.report_pages import cover_file
from build_tools.pages.section_paths import section_paths
from build_tools.text.annexes import item_mark
from build_tools.text.wording import wording

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OtherText:
    """The report of which a variant is another text."""

    name: str
    cover: str  # its file
    differing: int  # characters by which the two texts differ


@dataclass(frozen=True, slots=True)
class Book:
    """A report with the indexes that its pages need, computed once."""

    report: Report
    name: str  # the report's name with its year: 株洲市政府工作报告（2016年）
    pages: tuple[Section, ...]  # the sections with pages of their own, in the order of the text
    size: int  # characters of the whole report, without white space
    numbered: int  # of its parts, those with a number
    parts: Mapping[str, tuple[Section, ...]]  # id of a section → the sections of level 2 in it
    section_by_id: Mapping[str, Section]
    paths: Mapping[str, str]  # id of a section → which one it is in the report's own numbering: 三（八）
    inside: Mapping[str, tuple[Section, ...]]  # id of a page → the sections on it, the page's own first
    paragraphs: Mapping[str, tuple[Paragraph, ...]]  # id of a section → its own paragraphs
    files: Mapping[str, str]  # id of a page → its file; that of a part with sections is a folder's index
    sizes: Mapping[str, int]  # id of a section → characters of it and all sections under it, without white space
    links: Mapping[str, tuple[tuple[int, int, Programme], ...]]  # id of a paragraph → the mentions to be linked in it
    figures: Mapping[str, tuple[Figure, ...]]  # id of a paragraph → the figures in it
    corrections: Mapping[str, tuple[Correction, ...]]  # id of a paragraph → the editor's corrections in it
    paragraph_by_id: Mapping[str, Paragraph]
    notes: Mapping[str, Paragraph]  # the items of an annex that explains terms, by their marks: 3, ③
    formats_page: str = ""  # the file that explains the data files, "" if there is none beside the report
    variant_of: OtherText | None = None  # None if the report is no variant
    place_page: str = ""  # the file that compares the years of the report's place, "" if there is none

    @property
    def cover(self) -> str:
        """The file of the report's cover."""
        return cover_file(self.report.slug)

    @property
    def extent(self) -> str:
        """How many parts and sections the contents show: 3 个部分 · 32 节."""
        counts = []
        if self.numbered:
            counts.append(wording("pages.book.parts", count=self.numbered))
        if sections := sum(s.level == 2 for s in self.pages):
            counts.append(wording("pages.book.sections", count=sections))
        return " · ".join(counts) or wording("pages.book.sections", count=1)

    def file(self, page: str, anchor: str | None = None) -> str:
        """Return the file of the page of section *page*, and the fragment *anchor* on it."""
        return self.files[page] + (f"#{anchor}" if anchor else "")


def open_book(report: Report) -> Book:
    """Return *report* as a book."""
    pages = tuple(s for s in report.sections if s.level < 3)
    parts = _grouped((s.parent or "", s) for s in pages if s.level == 2)
    numbered = tuple(s for s in pages if s.level == 1 and s.number)
    sizes = _sizes(report)
    return Book(
        report=report,
        name=report_name(report),
        pages=pages,
        size=sum(sizes[s.id] for s in pages if s.level == 1),
        numbered=len(numbered),
        parts=parts,
        section_by_id={s.id: s for s in report.sections},
        paths=section_paths(report.sections),
        inside=_grouped((s.page, s) for s in report.sections),
        paragraphs=_grouped((p.section, p) for p in report.paragraphs),
        files={s.id: f"{report.slug}/{s.id}/index.md" if s.id in parts else f"{report.slug}/{s.id}.md" for s in pages},
        sizes=sizes,
        links=_links(report),
        figures=_grouped((f.paragraph, f) for f in report.figures),
        corrections=_grouped((c.paragraph, c) for c in report.corrections),
        paragraph_by_id={p.id: p for p in report.paragraphs},
        notes={mark: p for p in report.paragraphs if p.note and (mark := item_mark(p.text))},
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _sizes(report: Report) -> dict[str, int]:
    """Return the characters of each section and all sections under it, without white space."""
    sizes = {s.id: len(s.shown) * (s.end > s.start) for s in report.sections}
    for paragraph in report.paragraphs:
        sizes[paragraph.section] += len("".join(paragraph.text.split()))
    for section in reversed(report.sections):  # the sections under a section come after it in the text
        if section.parent:
            sizes[section.parent] += sizes[section.id]
    return sizes


def _links(report: Report) -> dict[str, tuple[tuple[int, int, Programme], ...]]:
    """Return for each paragraph the mentions to be linked: the first of each name in it, unless the editor chose otherwise."""
    links: dict[str, list[tuple[int, int, Programme]]] = {}
    if report.name_links.link == "none":
        return {}
    for programme in report.programmes:
        seen: set[str] = set()
        for mention in programme.mentions:
            if mention.paragraph not in seen or report.name_links.link == "every":
                seen.add(mention.paragraph)
                links.setdefault(mention.paragraph, []).append((mention.start, mention.end, programme))
    return {paragraph: tuple(marks) for paragraph, marks in links.items()}


def original_name(source: Source) -> str:
    """Return the name of the file in ``data/`` that is the raw file byte for byte: source.txt, original.docx.

    One of Markdown is original.md.txt, because a builder would make a page of it.
    """
    if source.text.encode() == source.data:
        return "source.txt"
    suffix = source.file.rpartition(".")[2]
    return f"original.{suffix}" + (".txt" if suffix == "md" else "")
