"""Cut Chinese text into words with jieba, behind one function: jieba's dictionary takes half a second to load."""

import re
from typing import Final

from build_tools.text.characters import HAN

RUN: Final = re.compile(rf"[{HAN}]{{2,}}")


def words_of(text: str) -> set[str]:
    """Return the words of two characters and more in *text*."""
    import jieba  # loads its dictionary when it first cuts

    jieba.setLogLevel("WARNING")
    return {word for run in RUN.findall(text) for word in jieba.lcut(run) if len(word) > 1}
