"""What pages are, as linked data for search engines (schema.org): a report, its parts, a data set, a set of terms."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from build_tools.model.report import Report
from build_tools.pages.citation import institution
from build_tools.pages.genres import shown_place
from build_tools.pages.report_names import placed_title, report_name
from build_tools.text.wording import wording

SCHEMA: Final = "https://schema.org"
LANGUAGE: Final = "zh-Hans"


def about_report(report: Report) -> dict[str, Any]:
    """Return what the cover and the page with the whole text are: the report itself."""
    meta = report.meta
    publisher = institution(report)
    kind = "Organization" if meta.genre == "company" else "GovernmentOrganization"
    known: Mapping[str, Any] = {
        "name": placed_title(report),
        "inLanguage": LANGUAGE,
        "datePublished": meta.date or (str(meta.year) if meta.year else None),
        "author": {"@type": "Person", "name": meta.speaker} if meta.speaker else None,
        "publisher": {"@type": kind, "name": publisher} if publisher else None,
        "spatialCoverage": shown_place(meta),
        "temporalCoverage": str(meta.year) if meta.year else None,
    }
    return {"@context": SCHEMA, "@type": "Report"} | {name: value for name, value in known.items() if value}


def about_section(report: Report, title: str) -> dict[str, Any]:
    """Return what a section's page is: a part of the report, which the cover describes."""
    return {
        "@context": SCHEMA,
        "@type": "Chapter",
        "name": title,
        "inLanguage": LANGUAGE,
        "isPartOf": {"@type": "Report", "@id": "../", "name": placed_title(report)},
    }


def about_figures(report: Report) -> dict[str, Any]:
    """Return what the table of figures is: a data set, with its downloads."""
    formats = (("csv", "text/csv"), ("json", "application/json"))
    return {
        "@context": SCHEMA,
        "@type": "Dataset",
        "name": wording("pages.figures.dataset_title", report=report_name(report)),
        "description": wording("pages.figures.dataset", count=len(report.figures)),
        "inLanguage": LANGUAGE,
        "isBasedOn": about_report(report),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"data/figures.{suffix}"}
            for suffix, kind in formats
        ],
    }


def about_terms(title: str, terms: Sequence[tuple[str, str, str]]) -> dict[str, Any]:
    """Return what a page of the glossary is; *terms*: id, name and meaning of each entry that has a meaning."""
    return {
        "@context": SCHEMA,
        "@type": "DefinedTermSet",
        "name": title,
        "inLanguage": LANGUAGE,
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "@id": f"#{term_id}", "name": name, "description": meaning}
            for term_id, name, meaning in terms
        ],
    }
