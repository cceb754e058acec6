"""The glossary: an index by pinyin, and a page of entries for each kind of programme."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from build_tools.glossary import KIND_NAMES, Entry
from build_tools.markup import escape, fill, front_matter, relative
from build_tools.model import Page, Section
from build_tools.names import Programme, title_id
from build_tools.pinyin import initial
from build_tools.render.blocks import Book, term_file
from build_tools.render.linked import about_terms
from build_tools.render.section import TRUST, UNEXPLAINED
from build_tools.render.values import amount, row_link

INDEX = "glossary/index.md"
LEFT, RIGHT = 16, 24  # characters of the sentence shown before and behind a name
BESIDE = 6  # figures shown that stand in the same sentences
TOGETHER = 6  # names shown that stand in the same paragraphs
SENTENCE_START = re.compile(r"[。！？；][^。！？；]*$")
SENTENCE_END = re.compile(r"[。！？；]")


class _Place(NamedTuple):
    """A text that can name a programme."""

    section: Section
    name: str
    file: str
    text: str


Shelf = dict[str, tuple[Book, dict[str, _Place]]]  # by slug: a book, and its texts by id


def glossary_addresses(entries: Sequence[Entry]) -> dict[str, str]:
    """Return every address of the glossary, with the text that it leads to."""
    kinds = {e.kind for e in entries}
    pages = {f"/glossary/{kind}/": f"名目：{name}" for kind, name in KIND_NAMES.items() if kind in kinds}
    return {"/glossary/": "名目"} | pages | {e.address: e.name for e in entries}


def glossary_pages(entries: Sequence[Entry], books: Sequence[Book], comment: str) -> Iterator[Page]:
    """Yield the index of the glossary and a page for each kind that it has."""
    shelf = {book.report.slug: (book, _places(book)) for book in books}
    by_name = _names(entries)
    together = _together(entries)
    yield _page(
        INDEX,
        "名目",
        "政府工作报告里有名称的工程、行动、布局、政策和提法，按拼音排列，各有解释和出处。",
        _index(entries),
        comment,
    )
    for kind, name in KIND_NAMES.items():
        here = [e for e in entries if e.kind == kind]
        if here:
            path = f"glossary/{kind}.md"
            body = fill(
                "glossary_kind",
                {
                    "title": name,
                    "count": str(len(here)),
                    "entries": "\n\n".join(_entry(e, path, shelf, by_name, together[e.address]) for e in here),
                },
            )
            terms = [(e.id, e.name, e.definition.text) for e in here if e.definition]
            description = f"{name}：{'、'.join(e.name for e in here)}"[:100]
            yield _page(path, f"名目：{name}", description, body, comment, about_terms(f"名目：{name}", terms))


def _page(
    path: str, title: str, description: str, body: str, comment: str, about: Mapping[str, Any] | None = None
) -> Page:
    meta: dict[str, object] = {"title": title, "description": description, "kind": "glossary"}
    if path == INDEX:
        meta["hide"] = ["toc"]  # the letters are on the page
    if about:
        meta["about"] = about
    return Page(path, (front_matter(comment, meta) + body.strip("\n") + "\n").encode())


def _index(entries: Sequence[Entry]) -> str:
    """Return the index: letters, names with their kind and count, and the kinds."""
    letters = [(letter, list(group)) for letter, group in groupby(entries, key=lambda e: initial(e.name))]
    kinds = Counter(e.kind for e in entries)
    sections = []
    for letter, group in letters:
        rows = [
            f"- [{escape(e.name)}]({relative(INDEX, term_file(e))}) <small>{KIND_NAMES[e.kind]} · {e.count} 处</small>"
            + ("" if e.definition else " <small>未作解释</small>")
            for e in group
        ]
        sections.append("\n".join([f"## {letter} {{ #{_letter_id(letter)} }}", "", *rows]))
    return fill(
        "glossary_index",
        {
            "count": str(len(entries)),
            "explained": str(sum(e.definition is not None for e in entries)),
            "kinds": " · ".join(
                f"[{name}]({kind}.md) {kinds[kind]}" for kind, name in KIND_NAMES.items() if kinds[kind]
            ),
            "letters": " ".join(f"[{letter}](#{_letter_id(letter)})" for letter, _ in letters),
            "names": "\n\n".join(sections),
        },
    )


def _letter_id(letter: str) -> str:
    return "digits" if not letter.isalpha() else letter.lower()


def _entry(entry: Entry, path: str, shelf: Shelf, names: dict[str, Entry], together: Sequence[Entry]) -> str:
    lines = [
        f"## {escape(entry.name)} {{ #{entry.id} }}",
        "",
        _label(entry),
        "{ .label }",
        "",
        _meaning(entry),
        "{ .meaning }",
    ]
    if entry.members:
        parts = [
            f"[{escape(m)}]({relative(path, term_file(names[m]))})"
            if m in names and names[m] is not entry
            else escape(m)
            for m in entry.members
        ]
        lines += ["", f"组成：{'、'.join(parts)}", "{ .aside }"]
    for report, programme in entry.uses:
        lines += ["", *_mentions(programme, *shelf[report.slug], path, several=len(entry.uses) > 1)]
    if beside := list(_figures(entry, shelf, path)):
        lines += ["", "同句指标：" + "、".join(beside), "{ .aside }"]
    if together:
        lines += [
            "",
            "常与它同段：" + "、".join(f"[{escape(e.name)}]({relative(path, term_file(e))})" for e in together),
            "{ .aside }",
        ]
    return "\n".join(lines)


def _figures(entry: Entry, shelf: Shelf, path: str) -> Iterator[str]:
    """Yield links to the figures that stand in one sentence with the name."""
    seen: set[str] = set()
    for report, programme in entry.uses:
        book, places = shelf[report.slug]
        for mention in programme.mentions:
            text = places[mention.paragraph].text
            start = _sentence_start(text, mention.start)
            end = next((m.end() for m in SENTENCE_END.finditer(text, mention.end)), len(text))
            for figure in book.figures.get(mention.paragraph, ()):
                if start <= figure.number_start < end and figure.id not in seen and len(seen) < BESIDE:
                    seen.add(figure.id)
                    yield row_link(book, figure, path, f"{figure.name} {amount(figure)}")


def _sentence_start(text: str, at: int) -> int:
    """Return where the sentence begins that holds the character *at*."""
    return max((m.end() for m in SENTENCE_END.finditer(text, 0, at)), default=0)


def _label(entry: Entry) -> str:
    aliases = [escape(a) for a in entry.aliases]
    return f"{entry.count} 处" + (f" · 又作 {'、'.join(aliases)}" if aliases else "")


def _meaning(entry: Entry) -> str:
    """Return the meaning with its source and how far to trust it, and where the name comes from."""
    definition = entry.definition
    if definition is None:
        text = UNEXPLAINED
    else:
        trust = TRUST[definition.trust]
        shown = f"[{trust}]({definition.source})" if definition.trust == "cited" else trust
        text = f"{escape(definition.text)}（{shown}）"
    if entry.origin:
        origin = f"由来：{escape(entry.origin)}"
        text += f" {origin}（[资料]({entry.origin_source})）" if entry.origin_source else f" {origin}。"
    return text


def _mentions(programme: Programme, book: Book, places: dict[str, _Place], path: str, several: bool) -> list[str]:
    """Return the mentions in context, grouped by section: the sentence cut around the name, the name marked."""
    lines = [escape(book.name), "{ .aside }", ""] if several else []
    for section, group in groupby(programme.mentions, key=lambda m: places[m.paragraph].section):
        lines.append(f"- [{escape(section.shown)}]({relative(path, book.file(section.page, section.anchor or 'top'))})")
        for mention in group:
            place = places[mention.paragraph]
            before, after = _context(place.text, mention.start, mention.end)
            name = escape(place.text[mention.start : mention.end])
            lines.append(
                f"    - [{place.name}]({relative(path, place.file)}) {escape(before)}<b>{name}</b>{escape(after)}"
            )
    return ['<div class="mentions" markdown>', "", *lines, "", "</div>"]


def _places(book: Book) -> dict[str, _Place]:
    """Return the report's titles and paragraphs by id."""
    places: dict[str, _Place] = {}
    for section in book.report.sections:
        title = book.file(section.page, section.anchor or "top")
        places[title_id(section.id)] = _Place(section, "标题", title, section.shown)
        for p in book.paragraphs.get(section.id, ()):
            places[p.id] = _Place(section, f"第{p.anchor[1:]}段", book.file(p.page, p.anchor), p.text)
    return places


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the sentence before and behind the name, cut to a line."""
    before, after = text[:start], text[end:]
    if cut := SENTENCE_START.search(before):
        before = before[cut.start() + 1 :]
    if cut := SENTENCE_END.search(after):
        after = after[: cut.end()]
    left = before if len(before) <= LEFT else "…" + before[-LEFT:].lstrip("，、：；")
    right = after if len(after) <= RIGHT else after[:RIGHT] + "…"
    return left, right


def _names(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Return the entries by every spelling, for members that are entries themselves."""
    names: dict[str, Entry] = {}
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            names.setdefault(name, entry)
    return names


def _together(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """Return for each entry those that stand in most of its paragraphs, the likeliest first."""
    where: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        for report, programme in entry.uses:
            for paragraph in dict.fromkeys(m.paragraph for m in programme.mentions):
                where.setdefault((report.slug, paragraph), []).append(entry)
    counts: dict[str, Counter[str]] = {e.address: Counter() for e in entries}
    by_address = {e.address: e for e in entries}
    for group in where.values():
        for one in group:
            counts[one.address].update(other.address for other in group if other is not one)
    return {
        address: [by_address[a] for a, n in counter.most_common(TOGETHER) if n > 1]
        for address, counter in counts.items()
    }
