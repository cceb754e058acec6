"""The unit and the scale after a number: 吨, 平方公里, 家, %, 个百分点, /10万, 倍, 万亿元; and units that are left out."""

import re
from typing import Final

from build_tools.figures.numbers.quantity import Family
from build_tools.model.figure_words import UnitWords
from build_tools.text.characters import CLAUSE_END, SENTENCE_END
from build_tools.text.numerals import PLACE_VALUES, SCALE_VALUES
from build_tools.text.word_patterns import any_of, pattern_with

# 万   亿   万亿   百万   千亿
SCALE: Final = r"万亿|[十百千]亿|[十百千]万|亿|万"
# 5千套   3百多户   but not 5千米, 5百分点
SMALL_SCALE: Final = r"[百千](?![米瓦克分])"
SCALES: Final = PLACE_VALUES | SCALE_VALUES
# 孕产妇死亡率12/10万   of how many
OF_MANY: Final = r"/(?:10|十|100|百)?万(?!元)"
# 20元/月   5000元/人   for each of what
PER: Final = r"(?:/(?:«per»)(?:[·/]年)?)?"
# 3万农民   5万农村贫困人口   the unit 人, or 户, goes without saying
PEOPLE: Final = r"(?:«people_kinds»)*(?:«people»)"
# 2000亿大关   1000亿台阶   the unit 元 goes without saying
MONEY: Final = r"«money»"
ONLY_VERB: Final = 4  # characters: a clause that short has no subject of its own before its number: 达到, 首次突破
SENTENCE_SO_FAR: Final = 40  # characters before a number in which the noun may be


BIG_SCALES: Final = ("万", "亿", "万亿", "千亿", "百亿")


def _ends(after: str) -> bool:
    """Return whether the words *after* a number begin with a mark, 的 or a bound, so that no noun follows."""
    return not after or after[0] in "，。；、的" or after.startswith(("以上", "以下", "左右"))


class Units:
    """The units of ``[units]`` in ``data/figures.toml``."""

    def __init__(self, words: UnitWords) -> None:
        self._percent, self._counted = frozenset(words.percent), frozenset(words.counted)
        self._measured = frozenset(words.measured)
        # A pattern for one unit. A unit of measure comes first: in 5个月 the unit is 个月, not 个.
        self.pattern = (
            rf"(?!{any_of(words.not_units)})(?:"
            rf"个\s百分点|{any_of(words.percent)}|{OF_MANY}|倍|"
            rf"{any_of(words.measured)}|{any_of(words.counted)})"
        )
        self.per = pattern_with(PER, words).pattern
        self._units_of_nouns = dict(line.split() for line in words.units_of_nouns)
        self._says_unit = re.compile(
            rf"(?P<money>{any_of(words.money_nouns)})|(?P<noun>{any_of(self._units_of_nouns)})"
        )
        self._people = pattern_with(PEOPLE, words)
        self._money = pattern_with(MONEY, words)

    def scaled(self, unit: str, scale: str, before: str, after: str) -> str | None:
        """Return *unit* with its *scale*, or None if the number has no unit.

        The words *before* and *after* the number tell a unit that is left out: 万人 for 3万农民, 亿元 for 2000亿大关 and
        for 支出42亿. If they do not, the number keeps its scale alone.
        """
        if not unit:
            unit = self._left_out(scale, before, after)
        if not unit:
            return scale if scale in BIG_SCALES and not after[:1].isascii() else None
        return unit if scale in ("百", "千") else scale + unit

    def _left_out(self, scale: str, before: str, after: str) -> str:
        """Return the unit that goes without saying between the words *before*, the *scale* and *after*, or an empty string."""
        if scale and (people := self._people.match(after)):
            return "户" if people[0].endswith(("户", "家庭")) else "人"
        if "亿" in scale and self._money.match(after):
            return "元"
        if scale in BIG_SCALES and _ends(after):
            sentence = re.split(f"[{SENTENCE_END}]", before[-SENTENCE_SO_FAR:])[-1]
            clause = re.split(f"[{CLAUSE_END}]", sentence)[-1]
            nouns = list(self._says_unit.finditer(clause if len(clause) > ONLY_VERB else sentence))
            nouns = [noun for noun in nouns if noun["noun"] or "亿" in scale]  # 万 alone is no money
            if nouns:
                return self._units_of_nouns.get(nouns[-1]["noun"], "元")
        return ""

    def family(self, unit: str) -> Family:
        """Return whether *unit*, with its scale, is a percentage, counts things or people, or measures: 万户 → counted."""
        if unit in self._percent:
            return "percent"
        bare = unit.removeprefix("万亿").lstrip("十百千万亿")
        return "counted" if bare in self._counted or not bare else "measured"

    def measures(self, unit: str) -> bool:
        """Return whether *unit*, without a scale, is a unit of measure: 米, 元; but not 个, %."""
        return unit in self._measured
