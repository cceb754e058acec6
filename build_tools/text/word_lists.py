"""The lists of words that rules use: ``words.toml`` in the folder of a stage."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

STAGES: Final = ("frame", "outline")  # those with such a file


def word_list(stage: str, name: str) -> tuple[str, ...]:
    """Return the words of the list *name* in ``build_tools/<stage>/words.toml``. Raises KeyError if there is no such list."""
    return _word_lists(stage)[name]


@cache
def _word_lists(stage: str) -> dict[str, tuple[str, ...]]:
    text = files("build_tools").joinpath(stage, "words.toml").read_text("utf-8")
    return {name: tuple(words) for name, words in tomllib.loads(text).items()}
