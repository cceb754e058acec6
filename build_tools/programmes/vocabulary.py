"""Patterns made of the words of the lexicon (``data/lexicon.toml``)."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Final

from build_tools.model.lexicon import Lexicon
from build_tools.programmes.name_shapes import PLAN_PERIOD
from build_tools.text.characters import HAN
from build_tools.text.dictionary import Dictionary, Word
from build_tools.text.folding import same_name
from build_tools.text.word_patterns import pattern_of

# 建设工程   工程建设   战略方针   a head noun that the dictionary joins to another word
# the words around a name, as far as they are looked at
HAN_BEFORE: Final = re.compile(rf"[{HAN}]*$")
HAN_AFTER: Final = re.compile(rf"[{HAN}]*")
FAR: Final = 6  # characters
MOST_CUTS: Final = 2000  # that are kept
SHORTEST_JOINED: Final = 4  # characters
HEAD_NOUN_IN_WORD: Final = r"(.{2,})(«head_nouns») | («head_nouns»)(.{2,})"


class Vocabulary:
    """The words of a lexicon, as the rules use them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._cuts: dict[str, tuple[Word, ...]] = {}
        self._lists: dict[str, frozenset[str]] = {}
        self._formulas = frozenset(name for name in lexicon.formulas if not PLAN_PERIOD.fullmatch(name))
        self.formula_keys = frozenset(map(same_name, self._formulas))
        self.open_codes = tuple(sorted({name.split("+")[0] for name in self._formulas if "+" in name}))  # 互联网
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

    def listed(self, name: str) -> frozenset[str]:
        """Return the words of the list *name* of the lexicon; raises AttributeError if there is none."""
        if name not in self._lists:
            self._lists[name] = frozenset(self._words(name))
        return self._lists[name]

    @cached_property
    def dictionary(self) -> Dictionary:
        """The words by which texts are cut: those of the lexicon are words, its verbs are verbs."""
        lexicon = self._lexicon
        verbs = (*lexicon.verbs, *lexicon.clause_verbs, *lexicon.acts)
        others = (*lexicon.head_nouns, *lexicon.not_in_name, *lexicon.determiners, *lexicon.breaks)
        others += (*lexicon.levels, *lexicon.own_areas, *lexicon.building_jobs)
        tags = dict.fromkeys((word for word in others if len(word) > 1), "") | dict.fromkeys(lexicon.words, "n")
        strong = (*lexicon.acts, *lexicon.clause_verbs)  # 高质量实施 is cut: its last verb tells what follows
        return Dictionary(tags | {verb: "v" for verb in verbs if verb in strong or not verb.endswith(strong)})

    def cut(self, text: str) -> tuple[Word, ...]:
        """Return the words of *text*. Head nouns and verbs are words of their own: 建设 工程, 深入 开展."""
        if text not in self._cuts:
            if len(self._cuts) > MOST_CUTS:
                self._cuts.clear()
            self._cuts[text] = tuple(self._words_of(text))
        return self._cuts[text]

    def _words_of(self, text: str) -> Iterator[Word]:
        for word in self.dictionary.cut(text):
            start = word.start
            for part in self._parts(word.text):
                tag = word.tag if part == word.text else self.dictionary.tag(part)
                yield Word(part, start, start + len(part), tag)
                start += len(part)

    def around(self, text: str, start: int, end: int) -> tuple[Word | None, Word | None] | None:
        """Return the words of *text* right before *start* and right after *end*; None if either is inside a word.

        Whatever is no Chinese character parts words: then there is no word before or after.
        """
        first, last = HAN_BEFORE.search(text, max(0, start - FAR), start), HAN_AFTER.match(text, end, end + FAR)
        begin = first.start() if first else start
        words = self.cut(text[begin : last.end() if last else end])
        before = next((word for word in words if word.end == start - begin), None)
        after = next((word for word in words if word.start == end - begin), None)
        begins = start == begin or before is not None
        return (before, after) if begins and any(word.end == end - begin for word in words) else None

    def _parts(self, word: str) -> tuple[str, ...]:
        """Return the words that *word* is joined of by the dictionary; most are one."""
        if len(word) < SHORTEST_JOINED or word in self._whole:
            return (word,)
        verbs = self.listed("verbs") | self.listed("acts")
        if word[:2] in verbs and word[2:] in verbs:
            return word[:2], word[2:]
        joined = self.pattern(HEAD_NOUN_IN_WORD).fullmatch(word)
        return tuple(filter(None, joined.groups())) if joined else (word,)

    @cached_property
    def _whole(self) -> frozenset[str]:
        """The words that are never parted."""
        return self.listed("head_nouns") | self.listed("words") | self.listed("verbs") | self.listed("clause_verbs")

    def _words(self, name: str) -> Iterable[str]:
        """Return the words of the list *name*."""
        return self._formulas if name == "formulas" else getattr(self._lexicon, name)


@lru_cache(maxsize=4)
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """Return the vocabulary of *lexicon*, made once for all reports."""
    return Vocabulary(lexicon)
