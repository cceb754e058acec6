"""The list of all reports on the home page: the places by province and level, each with its years."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from build_tools.data.division_names import short_name
from build_tools.model.place import Place
from build_tools.pages.book import Book
from build_tools.pages.genres import shown_place
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_facts import within
from build_tools.pages.report_names import year_name
from build_tools.text.wording import wording, wordings

MOST_PLACES: Final = 30  # places that are listed without links to the provinces above them


def reports_by_place(books: Sequence[Book], places: Sequence[Place]) -> str:
    """Return the list of all reports in groups: the nation, the provinces, places in no list, reports of no known place.

    *places* are in this order, those of a province by level.
    """
    by_slug = {book.report.slug: book for book in books}
    grouped = [(key, list(group)) for key, group in groupby(places, key=_group)]
    sections = [_section(key, group, by_slug) for key, group in grouped]
    placed = {report.slug for place in places for report in place.reports}
    if rest := [book for book in books if book.report.slug not in placed]:
        rows = [f"- [{escape(book.name)}]({book.cover}){{ #{book.report.slug} }}" for book in rest]
        sections.append("\n".join([_heading(wording("pages.home.no_place"), "unknown"), "", *rows]))
    values = {
        "reports": str(len(books)),
        "places": str(len(places)),
        "links": _links(grouped) if len(places) > MOST_PLACES else "",
        "rows": "\n\n".join(sections),
    }
    return fill("home_places", values)


def _group(place: Place) -> str:
    """Return the id of the group that *place* is in: the code of its province, or a key of ``pages.home.groups``."""
    if place.unlisted:
        return "unlisted"
    if place.level == 0:
        return "nation"
    return place.province.code if place.province else "undecided"


def _title(key: str, group: Sequence[Place]) -> str:
    province = group[0].province
    return province.name if province and key == province.code else wordings("pages.home.groups")[key]


def _heading(title: str, key: str) -> str:
    return f"### {escape(title)} {{ #place-{key} }}"


def _links(grouped: Sequence[tuple[str, Sequence[Place]]]) -> str:
    """Return the links to the groups, the provinces by their short names: 湖南."""
    links = (f"[{escape(short_name(_title(key, group)))}](#place-{key})" for key, group in grouped)
    return f"{' '.join(links)}\n{{ .letters }}"


def _section(key: str, group: Sequence[Place], by_slug: Mapping[str, Book]) -> str:
    """Return a group with its heading; the places of a province have the name of their level before them."""
    blocks = [_heading(_title(key, group), key)]
    for level, of_level in groupby(group, key=lambda place: place.level):
        name = wordings("pages.home.levels").get(str(level))
        blocks += [f"{name}\n{{ .level }}"] if name else []
        blocks.append("\n".join(_row(place, by_slug) for place in of_level))
    return "\n\n".join(blocks)


def _row(place: Place, by_slug: Mapping[str, Book]) -> str:
    """Return the row of a place: its name, leading to the comparison of its years, and each year's report."""
    label = shown_place(place.reports[-1].meta) if place.level == 0 else place.label
    name = f"[{escape(label or '')}]({place.file})" if place.compared else escape(label or "")
    return f"- **{name}** {' '.join(_beside_name(place, by_slug))}"


def _beside_name(place: Place, by_slug: Mapping[str, Book]) -> Iterator[str]:
    """Yield what comes after the name: of a place in no list, what it is in; each year's report, the latest first."""
    if place.unlisted and (above := within(place.reports[-1].meta)):
        yield f"<small>{escape(above)}</small>"
    for report in reversed(place.reports):
        yield f"[{escape(year_name(report))}]({by_slug[report.slug].cover}){{ #{report.slug} }}"
