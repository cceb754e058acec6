"""The glossary: an index by pinyin, and pages of entries for each kind of programme."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import TypeAlias

from build_tools.model.knowledge import Kind
from build_tools.model.programme import Programme
from build_tools.model.report import Report
from build_tools.pages.amounts import amount, row_link
from build_tools.pages.blocks import moved_line, term_link, volume_file
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.mentions import Places, figures_beside, mention_lines, places_of
from build_tools.pages.names import meaning, name_file
from build_tools.pages.schema_org import about_terms
from build_tools.programmes.glossary import KIND_NAMES, Entry, letter
from build_tools.text.pinyin import initial

INDEX = "glossary/index.md"
BESIDE = 6  # figures shown that stand in the same sentences
TOGETHER = 6  # names shown that stand in the same paragraphs
WHOLE = 3  # reports whose mentions an entry shows in context; of more, it leads to each report's own list
LISTED = 600  # names that an index lists one by one; of more, those that several reports share
SHARED = 300  # of those at most
Shelf: TypeAlias = Mapping[str, tuple[Book, Places]]  # by slug: a book, and its texts by id
Moved: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]  # file → retired fragments on it, with where each leads


def glossary_addresses(entries: Sequence[Entry]) -> dict[str, str]:
    """Return every address of the glossary, with the text that it leads to."""
    kinds = {e.kind for e in entries}
    pages = {f"/glossary/{kind}/": f"名目：{name}" for kind, name in KIND_NAMES.items() if kind in kinds}
    volumes = {e.page: f"名目：{KIND_NAMES[e.kind]} {initial(e.name)}" for e in entries if e.volume}
    return {"/glossary/": "名目"} | pages | volumes | {e.address: e.name for e in entries}


def glossary_pages(entries: Sequence[Entry], books: Sequence[Book], moved: Moved) -> Iterator[Draft]:
    """Yield the index of the glossary, and for each kind that it has a page, or one for each letter.

    *moved*: what stood on a page before and where it is now.
    """
    shelf = {book.report.slug: (book, places_of(book)) for book in books}
    by_name = _names(entries)
    together = _together(entries)
    yield _draft(
        INDEX,
        "名目",
        "政府工作报告里有名称的工程、行动、布局、政策和提法，按拼音排列，各有解释和出处。",
        _index(entries),
    )
    for kind, name in KIND_NAMES.items():
        volumes: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.kind == kind:
                volumes[entry.volume].append(entry)
        if volumes and "" not in volumes:
            yield _overview(kind, name, volumes, moved)
        for volume, here in volumes.items():
            path = volume_file(kind, volume)
            title = f"{name} {initial(here[0].name)}" if volume else name
            blocks = (_entry(e, path, shelf, by_name, together[e.address]) for e in here)
            body = fill(
                "glossary_kind",
                {
                    "crumb": f"[名目]({relative(path, INDEX)})"
                    + (f" › [{name}]({relative(path, volume_file(kind, ''))})" if volume else ""),
                    "title": title,
                    "count": str(len(here)),
                    "entries": "\n\n".join(blocks),
                    "moved": _moved(path, moved),
                },
            )
            terms = [(e.id, e.name, e.definition.text) for e in here if e.definition]
            description = f"{title}：{'、'.join(e.name for e in here)}"[:100]
            draft = _draft(path, f"名目：{title}", description, body)
            yield Draft(path, {**draft.meta, "about": about_terms(f"名目：{title}", terms)}, body)


def _draft(path: str, title: str, description: str, body: str) -> Draft:
    meta: dict[str, object] = {"title": title, "description": description, "kind": "glossary"}
    if path == INDEX:
        meta["hide"] = ["toc"]  # the letters are on the page
    return Draft(path, meta, body)


# --- the index --------------------------------------------------------------------------------------------------------


def _index(entries: Sequence[Entry]) -> str:
    """Return the index: the kinds, the letters, and the names with their kind and count; of very many, the shared ones."""
    kinds = Counter(e.kind for e in entries)
    shown = entries if len(entries) <= LISTED else _shared(entries)
    return fill(
        "glossary_index",
        {
            "count": str(len(entries)),
            "explained": str(sum(e.definition is not None for e in entries)),
            "kinds": " · ".join(
                f"[{name}]({kind}.md) {kinds[kind]}" for kind, name in KIND_NAMES.items() if kinds[kind]
            ),
            "shared": f"下面是多份报告都用的 {len(shown)} 个名目；全部名目按类别分页，也可以在上方搜索。"
            if shown is not entries
            else "",
            "letters": _letters(shown),
            "names": _listed(shown, INDEX, with_kind=True),
        },
    )


def _overview(kind: Kind, name: str, volumes: Mapping[str, Sequence[Entry]], moved: Moved) -> Draft:
    """Return the page of a kind whose entries are on a page for each letter: the letters, and the names that are shared."""
    path = volume_file(kind, "")
    entries = [entry for here in volumes.values() for entry in here]
    shown = _shared(entries)
    body = fill(
        "glossary_letters",
        {
            "title": name,
            "count": str(len(entries)),
            "letters": " · ".join(
                f"[{initial(here[0].name)}]({relative(path, volume_file(kind, volume))}) {len(here)}"
                for volume, here in volumes.items()
            ),
            "shared": f"多份报告都用的 {len(shown)} 个：" if shown else "",
            "names": _listed(shown, path, with_kind=False),
            "moved": _moved(path, moved),
        },
    )
    return _draft(path, f"名目：{name}", f"{name}：共{len(entries)}个，按拼音分页。", body)


def _shared(entries: Sequence[Entry]) -> list[Entry]:
    """Return of *entries* those that most reports use, in their order."""
    often = sorted((e for e in entries if len(e.uses) > 1), key=lambda e: (-len(e.uses), -e.count))
    chosen = {e.address for e in often[:SHARED]}
    return [e for e in entries if e.address in chosen]


def _letters(entries: Sequence[Entry]) -> str:
    return " ".join(f"[{first}](#{letter(here[0].name)})" for first, here in _by_letter(entries))


def _listed(entries: Sequence[Entry], page: str, with_kind: bool) -> str:
    """Return the *entries* under their letters, each with its kind and how often it is named."""
    sections = []
    for first, here in _by_letter(entries):
        rows = []
        for e in here:
            facts = [KIND_NAMES[e.kind]] if with_kind else []
            facts += [f"{len(e.uses)} 份报告"] if len(e.uses) > 1 else []
            told = f"<small>{' · '.join((*facts, f'{e.count} 处'))}</small>"
            unknown = "" if e.definition else " <small>未作解释</small>"
            rows.append(f"- {term_link(e, page)} {told}{unknown}")
        sections.append("\n".join([f"## {first} {{ #{letter(here[0].name)} }}", "", *rows]))
    return "\n\n".join(sections)


def _by_letter(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    return [(first, list(group)) for first, group in groupby(entries, key=lambda e: initial(e.name))]


def _moved(path: str, moved: Moved) -> str:
    return "\n".join(moved_line(path, fragment, target) for fragment, target in moved.get(path, ()))


# --- an entry ---------------------------------------------------------------------------------------------------------


def _entry(entry: Entry, path: str, shelf: Shelf, names: dict[str, Entry], together: Sequence[Entry]) -> str:
    lines = [
        f"## {escape(entry.name)} {{ #{entry.id} }}",
        "",
        _label(entry, len(shelf) > 1),
        "{ .label }",
        "",
        meaning(entry),
        "{ .meaning }",
    ]
    if entry.members:
        parts = [
            term_link(names[m], path, m) if m in names and names[m] is not entry else escape(m) for m in entry.members
        ]
        lines += ["", f"组成：{'、'.join(parts)}", "{ .aside }"]
    lines += _uses(entry, path, shelf)
    if beside := list(islice(_figures(entry, shelf, path), BESIDE)):
        lines += ["", "同句指标：" + "、".join(beside), "{ .aside }"]
    if together:
        lines += [
            "",
            "常与它同段：" + "、".join(term_link(e, path) for e in together),
            "{ .aside }",
        ]
    return "\n".join(lines)


def _label(entry: Entry, several: bool) -> str:
    """Return how often the name stands in how many reports, of which years, whose own it is, and how else it is spelt."""
    facts = [f"{entry.count} 处"]
    if several:
        first, last = entry.years or (None, None)
        years = "" if first is None else f"，{first}年" if first == last else f"，{first}—{last}年"
        facts.append(f"{len(entry.uses)} 份报告{years}")
        facts += [escape(entry.place)] if entry.place else []
    facts += [f"又作 {'、'.join(escape(a) for a in entry.aliases)}"] if entry.aliases else []
    return " · ".join(facts)


def _uses(entry: Entry, path: str, shelf: Shelf) -> Iterator[str]:
    """Yield where the reports name it: of a few, every mention in context; of many, how often, with the way to them."""
    if len(entry.uses) > WHOLE:
        yield from ("", '<div class="mentions" markdown>', "", *_by_place(entry, path, shelf), "", "</div>")
        return
    for report, programme in entry.uses:
        book, places = shelf[report.slug]
        yield from ("", '<div class="mentions" markdown>', "")
        if len(entry.uses) > 1:
            yield from (escape(book.name), "{ .aside }", "")
        yield from mention_lines(programme, book, places, path)
        yield from ("", "</div>")


def _by_place(entry: Entry, path: str, shelf: Shelf) -> Iterator[str]:
    """Yield a line for each place with its years, the way to each, and how often it names it where that is more than once.
    A report that does not tell its place or its year has a line of its own."""

    def told(report: Report, programme: Programme, name: str) -> str:
        link = relative(path, name_file(report.slug, programme, entry.id))
        times = f" {len(programme.mentions)} 处" if len(programme.mentions) > 1 else ""
        return f"[{escape(name)}]({link}){times}"

    for place, uses in groupby(entry.uses, key=lambda use: use[0].meta.place if use[0].meta.year else None):
        if place:
            yield f"- {escape(place)}　" + " · ".join(told(r, p, f"{r.meta.year}年") for r, p in uses)
        else:
            yield from (f"- {told(r, p, shelf[r.slug][0].name)}" for r, p in uses)


def _figures(entry: Entry, shelf: Shelf, path: str) -> Iterator[str]:
    """Yield links to the figures that stand in one sentence with the name, where few reports use it."""
    for report, programme in entry.uses[:WHOLE] if len(entry.uses) <= WHOLE else ():
        book, places = shelf[report.slug]
        for figure in figures_beside(programme, book, places):
            yield row_link(book, figure, path, f"{figure.name} {amount(figure)}")


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
