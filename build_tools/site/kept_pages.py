"""Pages that the conversion has rendered already, to prove their words, kept for the builder: it need not do so again.

They are a convenience. A file that is missing or out of date costs time and nothing else: what is kept goes by the very
text that was rendered, and by the version of what renders it.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from build_tools.model.output import OutputFile
from build_tools.pages.draft import Draft
from build_tools.pages.markup import RENDERER, Rendering, render
from build_tools.pages.proof import check_page
from build_tools.text.digests import digest

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


def renderings_page(name: str, renderings: Mapping[str, Rendering]) -> OutputFile:
    """Return the file that keeps *renderings* (key of the Markdown → its rendering) under *name*."""
    kept = {key: [rendering.html, rendering.headings] for key, rendering in renderings.items()}
    return OutputFile(f"{FOLDER}/{name}.json", json.dumps(kept, ensure_ascii=False).encode())


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


def render_drafts(drafts: Iterable[Draft], kept: Renderings | None = None) -> dict[str, Rendering]:
    """Return the renderings of *drafts* by the keys of their Markdown, taken from *kept* where it has them.

    Raises FidelityError like ``check_drafts``: what was kept is checked as well.
    """
    renderings = {}
    for draft in drafts:
        rendering = (kept and kept.get(draft.path, draft.markdown)) or render(draft.markdown)
        check_page(draft.path, rendering, draft.texts)
        renderings[rendering_key(draft.markdown)] = rendering
    return renderings
