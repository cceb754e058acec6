"""Labels before a colon: one that names the number after it (GDP：增长9%), and one that names nothing (主要目标：)."""

from typing import Final

from build_tools.model.figure_words import SubjectWords
from build_tools.text.word_patterns import pattern_with

# 主要目标：   一是项目建设：   其中：
NAMES_NOTHING: Final = r"(?:«label_ends»)$ | ^其中"
# ：增长9%   ：达到120亿元   a colon, and a number without a subject of its own
COLON_AND_NUMBER: Final = r"：\s?(?:«after_label_adverbs»)*(?:«after_label_verbs»)*\d"


class Labels:
    """Knows the words of labels in ``[subject]`` of ``data/figures.toml``."""

    def __init__(self, words: SubjectWords) -> None:
        self._names_nothing = pattern_with(NAMES_NOTHING, words)
        self._colon_and_number = pattern_with(COLON_AND_NUMBER, words)

    def names_next(self, subject: str, text: str, end: int) -> bool:
        """Return whether *subject*, which ends a clause at *end* of *text*, names the number after its colon."""
        return not self._names_nothing.search(subject) and self._colon_and_number.match(text, end) is not None
