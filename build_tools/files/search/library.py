"""What the search knows of the library before it looks into a report: its reports and their places."""

from collections.abc import Sequence
from typing import Any

from build_tools.data.division_names import short_name
from build_tools.files.search.report import Indexed
from build_tools.model.place import Place
from build_tools.text.word_lists import word_list


def newest_first(reports: Sequence[Indexed]) -> list[Indexed]:
    """Return the reports in the order in which the search counts their fragments: the newest first."""
    return sorted(reports, key=lambda report: (-(report.year or 0), report.slug))


def library(reports: Sequence[Indexed], places: Sequence[Place], names: int, shards: int) -> dict[str, Any]:
    """Return what ``library.json`` holds; *reports* in the order of the search; *names*: how many the glossary has.

    reports: slug, index of the place or -1, year or 0, number of fragments, characters, name, title, speaker, session, date;
    places: address of its page or "", name, other names, level or -1, province, what it is in.
    """
    place_of = {report.slug: i for i, place in enumerate(places) for report in place.reports}
    return {
        "reports": [
            [
                r.slug,
                place_of.get(r.slug, -1),
                r.year or 0,
                len(r.fragments),
                sum(f.length for f in r.fragments),
                *r.about,
            ]
            for r in reports
        ],
        "places": [_place(place) for place in places],
        "names": names,
        "shards": shards,
    }


def _place(place: Place) -> list[Any]:
    called = {place.name, short_name(place.name), *place.former_names, *(r.meta.place or "" for r in place.reports)}
    level = -1 if place.level is None else place.level
    if level == 0:
        called |= set(word_list("files.nation"))
    province = place.province.name if place.province else ""
    page = place.address[1:] if place.compared else ""
    return [page, place.label, sorted(called - {"", place.label}), level, province, place.parent]
