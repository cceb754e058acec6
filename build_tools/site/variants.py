"""Variants: other texts of a report that is there. They have pages, and are in no count, comparison or search."""

from collections.abc import Iterable, Iterator, Sequence

from build_tools.model.errors import DataError
from build_tools.model.report import Report
from build_tools.pages.book import OtherText
from build_tools.pages.report_names import report_name
from build_tools.pages.report_pages import cover_file
from build_tools.text.difference import difference


def originals(reports: Iterable[Report]) -> list[Report]:
    """Return the *reports* that are no variants."""
    return [report for report in reports if report.variant_of is None]


def other_texts_of(reports: Sequence[Report]) -> Iterator[tuple[str, OtherText]]:
    """Yield the slug of each variant with the report of which it is another text.

    Raises DataError if there is no such report, or if it is a variant itself.
    """
    by_slug = {report.slug: report for report in originals(reports)}
    for report in reports:
        if report.variant_of is None:
            continue
        if report.variant_of not in by_slug:
            where = f"data/reports/{report.slug}/report.toml: [variant]"
            raise DataError(where, f"of = '{report.variant_of}' is no report, or is a variant itself")
        other = by_slug[report.variant_of]
        number = difference((p.text for p in other.paragraphs), (p.text for p in report.paragraphs))
        yield report.slug, OtherText(report_name(other), cover_file(other.slug), number)
