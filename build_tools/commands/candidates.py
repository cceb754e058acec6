"""Which places and years a raw text may be about, for the person who must say it."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from build_tools.data.division_names import SHORTEST
from build_tools.data.divisions import Divisions
from build_tools.text.characters import HAN

MOST: Final = 3  # candidates that a message names
# 海拉尔区   what may be a name of a place, to be looked up; also the longer and shorter ones that end there
MAYBE_PLACE: Final = re.compile(rf"[{HAN}]{{1,12}}?[省市区县州盟旗]")
# 2016年   in a file's name also 2016 alone
YEAR: Final = re.compile(r"(?<!\d)(?:19[89]|20[0-4])\d(?=年)")
YEAR_OF_FILE: Final = re.compile(r"(?<!\d)(?:19[89]|20[0-4])\d(?!\d)|(?:19[89]|20[0-4])\d$")


def candidate_places(file: str, text: str, divisions: Divisions) -> list[str]:
    """Return the official names that the file's name and the text have, first that of the file, then the most frequent."""
    found = Counter(_names_in(text, divisions))
    of_file = list(_names_in(PurePath(file).stem, divisions))
    return list(dict.fromkeys([*of_file, *(name for name, _ in found.most_common(MOST))]))[:MOST]


def candidate_years(file: str, text: str) -> list[int]:
    """Return the years that the file's name and the text have, first that of the file, then the most frequent."""
    found = Counter(YEAR.findall(text))
    of_file = YEAR_OF_FILE.findall(PurePath(file).stem)
    return [int(year) for year in dict.fromkeys([*of_file, *(year for year, _ in found.most_common(MOST))])][:MOST]


def _names_in(text: str, divisions: Divisions) -> Iterator[str]:
    """Yield each official name in *text*: of the words up to 市 or 区, the longest ending that is one."""
    for match in MAYBE_PLACE.finditer(text):
        words = match[0]
        endings = (words[start:] for start in range(len(words) - SHORTEST + 1))
        name = next((ending for ending in endings if divisions.named(ending)), None)
        if name:
            yield name
