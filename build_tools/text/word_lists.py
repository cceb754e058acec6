"""The lists of words that rules use: ``words.toml`` in the folder of a stage."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from build_tools.text.word_patterns import any_of

STAGES: Final = ("answers", "data", "figures", "files", "frame", "outline", "pages", "tasks")  # those with such a file


def any_word(key: str) -> str:
    """Return a pattern, also for verbose regexes, for any word of the list under *key*: (?:部署|要求|安排)."""
    return f"(?:{any_of(word_list(key))})"


def word_list(key: str) -> tuple[str, ...]:
    """Return the words under *key*: "frame.buttons" is the list ``buttons`` of ``frame/words.toml``.

    Raises KeyError if there is no such list.
    """
    stage, _, name = key.partition(".")
    return _word_lists(stage)[name]


@cache
def _word_lists(stage: str) -> dict[str, tuple[str, ...]]:
    text = files("build_tools").joinpath(stage, "words.toml").read_text("utf-8")
    return {name: tuple(words) for name, words in tomllib.loads(text).items()}
