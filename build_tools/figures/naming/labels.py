"""Labels before a colon: one that names the number after it (GDP：增长9%), and one that names nothing (主要目标：)."""

import re

from build_tools.model.figure_words import SubjectWords
from build_tools.text.word_patterns import any_of


class Labels:
    """Knows the words of labels in ``[subject]`` of ``data/figures.toml``."""

    def __init__(self, words: SubjectWords) -> None:
        # 主要目标：   一是项目建设：   其中：
        self._names_nothing = re.compile(rf"(?:{any_of(words.label_ends)})$|^其中")
        # ：增长9%   ：达到120亿元   a colon, and a number without a subject of its own
        self._colon_and_number = re.compile(
            rf"：\s?(?:{any_of(words.after_label_adverbs)})*(?:{any_of(words.after_label_verbs)})*\d"
        )

    def names_next(self, subject: str, text: str, end: int) -> bool:
        """Return whether *subject*, which ends a clause at *end* of *text*, names the number after its colon."""
        return not self._names_nothing.search(subject) and self._colon_and_number.match(text, end) is not None
