"""Where two builds of the same pages differ: in the text that a page shows, in its ids, in where its links lead."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import zip_longest
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urljoin

from build_tools.pages.visible_text import visible_texts

# <title>…</title>   <article class="md-content__inner md-typeset">…</article>
TITLE: Final = re.compile(r"<title>(.*?)</title>", re.DOTALL)
ARTICLE: Final = re.compile(r"<article\b.*?</article>", re.DOTALL)
# id="p2", but not id="__skip": the themes' own begin so
ID: Final = re.compile(r'(?<=\s)id="((?!__)[^"]+)"')
# <a class="pn" href="../1-2/#p3"
LINK: Final = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')
ALONE: Final = "alone"  # the id by which the text of the whole article is asked for


class PageParts(NamedTuple):
    """What a reader meets on a page, each in the order of the page."""

    title: str
    words: Sequence[str]  # between white space
    ids: Sequence[str]
    links: Sequence[str]  # addresses from the home page on


def differences(ours: Path, theirs: Path) -> Iterator[str]:
    """Yield a line for each page of two sites' folders that differs: the page, in what, and what stands there first."""
    names = {path.relative_to(site).as_posix() for site in (ours, theirs) for path in site.rglob("*.html")}
    for name in sorted(names):
        there = [site / name for site in (ours, theirs) if (site / name).is_file()]
        if len(there) < 2:
            yield f"{name}: only in {there[0].parents[name.count('/')].name}"
        elif name.endswith("index.html"):
            one, other = (parts_of(path.read_text("utf-8"), name) for path in there)
            for part in PageParts._fields:
                if found := _first_difference(getattr(one, part), getattr(other, part)):
                    yield f"{name}: {part}: {found}"


def parts_of(html: str, name: str) -> PageParts:
    """Return the parts of a page, the file *name* of its site."""
    title, article = TITLE.search(html), ARTICLE.search(html)
    shown = article[0] if article else html
    return PageParts(
        unescape(title[1]) if title else "",
        visible_texts(f'<div id="{ALONE}">{shown}</div>')[ALONE].split(),
        [unescape(found) for found in ID.findall(shown)],
        [urljoin(f"/{name.removesuffix('index.html')}", unescape(found)) for found in LINK.findall(shown)],
    )


def _first_difference(one: Sequence[str] | str, other: Sequence[str] | str) -> str:
    if one == other:
        return ""
    pairs = [(one, other)] if isinstance(one, str) else zip_longest(one, other)
    return next(f"{mine!r} / {yours!r}" for mine, yours in pairs if mine != yours)
