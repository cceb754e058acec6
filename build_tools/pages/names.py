"""The names of one report, what each means and every position where the report uses it: the page names.md."""

from collections.abc import Iterator

from build_tools.model.programme import Programme
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.links import term_link
from build_tools.pages.markup import escape, fill
from build_tools.pages.meanings import meaning
from build_tools.pages.mentions import Positions, mention_lines, positions_of
from build_tools.pages.report_pages import NAMES
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
            "entries": "\n\n".join("\n".join(_entry(p, book, positions, path)) for p in programmes),
        },
    )
    listed = "、".join(p.name for p in programmes)
    described = wording("pages.names.description", name=book.name, count=len(programmes), names=listed)
    meta = {
        "title": f"{NAMES.title} · {book.name}",
        "description": described[:DESCRIPTION],
        "kind": "glossary",
        "hide": ["toc"],
    }
    return Draft(path, meta, body)


def _entry(programme: Programme, book: Book, positions: Positions, path: str) -> Iterator[str]:
    """Yield the lines of a name: its kind, how often it is used, its meaning, its mentions."""
    linked = book.report.name_links.link != "none"
    kind = KIND_NAMES[programme.kind]
    shown = term_link(programme, path, kind) if linked else kind
    yield f"## {escape(programme.name)} {{ #{programme.kind}-{programme.id} }}"
    yield ""
    yield f"{shown} · {wording('pages.names.mentions', count=len(programme.mentions))}"
    yield "{ .label }"
    yield ""
    yield meaning(programme)
    yield "{ .meaning }"
    mentions = mention_lines(programme, book, positions, path)
    yield from ("", '<div class="mentions" markdown>', "", *mentions, "", "</div>")
