"""``make pdf``: print each report of the built site as a PDF, its contents with the numbers of pages."""

import io
import re
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Final

import pypdfium2
from playwright.sync_api import Page

from tests.browser.built_site import HOME, SITE, opened_site, reports

# /Title <FEFF5F007BC7>   UTF-16 in hexadecimal digits
TITLE: Final = re.compile(rb"(?<=/Title <FEFF)((?:[0-9A-F]{4})+)\1>")
HEADINGS: Final = (
    """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => heading.innerText.trim())"""
)
# Set the number of its page behind each entry of the contents; {title: page}, the last of several of a title loses.
NUMBER: Final = """pages => {
  for (const link of document.querySelectorAll(".on-paper a")) link.dataset.page = pages[link.textContent.trim()] ?? "";
}"""


def with_single_titles(pdf: bytes, titles: Collection[str]) -> bytes:
    """Return *pdf* with the titles of its outline once each; *titles* are all that it has.

    Chromium writes the title of a heading that it moves to the next page twice (甲甲). The file keeps its length, because the
    places of its parts are written down in it.
    """

    def once(match: re.Match[bytes]) -> bytes:
        title = bytes.fromhex(match[1].decode()).decode("utf-16-be")
        return match[1] + b">" + b" " * len(match[1]) if title in titles and title * 2 not in titles else match[0]

    return TITLE.sub(once, pdf)


def pages_of_titles(pdf: bytes) -> dict[str, int]:
    """Return the page of each title in the outline of *pdf*, the first page is 1."""
    found: dict[str, int] = {}
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    for entry in document.get_toc():
        if place := entry.get_dest():
            found.setdefault(entry.get_title().strip(), (place.get_index() or 0) + 1)
    document.close()
    return found


def _printed(page: Page) -> bytes:
    """Return the page as a PDF with an outline."""
    pdf = page.pdf(prefer_css_page_size=True, outline=True, tagged=True)
    return with_single_titles(pdf, page.evaluate(HEADINGS))


def main() -> int:
    """Write the files and return the exit status."""
    with opened_site() as page:
        for slug in reports():
            page.goto(f"{HOME}{slug}/full/")
            page.evaluate(NUMBER, pages_of_titles(_printed(page)))
            path = SITE / slug / "data" / f"{slug}.pdf"
            path.write_bytes(_printed(page))
            print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
