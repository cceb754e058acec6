"""Pages that the conversion has rendered already, to prove their words, kept for the builder: it need not do so again.

They are a convenience. A file that is missing or out of date costs time and nothing else: what is kept goes by the very
text that was rendered, and by the version of what renders it.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_tools.digests import digest
from build_tools.markup import RENDERER, Rendering
from build_tools.model import Page

FOLDER: Final = ".cache/rendered"  # in the project's folder; not committed
REST: Final = "_site"  # the pages outside of a report


def folder_of(path: str) -> str:
    """Return the folder of ``docs/`` that the page *path* is in: a report's slug; "" for none."""
    return path.partition("/")[0] if "/" in path else ""


def shelf(path: str) -> str:
    """Return the name of the file that keeps the rendering of the page *path*: a folder of ``docs/`` has one."""
    return folder_of(path) or REST


def rendering_key(body: str) -> str:
    """Return what the rendering of the Markdown *body* goes by: the text, and what renders it."""
    return digest(RENDERER, body)


def renderings_page(name: str, renderings: Mapping[str, Rendering]) -> Page:
    """Return the file that keeps *renderings* (key of the Markdown → its rendering) under *name*."""
    kept = {key: [rendering.html, rendering.headings] for key, rendering in renderings.items()}
    return Page(f"{FOLDER}/{name}.json", json.dumps(kept, ensure_ascii=False).encode())


class Renderings:
    """What was kept in the project *root*, read when it is first asked for."""

    def __init__(self, root: Path) -> None:
        """Read nothing yet."""
        self.folder = root / FOLDER
        self.read: dict[str, dict[str, list[object]]] = {}

    def get(self, path: str, body: str) -> Rendering | None:
        """Return the rendering of the page *path* whose Markdown is *body*; None where it was not kept."""
        name = shelf(path)
        if name not in self.read:
            try:
                self.read = {
                    name: json.loads((self.folder / f"{name}.json").read_bytes())
                }  # pages come folder by folder
            except (OSError, ValueError):
                self.read = {name: {}}
        kept = self.read[name].get(rendering_key(body))
        return Rendering(*kept) if kept else None  # type: ignore[arg-type] # JSON
