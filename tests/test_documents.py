"""The documents of the project: their form, and whether what they say of the code is true."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import ROOT

# Written by hand; the pages that the program makes are not among them.
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "data").glob("*.md"),
        *(ROOT / "benchmarks").glob("*.md"),
        *(ROOT / ".github" / "decisions").glob("*.md"),
        *(ROOT / "docs" / name for name in ("about.md", "publishing.md", "search.md")),
        ROOT / "tests" / "cases" / "README.md",
    ]
)
WIDEST = 120  # columns; a Chinese character takes two
TWO_LANGUAGES = ("README", "CONTRIBUTING", "data/README")
# `build_tools/pages/`   `tests/cases/names.md`   `site/build.py`   but not `<slug>/…`, not `/search/` and not `data/*.toml`
PATH = re.compile(r"`((?:\.?\w[\w.-]*/)*\.?\w[\w.-]*(?:/|\.(?:py|md|toml|txt|yml|css|js)))`")
END = (".", ":", ";", "?", "!", ")", "。", "：", "；", "！", "？", "）", "**")
# End of a sentence with another one after it on the same line.
TWO_SENTENCES = re.compile(r"[。！？](?=[^”）」』|*\s])|(?<!e\.g)(?<!i\.e)[.!?] (?=[A-Z\u4e00-\u9fff])")


def columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


def lines(path: Path, code: bool = True) -> Iterator[tuple[int, str]]:
    """Yield the lines of a document with their numbers, from 1; without *code*, no front matter, fences or indented blocks."""
    fenced = front = False
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if number == 1 and line == "---":
            front = True
        elif front:
            front = line != "---"
        elif line.startswith("```"):
            fenced = not fenced
        elif code or not (fenced or line.startswith("    ")):
            yield number, line


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_line_is_wider_than_a_window(path: Path) -> None:
    assert [(number, columns(line)) for number, line in lines(path) if columns(line) > WIDEST] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_line_holds_one_sentence(path: Path) -> None:
    prose = [
        (number, re.sub(r"`[^`]*`|\d\.(?= )|\]\([^)]*\)|\{ #\w+ \}", "", line).strip())
        for number, line in lines(path, code=False)
        if not line.startswith(("|", "#", "<", "[")) and line.strip()
    ]
    assert [row for row in prose if TWO_SENTENCES.search(row[1])] == []
    assert [row for row in prose if not row[1].endswith(END)] == [], "a sentence goes on in the next line"


@pytest.mark.parametrize("name", TWO_LANGUAGES)
def test_both_languages_have_the_same_headings_and_code(name: str) -> None:
    english, chinese = (ROOT / f"{name}{suffix}" for suffix in (".md", ".zh-CN.md"))
    levels = [[line.split()[0] for _, line in lines(p, code=False) if line.startswith("#")] for p in (english, chinese)]
    fences = [path.read_text("utf-8").count("\n```") for path in (english, chinese)]
    assert levels[0] == levels[1]
    assert fences[0] == fences[1]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_and_folder_that_is_named_exists(path: Path) -> None:
    made = {"site", ".venv", ".cache"}  # by the commands
    missing = [
        (number, name)
        for number, line in lines(path, code=False)
        for name in PATH.findall(line)
        if name.split("/")[0] not in made and not any((root / name).exists() for root in [*ROOTS, path.parent])
    ]
    assert [row for row in missing if row[1] not in GENERIC] == []


# Where a name in a document may begin.
ROOTS = [ROOT, ROOT / "data", ROOT / "tests" / "cases", ROOT / "build_tools", *(ROOT / "build_tools").glob("*/")]

# Names of files that every report has, or that an editor makes.
GENERIC = {
    "source.txt",
    "source.html",
    "source.docx",
    "source.pdf",
    "source.md",
    "report.toml",
    "report.json",
    "untabled.json",
}


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


def modules_that_call(*names: str) -> set[str]:
    program = ROOT / "build_tools"
    return {str(p.relative_to(program)) for p in program.rglob("*.py") if set(names) & set(calls(p))}


def test_one_module_writes_files() -> None:
    writing = modules_that_call("write_bytes", "write_text", "unlink", "mkdir", "rmdir", "mkstemp", "rename")
    assert writing == {"site/write.py"}


def test_architecture_names_every_room() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rooms = [p.name for p in (ROOT / "build_tools").iterdir() if p.is_dir() and p.name != "__pycache__"]
    assert [room for room in rooms if f"`{room}/`" not in text] == []
    assert len(text.splitlines()) <= WIDEST
