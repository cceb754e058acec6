"""The index of the names of one report: what each means and where the report has it: the page names.md."""

from collections.abc import Sequence

from build_tools.model.programme import Programme
from build_tools.pages.blocks import folded
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.links import term_link
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.meanings import meaning
from build_tools.pages.mentions import Positions, positions_of
from build_tools.pages.report_pages import NAMES
from build_tools.programmes.kinds import KIND_NAMES
from build_tools.text.pinyin import sort_key
from build_tools.text.wording import wording, wordings

DESCRIPTION = 100  # characters that describe the page to search engines


def names_page(book: Book) -> Draft:
    """Return the page of the report's own glossary, in the order of pinyin."""
    path = NAMES.file(book.report.slug)
    programmes = sorted(book.report.programmes, key=lambda p: sort_key(p.name))
    body = fill(
        "names",
        {
            "count": str(len(programmes)),
            "explained": str(sum(p.definition is not None for p in programmes)),
            "entries": _entries(programmes, book, path),
        },
    )
    listed = "、".join(p.name for p in programmes)
    described = wording("pages.names.description", name=book.name, count=len(programmes), names=listed)
    meta = {
        "title": NAMES.title,
        "description": described[:DESCRIPTION],
        "kind": "glossary",
        "hide": ["toc"],
    }
    return Draft(path, meta, body)


def _entries(programmes: Sequence[Programme], book: Book, path: str) -> str:
    """Return the index: first the names that are explained, then those that are repeated; the others can be opened."""
    positions = positions_of(book)
    explained = [p for p in programmes if p.definition]
    repeated = [p for p in programmes if not p.definition and (p.members or len(p.mentions) > 1)]
    once = [p for p in programmes if not (p.definition or p.members) and len(p.mentions) == 1]
    blocks = []
    for title, anchor, group in (("explained", "explained", explained), ("repeated", "repeated", repeated)):
        if group:
            blocks.append(f"## {wordings('pages.names.groups')[title]} {{ #{anchor} }}")
            blocks += [_entry(p, book, positions, path) for p in group]
    if once:
        title = wording("pages.names.once", count=len(once))
        blocks.append(folded(title, [_entry(p, book, positions, path) for p in once]))
    return "\n\n".join(blocks)


def _entry(programme: Programme, book: Book, positions: Positions, path: str) -> str:
    """Return the paragraph of a name: the name, linked to the glossary, what it means, and where the report has it."""
    linked = book.report.name_links.link != "none"
    name = term_link(programme, path) if linked else escape(programme.name)
    position = positions.get(programme.definition.paragraph or "") if programme.definition else None
    said = f"　{meaning(programme, position.file if position else '', path)}" if programme.definition else ""
    places = dict.fromkeys(positions[m.paragraph] for m in programme.mentions)
    links = "、".join(f"[{escape(place.path)}]({relative(path, place.file)})" for place in places)
    line = f"**{name}**{said}　<small>{KIND_NAMES[programme.kind]}：{links}</small>"
    return f"{line}\n{{ #{programme.kind}-{programme.id} }}"
