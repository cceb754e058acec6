"""Make ``words.xz``, the words of Chinese with their parts of speech and frequencies. It is run by hand:

    python -m build_tools.text.make_words

Its source is the dictionary of jieba 0.42.1 (MIT), of which personal names, long words and most rare words are left
out, so that the file is a tenth as large and loads in a fraction of the time.

The file is text, packed with xz. A line has all words of one kind: their tag, how frequent they are (twice the
binary logarithm of the count), their length, and the words one after another, without a sign between them.
"""

import lzma
import math
import re
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final, TypeAlias

from build_tools.text.characters import HAN
from build_tools.text.dictionary import FILE, LONGEST, Dictionary

FREQUENT: Final = 20  # how often a word is counted that is kept in any case
RARE: Final = 3  # how often a longer word is counted at least
PERSONAL_NAMES: Final = ("nrt", "nrfg")
SURNAME: Final = "nr"  # also many common words (蓝图), which are frequent
FREQUENT_SURNAME: Final = 50
IDIOM: Final = "i"
NOUNS: Final = ("n", "nr", "l", "nz", "vn", "z", "b", "j", "c", "r", "a")
# of 公布栏 or 了望塔 without it: 公布|栏 and 了|望|塔 begin with a verb and an auxiliary
FUNCTION_WORDS: Final = ("p", "u", "uj", "ul", "uz", "ug", "c")
FIRST_PARTS: Final = ("v", "vg", "p", "u", "uj", "ul", "uz", "ug", "d", "c", "r", "f", "k", "y")

Entry: TypeAlias = tuple[int, str]  # the count and the tag of a word


def read_entries() -> dict[str, Entry]:
    """Return the words of jieba's dictionary that are short enough and no personal names."""
    rows = files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines()
    entries = {word: (int(count), tag) for word, count, tag in map(str.split, rows)}
    form = re.compile(f"[{HAN}]{{1,{LONGEST}}}")
    return {
        word: (count, tag)
        for word, (count, tag) in entries.items()
        if form.fullmatch(word)
        and tag not in PERSONAL_NAMES
        and (tag != SURNAME or count >= FREQUENT_SURNAME or entries.get(word[0], (0, ""))[1] in FUNCTION_WORDS)
    }


def kept(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return the frequent words, the idioms, and the rare words that would be cut as if a clause began in them."""
    frequent = {word: entry for word, entry in entries.items() if entry[0] >= FREQUENT or len(word) == 1}
    known = {word: (tag, weight(count)) for word, (count, tag) in frequent.items()}
    cutter = Dictionary(known=known)
    for word, entry in entries.items():
        count, tag = entry
        idiom = tag == IDIOM and len(word) == 4
        rare = count >= RARE and len(word) > 2 and tag in NOUNS
        if idiom or (word not in known and rare and cutter.cut(word)[0].tag in FIRST_PARTS):
            frequent[word] = entry
    return frequent


def weight(count: int) -> float:
    """Return twice the binary logarithm of *count*, rounded."""
    return round(2 * math.log2(count))


def main() -> None:
    """Write the file."""
    lines: dict[tuple[str, float, int], list[str]] = defaultdict(list)
    for word, (count, tag) in kept(read_entries()).items():
        lines[tag, weight(count), len(word)].append(word)
    text = "\n".join(
        f"{tag} {weight} {length} {''.join(sorted(words))}" for (tag, weight, length), words in sorted(lines.items())
    )
    packed = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    with Path(__file__).with_name(FILE).open("wb") as file:
        file.write(packed)


if __name__ == "__main__":
    main()
