"""The pages around the reports: home, navigation, and what retired addresses lead to."""

import posixpath
from collections.abc import Mapping, Sequence
from itertools import groupby

from build_tools.figures import VIEWS
from build_tools.glossary import Entry
from build_tools.indicators import Catalogue
from build_tools.markup import escape, fill, front_matter, relative, yaml_value
from build_tools.model import Page
from build_tools.pinyin import initial
from build_tools.places import Region
from build_tools.render.blocks import Book, Draft, moved_line, term_file
from build_tools.render.comparison import main_chart
from build_tools.render.values import key_figures

TEASERS = 6  # names that the home page explains
LETTERS = 30  # places that are listed without letters above them
CARDS = 6  # reports that have a card there; more are listed by place
REST = {"names": "名目", "full": "全文", "fidelity": "文本核对"}  # a report's pages behind its sections and figures


def home_page(
    books: Sequence[Book],
    comment: str,
    catalogue: Catalogue,
    entries: Sequence[Entry] = (),
    places: Sequence[Region] = (),
) -> Page:
    """Return the home page: what this is, a card for each report (of many, the *places* with their years), a few names
    explained, and the way to all *entries*.

    The only report of a site has a chart on its card.
    """
    shelf = {book.report.slug: book for book in books}
    if len(books) > CARDS:
        cards = _shelves(shelf, places)
    else:
        cards = "\n\n".join(_card(book, main_chart(book, catalogue) if len(books) == 1 else "") for book in books)
    body = fill("home", {"cards": cards, "glossary": _names(entries)})
    meta = {
        "title": "政府工作报告文库",
        "description": "把政府工作报告整理成可阅读、可检索、可引用的网页：每节、每段都有固定地址，改动逐条列出。",
        "kind": "home",
        "hide": ["navigation", "toc"],
    }
    return Draft("index.md", meta, body).page(comment)


def _shelves(shelf: Mapping[str, Book], places: Sequence[Region]) -> str:
    """Return the list of all reports: the places by their letters, each with its years; last, those of no known place."""
    sections = []
    for letter, group in groupby(places, key=lambda region: initial(region.name) if len(places) > LETTERS else ""):
        rows = [_shelf(region, shelf) for region in group]
        heading = [f"### {letter} {{ #place-{letter.lower()} }}", ""] if letter else []
        sections.append("\n".join([*heading, *rows]))
    placed = {report.slug for region in places for report in region.reports}
    if rest := [book for slug, book in shelf.items() if slug not in placed]:
        rows = [f"- [{escape(book.name)}]({book.cover}){{ #{book.report.slug} }}" for book in rest]
        sections.append("\n".join(["### 地区未注明 { #place-unknown }", "", *rows]))
    return fill(
        "home_places",
        {"reports": str(len(shelf)), "places": str(len(places)), "rows": "\n\n".join(sections)},
    )


def _shelf(region: Region, shelf: Mapping[str, Book]) -> str:
    """Return the row of a place: its name, leading to the comparison of its years, and each year's report."""
    name = f"[{escape(region.name)}]({region.file})" if region.compared else escape(region.name)
    years = []
    for report in reversed(region.reports):
        told = f"{report.meta.year}年" if report.meta.year else escape(report.slug)
        years.append(f"[{told}]({shelf[report.slug].cover}){{ #{report.slug} }}")
    return f"- **{name}** {' '.join(years)}"


def _names(entries: Sequence[Entry]) -> str:
    """Return the names that the reports use most with their meanings, and the way to the others; "" where there are none.

    Ideas, plan periods among them, are left to the glossary: everybody uses those.
    """
    if not entries:
        return ""
    explained = [e for e in entries if e.definition]
    shown = sorted((e for e in explained if e.kind != "idea"), key=lambda e: -e.count)[:TEASERS]
    rows = [f"- **[{escape(e.name)}]({term_file(e)})** {escape(e.definition.text)}" for e in shown if e.definition]
    return fill("home_names", {"rows": "\n".join(rows), "count": str(len(entries)), "explained": str(len(explained))})


def _card(book: Book, chart: str) -> str:
    report, meta = book.report, book.report.meta
    facts = [
        meta.session,
        " ".join(word for word in (meta.post, meta.speaker) if word),
        f"{book.extent} · {len(report.paragraphs)} 段 · {book.size} 字 · {len(report.programmes)} 个名目 · {len(report.figures)} 个指标",
    ]
    contents = "\n".join(f"- [{escape(s.shown)}]({book.files[s.id]})" for s in book.pages if s.level == 1)
    return fill(
        "card",
        {
            "name": escape(book.name),
            "slug": report.slug,
            "facts": "<br>".join(escape(fact) for fact in facts if fact),
            "status": escape(report.origin.status),
            "figures": key_figures(book, "index.md"),
            "chart": chart,
            "contents": contents,
        },
    )


def navigation(
    books: Sequence[Book],
    comment: str,
    kinds: Mapping[str, str] | None = None,
    places: Sequence[Region] = (),
    unlisted: Sequence[str] = (),
) -> Page:
    """Return the navigation that mkdocs.yml inherits: each report's parts and sections in the order of the text.

    *kinds* are those of the glossary, with their names. The files *unlisted* are left out of it on purpose.
    """
    lines = [f"# {comment}", "nav:", "  - 首页: index.md"]
    for book in books:
        slug = book.report.slug
        lines += [f"  - {yaml_value(book.name)}:", f"      - {book.cover}"]
        for section in book.pages:
            path = book.files[section.id]
            title = yaml_value(section.shown)
            if path.endswith("/index.md"):
                lines += [f"      - {title}:", f"          - {title}: {path}"]
            else:
                indent = " " * (6 if section.level == 1 else 10)
                lines.append(f"{indent}- {title}: {path}")
        lines += ["      - 指标:", *(f"          - {title}: {slug}/{stem}.md" for stem, title in VIEWS.items())]
        lines += [f"      - {title}: {slug}/{stem}.md" for stem, title in REST.items()]
    if compared := [region for region in places if region.compared]:
        lines += ["  - 历年对照:", *(f"      - {yaml_value(region.name)}: {region.file}" for region in compared)]
    lines += ["  - 名目:", "      - glossary/index.md"]
    lines += [f"      - {name}: glossary/{kind}.md" for kind, name in (kinds or {}).items()]
    lines += ["  - 搜索: search.md", "  - 关于: about.md"]
    if unlisted:
        lines += ["not_in_nav: |", *(f"  /{path}" for path in unlisted)]
    return Page("nav.yml", ("\n".join(lines) + "\n").encode())


def live_pages(books: Sequence[Book], others: Mapping[str, str]) -> dict[str, str]:
    """Return every page address of the site with the file that it is built from; *others*: those of glossary and places."""
    pages = {"/": "index.md", "/about/": "about.md", "/search/": "search.md", **others}
    for book in books:
        slug = book.report.slug
        pages[f"/{slug}/"] = book.cover
        pages |= {f"/{slug}/{name}/": f"{slug}/{name}.md" for name in (*REST, *VIEWS)}
        pages |= {f"/{slug}/{page}/": file for page, file in book.files.items()}
    return pages


def redirect_pages(retired: Mapping[str, Mapping[str, str]], live: Mapping[str, str], comment: str) -> list[Page]:
    """Return a page for each address whose page is gone, leading to where the editor sent it.

    *retired*: page address → fragment ("" for the page) → new address; *live*: page address → file.
    """
    pages = []
    for address, targets in sorted(retired.items()):
        if address in live:
            continue
        path = f"{address.strip('/')}.md"
        target = targets.get("") or next(iter(targets.values()))
        rows = [moved_line(path, fragment, file_link(new, live)) for fragment, new in targets.items() if fragment]
        body = fill("moved", {"target": relative(path, file_link(target, live)), "rows": "\n".join(rows)})
        page, _, fragment = target.partition("#")
        web = posixpath.relpath(page, address) + "/" + (f"#{fragment}" if fragment else "")
        meta = {"title": "此页已移走", "kind": "moved", "redirect": web}
        pages.append(Page(path, (front_matter(comment, meta) + body).encode()))
    return pages


def file_link(address: str, live: Mapping[str, str]) -> str:
    """Return the file, and the fragment, that *address* leads to."""
    page, _, fragment = address.partition("#")
    return live[page] + (f"#{fragment}" if fragment else "")
