"""The strings file: every text has a user, and every user a text."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.text.characters import HAN
from build_tools.text.wording import wording, wordings
from tests.builders import ROOT

PROGRAM = ROOT / "build_tools"


def asked() -> Iterator[tuple[str, str, Path]]:
    for path in sorted(PROGRAM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("wording", "wordings")
            ):
                argument = ast.literal_eval(node.args[0])  # written out, so that it is found
                assert isinstance(argument, str)
                yield node.func.id, argument, path


def keys(table: dict[str, object], above: str = "") -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from keys(value, f"{above}{key}.")
        else:
            yield above + key


def test_every_text_is_asked_for_and_every_question_answered() -> None:
    written = set(keys(tomllib.loads((PROGRAM / "templates/strings.toml").read_text("utf-8"))))
    used = set()
    for function, key, path in asked():
        found = {one for one in written if one == key or (function == "wordings" and one.startswith(f"{key}."))}
        assert found, f"{path}: {key} is not in strings.toml"
        used |= found
    assert written == used


def test_a_wrong_key_or_an_open_hole_is_an_error() -> None:
    with pytest.raises(KeyError):
        wording("no.such.text")
    with pytest.raises(KeyError):
        wordings("site.name")


def test_holes_have_plain_names() -> None:
    text = (PROGRAM / "templates/strings.toml").read_text("utf-8")
    assert all(re.fullmatch(r"[a-z_]*", hole) for hole in re.findall(r"\{([^}]*)\}", text.split("\n", 3)[3]))


# Chinese in the code of pages and files that is no wording: forms that they look for in a report, and names in data/.
NO_WORDING = {
    ("citation.py", "COMPLETE"),  # how a report numbers its parts
    ("section_paths.py", "ORDINAL"),
    ("figure_charts.py", "STRUCTURE"),  # an indicator of data/indicators.toml
}


def texts(node: ast.AST) -> Iterator[str]:
    """Yield the string constants under *node*, without docstrings."""
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from texts(child)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def test_no_page_and_no_file_has_wording_of_its_own() -> None:
    found = set()
    for path in (*PROGRAM.glob("pages/*.py"), *PROGRAM.glob("files/*.py")):
        for statement in ast.parse(path.read_text("utf-8")).body:
            if any(re.search(f"[{HAN}]", text) for text in texts(statement)):
                found.add((path.name, ast.unparse(getattr(statement, "target", statement)).partition("(")[0]))
    assert found == NO_WORDING
