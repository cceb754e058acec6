"""Cut Chinese text into words, with jieba."""

import re
from typing import Final

from build_tools.text.characters import HAN

HAN_RUN: Final = re.compile(rf"[{HAN}]{{2,}}")


def words_of(text: str) -> set[str]:
    """Return the words in *text* that have at least two characters."""
    import jieba  # only here: its dictionary takes half a second to load

    jieba.setLogLevel("WARNING")
    return {word for run in HAN_RUN.findall(text) for word in jieba.lcut(run) if len(word) > 1}
