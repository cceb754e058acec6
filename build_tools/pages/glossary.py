"""The glossary: an index, and for each kind of programme one page, or a page for each letter (a *volume*)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from build_tools.model.knowledge import Kind
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.glossary_entries import references
from build_tools.pages.glossary_index import index_page, overview_page, page_title
from build_tools.pages.glossary_volumes import volume_page
from build_tools.pages.moved import Moved
from build_tools.programmes.glossary.entry import Entry
from build_tools.programmes.kinds import KIND_NAMES
from build_tools.text.pinyin import initial
from build_tools.text.wording import wording


def glossary_addresses(entries: Sequence[Entry]) -> dict[str, str]:
    """Return every address of the glossary, with the text that it leads to."""
    kinds = {e.kind for e in entries}
    pages = {f"/glossary/{kind}/": page_title(name) for kind, name in KIND_NAMES.items() if kind in kinds}
    volumes = {e.page: page_title(f"{KIND_NAMES[e.kind]} {initial(e.name)}") for e in entries if e.volume}
    index = {"/glossary/": wording("pages.glossary.title")}
    return index | pages | volumes | {e.address: e.name for e in entries}


def glossary_pages(entries: Sequence[Entry], books: Sequence[Book], moved: Moved) -> Iterator[Draft]:
    """Yield the index of the glossary, and for each kind that it has a page, or one for each letter."""
    needed = references(entries, books)
    yield index_page(entries)
    for kind in KIND_NAMES:
        volumes = _volumes(kind, entries)
        if volumes and "" not in volumes:
            yield overview_page(kind, volumes, moved)
        for volume, members in volumes.items():
            yield volume_page(kind, volume, members, needed, moved)


def _volumes(kind: Kind, entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """Return the entries of *kind* by letter, or all of them under "" if they are on one page."""
    volumes: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.kind == kind:
            volumes[entry.volume].append(entry)
    return volumes
