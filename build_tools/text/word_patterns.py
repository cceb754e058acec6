"""Patterns made from lists of words."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.numerals import ONE_TO_TEN

# «verbs»   «verbs+nouns»   «HAN»   a hole of a form
HOLE: Final = re.compile(r"«(?P<lists>\w+(?:\+\w+)*)»")
CHARACTERS: Final = {"HAN": HAN, "ONE_TO_TEN": ONE_TO_TEN}  # classes of characters, for the brackets of a form


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of *words*, the longest first, as Chinese has no word boundary; no words match nothing."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or r"(?!)"


def pattern_of(form: str, words: Callable[[str], Iterable[str]]) -> re.Pattern[str]:
    """Return the compiled *form*: a verbose regex where «verbs» is any word of the list that ``words("verbs")`` returns.

    «verbs+nouns» is any word of two lists; «HAN» and «ONE_TO_TEN» are classes of characters.
    """

    def filled(hole: re.Match[str]) -> str:
        if hole["lists"] in CHARACTERS:
            return CHARACTERS[hole["lists"]]
        return any_of({word for name in hole["lists"].split("+") for word in words(name)})

    return re.compile(HOLE.sub(filled, form), re.VERBOSE)


def pattern_with(form: str, lists: object) -> re.Pattern[str]:
    """Return the compiled *form*, like ``pattern_of``, with the words of the fields of *lists*.

    Raises AttributeError for a list that it does not have.
    """
    return pattern_of(form, lambda name: getattr(lists, name))
