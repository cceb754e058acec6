"""Put the reports of one place together, year after year."""

from collections.abc import Sequence

from build_tools.data.ledger import Ledger
from build_tools.model.place import Place
from build_tools.model.report import Report
from build_tools.text.pinyin import slug, sort_key


def regions(reports: Sequence[Report], ledger: Ledger) -> list[Place]:
    """Return the places of *reports* in the order of pinyin; reports whose place is not known belong to none.

    A place keeps the address that *ledger* has for it; a place that sounds the same takes a number.
    """
    grouped: dict[str, list[Report]] = {}
    for report in reports:
        if report.meta.place:
            grouped.setdefault(report.meta.place, []).append(report)
    found: list[Place] = []
    for name, members in sorted(grouped.items(), key=lambda item: sort_key(item[0])):
        ordered = tuple(sorted(members, key=lambda r: (r.meta.year or 0, r.slug)))
        number, own = 1, slug(name)
        region = Place(own, name, ordered)
        while region.id in {r.id for r in found} or ledger.published.get(region.address, region.title) != region.title:
            number += 1
            region = Place(f"{own}-{number}", name, ordered)
        found.append(region)
    return found
