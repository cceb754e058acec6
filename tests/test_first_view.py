"""What a page of each kind loads before one does anything, compressed as servers send it, read from the files of the site."""

import gzip
import re
from pathlib import Path

import pytest

LIMIT = 100_000  # bytes
WHOLE_TEXT = "zhuzhou-2016/full"  # it is asked for as a whole: what is beside the page itself counts
PAGES = (
    *("", "about", "search", "glossary", "glossary/layout", "zhuzhou-2016", "zhuzhou-2016/1", "zhuzhou-2016/1-7"),
    *(f"zhuzhou-2016/{name}" for name in ("fidelity", "glance", "figures", "targets", "tasks", "untabled", "names")),
    WHOLE_TEXT,
)
LINK = re.compile(r'<link rel="stylesheet"[^>]*? href="([^"]+)"|<script[^>]*? src="([^"]+)"')
# import { make } from "./elements.js";   if (isOnPage(".names")) import("./glossary-filter.js")   import("./read-aloud.js")
IMPORT = re.compile(
    r"""
    ^import\ [^;]*?"(?P<always>[^"]+)";
    | isOnPage\("\.(?P<class>[\w-]+)(?::not\(\.(?P<but>\w+)\))?[^"]*"\)\)\ import\("(?P<there>[^"]+)"\)
    | in\ window\)\ import\("(?P<able>[^"]+)"\)
    """,
    re.VERBOSE | re.MULTILINE,
)


def loaded(page: Path) -> set[Path]:
    """Return the page and the files that it loads, with the modules that these import for it."""
    html = page.read_text("utf-8")
    files = {page}
    waiting = [(page.parent / (style or script)).resolve() for style, script in LINK.findall(html)]
    while waiting:
        file = waiting.pop()
        if file in files:
            continue
        files.add(file)
        if "scripts" in file.parts:
            for found in IMPORT.finditer(file.read_text("utf-8")):
                if not found["class"] or has_class(html, found["class"], found["but"]):
                    name = found["always"] or found["there"] or found["able"]
                    waiting.append((file.parent / name).resolve())
    return files


def has_class(html: str, wanted: str, unwanted: str | None) -> bool:
    lists = {frozenset(names.split()) for names in re.findall(r'class="([^"]*)"', html)}
    return any(wanted in names and unwanted not in names for names in lists)


@pytest.mark.parametrize("name", PAGES, ids=lambda name: name or "home")
def test_the_first_view_of_a_page_is_light(site: Path, name: str) -> None:
    page = site / name / "index.html"
    files = loaded(page)
    names = {file.name for file in files}
    assert {"site.js", "base.css", "large-type.js"} <= names
    assert ("read-aloud.js" in names) == (page.parent.name in ("1", "1-7", "full"))
    assert ("search-field.js" in names) == (name == "search")
    sizes = {file: len(gzip.compress(file.read_bytes(), 6)) for file in files if name != WHOLE_TEXT or file != page}
    assert sum(sizes.values()) <= LIMIT, sorted(sizes.items(), key=lambda item: -item[1])[:9]
