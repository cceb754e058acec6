"""The home page."""

from collections.abc import Sequence
from typing import Final

from build_tools.data.indicators import Catalogue
from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.genres import other_genre
from build_tools.pages.home_places import reports_by_place
from build_tools.pages.key_figures import key_figures
from build_tools.pages.links import term_file
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_facts import speaker, text_status
from build_tools.pages.site_pages import HOME
from build_tools.pages.targets import main_chart
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.wording import wording

MOST_NAMES: Final = 6  # names that the home page explains
MOST_CARDS: Final = 6  # reports that have a card each; if there are more, they are listed by place


def home_page(
    books: Sequence[Book],
    comment: str,
    catalogue: Catalogue,
    entries: Sequence[Entry] = (),
    places: Sequence[Place] = (),
) -> OutputFile:
    """Return the home page: what this is, a card for each report, a few names explained, the link to all *entries*.

    If there are many reports, it lists the *places* with their years instead of cards. The only report of a site has a
    chart on its card.
    """
    if len(books) > MOST_CARDS:
        cards = reports_by_place(books, places)
    else:
        cards = "\n\n".join(
            _card(book, main_chart(book, catalogue, HOME.file, level=3) if len(books) == 1 else "") for book in books
        )
    body = fill("home", {"site": wording("site.name"), "cards": cards, "glossary": _names(entries)})
    meta = {
        "title": wording("site.name"),
        "description": wording("pages.home.description"),
        "kind": "home",
        "hide": ["navigation", "toc"],
    }
    return Draft(HOME.file, meta, body).output_file(comment)


def _names(entries: Sequence[Entry]) -> str:
    """Return the names that the reports use most with their meanings, and the link to the others; "" if there are none.

    Ideas, plan periods among them, are left to the glossary, because every report uses those.
    """
    if not entries:
        return ""
    explained = [e for e in entries if e.definition]
    shown = sorted((e for e in explained if e.kind != "idea"), key=lambda e: -e.count)[:MOST_NAMES]
    rows = [f"- **[{escape(e.name)}]({term_file(e)})** {escape(e.definition.text)}" for e in shown if e.definition]
    return fill("home_names", {"rows": "\n".join(rows), "count": str(len(entries)), "explained": str(len(explained))})


def _card(book: Book, chart: str) -> str:
    """Return the card of a report: its facts, its main figures, its parts, the links to its pages."""
    report = book.report
    contents = "\n".join(f"- [{escape(s.shown)}]({book.files[s.id]})" for s in book.pages if s.level == 1)
    return fill(
        "card",
        {
            "name": escape(book.name),
            "slug": report.slug,
            "facts": "<br>".join(
                escape(fact)
                for fact in (other_genre(report.meta), report.meta.session, speaker(report), _counts(book))
                if fact
            ),
            "status": escape(text_status(report)),
            "figures": key_figures(book, HOME.file),
            "chart": chart,
            "contents": contents,
        },
    )


def _counts(book: Book) -> str:
    """Return how much of everything the report has: parts, sections, paragraphs, characters, names, figures."""
    report = book.report
    return " · ".join(
        (
            book.extent,
            wording("pages.counts.paragraphs", count=len(report.paragraphs)),
            wording("pages.counts.characters", count=book.size),
            wording("pages.counts.names", count=len(report.programmes)),
            wording("pages.counts.figures", count=len(report.figures)),
        )
    )
