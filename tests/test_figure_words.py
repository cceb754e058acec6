"""The word lists by which figures are read: ``data/figures.toml``."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from build_tools.data.read import read_knowledge
from build_tools.model.errors import DataError
from build_tools.model.figure_words import FigureWords
from build_tools.text.word_patterns import CHARACTERS, HOLE
from tests.builders import NO_NAMES, ROOT


def test_no_list_of_the_project_is_empty() -> None:
    words = NO_NAMES.figure_words
    for table in fields(FigureWords):
        lists = getattr(words, table.name)
        assert [f.name for f in fields(lists) if not getattr(lists, f.name)] == []


def test_every_list_has_a_comment_in_chinese_above_it() -> None:
    lines = (ROOT / "data" / "figures.toml").read_text("utf-8").splitlines()
    starts = [i for i, line in enumerate(lines) if " = [" in line]
    assert len(starts) > 70
    assert [lines[i] for i in starts if not lines[i - 1].startswith("# ")] == []


def test_every_list_is_used_and_every_hole_of_a_pattern_is_a_list() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "build_tools" / "figures").rglob("*.py"))
    holes = {name for hole in HOLE.finditer(source) for name in hole["lists"].split("+")} - CHARACTERS.keys()
    lists = {f.name for table in fields(FigureWords) for f in fields(getattr(NO_NAMES.figure_words, table.name))}
    read = set(re.findall(r"words(?:\.naming)?\.(\w+)", source))
    assert holes <= lists
    assert lists == (holes | read) & lists


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[unit]\nmeasured = ["吨"]\n', "unknown key 'unit'"),
        ('[units]\nweight = ["吨"]\n', r"\[units\]: unknown key 'weight'"),
        ('[units]\nmeasured = "吨"\n', r"\[units\]: measured must be a list of words"),
        ('[units]\nmeasured = ["吨", "斤", "吨"]\n', "'吨' is twice in measured"),
        ('units = ["吨"]\n', r"\[units\]: must be a table"),
    ],
)
def test_a_faulty_list_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "figures.toml").write_text(text, "utf-8")
    with pytest.raises(DataError, match=message):
        read_knowledge(tmp_path)


def test_without_the_file_the_lists_are_empty(tmp_path: Path) -> None:
    assert read_knowledge(tmp_path).figure_words == FigureWords()


def test_a_changed_word_changes_the_digest_of_what_is_known(tmp_path: Path) -> None:
    before = read_knowledge(tmp_path).digest
    (tmp_path / "figures.toml").write_text('[units]\nmeasured = ["吨"]\n', "utf-8")
    assert read_knowledge(tmp_path).digest != before
