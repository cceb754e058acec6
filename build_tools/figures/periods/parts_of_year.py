"""The part of a year that a number is about: 一季度, 上半年, 1—11月, 截至11月底, 国庆假期. Such a number is not the year's."""

import re
from typing import Final

from build_tools.text.numerals import ONE_TO_TEN

MONTH: Final = rf"(?:\d{{1,2}}|[{ONE_TO_TEN}]{{1,2}})"
PART_OF_YEAR: Final = re.compile(
    rf"""
    \s*(?:在|其中|今年|去年|当年|(?:19|20)\d\d年|全市|全省|全区|全县|我[市省区县])*
    (?P<part>
        (?:第?[一二三四]|前[两二三])季度 | [上下]半年
      | {MONTH}月?[—\-－–~～至到]{MONTH}月份?(?!\d|日)          # 1—11月
      | 前{MONTH}个月
      | 截[至止]到?(?!12|十二){MONTH}月(?:底|末|份)         # 截至11月底; but 截至12月底 is the whole year
      | (?:今年)?{MONTH}月份(?!\d) | 单月 | 当日
      | (?:“?五一”?|国庆|中秋国庆|春节|元旦|清明|端午|中秋|双节)(?:期间|假期|小?长假|黄金周)(?:期间)?
    )
    (?![前起]|以来)
    """,
    re.VERBOSE,
)


def part_of_year(clause: str, inherited: str) -> str:
    """Return the part of a year that *clause* opens with, else the one *inherited*; an empty string for a whole year."""
    if match := PART_OF_YEAR.match(clause):
        return match["part"]
    return "" if "全年" in clause else inherited
