"""The styles of the pages, read as text: every file is loaded, every class is used, colours have one source."""

import re

import pytest

from tests.builders import ROOT

STYLES = ROOT / "docs" / "assets" / "styles"
COMMENT = re.compile(r"/\*(?s:.*?)\*/")
RULES = {path.name: COMMENT.sub("", path.read_text("utf-8")) for path in STYLES.glob("*.css")}
EDITION = (ROOT / "build_tools/templates/edition.css").read_text("utf-8")
COLOUR = re.compile(r"#[0-9a-f]{3,6}\b")


def test_every_file_is_loaded() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    theme = (ROOT / "build_tools/mkdocs/theme/main.html").read_text("utf-8")
    assert len(RULES) > 3
    for name in RULES:
        assert (f"  - assets/styles/{name}\n" in settings) != (f"assets/styles/{name}" in theme), name


def test_every_class_is_one_that_pages_have() -> None:
    """Classes of the theme (md-…) are Material's; a chart numbers its series: s0, s1, s2; a block at a glance has its name: at-tasks."""
    makers = [
        *(ROOT / "build_tools/pages").rglob("*.py"),
        *(ROOT / "build_tools/templates").glob("*"),
        *(ROOT / "build_tools/mkdocs/theme").rglob("*.html"),
        *(ROOT / "docs/assets/scripts").rglob("*.js"),
        *(ROOT / "docs").glob("*.md"),
    ]
    words = set(re.findall(r"[\w-]+", "\n".join(path.read_text("utf-8") for path in makers)))
    known = words | {"s0", "s1", "s2", "icon-default", "icon-slate", "at-tasks", "at-names", "at-results"}
    for name, rules in RULES.items():
        selectors = re.sub(r'url\("[^"]*"\)|:[^{};]*;', "", rules)
        classes = {found for found in re.findall(r"\.([a-z][\w-]*)", selectors) if not found.startswith("md-")}
        assert classes <= known, name


@pytest.mark.parametrize("name", sorted({*RULES} - {"base.css", "print.css"}))
def test_colours_are_named_in_one_file(name: str) -> None:
    assert COLOUR.findall(re.sub(r'url\("[^"]*"\)', "", RULES[name])) == []


def test_a_report_in_one_file_has_the_colours_of_the_site() -> None:
    """The readers of EPUB books know no variables, so that its styles name the colours once more."""
    light, dark = EDITION.split("@media (prefers-color-scheme: dark)")
    dark, paper = dark.split("@media print")
    schemes = {
        scheme: set(COLOUR.findall(rules))
        for scheme, rules in re.findall(r'scheme="(\w+)"\] \{(.*?)\}', RULES["base.css"], re.DOTALL)
    }
    assert set(COLOUR.findall(light)) <= schemes["default"]
    cover = (ROOT / "build_tools/templates/cover.svg").read_text("utf-8")
    assert set(COLOUR.findall(cover)) <= schemes["default"]
    assert set(COLOUR.findall(dark)) <= schemes["slate"]
    assert set(COLOUR.findall(paper)) <= set(COLOUR.findall(RULES["print.css"]))
