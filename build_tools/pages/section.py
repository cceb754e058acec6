"""The pages of a report's sections, one for each of level 1 and 2."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from build_tools.model.figure import Figure
from build_tools.model.programme import Programme
from build_tools.model.report import Section
from build_tools.pages.amounts import amount, brief_table, row_link
from build_tools.pages.blocks import heading_block
from build_tools.pages.book import Book
from build_tools.pages.citation import citation, own_words, section_words
from build_tools.pages.draft import Draft
from build_tools.pages.links import moved_line, term_file
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.meanings import short_meaning
from build_tools.pages.passages import passage_blocks
from build_tools.pages.report_facts import salutation
from build_tools.pages.schema_org import about_section
from build_tools.pages.section_paths import is_spoken, number_of, section_line
from build_tools.text.tables import CELL_END
from build_tools.text.wording import wording, wordings

TOP: Final = "top"  # id of a page's title
FEWEST_POINTS: Final = 4  # figures and names of a page; fewer need no summary
MOST_POINTS: Final = 8  # of each shown in the summary
DESCRIPTION: Final = 90  # characters of text that describe a page to search engines


def section_pages(book: Book) -> Iterator[Draft]:
    """Yield the page of each section of level 1 and 2, in the order of the text."""
    for i, section in enumerate(book.pages):
        before = book.pages[i - 1] if i else None
        after = book.pages[i + 1] if i + 1 < len(book.pages) else None
        yield _section_page(book, section, before, after)


def _section_page(book: Book, section: Section, before: Section | None, after: Section | None) -> Draft:
    path = book.files[section.id]
    figures, names = _figures_and_names(book, section)
    body = fill(
        "section",
        {
            "title": heading_block(1, section.shown, TOP),
            "salutation": salutation(book) if section is book.pages[0] else "",
            "body": "\n\n".join(_text(book, section, path)),
            "sections": _contents(book, section, path),
            "points": _points(book, figures, names, path),
            "figures": _figures(book, figures, path),
            "terms": _terms(names, path),
            "moved": _moved(book, section, path),
            "pager": _pager(book, before, after, path),
        },
    )
    meta = {
        "title": section_line(book.paths, section),
        "description": _description(book, section),
        "kind": "section",
        "about": about_section(book.report, section.shown),
        "cite": [*citation(book.report), ("report-place", section_words(book, section))],
    }
    return Draft(path, meta, body, _way(book, section, path))


def _text(book: Book, section: Section, path: str) -> Iterator[str]:
    """Yield the blocks of the page's text."""
    for part in book.inside[section.id]:
        if part.anchor:
            yield heading_block(2, part.shown, part.anchor)
        yield from passage_blocks(book, book.paragraphs.get(part.id, ()), path, anchor=lambda p: p.anchor)


def _description(book: Book, section: Section) -> str:
    """Return how the page's text begins; the title of a section without a text of its own."""
    paragraphs = [p for part in book.inside[section.id] for p in book.paragraphs.get(part.id, ())]
    text = "".join(p.text.replace(CELL_END, " ") for p in paragraphs)
    return (text or section.shown)[:DESCRIPTION]


def _way(book: Book, section: Section, path: str) -> tuple[str, ...]:
    """Return the steps from the cover: the part, and which of its sections this is, as the report counts them."""
    steps = []
    if section.parent:
        parent = book.section_by_id[section.parent]
        steps.append(f"[{escape(parent.shown)}]({relative(path, book.files[parent.id])})")
    if (number := number_of(section)) and not is_spoken(number):
        steps.append(escape(_rank(book, section)))
    return tuple(steps)


def _rank(book: Book, section: Section) -> str:
    """Return which of the sections beside it *section* is, and how many the report counts: 第（八）节，共 8 节."""
    beside = book.parts[section.parent] if section.parent else [s for s in book.pages if s.level == 1]
    numbers = [number for other in beside if (number := number_of(other)) and not is_spoken(number)]
    if len(numbers) > len({*numbers}):
        return own_words(section)
    counts = wordings("pages.section.rank")
    return counts["section" if section.parent else "part"].format(words=own_words(section), count=len(numbers))


def _contents(book: Book, section: Section, path: str) -> str:
    """Return the list of a part's sections with their lengths; "" on the page of a section."""
    rows = []
    for s in book.parts.get(section.id, ()):
        length = wording("pages.counts.characters", count=book.sizes[s.id])
        rows.append(f"- [{escape(s.shown)}]({relative(path, book.files[s.id])}) <small>{length}</small>")
    head = [wording("pages.section.contents"), "{ .label }", "", '<div class="toc-list" markdown>', ""]
    return "\n".join([*head, *rows, "", "</div>"]) if rows else ""


def _figures_and_names(book: Book, section: Section) -> tuple[list[Figure], dict[str, Programme]]:
    """Return the figures on the page, and the names that it links (file and fragment → name), in the order of the text."""
    figures: list[Figure] = []
    names: dict[str, Programme] = {}
    for part in book.inside[section.id]:
        for paragraph in book.paragraphs.get(part.id, ()):
            figures += book.figures.get(paragraph.id, ())
            for _, _, programme in sorted(book.links.get(paragraph.id, ()), key=lambda link: link[0]):
                names.setdefault(term_file(programme), programme)
    return figures, names


def _points(book: Book, figures: Sequence[Figure], names: Mapping[str, Programme], path: str) -> str:
    """Return the folded key points of the page: its first figures and names; "" if it has few of them."""
    if len(figures) + len(names) < FEWEST_POINTS:
        return ""
    counts, lines = [], []
    if figures:
        counts.append(wording("pages.counts.figures", count=len(figures)))
        links = [row_link(book, f, path, f"{f.name} {amount(f)}") for f in figures[:MOST_POINTS]]
        more = wording("pages.section.more_figures") if len(figures) > MOST_POINTS else ""
        lines.append(wording("pages.section.figures_point", figures="、".join(links), more=more))
    if names:
        counts.append(wording("pages.counts.names", count=len(names)))
        links = [f"[{escape(p.name)}]({relative(path, file)})" for file, p in [*names.items()][:MOST_POINTS]]
        more = wording("pages.section.more_names") if len(names) > MOST_POINTS else ""
        lines.append(wording("pages.section.names_point", names="、".join(links), more=more))
    summary = wording("pages.section.points", counts="，".join(counts))
    head = ['<details class="points" markdown>', f"<summary>{summary}</summary>", ""]
    return "\n".join([*head, "\n\n".join(lines), "", "</details>"])


def _figures(book: Book, figures: Sequence[Figure], path: str) -> str:
    """Return the table of the figures on the page, each linked to its row; "" if there are none."""
    if not figures:
        return ""
    return f"{wording('pages.section.figures')}\n{{ .label #figures }}\n\n{brief_table(book, figures, path)}"


def _terms(names: Mapping[str, Programme], path: str) -> str:
    """Return the list of the names that the page links, each with its meaning and how often the report has it."""
    rows = []
    for file, p in names.items():
        count = wording("pages.names.mentions", count=len(p.mentions))
        rows.append(f"- [{escape(p.name)}]({relative(path, file)})：{short_meaning(p)} <small>{count}</small>")
    head = [wording("pages.section.names"), "{ .label #names }", "", '<div class="terms" markdown>', ""]
    return "\n".join([*head, *rows, "", "</div>"]) if rows else ""


def _moved(book: Book, section: Section, path: str) -> str:
    """Return the lines under the page's retired fragments."""
    base = f"/{book.report.slug}/{section.id}/#"
    return "\n".join(
        moved_line(path, address.removeprefix(base), target)
        for address, target in book.report.moved
        if address.startswith(base)
    )


def _pager(book: Book, before: Section | None, after: Section | None, path: str) -> str:
    """Return the links to the page before and the page after."""
    links = []
    if before:
        links.append(_pager_link(book, before, path, wording("pages.section.before"), "prev"))
    if after:
        links.append(_pager_link(book, after, path, wording("pages.section.after"), "next"))
    return "\n".join(links)


def _pager_link(book: Book, section: Section, path: str, label: str, relation: str) -> str:
    link = relative(path, book.files[section.id])
    return f"[<small>{label}</small> {escape(section.shown)}]({link}){{ .{relation} rel={relation} }}"
