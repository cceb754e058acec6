"""Names that mean the same everywhere (``data/national.toml``), looked up as a report writes them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from build_tools.model.knowledge import NationalName
from build_tools.programmes.name_groups import OPTIONAL_HEAD_NOUN
from build_tools.programmes.name_shapes import CODED_NAME
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.folding import without_quotes

SHORTEST: Final = 3  # characters of a name without what it may lack
# 互联网+ is not 互联网: unlike ``same_name``, the sign counts
SKIPPED: Final = re.compile(r"[^\w+×]|_")
# 国家级跨境电商综试区   新时代枫桥经验   words before a name that do not change what it means
SCOPES: Final = r"^(?:«national_scopes»)"
# 智能建造试点城市   names that the nation gives to places, and provinces to others
TITLE: Final = r"(?:«national_titles»)$"
# 全省首批智能建造试点城市   省级“双高计划”   words right before a name by which it is not the nation's
LOWER_LEVEL: Final = r"(?:«lower_levels»)(?:首|第.{1,3})?批?“?$"
# 兴边富民（行动）   a head noun that a report leaves out; 数字乡村 is more than 数字乡村试点
OMITTED_HEAD_NOUN: Final = r"(?:«national_head_nouns»)$"


class Use(NamedTuple):
    """Where a report uses a name: the sentence, and the text before the name."""

    sentence: str
    before: str


class NationalNames:
    """The entries of ``data/national.toml`` by their spellings; made once for all reports."""

    def __init__(self, names: Iterable[NationalName], vocabulary: Vocabulary) -> None:
        """Index *names*; *vocabulary* has the words that a name may have or lack."""
        self._vocabulary = vocabulary
        self._exact: dict[str, list[NationalName]] = {}
        self._whole: dict[str, list[NationalName]] = {}
        self._headless: dict[str, list[NationalName]] = {}
        for name in names:
            for key in (_key(spelling) for spelling in (name.name, *name.aliases)):
                self._exact.setdefault(key, []).append(name)
                if not name.exact:
                    whole = self._without(SCOPES, key)
                    self._whole.setdefault(whole, []).append(name)
                    self._headless.setdefault(self._without(OMITTED_HEAD_NOUN, whole), []).append(name)

    def meant(self, spellings: Iterable[str], year: int | None) -> NationalName | None:
        """Return what a report of *year* means by a name that it writes in *spellings*, or None if that is not settled.

        A name that is only a number of things, or that counts only as a whole, must be meant by each of them.
        """
        found = [self.find(spelling, year) for spelling in spellings]
        name = next(filter(None, found), None)
        if name and (name.exact or CODED_NAME.fullmatch(name.name)) and any(each != name for each in found):
            return None
        return name

    def find(self, spelling: str, year: int | None) -> NationalName | None:
        """Return what a report of *year* means by *spelling*, or None.

        A head noun may be added or left out, but not exchanged: 碳达峰行动 is not 碳达峰试点.
        """
        key = _key(spelling)
        whole = self._without(SCOPES, key)
        headless = self._without(OPTIONAL_HEAD_NOUN, whole)
        shortest = self._without(OPTIONAL_HEAD_NOUN, headless)  # 小田并大田改革试点 has two
        ways = (
            (self._exact, key),
            (self._whole, whole),
            (self._whole, headless),
            (self._whole, shortest),
            (self._headless, whole),
        )
        found = (name for index, way in ways for name in index.get(way, ()))
        return next((name for name in found if name.holds_in(year)), None)

    def _without(self, form: str, key: str) -> str:
        """Return *key* without the words of *form*, unless too little would be left."""
        shorter = self._vocabulary.pattern(form).sub("", key)
        return shorter if len(shorter) >= SHORTEST else key


@lru_cache(maxsize=4)
def national_names_of(names: tuple[NationalName, ...], vocabulary: Vocabulary) -> NationalNames:
    """Return the index of *names*, made once for all reports."""
    return NationalNames(names, vocabulary)


def contradicts(name: NationalName, members: Sequence[str], uses: Iterable[Use], vocabulary: Vocabulary) -> bool:
    """Return whether a report means something else by *name*.

    *members* are the parts that the report lists; *uses* are where it uses the name.
    """
    lower = vocabulary.pattern(LOWER_LEVEL)
    title = vocabulary.pattern(TITLE).search(name.name)
    for use in uses:
        sentence = without_quotes(use.sentence)
        if any(word in sentence for word in name.unless) or (title and lower.search(use.before)):
            return True
        if name.only_with and not any(word in sentence for word in name.only_with):
            return True
    if not (members and name.members) or any(member.startswith("的") for member in members):
        return False
    known = "".join((name.meaning, *name.members))
    return not any(_shared(member, known) for member in members)


def _shared(member: str, known: str) -> bool:
    """Return whether two characters of *member* that stand together are in *known*: 放管结合 in 简政放权、放管结合."""
    return any(member[i : i + 2] in known for i in range(len(member) - 1))


def _key(name: str) -> str:
    return SKIPPED.sub("", unicodedata.normalize("NFKC", name).lower())
