"""The home page."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from build_tools.data.indicators import Catalogue
from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.pages.amounts import key_figures
from build_tools.pages.blocks import term_file
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill
from build_tools.pages.targets import main_chart
from build_tools.programmes.glossary import Entry
from build_tools.text.pinyin import initial
from build_tools.text.wording import wording

TEASERS = 6  # names that the home page explains
LETTERS = 30  # places that are listed without letters above them
CARDS = 6  # reports that have a card there; more are listed by place


def home_page(
    books: Sequence[Book],
    comment: str,
    catalogue: Catalogue,
    entries: Sequence[Entry] = (),
    places: Sequence[Place] = (),
) -> OutputFile:
    """Return the home page: what this is, a card for each report (of many, the *places* with their years), a few names
    explained, and the way to all *entries*.

    The only report of a site has a chart on its card.
    """
    shelf = {book.report.slug: book for book in books}
    if len(books) > CARDS:
        cards = _shelves(shelf, places)
    else:
        cards = "\n\n".join(_card(book, main_chart(book, catalogue) if len(books) == 1 else "") for book in books)
    body = fill("home", {"site": wording("site.name"), "cards": cards, "glossary": _names(entries)})
    meta = {
        "title": wording("site.name"),
        "description": "把政府工作报告整理成可阅读、可检索、可引用的网页：每节、每段都有固定地址，改动逐条列出。",
        "kind": "home",
        "hide": ["navigation", "toc"],
    }
    return Draft("index.md", meta, body).page(comment)


def _shelves(shelf: Mapping[str, Book], places: Sequence[Place]) -> str:
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


def _shelf(region: Place, shelf: Mapping[str, Book]) -> str:
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
