"""The proof, on every conversion, that pages and editions show the report's text exactly.

What each must show is told by the report alone, not by what drew the page; what it does show is read from its HTML.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from build_tools.model.errors import FidelityError
from build_tools.model.report import Paragraph, Report, Section
from build_tools.pages.draft import Draft
from build_tools.pages.rendering import Renderer
from build_tools.pages.report_names import report_heading
from build_tools.pages.report_pages import FULL
from build_tools.pages.visible_text import read_page

# # 一、工作回顾 { #top }   [1](#p1){ .pn }… { #p1 .para }   <tr id="p1" class="para" markdown>   A block with a text of the report.
OF_TEXT: Final = re.compile(r"^#|\.para \}|class=\"para\"", re.MULTILINE)
TOP: Final = "top"
Texts: TypeAlias = Mapping[str, str]  # id → text, in the order of the page


def texts_by_page(report: Report) -> dict[str, Texts]:
    """Return what each page of *report* must show under which id; a page is named by its address."""
    pages: dict[str, dict[str, str]] = {f"{report.slug}/": {TOP: report_heading(report)}}
    for section, paragraphs in _in_order(report):
        texts = pages.setdefault(f"{report.slug}/{section.page}/", {})
        texts[section.anchor or TOP] = section.shown
        texts |= {p.anchor: p.text for p in paragraphs}
    return {**pages, FULL.address(report.slug)[1:]: whole_text(report)}


def whole_text(report: Report) -> Texts:
    """Return what a page with the whole text of *report* must show under which id."""
    texts = {TOP: report_heading(report)}
    for section, paragraphs in _in_order(report):
        texts[f"{section.page}-{section.anchor}" if section.anchor else section.id] = section.shown
        texts |= {p.id: p.text for p in paragraphs}
    return texts


def check_drafts(report: Report, drafts: Iterable[Draft], renderer: Renderer) -> None:
    """Raise FidelityError if one of *drafts* would show a text of *report* differently, in another place, or not at all.

    Only the blocks with such texts are rendered. When ``docs/`` is written, ``site.renderings`` checks each page as a whole
    instead, because it keeps the renderings for the builder; raw files that are only converted have no builder.
    """
    check = PageCheck(report)
    for draft in sorted(
        drafts, key=lambda draft: -len(draft.body)
    ):  # the whole text first: its paragraphs are then known
        body = "\n\n".join(block for block in draft.body.split("\n\n") if OF_TEXT.search(block))
        check.page(draft.path, renderer.render(body).html)
    check.all_there()


class PageCheck:
    """Checks the pages of a report one by one, and at the end that none is missing."""

    def __init__(self, report: Report) -> None:
        """Take the texts of *report*."""
        self.expected = texts_by_page(report)

    def page(self, path: str, html: str) -> None:
        """Raise FidelityError unless the page *path*, which *html* shows, has the texts that belong on it and no other."""
        address = path.removesuffix("index.md") if path.endswith("/index.md") else f"{path.removesuffix('.md')}/"
        check_html(path, html, self.expected.pop(address, {}))

    def all_there(self) -> None:
        """Raise FidelityError if a page with texts was not checked."""
        if self.expected:
            raise FidelityError(f"there is no page {next(iter(self.expected))}; report this fault")


def check_html(name: str, html: str, texts: Texts) -> None:
    """Raise FidelityError unless *html* has under each id of *texts* that very text, once and in this order, and no
    paragraph beside them.

    White space is not compared, because a browser folds it.
    """
    shown = read_page(html)
    for anchor, text in texts.items():
        found = shown.texts.get(anchor)
        if found != text and (found is None or found.split() != text.split()):
            raise FidelityError(f"{name}#{anchor} would show {found!r} for {text!r}; report this fault")
    if stray := next((anchor for anchor in shown.paragraphs if anchor not in texts), None):
        raise FidelityError(
            f"{name}#{stray} would show {shown.texts[stray]!r}, which is no text of it; report this fault"
        )
    if [anchor for anchor in shown.texts if anchor in texts] != list(texts):
        raise FidelityError(f"{name} would show its texts in another order; report this fault")


def _in_order(report: Report) -> Iterator[tuple[Section, list[Paragraph]]]:
    """Yield each section with its own paragraphs."""
    paragraphs: dict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in report.paragraphs:
        paragraphs[paragraph.section].append(paragraph)
    for section in report.sections:
        yield section, paragraphs[section.id]
