"""Pages and lines at retired addresses, which lead to the new ones."""

import posixpath
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from build_tools.model.output import OutputFile
from build_tools.pages.links import moved_line
from build_tools.pages.markup import fill, front_matter, relative
from build_tools.text.wording import wording

Moved: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]  # file → retired fragments on it, with where each leads


def redirect_pages(retired: Mapping[str, Mapping[str, str]], live: Mapping[str, str], comment: str) -> list[OutputFile]:
    """Return a page for each address whose page is gone, leading to where the editor sent it.

    *retired*: page address → fragment ("" for the page) → new address; *live*: page address → file.
    """
    return [
        _redirect_page(address, targets, live, comment)
        for address, targets in sorted(retired.items())
        if address not in live
    ]


def _redirect_page(address: str, targets: Mapping[str, str], live: Mapping[str, str], comment: str) -> OutputFile:
    path = f"{address.strip('/')}.md"
    target = targets.get("") or next(iter(targets.values()))
    rows = [moved_line(path, fragment, file_link(new, live)) for fragment, new in targets.items() if fragment]
    body = fill("moved", {"target": relative(path, file_link(target, live)), "rows": "\n".join(rows)})
    page, _, fragment = target.partition("#")
    web = posixpath.relpath(page, address) + "/" + (f"#{fragment}" if fragment else "")
    meta = {"title": wording("pages.moved.title"), "kind": "moved", "redirect": web}
    return OutputFile(path, (front_matter(comment, meta) + body).encode())


def moved_lines(page: str, moved: Moved) -> str:
    """Return the lines under the retired fragments of the file *page*."""
    return "\n".join(moved_line(page, fragment, target) for fragment, target in moved.get(page, ()))


def file_link(address: str, live: Mapping[str, str]) -> str:
    """Return the file, and the fragment, that *address* leads to."""
    page, _, fragment = address.partition("#")
    return live[page] + (f"#{fragment}" if fragment else "")
