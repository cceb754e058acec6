"""Write what was found in a report as data: ``report.json`` and the decoded source."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build_tools.files.json_lines import compact
from build_tools.files.spreadsheets import figure_row, to_csv, to_datapackage, to_xlsx
from build_tools.model.output import OutputFile
from build_tools.model.programme import Programme, title_id
from build_tools.model.report import Evidence, FullReport, Paragraph, Report, Section
from build_tools.model.source import Source
from build_tools.pages.book import original_name


def data_pages(full: FullReport, folder: str) -> list[OutputFile]:
    """Return the data files of the report *full*, their paths under *folder*; the fields are fixed in ARCHITECTURE.md."""
    report, evidence = full.report, full.evidence
    source = evidence.source.text.encode()
    pages = [
        OutputFile(f"{folder}/data/report.json", _dump(_report(report, evidence)).encode()),
        OutputFile(f"{folder}/data/programmes.json", _rows([_programme(p) for p in report.programmes]).encode()),
        *_figure_pages(report, evidence, folder),
        OutputFile(f"{folder}/data/source.txt", source),
    ]
    if source != evidence.source.data:  # the file as it was handed in, where decoding altered a byte
        pages.append(OutputFile(f"{folder}/data/{original_name(evidence.source)}", evidence.source.data))
    return pages


def _figure_pages(report: Report, evidence: Evidence, folder: str) -> Iterator[OutputFile]:
    """Yield the figures as data, in the forms that people take away, and the numbers that are no figures."""
    addresses = {p.id: _address(p, report.slug) for p in report.paragraphs}
    rows = [figure_row(f, addresses) for f in report.figures]
    left = [
        {"paragraph": u.paragraph, "start": u.start, "end": u.end, "text": u.text, "reason": u.reason}
        for u in evidence.untabled
    ]
    yield OutputFile(f"{folder}/data/figures.json", _rows(rows).encode())
    yield OutputFile(f"{folder}/data/untabled.json", _rows(left).encode())
    yield OutputFile(f"{folder}/data/figures.csv", to_csv(report.figures, addresses))
    yield OutputFile(f"{folder}/data/figures.xlsx", to_xlsx(report.figures, report.paragraphs, addresses))
    yield OutputFile(f"{folder}/data/datapackage.json", to_datapackage(report))


def _programme(programme: Programme) -> dict[str, Any]:
    definition = programme.definition
    return {
        "id": programme.id,
        "name": programme.name,
        "aliases": [*programme.aliases, *programme.variants],
        "kind": programme.kind,
        "definition": definition and {"text": definition.text, "source": definition.source, "trust": definition.trust},
        "members": list(programme.members),
        "mentions": [{"paragraph": m.paragraph, "start": m.start, "end": m.end} for m in programme.mentions],
    }


def _report(report: Report, evidence: Evidence) -> dict[str, Any]:
    slug = report.slug
    # A title that names a programme stands among the paragraphs, so that the mention can point into it; its words
    # are placed there, and the section's own span is empty.
    naming = {m.paragraph for p in report.programmes for m in p.mentions}
    titles = [s for s in report.sections if title_id(s.id) in naming]
    return {
        "slug": slug,
        "meta": _meta(report, evidence.source),
        "head": [{"role": h.role, "text": h.text, "start": h.start, "end": h.end} for h in report.head],
        "sections": [_section(s, slug, empty=s in titles) for s in report.sections],
        "paragraphs": [
            *(_paragraph(p, slug) for p in report.paragraphs if not p.note),
            *(_title(s, slug) for s in titles),
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


def _meta(report: Report, source: Source) -> dict[str, Any]:
    meta = report.meta
    return {
        "title": meta.title,
        "place": meta.place,
        "year": meta.year,
        "session": meta.session,
        "date": meta.date,
        "speaker": meta.speaker,
        "post": meta.post,
        "status": report.origin.status,
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
        "address": _address(section, slug),
        "start": section.start,
        "end": section.start if empty else section.end,
    }


def _paragraph(paragraph: Paragraph, slug: str) -> dict[str, Any]:
    return {
        "id": paragraph.id,
        "section": paragraph.section,
        "address": _address(paragraph, slug),
        "text": paragraph.text,
        "start": paragraph.start,
        "end": paragraph.end,
    }


def _title(section: Section, slug: str) -> dict[str, Any]:
    """Return the title of *section* as a paragraph, into which a mention can point."""
    return {
        "id": title_id(section.id),
        "section": section.id,
        "address": _address(section, slug),
        "text": section.shown,
        "start": section.start,
        "end": section.end,
        "title": True,
    }


def _note(note: Paragraph, slug: str) -> dict[str, Any]:
    return {
        "id": note.id,
        "term": note.term,
        "address": _address(note, slug),
        "text": note.text,
        "start": note.start,
        "end": note.end,
    }


def _address(place: Section | Paragraph, slug: str) -> str:
    """Return the address of *place*: its page, and the fragment where it stands inside one."""
    return f"/{slug}/{place.page}/" + (f"#{place.anchor}" if place.anchor else "")


def _rows(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return a list as JSON, one line for each row."""
    return "[\n" + ",\n".join(compact(row) for row in rows) + "\n]\n" if rows else "[]\n"


def _dump(value: Mapping[str, Any]) -> str:
    """Return *value* as JSON with one line for each entry of a list, so that differences read line by line."""
    members = []
    for key, member in value.items():
        if isinstance(member, Sequence) and not isinstance(member, str) and member:
            rows = ",\n".join("  " + compact(row) for row in member)
            members.append(f'"{key}": [\n{rows}\n ]')
        else:
            members.append(f'"{key}": {compact(member)}')
    return "{\n " + ",\n ".join(members) + "\n}\n"
