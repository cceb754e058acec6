"""Every address that the pages of a report have."""

from collections.abc import Container, Iterable

from build_tools.model.report import Report
from build_tools.outline.figure_addresses import words_of_figure
from build_tools.pages.report_names import report_title
from build_tools.pages.report_pages import FIGURES, FORMER_PAGES, REPORT_PAGES, TASKS


def report_addresses(report: Report) -> dict[str, str]:
    """Return every address that *report* publishes, with the text that it leads to."""
    base = f"/{report.slug}/"
    addresses = {base: report_title(report)}
    addresses |= {page.address(report.slug): f"{report_title(report)} {page.title}" for page in REPORT_PAGES}
    for section in report.sections:
        addresses[f"{base}{section.page}/" + (f"#{section.anchor}" if section.anchor else "")] = section.shown
    for paragraph in report.paragraphs:
        addresses[f"{base}{paragraph.page}/#{paragraph.anchor}"] = paragraph.text
    for figure in report.figures:
        addresses[f"{FIGURES.address(report.slug)}#{figure.id}"] = words_of_figure(figure)
    for task in report.tasks:
        addresses[f"{TASKS.address(report.slug)}#{task.id}"] = task.words
    return addresses


def moved_pages(published: Container[str], reports: Iterable[Report]) -> dict[str, str]:
    """Return the *published* addresses of pages that *reports* once had: old → the page that shows the same now."""
    return {
        address: page.address(report.slug)
        for report in reports
        for stem, page in FORMER_PAGES.items()
        if (address := f"/{report.slug}/{stem}/") in published
    }
