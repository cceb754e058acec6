"""The Markdown of a page as it lies beside the page: ``/zhuzhou-2016/3-8/index.md``, its links being addresses."""

import posixpath
import re
from typing import Final

from build_tools.model.output import OutputFile

# ](../1-1.md#p1)   ](data/figures.csv)   but not ](https://…)
LINK: Final = re.compile(r"(?<=\]\()(?P<path>[\w./-]+)(?P<fragment>#[\w-]+)?(?=\))", re.ASCII)
SUFFIX: Final = ".md"
INDEX: Final = "index.md"


def folder_of_page(path: str) -> str:
    """Return the folder of the page that is made of the file *path*: a/3-8.md → a/3-8, a/index.md → a, index.md → ""."""
    stem = path.removesuffix(SUFFIX)
    return posixpath.dirname(path) if posixpath.basename(path) == INDEX else stem


def markdown_path(path: str) -> str:
    """Return where the Markdown of the page *path* lies on the site: a/3-8.md → a/3-8/index.md."""
    return posixpath.join(folder_of_page(path), INDEX)


def markdown_beside(path: str, text: str) -> OutputFile:
    """Return the Markdown *text* of the page *path* as it lies beside the page; only the targets of links differ."""
    folder = folder_of_page(path)

    def address(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link["path"]))
        is_page = target.endswith(SUFFIX)
        web = posixpath.relpath(f"/{folder_of_page(target) if is_page else target}", f"/{folder}")
        return web + ("/" if is_page else "") + (link["fragment"] or "")

    return OutputFile(markdown_path(path), LINK.sub(address, text).encode())
