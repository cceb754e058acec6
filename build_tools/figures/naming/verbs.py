"""The verb at the end of the words before a number: 引进6位院士, 在全市建成30个公园."""

from typing import Final

from build_tools.model.figure_words import VerbWords
from build_tools.text.word_patterns import pattern_with

# 建成了   新建起
VERB_LAST: Final = r"(?:«verbs»)(?:了|起|出|好|到|过)?$"
# 完成   实现了
PLAIN_VERB_LAST: Final = r"(?:«plain»)(?:了|起|出|好|到|过)?$"


class Verbs:
    """Knows the verbs of ``[verbs]`` in ``data/figures.toml``."""

    def __init__(self, words: VerbWords) -> None:
        self._nouns = frozenset(words.nouns)
        self._at_end = pattern_with(VERB_LAST, words)
        self._plain_at_end = pattern_with(PLAIN_VERB_LAST, words)

    def is_verb(self, words: str) -> bool:
        """Return whether *words* are only a verb, or nothing: 引进, 新培育; but 融资 can be a subject."""
        words = words.removeprefix("对")
        match = self._at_end.search(words)
        return words in ("", "有") or (match is not None and match.start() == 0 and words not in self._nouns)

    def at_end(self, words: str) -> str:
        """Return the verb at the end of *words*, or an empty string if it means nothing of its own: 在全市建成 → 建成, 完成 → ""."""
        words = words.rstrip("“”")
        if self._plain_at_end.search(words):
            return ""
        match = self._at_end.search(words)
        return match[0] if match else ""
