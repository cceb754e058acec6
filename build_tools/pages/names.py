"""The names of one report, what each means and every position where the report uses it: the page names.md."""

from collections.abc import Iterable, Iterator, Sequence

from build_tools.model.programme import Programme
from build_tools.pages.blocks import folded
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.links import name_file, term_link
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.meanings import meaning
from build_tools.pages.mentions import mention_lines, positions_of
from build_tools.pages.report_pages import NAMES
from build_tools.pages.unexplained import Surroundings, related, surroundings_of, telling_sentence
from build_tools.programmes.kinds import KIND_NAMES
from build_tools.text.pinyin import sort_key
from build_tools.text.wording import wording

DESCRIPTION = 100  # characters that describe the page to search engines


def names_page(book: Book) -> Draft:
    """Return the page of the report's own glossary, in the order of pinyin."""
    path = NAMES.file(book.report.slug)
    programmes = sorted(book.report.programmes, key=lambda p: sort_key(p.name))
    positions = positions_of(book)
    body = fill(
        "names",
        {
            "count": str(len(programmes)),
            "explained": str(sum(p.definition is not None for p in programmes)),
            "entries": _entries(programmes, surroundings_of(book, positions), path),
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


def _entries(programmes: Sequence[Programme], around: Surroundings, path: str) -> str:
    """Return the entries: first those that are explained, then those that are repeated; the others can be opened."""
    explained = [p for p in programmes if p.definition]
    repeated = [p for p in programmes if not p.definition and (p.members or len(p.mentions) > 1)]
    once = [p for p in programmes if not (p.definition or p.members) and len(p.mentions) == 1]
    shown, hidden = (["\n".join(_entry(p, around, path)) for p in group] for group in ([*explained, *repeated], once))
    folded_once = folded(wording("pages.names.once", count=len(once)), hidden) if once else ""
    return "\n\n".join(filter(None, [*shown, folded_once]))


def _entry(programme: Programme, around: Surroundings, path: str) -> Iterator[str]:
    """Yield the lines of a name: its kind, how often it is used, its meaning or what is said around it, its mentions."""
    book, positions = around.book, around.positions
    linked = book.report.name_links.link != "none"
    kind = KIND_NAMES[programme.kind]
    shown = term_link(programme, path, kind) if linked else kind
    yield f"## {escape(programme.name)} {{ #{programme.kind}-{programme.id} }}"
    yield ""
    yield f"{shown} · {wording('pages.names.mentions', count=len(programme.mentions))}"
    yield "{ .label }"
    yield ""
    position = positions.get(programme.definition.paragraph or "") if programme.definition else None
    yield meaning(programme, position.file if position else "", path)
    yield "{ .meaning }"
    alone = not programme.definition and len(programme.mentions) == 1
    if not programme.definition:
        if not alone:
            yield from ("", telling_sentence([(programme, around)], path), "{ .aside }")
        if others := related(programme, around):
            yield from ("", wording("pages.meanings.related", names=_links(others, book, path)), "{ .aside }")
    mentions = mention_lines(programme, book, positions, path, wide=alone)
    yield from ("", '<div class="mentions" markdown>', "", *mentions, "", "</div>")


def _links(programmes: Iterable[Programme], book: Book, path: str) -> str:
    """Return links to the entries of *programmes* on this page."""
    files = ((p, name_file(book.report.slug, p, p.id)) for p in programmes)
    return "、".join(f"[{escape(p.name)}]({relative(path, file)})" for p, file in files)
