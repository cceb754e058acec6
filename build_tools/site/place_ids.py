"""The ids of places, which are in their addresses: /places/zhuzhoushi/."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Final

from build_tools.data.excerpts import excerpt
from build_tools.data.ledger import Ledger
from build_tools.model.place import Place
from build_tools.pages.place import title_of
from build_tools.text.pinyin import slug
from build_tools.text.wording import wording

FOLDER: Final = "/places/"


def ids_of(places: Sequence[Place], ledger: Ledger) -> list[str]:
    """Return the id of each of *places*: the published one, which *ledger* has under one of its names, else a new one."""
    published = _published(ledger)
    ids: dict[int, str] = {}
    for number in sorted(range(len(places)), key=lambda number: -_published_reports(places[number], ledger)):
        if own := [own for own in _ids_under_its_names(places[number], published) if own not in ids.values()]:
            ids[number] = own[0]
    for number, place in enumerate(places):
        if number not in ids:
            taken = {*ids.values(), *published}
            free = (own for own in _new_ids(place) if own not in taken and not ledger.retired(f"{FOLDER}{own}/"))
            ids[number] = next(free)
    return [ids[number] for number in range(len(places))]


def moved_places(places: Sequence[Place], ledger: Ledger) -> dict[str, str]:
    """Return the published addresses of places that are one place now, each with the address of that place.

    海拉尔市 and 海拉尔区 had a page each until they were known to be the same.
    """
    published, current = _published(ledger), {place.id for place in places}
    return {
        f"{FOLDER}{old}/": place.address
        for place in places
        if place.compared
        for old in _ids_under_its_names(place, published)
        if old not in current
    }


def _published(ledger: Ledger) -> dict[str, str]:
    """Return the published ids of places, each with the title of its page."""
    addresses = ledger.published.items()
    return {a[len(FOLDER) : -1]: words for a, words in addresses if a.startswith(FOLDER) and a != FOLDER}


def _published_reports(place: Place, ledger: Ledger) -> int:
    return sum(f"/{report.slug}/" in ledger.published for report in place.reports)


def _ids_under_its_names(place: Place, published: Mapping[str, str]) -> Iterator[str]:
    """Yield the ids that are published under a name of *place*: with its parent, its name today, then former ones."""
    names = dict.fromkeys((place.name, *reversed(place.former_names)))
    with_parent = (wording("pages.place.in_parent", place=name, parent=place.parent) for name in names if place.parent)
    for title in (excerpt(title_of(name)) for name in chain(with_parent, names)):
        yield from (own for own, words in published.items() if words == title)


def _new_ids(place: Place) -> Iterator[str]:
    """Yield ids for *place*: its sound, that with the sound of what it is in, that with a number."""
    sound = slug(place.name)
    yield sound
    if place.parent:
        yield f"{sound}-{slug(place.parent)}"
    yield from (f"{sound}-{number}" for number in count(2))
