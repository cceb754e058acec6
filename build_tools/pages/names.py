"""The names of one report: what each means, and every place where the report uses it."""

from collections.abc import Iterator

from build_tools.model.programme import Programme
from build_tools.pages.blocks import term_link
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill
from build_tools.pages.mentions import Places, mention_lines, places_of
from build_tools.pages.report_pages import NAMES
from build_tools.pages.section import TRUST, UNEXPLAINED
from build_tools.programmes.glossary import KIND_NAMES, Entry
from build_tools.text.pinyin import sort_key


def names_page(book: Book) -> Draft:
    """Return the page of the report's own glossary, in the order of pinyin."""
    path = NAMES.file(book.report.slug)
    programmes = sorted(book.report.programmes, key=lambda p: sort_key(p.name))
    places = places_of(book)
    body = fill(
        "names",
        {
            "count": str(len(programmes)),
            "explained": str(sum(p.definition is not None for p in programmes)),
            "entries": "\n\n".join("\n".join(_entry(p, book, places, path)) for p in programmes),
        },
    )
    described = f"{book.name}里的{len(programmes)}个名目：{'、'.join(p.name for p in programmes)}"[:100]
    meta = {"title": f"{NAMES.title} · {book.name}", "description": described, "kind": "glossary", "hide": ["toc"]}
    return Draft(path, meta, body)


def name_file(slug: str, programme: Programme, own: str) -> str:
    """Return the file and the fragment of the report's list that tell of *programme*, whose id in the glossary is *own*."""
    return f"{NAMES.file(slug)}#{programme.kind}-{own}"


def meaning(term: Entry | Programme) -> str:
    """Return the meaning with its source and how far to trust it, and where the name comes from."""
    if term.definition is None:
        text = UNEXPLAINED
    else:
        trust = TRUST[term.definition.trust]
        shown = f"[{trust}]({term.definition.source})" if term.definition.trust == "cited" else trust
        text = f"{escape(term.definition.text)}（{shown}）"
    if term.origin:
        origin = f"由来：{escape(term.origin)}"
        text += f" {origin}（[资料]({term.origin_source})）" if term.origin_source else f" {origin}。"
    return text


def _entry(programme: Programme, book: Book, places: Places, path: str) -> Iterator[str]:
    linked = book.report.naming.link != "none"
    kind = KIND_NAMES[programme.kind]
    shown = term_link(programme, path, kind) if linked else kind
    yield f"## {escape(programme.name)} {{ #{programme.kind}-{programme.id} }}"
    yield ""
    yield f"{shown} · {len(programme.mentions)} 处"
    yield "{ .label }"
    yield ""
    yield meaning(programme)
    yield "{ .meaning }"
    yield from ("", '<div class="mentions" markdown>', "", *mention_lines(programme, book, places, path), "", "</div>")
