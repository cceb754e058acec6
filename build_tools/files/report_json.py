"""``report.json``: what was found in a report, as data."""

from typing import Any

from build_tools.files.json_lines import json_members
from build_tools.model.programme import title_id
from build_tools.model.report import FullReport, Paragraph, Report, Section
from build_tools.model.source import Source
from build_tools.pages.report_facts import text_status


def report_json(full: FullReport) -> str:
    """Return the content of ``report.json``."""
    report, evidence = full.report, full.evidence
    slug = report.slug
    # A title that names a programme is also listed as a paragraph, so that the mention can point into it. The paragraph
    # has the title's span in the source, and the section's own span is empty.
    naming = {m.paragraph for p in report.programmes for m in p.mentions}
    titles = {s.id: s for s in report.sections if title_id(s.id) in naming}
    content = {
        "slug": slug,
        "meta": _meta(report, evidence.source),
        "head": [{"role": h.role, "text": h.text, "start": h.start, "end": h.end} for h in report.head],
        "sections": [_section(s, slug, empty=s.id in titles) for s in report.sections],
        "paragraphs": [
            *(_paragraph(p, slug) for p in report.paragraphs if not p.note),
            *(_title(s, slug) for s in titles.values()),
        ],
        "notes": [_note(p, slug) for p in report.paragraphs if p.note],
        "removed": [{"start": r.start, "end": r.end, "text": r.text, "reason": r.reason} for r in evidence.removed],
        "changes": [
            {"start": c.start, "end": c.end, "from": c.old, "to": c.new, "reason": c.reason} for c in evidence.changes
        ],
        "suspects": [
            {"text": d.suspect.find, "note": d.suspect.note, "spans": [list(span) for span in d.spans]}
            for d in evidence.doubts
        ],
    }
    return json_members(content)


def _meta(report: Report, source: Source) -> dict[str, Any]:
    meta = report.meta
    return {
        "title": meta.title,
        "genre": meta.genre,
        "place": meta.place,
        "place_code": meta.place_code,
        "level": meta.level,
        "parent": meta.parent,
        "province": meta.province,
        "year": meta.year,
        "session": meta.session,
        "date": meta.date,
        "speaker": meta.speaker,
        "post": meta.post,
        "issuer": meta.issuer,
        "status": text_status(report),
        "incomplete": report.incomplete,
        "source": {
            "file": source.file,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "chars": len(source.text),
        },
    }


def _section(section: Section, slug: str, empty: bool) -> dict[str, Any]:
    return {
        "id": section.id,
        "parent": section.parent,
        "level": section.level,
        "number": section.number,
        "title": section.title,
        "implicit": section.implicit,
        "address": address_of(section, slug),
        "start": section.start,
        "end": section.start if empty else section.end,
    }


def _paragraph(paragraph: Paragraph, slug: str) -> dict[str, Any]:
    return {
        "id": paragraph.id,
        "section": paragraph.section,
        "address": address_of(paragraph, slug),
        "text": paragraph.text,
        "start": paragraph.start,
        "end": paragraph.end,
    }


def _title(section: Section, slug: str) -> dict[str, Any]:
    """Return the title of *section* as a paragraph that a mention can point into."""
    return {
        "id": title_id(section.id),
        "section": section.id,
        "address": address_of(section, slug),
        "text": section.shown,
        "start": section.start,
        "end": section.end,
        "title": True,
    }


def _note(note: Paragraph, slug: str) -> dict[str, Any]:
    return {
        "id": note.id,
        "term": note.term,
        "address": address_of(note, slug),
        "text": note.text,
        "start": note.start,
        "end": note.end,
    }


def address_of(item: Section | Paragraph, slug: str) -> str:
    """Return the address of *item*: its page, with the fragment if it is a part of a page."""
    return f"/{slug}/{item.page}/" + (f"#{item.anchor}" if item.anchor else "")
