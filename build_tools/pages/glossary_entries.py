"""An entry of the glossary: its meaning, where the reports use it, and the figures and names that occur with it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Final

from build_tools.model.programme import Programme
from build_tools.model.report import Report
from build_tools.pages.amounts import amount, row_link
from build_tools.pages.book import Book
from build_tools.pages.entry_meanings import meaning_lines
from build_tools.pages.genres import is_of_the_nation, shown_place
from build_tools.pages.links import name_file, term_link
from build_tools.pages.markup import escape, relative
from build_tools.pages.mentions import Positions, figures_in_sentence, mention_lines, positions_of
from build_tools.pages.report_names import year_name
from build_tools.pages.unexplained import MOST_RELATED, Surroundings, related, surroundings_of, telling_sentence
from build_tools.programmes.glossary.entry import Entry, Use
from build_tools.text.wording import wording

MOST_FIGURES: Final = 6  # figures shown that are in the same sentences
MOST_COMPANIONS: Final = 6  # names shown that are in the same paragraphs
QUOTED: Final = 3  # reports whose mentions an entry quotes; if there are more, it leads to each report's own list


@dataclass(frozen=True, slots=True)
class References:
    """What an entry shows of the reports and of the other entries."""

    books: Mapping[str, tuple[Book, Positions]]  # slug → the report and its texts
    by_spelling: Mapping[str, Entry]
    companions: Mapping[str, Sequence[Entry]]  # address of an entry → those that are in most of its paragraphs
    surroundings: Mapping[str, Surroundings]  # slug → the names in each text of the report


def references(entries: Sequence[Entry], books: Sequence[Book]) -> References:
    """Return what the *entries* show of *books* and of each other."""
    found = {book.report.slug: (book, positions_of(book)) for book in books}
    return References(
        books=found,
        by_spelling=_by_spelling(entries),
        companions=_companions(entries),
        surroundings={slug: surroundings_of(*each) for slug, each in found.items()},
    )


def entry_block(entry: Entry, path: str, needed: References) -> str:
    """Return *entry* as a block of the file *path*."""
    lines = [f"## {escape(entry.name)} {{ #{entry.id} }}", "", _facts(entry, len(needed.books) > 1), "{ .label }"]
    for line in meaning_lines(entry, path, needed.books):
        lines += ["", line, "{ .meaning }"]
    lines += _parts(entry, path, needed) if entry.definition or entry.members else _said_around(entry, path, needed)
    lines += _uses(entry, path, needed)
    if figures := list(islice(_figures(entry, path, needed), MOST_FIGURES)):
        lines += _aside(wording("pages.glossary.figures", figures="、".join(figures)))
    if entry.definition and (companions := needed.companions[entry.address]):
        names = "、".join(term_link(companion, path) for companion in companions)
        lines += _aside(wording("pages.glossary.companions", names=names))
    return "\n".join(lines)


def _parts(entry: Entry, path: str, needed: References) -> Iterator[str]:
    """Yield the members of *entry*, unless its meaning names them all and none is an entry itself."""
    text = entry.definition.text if entry.definition else ""
    linked = any(needed.by_spelling.get(member) not in (None, entry) for member in entry.members)
    if linked or not all(member in text for member in entry.members):
        parts = [_member(member, entry, path, needed) for member in entry.members]
        yield from _aside(wording("pages.glossary.members", names="、".join(parts)))


def _said_around(entry: Entry, path: str, needed: References) -> Iterator[str]:
    """Yield what the reports say around a name that nothing explains: a sentence, and the names beside it."""
    uses = [(use.programme, needed.surroundings[use.report.slug]) for use in entry.uses]
    if entry.count > 1:
        yield from _aside(telling_sentence(uses, path))
    others = {(other.kind, other.id): other for programme, around in uses for other in related(programme, around)}
    if others:
        names = "、".join(term_link(other, path) for other in [*others.values()][:MOST_RELATED])
        yield from _aside(wording("pages.meanings.related", names=names))


def _aside(text: str) -> tuple[str, str, str]:
    return "", text, "{ .aside }"


def _facts(entry: Entry, several: bool) -> str:
    """Return how often the name is used in how many reports, of which years, whose own it is, and its other spellings."""
    facts = [wording("pages.names.mentions", count=entry.count)]
    if several:
        facts.append(wording("pages.counts.reports", count=len(entry.uses)) + _years(entry))
        facts += [escape(entry.only_place)] if entry.only_place else []
    if entry.aliases:
        facts.append(wording("pages.glossary.aliases", names="、".join(escape(a) for a in entry.aliases)))
    return " · ".join(facts)


def _years(entry: Entry) -> str:
    """Return the years whose reports name it, with a comma: ，2015—2019年; "" if the reports do not tell."""
    if not entry.years:
        return ""
    first, last = entry.years
    if first == last:
        return wording("pages.glossary.year", year=first)
    return wording("pages.glossary.years", first=first, last=last)


def _member(member: str, entry: Entry, path: str, needed: References) -> str:
    """Return a member of *entry*, linked if it is another entry."""
    found = needed.by_spelling.get(member)
    return term_link(found, path, member) if found and found is not entry else escape(member)


def _uses(entry: Entry, path: str, needed: References) -> Iterator[str]:
    """Yield where the reports name it: every mention in context, or, of more than a few reports, how often each does."""
    if len(entry.uses) > QUOTED:
        yield from ("", '<div class="mentions" markdown>', "", *_by_place(entry, path, needed), "", "</div>")
        return
    for report, programme, _ in entry.uses:
        book, positions = needed.books[report.slug]
        yield from ("", '<div class="mentions" markdown>', "")
        if len(entry.uses) > 1:
            yield from (escape(book.name), "{ .aside }", "")
        yield from mention_lines(programme, book, positions, path, wide=not entry.definition and entry.count == 1)
        yield from ("", "</div>")


def _by_place(entry: Entry, path: str, needed: References) -> Iterator[str]:
    """Yield a line for each place, with a link for each year to the report's own list.

    A report that does not tell its place or its year has a line of its own.
    """
    for place, uses in groupby(entry.uses, key=_place):
        if place:
            years = [_use(r, p, entry, path, year_name(r)) for r, p, _ in uses]
            yield f"- {escape(place)}　" + " · ".join(years)
        else:
            for r, p, _ in uses:
                yield f"- {_use(r, p, entry, path, needed.books[r.slug][0].name)}"


def _place(use: Use) -> str | None:
    """Return whose the report of *use* is, as readers see it, if it says its year."""
    if not use.report.meta.year:
        return None
    return shown_place(use.report.meta) if is_of_the_nation(use.report.meta) else use.place


def _use(report: Report, programme: Programme, entry: Entry, path: str, name: str) -> str:
    """Return the link, showing *name*, to the report's own list, and how often it names it if that is more than once."""
    link = f"[{escape(name)}]({relative(path, name_file(report.slug, programme, entry.id))})"
    count = len(programme.mentions)
    return f"{link} {wording('pages.names.mentions', count=count)}" if count > 1 else link


def _figures(entry: Entry, path: str, needed: References) -> Iterator[str]:
    """Yield links to the figures that are in one sentence with the name, if only a few reports use it."""
    if len(entry.uses) > QUOTED:
        return
    for report, programme, _ in entry.uses:
        book, positions = needed.books[report.slug]
        for figure in figures_in_sentence(programme, book, positions):
            yield row_link(book, figure, path, f"{figure.name} {amount(figure)}")


def _by_spelling(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Return the entries by every spelling, to link members that are entries themselves."""
    found: dict[str, Entry] = {}
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            found.setdefault(name, entry)
    return found


def _companions(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """Return for each entry, by address, those that share more than one of its paragraphs, the most frequent first."""
    by_paragraph: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        for report, programme, _ in entry.uses:
            for paragraph in dict.fromkeys(m.paragraph for m in programme.mentions):
                by_paragraph.setdefault((report.slug, paragraph), []).append(entry)
    counts: dict[str, Counter[str]] = {e.address: Counter() for e in entries}
    for group in by_paragraph.values():
        for one in group:
            counts[one.address].update(other.address for other in group if other is not one)
    by_address = {e.address: e for e in entries}
    return {
        address: [by_address[other] for other, n in counter.most_common(MOST_COMPANIONS) if n > 1]
        for address, counter in counts.items()
    }
