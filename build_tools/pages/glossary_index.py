"""The index of the glossary, and the page of a kind whose entries are on a page for each letter: names under letters."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from build_tools.model.knowledge import Kind
from build_tools.pages.blocks import folded
from build_tools.pages.draft import Draft
from build_tools.pages.links import term_link, volume_file
from build_tools.pages.markup import fill, relative
from build_tools.pages.moved import Moved, moved_lines
from build_tools.programmes.glossary.entry import Entry
from build_tools.programmes.glossary.volumes import letter
from build_tools.programmes.kinds import KIND_NAMES
from build_tools.text.pinyin import initial
from build_tools.text.wording import wording

INDEX: Final = "glossary/index.md"
LISTED: Final = 600  # names that an index lists one by one; of more, those that several reports share
SHARED: Final = 300  # of those at most


def index_page(entries: Sequence[Entry]) -> Draft:
    """Return the index: the kinds, the letters, and the names with their kind and count."""
    kinds = Counter(e.kind for e in entries)
    shown = entries if len(entries) <= LISTED else _shared(entries)
    repeated = [entry for entry in shown if entry.repeated]
    links = [f"[{name}]({kind}.md) {kinds[kind]}" for kind, name in KIND_NAMES.items() if kinds[kind]]
    body = fill(
        "glossary_index",
        {
            "count": str(len(entries)),
            "explained": str(sum(e.definition is not None for e in entries)),
            "kinds": " · ".join(links),
            "shared": "" if shown is entries else wording("pages.glossary.index_shared", count=len(shown)),
            "letters": " ".join(f"[{first}](#{letter(here[0].name)})" for first, here in _by_letter(repeated)),
            "names": "\n\n".join([*_listed(repeated, INDEX, with_kind=True), *_folded(shown, INDEX)]),
        },
    )
    description = wording("pages.glossary.description")
    meta = {"title": wording("pages.glossary.title"), "description": description, "kind": "glossary", "hide": ["toc"]}
    return Draft(INDEX, meta, body)


def overview_page(kind: Kind, volumes: Mapping[str, Sequence[Entry]], moved: Moved) -> Draft:
    """Return the page of a kind whose entries are on a page for each letter: the letters, and the names that are shared."""
    path = volume_file(kind, "")
    name = KIND_NAMES[kind]
    entries = [entry for members in volumes.values() for entry in members]
    shown = _shared(entries)
    letters = [
        f"[{initial(members[0].name)}]({relative(path, volume_file(kind, volume))}) {len(members)}"
        for volume, members in volumes.items()
    ]
    body = fill(
        "glossary_letters",
        {
            "title": name,
            "count": str(len(entries)),
            "letters": " · ".join(letters),
            "shared": wording("pages.glossary.overview_shared", count=len(shown)) if shown else "",
            "names": "\n\n".join(_listed(shown, path, with_kind=False)),
            "moved": moved_lines(path, moved),
        },
    )
    description = wording("pages.glossary.overview_description", kind=name, count=len(entries))
    return Draft(path, {"title": page_title(name), "description": description, "kind": "glossary"}, body)


def page_title(title: str) -> str:
    """Return what a page of the glossary is called outside of the glossary: 名词：工程与行动."""
    return wording("pages.glossary.page_title", title=title)


def _shared(entries: Sequence[Entry]) -> list[Entry]:
    """Return of *entries* those that most reports use, in their order."""
    used = sorted((e for e in entries if len(e.uses) > 1), key=lambda e: (-len(e.uses), -e.count))
    chosen = {e.address for e in used[:SHARED]}
    return [e for e in entries if e.address in chosen]


def _listed(entries: Sequence[Entry], page: str, with_kind: bool) -> Iterable[str]:
    """Yield for each letter its heading and the *entries* under it, the explained ones first."""
    for first, members in _by_letter(entries):
        rows = [_row(entry, page, with_kind) for entry in sorted(members, key=lambda e: e.definition is None)]
        yield "\n".join([f"## {first} {{ #{letter(members[0].name)} }}", "", *rows])


def _folded(entries: Sequence[Entry], page: str) -> Iterator[str]:
    """Yield the names among *entries* that are used once and not explained, to be opened."""
    if rows := [_row(entry, page, with_kind=True) for entry in entries if not entry.repeated]:
        yield folded(wording("pages.glossary.once", count=len(rows)), ["\n".join(rows)])


def _row(entry: Entry, page: str, with_kind: bool) -> str:
    facts = [KIND_NAMES[entry.kind]] if with_kind else []
    if len(entry.uses) > 1:
        facts.append(wording("pages.counts.reports", count=len(entry.uses)))
    facts.append(wording("pages.names.mentions", count=entry.count))
    unknown = "" if entry.definition else f" <small>{wording('pages.glossary.unexplained')}</small>"
    return f"- {term_link(entry, page)} <small>{' · '.join(facts)}</small>{unknown}"


def _by_letter(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    return [(first, list(group)) for first, group in groupby(entries, key=lambda e: initial(e.name))]
