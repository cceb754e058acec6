"""The texts of a report that can name a programme: its titles and paragraphs."""

from build_tools.model.programme import title_id
from build_tools.model.report import FullReport
from build_tools.model.source import changed


def texts_of(full: FullReport) -> dict[str, str]:
    """Return the titles (3-8-t) and paragraphs of a report by id, in its order, without the notes of an annex.

    A title that is not in the source word for word is left out: it was taken out of a sentence, which is in a paragraph.
    """
    report, evidence = full.report, full.evidence
    paragraphs: dict[str, dict[str, str]] = {}
    for paragraph in report.paragraphs:
        if not paragraph.note:
            paragraphs.setdefault(paragraph.section, {})[paragraph.id] = paragraph.text
    texts: dict[str, str] = {}
    for section in report.sections:
        in_source = changed(evidence.source.text, section.start, section.end, evidence.changes)
        if section.end > section.start and section.shown == in_source:
            texts[title_id(section.id)] = section.shown
        texts |= paragraphs.get(section.id, {})
    return texts
