"""Renderings of pages: the conversion makes them to prove the words of the pages, and keeps them for MkDocs.

They only save time. One that is missing or out of date is made again: its key is a digest of the Markdown and of what
renders it.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_tools.model.output import OutputFile
from build_tools.pages.rendering import RENDERER, Rendering
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


def _path(folder: str) -> str:
    return f"{FOLDER}/{folder or OTHERS}.json"
