"""The pages of a report's sections, one for each of level 1 and 2."""

from collections.abc import Iterator, Mapping, Sequence

from build_tools.model.figure import Figure
from build_tools.model.programme import Programme
from build_tools.model.report import Report, Section
from build_tools.pages.amounts import amount, row_link, when
from build_tools.pages.blocks import figures_table, heading_block, moved_line, term_file
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.passages import passage_blocks
from build_tools.pages.schema_org import about_section
from build_tools.text.tables import CELL_END

TOP = "top"  # id of a page's title
TRUST = {"report": "据本报告", "cited": "据公开资料", "general": "通行含义"}
UNEXPLAINED = "本报告未作解释。"
FEWEST_POINTS = 4  # figures and names of a page; fewer need no summary
MOST_POINTS = 8  # of each shown in the summary
DESCRIPTION = 90  # characters of text that describe a page to search engines


def section_pages(book: Book) -> Iterator[Draft]:
    """Yield the page of each section of level 1 and 2, in the order of the text."""
    for i, section in enumerate(book.pages):
        before = book.pages[i - 1] if i else None
        after = book.pages[i + 1] if i + 1 < len(book.pages) else None
        yield _section_page(book, section, before, after)


def _section_page(book: Book, section: Section, before: Section | None, after: Section | None) -> Draft:
    path = book.files[section.id]
    texts = {TOP: section.shown}
    blocks = []
    said = []
    for part in book.inside[section.id]:
        if part.anchor:
            blocks.append(heading_block(2, part.shown, part.anchor))
            texts[part.anchor] = part.shown
        paragraphs = book.paragraphs.get(part.id, ())
        blocks += passage_blocks(book, paragraphs, path, anchor=lambda p: p.anchor)
        texts |= {p.anchor: p.text for p in paragraphs}
        said += [p.text.replace(CELL_END, " ") for p in paragraphs]
    figures, names = _said(book, section)
    body = fill(
        "section",
        {
            "crumb": _crumb(book, section, path),
            "title": heading_block(1, section.shown, TOP),
            "salutation": salutation(book) if section is book.pages[0] else "",
            "body": "\n\n".join(blocks),
            "sections": _contents(book, section, path),
            "points": _points(book, figures, names, path),
            "figures": _figures(book, figures, path),
            "terms": _terms(names, path),
            "moved": _moved(book, section, path),
            "pager": _pager(book, before, after, path),
        },
    )
    meta = {
        "title": f"{section.shown} · {book.name}",
        "description": ("".join(said) or section.shown)[:DESCRIPTION],
        "kind": "section",
        "about": about_section(book.report, section.shown),
        "cite": [*citation(book.report), ("report-place", place_words(book, section))],
    }
    return Draft(path, meta, body, texts)


def citation(report: Report) -> list[tuple[str, str]]:
    """Return what a reference to *report* needs, under the names that reference managers know."""
    meta = report.meta
    known = {
        "citation_title": report.called,
        "citation_author": meta.speaker,
        "citation_publication_date": str(meta.year) if meta.year else None,
        "citation_technical_report_institution": f"{meta.place}人民政府" if meta.place else None,
    }
    return [(name, value) for name, value in known.items() if value]


def place_words(book: Book, section: Section) -> str:
    """Return where *section* stands, in the words of a reference: 第三部分第（八）节; a section without number by its title."""
    number = (section.number or "").strip("，、：")
    if number.startswith("第"):  # 第一部分, 第二章, 第一，: it says by itself what it is
        own, unit = number, "" if number[-1] in "部分章节编" else "节"
    else:
        own, unit = (f"第{number}", "节") if number else (f"“{section.title}”", "一节")
    if section.parent is None:
        return own if number.startswith("第") and not unit else f"{own}部分"
    return f"{place_words(book, book.by_section[section.parent])}{own}{unit}"


def salutation(book: Book) -> str:
    """Return the salutation, which opens the report's first section."""
    return "\n\n".join(f"{escape(h.text)}\n{{ .salutation }}" for h in book.report.head if h.role == "salutation")


def _crumb(book: Book, section: Section, path: str) -> str:
    """Return where one is: the report, the part, the place among the part's sections."""
    crumbs = [f"[{escape(book.name)}]({relative(path, book.cover)})"]
    if section.parent is None:
        if rank := book.ranks.get(section.id):
            crumbs.append(f"第 {rank} 部分，共 {book.numbered} 部分")
        return " › ".join(crumbs)
    parent = book.by_section[section.parent]
    crumbs.append(f"[{escape(parent.shown)}]({relative(path, book.files[parent.id])})")
    crumbs.append(f"第 {book.ranks[section.id]} 节，共 {len(book.parts[parent.id])} 节")
    return " › ".join(crumbs)


def _contents(book: Book, section: Section, path: str) -> str:
    """Return the list of a part's sections with their lengths; nothing on the page of a section."""
    rows = [
        f"- [{escape(s.shown)}]({relative(path, book.files[s.id])}) <small>{book.sizes[s.id]} 字</small>"
        for s in book.parts.get(section.id, ())
    ]
    head = ["本部分各节", "{ .label }", "", '<div class="toc-list" markdown>', ""]
    return "\n".join([*head, *rows, "", "</div>"]) if rows else ""


def _said(book: Book, section: Section) -> tuple[list[Figure], dict[str, Programme]]:
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
    """Return the key points at the head of the page, folded: its first figures and names; nothing where there are few."""
    if len(figures) + len(names) < FEWEST_POINTS:
        return ""
    counts = [f"{len(found)} 个{what}" for found, what in ((figures, "指标"), (names, "名目")) if found]
    lines = []
    if figures:
        shown = "、".join(row_link(book, f, path, f"{f.name} {amount(f)}") for f in figures[:MOST_POINTS])
        lines.append(f"**指标**　{shown}{'，[余见页末](#figures)' if len(figures) > MOST_POINTS else ''}")
    if names:
        shown = "、".join(f"[{escape(p.name)}]({relative(path, file)})" for file, p in [*names.items()][:MOST_POINTS])
        lines.append(f"**名目**　{shown}{'，[余见页末](#names)' if len(names) > MOST_POINTS else ''}")
    head = ['<details class="points" markdown>', f"<summary>本节要点：{'，'.join(counts)}</summary>", ""]
    return "\n".join([*head, "\n\n".join(lines), "", "</details>"])


def _figures(book: Book, figures: Sequence[Figure], path: str) -> str:
    """Return the table of the figures on the page, each linked to its row."""
    if not figures:
        return ""
    rows = [(escape(f.name), row_link(book, f, path, amount(f)), when(f)) for f in figures]
    return f"本页指标\n{{ .label #figures }}\n\n{figures_table(('指标', '数值:', '时期'), rows, 'brief')}"


def _terms(names: Mapping[str, Programme], path: str) -> str:
    """Return the list of the names that the page links, each with its meaning and how often the report has it."""
    rows = [
        f"- [{escape(p.name)}]({relative(path, file)})：{short_meaning(p)} <small>{len(p.mentions)} 处</small>"
        for file, p in names.items()
    ]
    head = ["本页名目", "{ .label #names }", "", '<div class="terms" markdown>', ""]
    return "\n".join([*head, *rows, "", "</div>"]) if rows else ""


def short_meaning(programme: Programme) -> str:
    """Return what a name means, with its trust; or that the report does not say."""
    definition = programme.definition
    if definition is None:
        return UNEXPLAINED
    return f"{escape(definition.text)}（{TRUST[definition.trust]}）"


def _moved(book: Book, section: Section, path: str) -> str:
    """Return the lines under the page's retired fragments."""
    base = f"/{book.report.slug}/{section.id}/#"
    return "\n".join(
        moved_line(path, address.removeprefix(base), target)
        for address, target in book.report.moved
        if address.startswith(base)
    )


def _pager(book: Book, before: Section | None, after: Section | None, path: str) -> str:
    links = []
    for section, label, name in ((before, "上一节", "prev"), (after, "下一节", "next")):
        if section:
            link = relative(path, book.files[section.id])
            links.append(f"[<small>{label}</small> {escape(section.shown)}]({link}){{ .{name} rel={name} }}")
    return "\n".join(links)
