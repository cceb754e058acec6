"""The names of a place over the years: which reports have each, which came and which went."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_tools.model.programme import Programme
from build_tools.pages.blocks import data_table, folded
from build_tools.pages.book import Book
from build_tools.pages.links import name_file, term_link
from build_tools.pages.markup import relative
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.wording import wording, wordings


def grids(books: Sequence[Book], entries: Sequence[Entry], path: str) -> Iterator[str]:
    """Yield the names that reports of several years have, and how often each year has them: slogans, then all others.

    The names that came first are first, and of those the ones that went first, so that the table shows the change.
    """
    years = [book.report.meta.year or 0 for book in books]
    slug_year = dict(zip((book.report.slug for book in books), years, strict=True))
    rows: list[tuple[Entry, dict[int, tuple[str, Programme]]]] = []
    for entry in entries:
        used = {slug_year[r.slug]: (r.slug, p) for r, p, _ in entry.uses if r.slug in slug_year}
        if len(used) > 1:
            rows.append((entry, used))
    rows.sort(key=lambda row: (min(row[1]), max(row[1])))
    slogans = [row for row in rows if row[0].kind == "idea"]
    others = [row for row in rows if row[0].kind != "idea"]
    if slogans:
        yield _grid(slogans, years, path)
    if others:
        yield folded(wording("pages.place.projects", count=len(others)), [_grid(others, years, path)])


def changes(books: Sequence[Book], entries: Sequence[Entry], path: str) -> Iterator[str]:
    """Yield for each pair of years, the latest first, the names that are new, dropped and kept."""
    users = [(entry, {report.slug for report, *_ in entry.uses}) for entry in entries]
    for before, after in reversed(list(pairwise(books))):
        old, new = before.report.slug, after.report.slug
        first, last = before.report.meta.year, after.report.meta.year
        added = [entry for entry, slugs in users if new in slugs and old not in slugs]
        dropped = [entry for entry, slugs in users if old in slugs and new not in slugs]
        kept = [entry for entry, slugs in users if new in slugs and old in slugs]
        yield f"### {wording('pages.place.pair', first=first, last=last)} {{ #names-{last} }}"
        yield _name_list(wording("pages.place.added", count=len(added)), added, path)
        yield _name_list(wording("pages.place.dropped", count=len(dropped)), dropped, path)
        yield _folded_name_list(wording("pages.place.kept", count=len(kept)), kept, path)


def _grid(rows: Sequence[tuple[Entry, dict[int, tuple[str, Programme]]]], years: Sequence[int], path: str) -> str:
    """Return the table of *rows*, an entry and its uses by year, with a column for each of *years*."""
    head = (wordings("pages.tables")["name"], *(f"{year}:" for year in years))
    cells = ([term_link(e, path), *(_count(e, used.get(y), path) for y in years)] for e, used in rows)
    return data_table(head, cells, wording("pages.place.phrases"), "grid framed")


def _count(entry: Entry, use: tuple[str, Programme] | None, path: str) -> str:
    """Return how often a report has *entry*, linked to the report's own list; "" if it does not."""
    if use is None:
        return ""
    slug, programme = use
    return f"[{len(programme.mentions)}]({relative(path, name_file(slug, programme, entry.id))})"


def _name_list(title: str, entries: Sequence[Entry], path: str) -> str:
    links = "、".join(term_link(e, path) for e in entries)
    return f"**{title}**　{links}" if links else title


def _folded_name_list(title: str, entries: Sequence[Entry], path: str) -> str:
    """Return a list that readers can open: most names are kept from year to year."""
    links = "、".join(term_link(e, path) for e in entries)
    return folded(title, [links]) if links else title
