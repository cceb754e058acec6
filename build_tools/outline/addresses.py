"""Give every section and paragraph its permanent address, and put the report together in source offsets.

Addresses follow the report's own numbering: part 三, section （八） is 3-8, its second paragraph 3-8#p2. Sections
without a number continue the numbering of the section they are in. What the ledger lists keeps the address it has.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_tools.clean.typography import clean_text
from build_tools.data.ledger import Ledger
from build_tools.model.editing import Editing, Suspect
from build_tools.model.errors import DataError
from build_tools.model.figure import Figure
from build_tools.model.outline import Block, Frame, Heading, Line, Outline
from build_tools.model.report import Correction, Doubt, Evidence, FullReport, Head, Meta, Paragraph, Report, Section
from build_tools.model.source import Change, CleanText, Removed, Source, changed
from build_tools.outline.numbering import Taken, number_paragraphs, number_sections
from build_tools.text.annexes import note_item
from build_tools.text.folding import without_quotes

TITLE_STOP: Final = "标题句末的句号不显示"


def link_report(
    slug: str,
    source: Source,
    clean: CleanText,
    frame: Frame,
    outline: Outline,
    meta: Meta,
    editing: Editing,
    ledger: Ledger,
) -> FullReport:
    """Return the report with ids on every section and paragraph and all offsets in the source.

    Raises DataError where a suspect wording of ``report.toml`` does not stand in the text.
    """
    sections = _sections(slug, outline, clean, ledger)
    paragraphs = _paragraphs(slug, outline, sections, clean, ledger)
    head = tuple(Head(h.role, h.line.text, *_span(clean, h.line)) for h in frame.head)
    removed = [
        Removed(*(s := _span(clean, line)), source.text[slice(*s)], reason) for line, reason in frame.surroundings
    ]
    kept: list[Head | Section | Paragraph] = [*head, *sections, *paragraphs]
    changes, deleted = _place_changes(clean, outline, source.text, [(k.start, k.end) for k in kept])
    removed += [r for r in deleted if not any(o.start <= r.start and r.end <= o.end for o in removed)]
    reasons = {e.reason for e in editing.errata}
    evidence = Evidence(
        source=source,
        removed=tuple(sorted(removed, key=lambda r: r.start)),
        changes=changes,
        errata=tuple(c for c in changes if c.reason in reasons),
        doubts=tuple(_doubt(s, i, clean, slug) for i, s in enumerate(editing.suspects, 1)),
    )
    report = Report(
        slug=slug,
        meta=meta,
        origin=editing.origin,
        naming=editing.names,
        head=head,
        sections=sections,
        paragraphs=paragraphs,
        corrections=tuple(_corrections(paragraphs, evidence)),
    )
    return FullReport(report, evidence)


def _corrections(paragraphs: Sequence[Paragraph], evidence: Evidence) -> Iterator[Correction]:
    """Yield the editor's corrections in each of *paragraphs*, with their offsets in its text."""
    for erratum in evidence.errata:
        for paragraph in paragraphs:
            if paragraph.start <= erratum.start and erratum.end <= paragraph.end:
                start = len(changed(evidence.source.text, paragraph.start, erratum.start, evidence.changes))
                yield Correction(paragraph.id, start, start + len(erratum.new), erratum.old, erratum.reason)


def _span(clean: CleanText, part: Line | Block | Heading) -> tuple[int, int]:
    """Return the source offsets of a clean span: what was deleted inside it and right behind it belongs to it."""
    start = clean.offsets[part.start]
    return start, max(start, clean.offsets[part.end]) if part.end > part.start else start


def _sections(slug: str, outline: Outline, clean: CleanText, ledger: Ledger) -> tuple[Section, ...]:
    """Return the sections with ids, those of a level beneath those of the level above."""
    headings = outline.headings
    ids: dict[int | None, str] = {None: ""}
    for level in (1, 2, 3):
        here = [i for i, h in enumerate(headings) if h.level == level]
        for parent in dict.fromkeys(headings[i].parent for i in here):
            siblings = [i for i in here if headings[i].parent == parent]
            ids |= _sibling_ids(slug, outline, siblings, ids[parent], ledger)
    sections = []
    for i, heading in enumerate(headings):
        page, anchor = (ids[i], None) if heading.level < 3 else (ids[heading.parent], "s" + ids[i].rpartition("-")[2])
        start, end = _span(clean, heading)
        sections.append(
            Section(
                ids[i], ids[heading.parent] or None, heading.level, heading.number, heading.title, heading.shown,
                heading.implicit, start, end, page, anchor,
            )
        )  # fmt: skip
    return tuple(sections)


def _sibling_ids(
    slug: str, outline: Outline, siblings: Sequence[int], parent: str, ledger: Ledger
) -> dict[int | None, str]:
    """Return the ids of the headings *siblings*, indices of headings beneath the section *parent*."""
    headings = [outline.headings[i] for i in siblings]
    level = headings[0].level
    before, behind = (
        (f"/{slug}/{parent}/#s", "") if level == 3 else (f"/{slug}/{parent}-" if parent else f"/{slug}/", "/")
    )
    # What stands before the first part opens the report: number 0.
    ordinals = [
        0 if i == 0 and h.implicit and level == 1 else h.ordinal for i, h in zip(siblings, headings, strict=True)
    ]
    numbers = number_sections([h.shown for h in headings], ordinals, _taken(ledger, before, behind))
    return {i: f"{parent}-{n}" if parent else n for i, n in zip(siblings, numbers, strict=True)}


def _taken(ledger: Ledger, before: str, behind: str) -> Taken:
    """Return the numbers that the ledger has in addresses made of *before*, a number, *behind*."""
    form = re.compile(rf"{re.escape(before)}(\d+[a-z]*){re.escape(behind)}")
    published = {m[1]: words for address, words in ledger.published.items() if (m := form.fullmatch(address))}
    return Taken(published, lambda number: ledger.retired(f"{before}{number}{behind}"))


def _paragraphs(
    slug: str, outline: Outline, sections: Sequence[Section], clean: CleanText, ledger: Ledger
) -> tuple[Paragraph, ...]:
    """Return the paragraphs, numbered through the page that each is on."""
    texts = [clean.text[b.start : b.end] for b in outline.blocks]
    pages: dict[str, list[int]] = {}
    for i, block in enumerate(outline.blocks):
        pages.setdefault(sections[block.heading].page, []).append(i)
    numbers: dict[int, str] = {}
    for page, here in pages.items():
        found = number_paragraphs([texts[i] for i in here], _taken(ledger, f"/{slug}/{page}/#p", ""))
        numbers |= dict(zip(here, found, strict=True))
    paragraphs = []
    for i, block in enumerate(outline.blocks):
        section = sections[block.heading]
        start, end = _span(clean, block)
        name = f"p{numbers[i]}"
        item = note_item(texts[i]) if block.note else None
        term = without_quotes(item["term"]) if item else None
        own_id = f"{section.page}-{name}"
        paragraphs.append(
            Paragraph(own_id, section.id, texts[i], start, end, section.page, name, block.note, term, block.table)
        )
    return tuple(paragraphs)


def _place_changes(
    clean: CleanText, outline: Outline, source: str, kept: Iterable[tuple[int, int]]
) -> tuple[tuple[Change, ...], list[Removed]]:
    """Return the changes inside *kept* spans, and as removed text what was deleted outside of them.

    A title's final 。, part of the heading but not shown, is a change of its own.
    """
    cover = bytearray(len(source) + 1)
    for start, end in kept:
        cover[start:end] = b"\x01" * (end - start)
    stops = {clean.offsets[stop] for stop in outline.stops}
    changes = [
        replace(c, new="", reason=TITLE_STOP) if c.start in stops else c for c in clean.changes if cover[c.start]
    ]
    known = {c.start for c in changes}
    changes += [Change(stop, stop + 1, source[stop], "", TITLE_STOP) for stop in stops if stop not in known]
    deleted = [
        Removed(c.start, c.end, c.old, c.reason) for c in clean.changes if not cover[c.start] and not c.old.isspace()
    ]
    return tuple(sorted(changes, key=lambda c: c.start)), deleted


def _doubt(suspect: Suspect, number: int, clean: CleanText, slug: str) -> Doubt:
    """Return where *suspect* stands in the source: spelled as there, or as on the page."""
    place = f"data/reports/{slug}/report.toml: [[suspect]] no. {number}"
    find = clean_text(suspect.find).text.strip()
    if not find:
        raise DataError(place, "find holds nothing visible; copy the doubtful words from the text")
    spans = []
    at = clean.text.find(find)
    while at >= 0:
        spans.append((clean.offsets[at], clean.offsets[at + len(find)]))
        at = clean.text.find(find, at + len(find))
    if not spans:
        raise DataError(place, f"'{suspect.find}' does not stand in the text; copy it from there")
    return Doubt(suspect, tuple(spans))


def number_figures(slug: str, figures: Sequence[Figure], ledger: Ledger) -> tuple[Figure, ...]:
    """Return *figures* with their permanent ids: f37 as published, else the next that is free."""
    numbers = number_sections(
        [told(f) for f in figures], [None] * len(figures), _taken(ledger, f"/{slug}/figures/#f", "")
    )
    return tuple(replace(figure, id=f"f{number}") for figure, number in zip(figures, numbers, strict=True))


def told(figure: Figure) -> str:
    """Return the words by which the ledger knows *figure*: 地区生产总值 9.5% 2015."""
    return f"{figure.name} {figure.value}{figure.unit} {figure.period}".strip()
