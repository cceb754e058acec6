"""What lets the search find a word that is spelt otherwise: how names and characters sound, traditional characters."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeAlias

from build_tools.programmes.glossary.entry import Entry
from build_tools.text.folding import as_searched
from build_tools.text.pinyin import syllables

SOUNDED: Final = 10  # characters of a name that can be found by their sound
# The first and second bytes of the characters of GB 2312, which input methods offer first.
FIRST_BYTES: Final = range(0xB0, 0xF8)
SECOND_BYTES: Final = range(0xA1, 0xFF)
HAN_BLOCK: Final = range(0x4E00, 0xA000)  # the basic block of Chinese characters
# sounds: syllable → characters; traditional and simplified: the same characters in the same order
Letters: TypeAlias = dict[str, Any]


def letters_of(characters: str) -> Letters:
    """Return how characters sound (复 for 覆), and the traditional forms of simplified ones.

    *characters*: those of the reports; the characters of everyday use are always included.
    """
    from opencc import OpenCC  # here, because its tables take long to load

    common = {bytes((first, second)).decode("gb2312", "ignore") for first in FIRST_BYTES for second in SECOND_BYTES}
    known = {char for char in common | set(characters) if char.strip()}
    sounds: dict[str, str] = {}
    for char in sorted(known):
        syllable = syllables(char)[0]
        sounds[syllable] = sounds.get(syllable, "") + char
    converter = OpenCC("t2s")
    pairs = [(c, s) for c in map(chr, HAN_BLOCK) if (s := converter.convert(c)) != c and s in known]
    return {
        "sounds": sounds,
        "traditional": "".join(t for t, _ in pairs),
        "simplified": "".join(s for _, s in pairs),
    }


def sounds_by_letter(entries: Sequence[Entry], indicators: set[str]) -> Iterator[tuple[str, list[list[Any]]]]:
    """Yield for each letter the names and indicators with a character whose sound begins with it, from that character on.

    A row: the characters, their syllables, 1 if they are the whole name, else 0, how often the name is used.
    """
    names = {as_searched(entry.name): entry.count for entry in entries}
    names |= {as_searched(indicator): 1 for indicator in indicators}
    rows: dict[str, list[list[Any]]] = {}
    for name, count in sorted(names.items()):
        sounds = list(syllables(name))
        if len(sounds) != len(name):  # it has letters or digits
            continue
        for i, sound in enumerate(sounds[:-1]):
            row = [name[i : i + SOUNDED], sounds[i : i + SOUNDED], int(i == 0), count]
            rows.setdefault(sound[0], []).append(row)
    yield from sorted(rows.items())
