"""``llms.txt``: what there is to read and to take away, with a short description each, as a list for programs.

The list of the site names every report; that of a report (``<slug>/llms.txt``) names its pages and its data files.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from build_tools.files.markdown_beside import markdown_path
from build_tools.files.resources import template
from build_tools.files.site_package import LIST, PACKAGE, paragraphs_path
from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape
from build_tools.pages.report_facts import text_status
from build_tools.pages.report_names import report_name
from build_tools.pages.report_pages import FULL
from build_tools.text.wording import wording, wordings

NAME: Final = "llms.txt"
ENDS: Final = "。：；！？”）"  # a description that ends otherwise is the beginning of a text, cut off
SITE_DATA: Final = (LIST, PACKAGE, "addresses.json", "feed.xml")


class Listed(NamedTuple):
    """A page of the list."""

    file: str  # under docs/
    title: str
    description: str


def listed(draft: Draft) -> Listed:
    """Return the page *draft* for the list; of a description that is the beginning of a text … says so."""
    description = str(draft.meta.get("description", ""))
    is_whole = not description or description[-1] in ENDS
    return Listed(draft.path, str(draft.meta["title"]), description if is_whole else f"{description}…")


def report_list(report: Report, drafts: Iterable[Draft]) -> OutputFile:
    """Return the list of a *report*, whose pages are *drafts*."""
    slug = report.slug
    pages = [listed(draft) for draft in drafts]
    names = {name.format(slug=slug): words for name, words in wordings("files.llms.report_data").items()}
    text = template("llms_report.txt").substitute(
        name=escape(report_name(report)),
        facts=escape(_facts(report)),
        pages="\n".join(_item(page.title, markdown_path(page.file), page.description, slug) for page in pages),
        data="\n".join(_item(name, f"{slug}/data/{name}", words, slug) for name, words in names.items()),
    )
    return OutputFile(f"{slug}/{NAME}", text.encode())


def site_list(reports: Sequence[Report], pages: Iterable[Listed]) -> OutputFile:
    """Return the list of the site: its *reports*, the data of all together, and the *pages* outside of the reports."""
    words: Mapping[str, str] = wordings("files.llms.site_data")
    text = template(NAME).substitute(
        site=escape(wording("site.name")),
        description=wording("files.llms.description"),
        usage=wording("files.llms.usage"),
        reports="\n".join(map(_report_item, reports)),
        data="\n".join(_item(name, name, words[name]) for name in SITE_DATA),
        pages="\n".join(_item(page.title, markdown_path(page.file), page.description) for page in pages),
    )
    return OutputFile(NAME, text.encode())


def _report_item(report: Report) -> str:
    """Return the line of *report* in the list of the site."""
    files = wording(
        "files.llms.report_files",
        full=markdown_path(FULL.file(report.slug)),
        paragraphs=paragraphs_path(report.slug),
        list=f"{report.slug}/{NAME}",
    )
    return _item(report_name(report), f"{report.slug}/index.md", escape(_facts(report)) + files, escaped=True)


def _facts(report: Report) -> str:
    """Return how much there is of *report*, and where its text is from."""
    return wording(
        "files.llms.facts",
        paragraphs=len(report.paragraphs),
        figures=len(report.figures),
        tasks=len(report.tasks),
        status=text_status(report),
    )


def _item(title: str, path: str, description: str, folder: str = "", escaped: bool = False) -> str:
    """Return a line that leads to *path*; the list itself lies in *folder*."""
    words = description if escaped else escape(description)
    return f"- [{escape(title)}]({path.removeprefix(f'{folder}/' if folder else '')})" + (f": {words}" if words else "")
