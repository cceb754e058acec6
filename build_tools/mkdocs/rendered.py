"""Pages that the conversion has rendered: MkDocs takes the HTML, with its links turned to addresses, and renders nothing."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from build_tools.pages.rendering import Rendering

# <a href="../figures.md#f3"   <a class="pn" href="#p2"   not https://… and not ?q=
LINK: Final = re.compile(r'(?P<attribute> (?:href|src)=")(?P<path>[^"#:?]*)(?:#(?P<fragment>[^"]*))?(?=")')
# id="p2"
ID: Final = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """What ``Page.render`` of MkDocs would make of a page."""

    html: str  # its links are addresses
    headings: list[dict[str, Any]]
    ids: set[str]
    links_to_anchors: dict[File, dict[str, str]]  # file that is linked to → fragment → link as written

    def apply(self, page: Page) -> str:
        """Set on *page* what ``Page.render`` would set, and return the HTML."""
        page.toc = get_toc(self.headings)  # type: ignore[arg-type] # what the extension gives
        page.present_anchor_ids = self.ids
        page.links_to_anchors = self.links_to_anchors
        return self.html


def rendered_page(rendering: Rendering, file: File, files: Files) -> RenderedPage | None:
    """Return the page *file* made of *rendering*, or None if a link leads to no file.

    MkDocs must then render the page itself, and says what is wrong.
    """
    urls: dict[str, str] = {}
    anchors: dict[File, dict[str, str]] = {}
    for _, path, fragment in set(LINK.findall(rendering.html)):
        target = _target(path, file, files)
        if target is None:
            return None
        if path:
            urls[path] = target.url_relative_to(file)
        if fragment:
            anchors.setdefault(target, {})[fragment] = f"{path}#{fragment}"
    return RenderedPage(_linked(rendering.html, urls), rendering.headings, set(ID.findall(rendering.html)), anchors)


def _target(path: str, file: File, files: Files) -> File | None:
    """Return the file that the link *path* in *file* leads to, or None if there is none."""
    if not path:
        return file
    if path.startswith("/"):
        return None
    return files.get_file_from_path(posixpath.normpath(posixpath.join(posixpath.dirname(file.src_uri), path)))


def _linked(html: str, urls: Mapping[str, str]) -> str:
    """Return *html* with the paths of its links replaced: path → address."""

    def address(link: re.Match[str]) -> str:
        fragment = f"#{link['fragment']}" if link["fragment"] else ""
        return f"{link['attribute']}{urls.get(link['path'], '')}{fragment}"

    return LINK.sub(address, html)
