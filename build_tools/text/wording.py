"""The words that readers see, apart from whole pages: ``templates/strings.toml``, where a translator finds all of them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


def wording(key: str, /, **holes: object) -> str:
    """Return the text under *key* with its holes filled: ``wording("feed.title", name="…")`` reads ``title`` of ``[feed]``.

    Raises KeyError for a key that is not in the file, and for a hole that is not filled.
    """
    return _text(key).format_map(holes)


@cache
def wordings(key: str, /) -> Mapping[str, str]:
    """Return the table of texts under *key*: ``wordings("pages.bounds")["about"]`` is 左右. Raises KeyError like ``wording``."""
    table = _entry(key)
    if not isinstance(table, dict):
        raise KeyError(f"{key} is no table of strings.toml")
    return table


@cache
def _text(key: str) -> str:
    text = _entry(key)
    if not isinstance(text, str):
        raise KeyError(f"{key} is no text of strings.toml")
    return text


def _entry(key: str) -> Any:
    entry: Any = _strings()
    for part in key.split("."):
        entry = entry[part]
    return entry


@cache
def _strings() -> dict[str, Any]:
    return tomllib.loads(files("build_tools").joinpath("templates", "strings.toml").read_text("utf-8"))
