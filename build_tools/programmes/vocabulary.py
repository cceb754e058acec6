"""Patterns made of the words of the lexicon (``data/lexicon.toml``)."""

import re
from collections.abc import Iterable
from functools import lru_cache

from build_tools.model.lexicon import Lexicon
from build_tools.programmes.name_shapes import PLAN_PERIOD
from build_tools.text.folding import same_name
from build_tools.text.word_patterns import pattern_of


class Vocabulary:
    """The words of a lexicon, as the rules use them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._formulas = frozenset(name for name in lexicon.formulas if not PLAN_PERIOD.fullmatch(name))
        self.formula_keys = frozenset(map(same_name, self._formulas))
        self.metaphor_keys = frozenset(map(same_name, lexicon.metaphors))

    def pattern(self, form: str) -> re.Pattern[str]:
        """Return the compiled *form*: a verbose regex where «verbs» is any word of the list ``verbs`` of the lexicon.

        «head_nouns+quoted_head_nouns» is any word of two lists; «HAN» and «ONE_TO_TEN» are classes of characters.
        Each form is compiled once. Raises AttributeError for a list that the lexicon does not have.
        """
        found = self._patterns.get(form)
        if found is None:
            found = self._patterns[form] = pattern_of(form, self._words)
        return found

    def _words(self, name: str) -> Iterable[str]:
        """Return the words of the list *name*."""
        return self._formulas if name == "formulas" else getattr(self._lexicon, name)


@lru_cache(maxsize=4)
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """Return the vocabulary of *lexicon*, made once for all reports."""
    return Vocabulary(lexicon)
