"""Every address that the pages of a report have."""

from build_tools.model.report import Report
from build_tools.outline.addresses import told
from build_tools.pages import VIEWS


def report_addresses(report: Report) -> dict[str, str]:
    """Return every address that *report* publishes, with the text that it leads to."""
    base = f"/{report.slug}/"
    title = report.called
    addresses = {base: title, f"{base}full/": f"{title} 全文", f"{base}fidelity/": f"{title} 文本核对"}
    addresses |= {f"{base}names/": f"{title} 名目"}
    addresses |= {f"{base}{stem}/": f"{title} {name}" for stem, name in VIEWS.items()}
    for section in report.sections:
        addresses[f"{base}{section.page}/" + (f"#{section.anchor}" if section.anchor else "")] = section.shown
    for paragraph in report.paragraphs:
        addresses[f"{base}{paragraph.page}/#{paragraph.anchor}"] = paragraph.text
    for figure in report.figures:
        addresses[f"{base}figures/#{figure.id}"] = told(figure)
    return addresses
