"""Give every section and paragraph its permanent address, and put the report together in source offsets.

Addresses follow the report's own numbering: part 三, section （八） is 3-8, its second paragraph 3-8#p2. Sections
without a number continue the numbering of the section they are in. An address that the editor retired is skipped.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from build_tools.addresses import Ledger
from build_tools.clean import clean_text
from build_tools.errors import DataError
from build_tools.model import (
    Block,
    Change,
    CleanText,
    Doubt,
    Editing,
    Frame,
    Head,
    Heading,
    Line,
    Meta,
    Outline,
    Paragraph,
    Removed,
    Report,
    Section,
    Source,
    Suspect,
)

TITLE_STOP = "标题句末的句号不显示"


def link_report(
    slug: str,
    source: Source,
    clean: CleanText,
    frame: Frame,
    outline: Outline,
    meta: Meta,
    editing: Editing,
    ledger: Ledger,
) -> Report:
    """Return the report with ids on every section and paragraph and all offsets in the source.

    Raises DataError where a suspect wording of ``report.toml`` does not stand in the text.
    """
    sections = _sections(slug, outline, clean, ledger)
    paragraphs = _paragraphs(slug, outline, sections, clean, ledger)
    head = tuple(Head(h.role, h.line.text, *_span(clean, h.line)) for h in frame.head)
    removed = [Removed(*(s := _span(clean, line)), source.text[slice(*s)], reason) for line, reason in frame.surroundings]
    kept: list[Head | Section | Paragraph] = [*head, *sections, *paragraphs]
    changes, deleted = _place_changes(clean, outline, source.text, [(k.start, k.end) for k in kept])
    removed += [r for r in deleted if not any(o.start <= r.start and r.end <= o.end for o in removed)]
    reasons = {e.reason for e in editing.errata}
    return Report(
        slug=slug,
        source=source,
        meta=meta,
        origin=editing.origin,
        head=head,
        sections=sections,
        paragraphs=paragraphs,
        removed=tuple(sorted(removed, key=lambda r: r.start)),
        changes=changes,
        doubts=tuple(_doubt(s, i, clean, slug) for i, s in enumerate(editing.suspects, 1)),
        errata=tuple(c for c in changes if c.reason in reasons),
    )


def _span(clean: CleanText, part: Line | Block | Heading) -> tuple[int, int]:
    """Return the source offsets of a clean span: what was deleted inside it and right behind it belongs to it."""
    start = clean.offsets[part.start]
    return start, max(start, clean.offsets[part.end]) if part.end > part.start else start


def _sections(slug: str, outline: Outline, clean: CleanText, ledger: Ledger) -> tuple[Section, ...]:
    """Return the sections with ids: numbered ones first take their own number, the others go on from the highest."""
    ids: dict[int, str] = {}
    for level in (1, 2, 3):
        _number(outline.headings, level, ids, lambda i, n: _section_id(outline.headings[i], n, ids), slug, ledger)
    sections = []
    for i, heading in enumerate(outline.headings):
        parent = ids[heading.parent] if heading.parent is not None else None
        page, anchor = (ids[i], None) if heading.level < 3 else (str(parent), ids[i].rpartition("-")[2])
        start, end = _span(clean, heading)
        sections.append(
            Section(
                ids[i], parent, heading.level, heading.number, heading.title, heading.shown, heading.implicit,
                start, end, page, f"s{anchor}" if anchor else None,
            )
        )  # fmt: skip
    return tuple(sections)


def _section_id(heading: Heading, number: int, ids: dict[int, str]) -> str:
    return f"{ids[heading.parent]}-{number}" if heading.parent is not None else str(number)


def _number(
    headings: Sequence[Heading], level: int, ids: dict[int, str], make: Callable[[int, int], str], slug: str, ledger: Ledger
) -> None:
    """Fill *ids* for the headings of *level*: 0 for what opens the report, the heading's own number, or the next free."""
    here = [i for i, h in enumerate(headings) if h.level == level]
    taken: set[str] = set()
    for i in sorted(here, key=lambda i: headings[i].ordinal is None):
        heading = headings[i]
        opening = level == 1 and heading.implicit and i == 0
        number = 0 if opening else heading.ordinal
        if number is None or make(i, number) in taken or _retired(slug, make(i, number), level, ledger):
            siblings = [h.ordinal or 0 for h in headings if h.parent == heading.parent and h.level == level]
            number = max(siblings) + 1
            while make(i, number) in taken or _retired(slug, make(i, number), level, ledger):
                number += 1
        ids[i] = make(i, number)
        taken.add(ids[i])


def _retired(slug: str, section: str, level: int, ledger: Ledger) -> bool:
    page, _, number = section.rpartition("-")
    address = f"/{slug}/{section}/" if level < 3 else f"/{slug}/{page}/#s{number}"
    return ledger.retired(address)


def _paragraphs(
    slug: str, outline: Outline, sections: Sequence[Section], clean: CleanText, ledger: Ledger
) -> tuple[Paragraph, ...]:
    """Return the paragraphs, numbered through the page that each is on."""
    last: dict[str, int] = {}
    paragraphs = []
    for block in outline.blocks:
        section = sections[block.heading]
        number = last.get(section.page, 0) + 1
        while ledger.retired(f"/{slug}/{section.page}/#p{number}"):
            number += 1
        last[section.page] = number
        text = clean.text[block.start : block.end]
        start, end = _span(clean, block)
        paragraphs.append(Paragraph(f"{section.page}-p{number}", section.id, text, start, end, section.page, f"p{number}"))
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
    changes = [replace(c, new="", reason=TITLE_STOP) if c.start in stops else c for c in clean.changes if cover[c.start]]
    known = {c.start for c in changes}
    changes += [Change(stop, stop + 1, source[stop], "", TITLE_STOP) for stop in stops if stop not in known]
    deleted = [
        Removed(c.start, c.end, c.old, c.reason) for c in clean.changes if not cover[c.start] and not c.old.isspace()
    ]
    return tuple(sorted(changes, key=lambda c: c.start)), [r for r in deleted if not source[r.start : r.end].isspace()]


def _doubt(suspect: Suspect, number: int, clean: CleanText, slug: str) -> Doubt:
    """Return where *suspect* stands in the source: spelled as there, or as on the page."""
    find = clean_text(suspect.find).text
    spans = []
    at = clean.text.find(find)
    while at >= 0:
        spans.append((clean.offsets[at], clean.offsets[at + len(find)]))
        at = clean.text.find(find, at + len(find))
    if not spans:
        place = f"data/reports/{slug}/report.toml: [[suspect]] no. {number}"
        raise DataError(place, f"'{suspect.find}' does not stand in the text; copy it from there")
    return Doubt(suspect, tuple(spans))


def report_addresses(report: Report) -> dict[str, str]:
    """Return every address that *report* publishes, with the text that it leads to."""
    base = f"/{report.slug}/"
    title = report.meta.title or report.slug
    addresses = {base: title, f"{base}full/": f"{title} 全文", f"{base}fidelity/": f"{title} 文本核对"}
    for section in report.sections:
        addresses[f"{base}{section.page}/" + (f"#{section.anchor}" if section.anchor else "")] = section.shown
    for paragraph in report.paragraphs:
        addresses[f"{base}{paragraph.page}/#{paragraph.anchor}"] = paragraph.text
    return addresses
