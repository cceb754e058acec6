"""What a report is called."""

from build_tools.data.division_names import short_name
from build_tools.model.report import Report
from build_tools.text.wording import wording


def report_title(report: Report) -> str:
    """Return the report's title; if the text has none, one made of its place, else its slug."""
    meta = report.meta
    return meta.title or (wording("pages.report_names.title", place=meta.place) if meta.place else report.slug)


def report_name(report: Report) -> str:
    """Return what tells the report from others, see ``_name``; of a variant, also that it is one."""
    name = _name(report)
    return wording("pages.report_names.variant", name=name) if report.variant_of else name


def _name(report: Report) -> str:
    """Return what tells the report from others: its title, with the place unless the title names it, and the year likewise."""
    title, place, year = report_title(report), report.meta.place, report.meta.year
    name = f"{place}{title}" if place and short_name(place) not in title else title
    return name if year is None or str(year) in name else wording("pages.report_names.with_year", name=name, year=year)
