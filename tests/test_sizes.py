"""The code stays in pieces that one can take in. Ruff counts branches (C901), not lines."""

import ast
import re
from collections.abc import Iterator
from statistics import median

from tests.builders import ROOT

PROGRAM = ROOT / "build_tools"
MODULES = {path.relative_to(PROGRAM): path.read_text("utf-8") for path in sorted(PROGRAM.rglob("*.py"))}
# r"…"   rf"…{HAN}…"   a pattern, without what is before and after it on its line
PATTERN = re.compile(r"""[rbf]*(?P<quote>"|').*(?P=quote)""")
WIDEST = 100  # characters of a pattern that says nothing about its parts


def test_modules_are_short() -> None:
    lengths = {str(path): text.count("\n") for path, text in MODULES.items() if path.name != "__init__.py"}
    assert {path: length for path, length in lengths.items() if length > 300} == {}
    assert median(lengths.values()) <= 100
    assert len([path for path in MODULES if len(path.parts) == 1]) <= 5


def test_functions_are_short() -> None:
    lengths = {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, text in MODULES.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > 40} == {}


def test_long_patterns_say_what_their_parts_are() -> None:
    wide = [
        f"{path}:{number}"
        for path, text in MODULES.items()
        for number, line in lines_of_patterns(text)
        if (pattern := PATTERN.search(line)) and len(pattern[0]) > WIDEST
    ]
    assert wide == []


def lines_of_patterns(text: str) -> Iterator[tuple[int, str]]:
    """Return the numbered lines of the calls of ``re`` in *text*, verbose patterns left out."""
    lines = text.splitlines()
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    for call in calls:
        if ast.unparse(call.func).startswith("re.") and "re.VERBOSE" not in ast.unparse(call):
            for number in range(call.lineno, (call.end_lineno or call.lineno) + 1):
                yield number, lines[number - 1]
