"""What pages are, as linked data for search engines (schema.org): a report, its parts, a data set, a set of terms."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from build_tools.model.report import Report

SCHEMA: Final = "https://schema.org"


def about_report(report: Report) -> dict[str, Any]:
    """Return what the cover and the whole text are: the report itself."""
    meta = report.meta
    known: Mapping[str, Any] = {
        "name": report.called,
        "inLanguage": "zh-Hans",
        "datePublished": meta.date or (str(meta.year) if meta.year else None),
        "author": {"@type": "Person", "name": meta.speaker} if meta.speaker else None,
        "publisher": {"@type": "GovernmentOrganization", "name": f"{meta.place}人民政府"} if meta.place else None,
        "spatialCoverage": meta.place,
        "temporalCoverage": str(meta.year) if meta.year else None,
    }
    return {"@context": SCHEMA, "@type": "Report"} | {name: value for name, value in known.items() if value}


def about_section(report: Report, title: str) -> dict[str, Any]:
    """Return what a section's page is: a part of the report, which the cover beside it tells of."""
    return {
        "@context": SCHEMA,
        "@type": "Chapter",
        "name": title,
        "inLanguage": "zh-Hans",
        "isPartOf": {"@type": "Report", "@id": "../", "name": report.called},
    }


def about_figures(report: Report) -> dict[str, Any]:
    """Return what the table of figures is: a data set, with its downloads."""
    formats = (("csv", "text/csv"), ("json", "application/json"))
    return {
        "@context": SCHEMA,
        "@type": "Dataset",
        "name": f"{report.called}：指标",
        "description": f"从报告原文中提取的{len(report.figures)}个数值，每个都附引文和出处。",
        "inLanguage": "zh-Hans",
        "isBasedOn": about_report(report),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"data/figures.{suffix}"}
            for suffix, kind in formats
        ],
    }


def about_terms(title: str, terms: Sequence[tuple[str, str, str]]) -> dict[str, Any]:
    """Return what a page of the glossary is; *terms*: id, name and meaning of each entry that has one."""
    return {
        "@context": SCHEMA,
        "@type": "DefinedTermSet",
        "name": title,
        "inLanguage": "zh-Hans",
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "@id": f"#{own}", "name": name, "description": meaning}
            for own, name, meaning in terms
        ],
    }
