"""Renderings of pages: the conversion makes them to prove the words of the pages, and keeps them for MkDocs.

They only save time. One that is missing or out of date is made again: its key is a digest of the Markdown and of what
renders it.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from build_tools.model.output import OutputFile
from build_tools.model.report import Report
from build_tools.pages.draft import Draft
from build_tools.pages.proof import PageCheck
from build_tools.pages.rendering import RENDERER, Renderer, Rendering
from build_tools.text.digests import digest

FOLDER: Final = ".cache/rendered"  # in the project's folder; not committed
OTHERS: Final = "_site"  # the name of the file for pages in no folder


def folder_of(path: str) -> str:
    """Return the first folder of the page *path*, which for a page of a report is the report's slug; "" if there is none."""
    return path.partition("/")[0] if "/" in path else ""


def rendering_key(markdown: str) -> str:
    """Return the key of the rendering of *markdown*."""
    return digest(RENDERER, markdown)


def renderings_file(folder: str, renderings: Mapping[str, Rendering]) -> OutputFile:
    """Return the file that keeps *renderings* (key → rendering) of the pages in *folder*."""
    rows = {key: [rendering.html, rendering.headings] for key, rendering in renderings.items()}
    return OutputFile(_path(folder), json.dumps(rows, ensure_ascii=False).encode())


class Renderings:
    """The renderings that the project *root* keeps."""

    def __init__(self, root: Path) -> None:
        """Read nothing yet."""
        self.root = root
        self.folder: str | None = None  # whose file was read; pages come folder by folder, so one is enough
        self.rows: dict[str, list[object]] = {}

    def get(self, path: str, markdown: str) -> Rendering | None:
        """Return the rendering of the page *path*, whose Markdown is *markdown*, or None if it is not kept."""
        folder = folder_of(path)
        if folder != self.folder:
            self.folder, self.rows = folder, self._read(folder)
        row = self.rows.get(rendering_key(markdown))
        return Rendering(*row) if row else None  # type: ignore[arg-type] # JSON

    def _read(self, folder: str) -> dict[str, list[object]]:
        try:
            rows: dict[str, list[object]] = json.loads((self.root / _path(folder)).read_bytes())
        except (OSError, ValueError):
            return {}
        return rows


def render_drafts(
    report: Report, drafts: Iterable[Draft], renderer: Renderer, earlier: Renderings | None = None
) -> dict[str, Rendering]:
    """Return the renderings of *drafts*, the pages of *report*, by their keys; taken from the *earlier* ones if those have
    them.

    Raises FidelityError if a page shows anything but its texts; an earlier rendering is checked as well.
    """
    renderings = {}
    check = PageCheck(report)
    for draft in drafts:
        rendering = (earlier and earlier.get(draft.path, draft.markdown)) or renderer.render(draft.markdown)
        check.page(draft.path, rendering.html)
        renderings[rendering_key(draft.markdown)] = rendering
    check.all_there()
    return renderings


def _path(folder: str) -> str:
    return f"{FOLDER}/{folder or OTHERS}.json"
