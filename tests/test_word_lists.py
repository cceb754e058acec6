"""The word lists of the stages: each list has a rule that uses it, and each word is in it once."""

import ast
import tomllib

import pytest

from build_tools.frame.surroundings import BETWEEN, OUTSIDE
from build_tools.text.word_lists import STAGES, word_list
from build_tools.text.wording import wordings
from tests.builders import ROOT

PROGRAM = ROOT / "build_tools"


def lists(stage: str) -> dict[str, list[str]]:
    return tomllib.loads((PROGRAM / stage / "words.toml").read_text("utf-8"))


def test_the_stages_with_word_lists_are_known() -> None:
    assert sorted(path.parent.name for path in PROGRAM.glob("*/words.toml")) == sorted(STAGES)


@pytest.mark.parametrize("stage", STAGES)
def test_every_list_is_used_and_holds_each_word_once(stage: str) -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in (PROGRAM / stage).rglob("*.py")]
    named = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    for name, words in lists(stage).items():
        assert f"{stage}.{name}" in named
        assert word_list(f"{stage}.{name}") == tuple(words)
        assert len(set(words)) == len(words)


def test_a_list_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_list("frame.no_such_list")


def test_every_form_of_surroundings_gives_readers_a_reason() -> None:
    assert {reason for _, reason in (*OUTSIDE, *BETWEEN)} <= set(wordings("frame.removed"))
