"""Put the report together, with the permanent address of every section and paragraph, and with offsets in the source.

Addresses follow the report's own numbering: part 三, section （八） is 3-8, its second paragraph 3-8#p2. Sections
without a number continue the numbering of the section they are in. What the ledger lists keeps the address it has.
"""

from build_tools.data.ledger import Ledger
from build_tools.model.editing import Editing
from build_tools.model.outline import Frame, Outline
from build_tools.model.report import Evidence, FullReport, HeadSpan, Meta, Paragraph, Report, Section
from build_tools.model.source import CleanText, Source
from build_tools.outline.changes import KeptText, list_changes, list_removed
from build_tools.outline.corrections import place_corrections
from build_tools.outline.doubts import find_doubts
from build_tools.outline.paragraph_addresses import address_paragraphs
from build_tools.outline.section_addresses import address_sections
from build_tools.outline.source_spans import source_span


def address_report(
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

    Raises DataError if a suspect wording of ``report.toml`` is not in the text.
    """
    sections = address_sections(slug, outline, clean, ledger)
    paragraphs = address_paragraphs(slug, outline, sections, clean, ledger)
    head = tuple(HeadSpan(part.role, part.line.text, *source_span(clean, part.line)) for part in frame.head)
    shown: list[HeadSpan | Section | Paragraph] = [*head, *sections, *paragraphs]
    kept = KeptText(source.text, ((part.start, part.end) for part in shown))
    changes = list_changes(clean, outline, source.text, kept)
    reasons = {erratum.reason for erratum in editing.errata}
    evidence = Evidence(
        source=source,
        removed=list_removed(clean, frame, source.text, kept),
        changes=changes,
        errata=tuple(change for change in changes if change.reason in reasons),
        doubts=find_doubts(editing.suspects, clean, f"data/reports/{slug}/report.toml"),
    )
    report = Report(
        slug=slug,
        meta=meta,
        origin=editing.origin,
        name_links=editing.names,
        head=head,
        sections=sections,
        paragraphs=paragraphs,
        corrections=tuple(place_corrections(paragraphs, evidence)),
    )
    return FullReport(report, evidence)
