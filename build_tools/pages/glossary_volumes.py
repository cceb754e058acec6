"""A page of the glossary with the entries of one kind, or of one letter among them."""

from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.model.knowledge import Kind
from build_tools.pages.blocks import folded
from build_tools.pages.draft import Draft
from build_tools.pages.glossary_entries import References, entry_block
from build_tools.pages.glossary_index import INDEX, page_title
from build_tools.pages.links import volume_file
from build_tools.pages.markup import fill, relative
from build_tools.pages.moved import Moved, moved_lines
from build_tools.pages.schema_org import about_terms
from build_tools.programmes.glossary.entry import Entry
from build_tools.programmes.kinds import KIND_NAMES
from build_tools.text.pinyin import initial
from build_tools.text.wording import wording

DESCRIPTION: Final = 100  # characters that describe the page to search engines


def volume_page(kind: Kind, volume: str, entries: Sequence[Entry], needed: References, moved: Moved) -> Draft:
    """Return the page with *entries*, all of *kind*: those of the letter *volume*, or all of them if it is ""."""
    path = volume_file(kind, volume)
    title = f"{KIND_NAMES[kind]} {initial(entries[0].name)}" if volume else KIND_NAMES[kind]
    body = fill(
        "glossary_kind",
        {
            "crumb": _crumb(kind, volume, path),
            "title": title,
            "count": str(len(entries)),
            "entries": "\n\n".join(_blocks(entries, path, needed)),
            "moved": moved_lines(path, moved),
        },
    )
    terms = [(e.id, e.name, e.definition.text) for e in entries if e.definition]
    listed = "、".join(e.name for e in entries)
    meta = {
        "title": page_title(title),
        "description": f"{title}：{listed}"[:DESCRIPTION],
        "kind": "glossary",
        "about": about_terms(page_title(title), terms),
    }
    return Draft(path, meta, body)


def _blocks(entries: Sequence[Entry], path: str, needed: References) -> Iterator[str]:
    """Yield the entries: first those that are explained, then those that are repeated; the others can be opened."""
    yield from (entry_block(e, path, needed) for e in entries if e.definition)
    yield from (entry_block(e, path, needed) for e in entries if e.repeated and not e.definition)
    if once := [entry_block(e, path, needed) for e in entries if not e.repeated]:
        yield folded(wording("pages.glossary.once", count=len(once)), once)


def _crumb(kind: Kind, volume: str, path: str) -> str:
    """Return where the reader is: the index, and the page of the kind if this is the page of a letter."""
    crumbs = [f"[{wording('pages.glossary.title')}]({relative(path, INDEX)})"]
    if volume:
        crumbs.append(f"[{KIND_NAMES[kind]}]({relative(path, volume_file(kind, ''))})")
    return " › ".join(crumbs)
