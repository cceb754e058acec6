"""The pieces that pages are made of: paragraphs with their numbers, headings, links between pages, the page itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.fidelity import changed
from build_tools.markup import escape, escape_block, front_matter, relative
from build_tools.model import Change, Page, Paragraph, Report, Section


@dataclass(frozen=True, slots=True)
class Draft:
    """A page before it is written: front matter, body, and the text that each id on it must show."""

    path: str  # relative to the output folder
    meta: Mapping[str, object]
    body: str
    texts: dict[str, str] = field(default_factory=dict)

    def page(self, comment: str) -> Page:
        """Return the file, *comment* (what it was made from) at its head."""
        return Page(self.path, (front_matter(comment, self.meta) + self.body.strip("\n") + "\n").encode())


def section_path(report: Report, section_id: str) -> str:
    """Return the file of the page for a section of level 1 or 2; a part with sections is a folder's index."""
    is_part = any(s.parent == section_id and s.level == 2 for s in report.sections)
    return f"{report.slug}/{section_id}/index.md" if is_part else f"{report.slug}/{section_id}.md"


def page_sections(report: Report) -> list[Section]:
    """Return the sections that have pages of their own, in the order of the text."""
    return [s for s in report.sections if s.level < 3]


def report_name(report: Report) -> str:
    """Return the report's name with its year: 株洲市政府工作报告（2016年）."""
    title = report.meta.title or report.slug
    year = report.meta.year
    return title if year is None or str(year) in title else f"{title}（{year}年）"


def length(report: Report, section: Section) -> int:
    """Return how many characters, white space aside, a section has with all beneath it, titles included."""
    inside = {section.id}
    total = 0
    for s in report.sections:
        if s.id in inside or s.parent in inside:
            inside.add(s.id)
            total += len(s.shown) if s.end > s.start else 0
    return total + sum(len("".join(p.text.split())) for p in report.paragraphs if p.section in inside)


def paragraph_block(
    report: Report, paragraph: Paragraph, page: str, anchor: str, own_page: str, aliases: Iterable[str] = ()
) -> str:
    """Return *paragraph* on *page* under the id *anchor*, its number linked to its address on *own_page*.

    *aliases* are ids under which the paragraph was published before; they lead to it as well.
    """
    marks = "".join(f'<span id="{alias}"></span>' for alias in aliases)
    number = paragraph.anchor.removeprefix("p")
    link = relative(page, f"{own_page}#{paragraph.anchor}")
    lines = [
        f'{marks}[{number}]({link}){{ .pn title="第 {number} 段的地址" }}{_text(report, paragraph)}',
        f"{{ #{anchor} .para }}",
    ]
    for change in _errata(report, paragraph):
        lines += ["", f"编者注：原文作“{escape(change.old)}”。{escape(change.reason)}", "{ .editor-note }"]
    return "\n".join(lines)


def heading_block(level: int, text: str, anchor: str) -> str:
    """Return a Markdown heading that shows *text* and has the id *anchor*."""
    return f"{'#' * level} {escape_block(text)} {{ #{anchor} }}"


def moved_line(page: str, fragment: str, target: str) -> str:
    """Return the line on *page* under a retired *fragment* that leads to *target*, file and fragment."""
    return f"- [此处文字现在的位置]({relative(page, target)}){{ #{fragment} .moved }}"


def _errata(report: Report, paragraph: Paragraph) -> Iterator[Change]:
    return (c for c in report.errata if paragraph.start <= c.start and c.end <= paragraph.end)


def _text(report: Report, paragraph: Paragraph) -> str:
    """Return the paragraph's text as Markdown, the editor's corrections marked."""
    source = report.source.text
    parts: list[str] = []
    at = paragraph.start
    for change in _errata(report, paragraph):
        parts += (escape(changed(source, at, change.start, report.changes)), f'<ins class="erratum">{escape(change.new)}</ins>')
        at = change.end
    rest = changed(source, at, paragraph.end, report.changes)
    return "".join(parts) + escape(rest) if parts else escape_block(rest)
