"""Put the reports of one place together, year after year."""

from collections.abc import Iterable, Sequence
from itertools import chain, count

from build_tools.data.ledger import Ledger
from build_tools.model.place import Place
from build_tools.model.report import Report
from build_tools.pages.place import place_title
from build_tools.text.pinyin import slug, sort_key


def places_of(reports: Iterable[Report], ledger: Ledger) -> list[Place]:
    """Return the places of *reports* in the order of pinyin; a report whose place is not known belongs to none.

    A place keeps the address that *ledger* has for it; of places that sound the same, the later ones take a number.
    """
    grouped: dict[str, list[Report]] = {}
    for report in reports:
        if report.meta.place:
            grouped.setdefault(report.meta.place, []).append(report)
    found: list[Place] = []
    for name in sorted(grouped, key=sort_key):
        reports_by_year = sorted(grouped[name], key=lambda report: (report.meta.year or 0, report.slug))
        found.append(_place(name, reports_by_year, found, ledger))
    return found


def _place(name: str, reports: Sequence[Report], others: Sequence[Place], ledger: Ledger) -> Place:
    """Return the place *name* under the first id that neither *others* nor another place in *ledger* has."""
    sound, taken = slug(name), {place.id for place in others}
    ids = chain([sound], (f"{sound}-{number}" for number in count(2)))
    places = (Place(own, name, tuple(reports)) for own in ids if own not in taken)
    return next(p for p in places if ledger.published.get(p.address) in (None, place_title(p)))
