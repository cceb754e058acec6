"""``paragraphs.jsonl``: the paragraphs of a report, one a line, each with all that tells where it is from."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from build_tools.files.json_lines import compact
from build_tools.files.report_json import address_of
from build_tools.model.report import Paragraph, Report, Section
from build_tools.pages.section_paths import section_paths

BETWEEN: Final = " › "  # the title of a section and those in it
KINDS: Final = ("text", "table", "note")  # prose, a row of a table, an item of an annex that explains terms


class DataColumn(NamedTuple):
    """A column of a table of data; what it means is in ``strings.toml``."""

    name: str
    type: str  # of the Frictionless table schema
    values: Sequence[str] = ()  # all that it can be, if they are few

    def schema(self, words: Mapping[str, str]) -> dict[str, Any]:
        """Return the field of the schema; *words* say what each column of the table means."""
        field = {"name": self.name, "type": self.type, "description": words[self.name]}
        return field | ({"constraints": {"enum": [*self.values]}} if self.values else {})


PARAGRAPH_COLUMNS: Final = (
    DataColumn("report", "string"),
    DataColumn("place", "string"),
    DataColumn("place_code", "string"),
    DataColumn("year", "integer"),
    DataColumn("id", "string"),
    DataColumn("address", "string"),
    DataColumn("section", "string"),
    DataColumn("path", "string"),
    DataColumn("headings", "string"),
    DataColumn("number", "string"),
    DataColumn("kind", "string", KINDS),
    DataColumn("text", "string"),
)


def paragraphs_file(report: Report) -> bytes:
    """Return the content of ``paragraphs.jsonl``: the paragraphs in the order of the text."""
    rows = paragraph_rows(report)
    return "".join(compact(row) + "\n" for row in rows).encode()


def paragraph_rows(report: Report) -> list[dict[str, Any]]:
    """Return the paragraphs of *report* as rows, their fields in the order of PARAGRAPH_COLUMNS."""
    paths = section_paths(report.sections)
    sections = {section.id: section for section in report.sections}
    headings = {id_: BETWEEN.join(_titles(section, sections)) for id_, section in sections.items()}
    meta = report.meta
    return [
        {
            "report": report.slug,
            "place": meta.place,
            "place_code": meta.place_code,
            "year": meta.year,
            "id": paragraph.id,
            "address": address_of(paragraph, report.slug),
            "section": paragraph.section,
            "path": paths[paragraph.section],
            "headings": headings[paragraph.section],
            "number": paragraph.anchor.removeprefix("p"),
            "kind": _kind(paragraph),
            "text": paragraph.text,
        }
        for paragraph in report.paragraphs
    ]


def _titles(section: Section, sections: Mapping[str, Section]) -> list[str]:
    """Return the titles of what *section* is in, the outermost first, and its own."""
    above = _titles(sections[section.parent], sections) if section.parent else []
    return [*above, section.shown]


def _kind(paragraph: Paragraph) -> str:
    return "note" if paragraph.note else "text" if paragraph.table is None else "table"
