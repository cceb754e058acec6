"""Numbers at which something begins or ends: classes (2000万元以上工业企业), time limits (3个月内); and bare fractions."""

import re
from typing import Final

from build_tools.figures.exclusions.number_in_text import NumberInText
from build_tools.model.figure_words import ExclusionWords
from build_tools.text.characters import HAN
from build_tools.text.word_patterns import pattern_with

# 2000万元以上工业企业   10蒸吨及以下锅炉
CLASS_LIMIT: Final = re.compile(rf"）?(?:[及含]?以[上下]的?|及以[上下]的?)(?=[{HAN}]|\d+[个家户项])")
# 50亿元级   but not 级联
GRADE: Final = re.compile(r"\s?[级档](?!联)")
# 年应纳税所得额100万元至300万元部分   what something applies to
OF_A_PART: Final = re.compile(r"的?部分")
# 在改造30个的基础上   what comes before and after the base of a comparison
BASE_OPENED: Final = re.compile(r"在[^，；。：]*$")
BASE_COMPARED: Final = re.compile(r"(?:^|[^，；。])[比较][^，；。、]{1,12}[年末底期]的$|每$")
BASE_CLOSED: Final = re.compile(r"[^，；。：\d]{0,10}的?基础(?:之)?上")
# 连续8个月   连续四个季度   how long something went on
RUN: Final = re.compile(r"连续$")
RUN_UNIT: Final = re.compile(r"个月|个季度|年|天|季度")
# 占全省的1/3   占比达到1/3   what tells of what a fraction is
FRACTION_OF: Final = re.compile(r"占|比重|比例|份额|率")

# 20家十亿元企业   税收过千万元工业企业   but not 村级, 项目建设
CLASS_NOUN: Final = r"[«HAN»]{0,4}(?!«classes_not»)(?:«classes»)(?!建设|投资)"
# 3个月内   24小时值守   10分钟健身圈
TIME_LIMIT: Final = r"\s?(?:«time_limits»|[«HAN»]{0,3}圈)"
# 优良天数达到281天   审批时间缩短到3天   a time that is measured
DURATION: Final = r"«durations»"


class Limits:
    """Tells limits of classes and of time, with the words of ``[exclusions]`` in ``data/figures.toml``."""

    def __init__(self, words: ExclusionWords) -> None:
        self._class_noun = pattern_with(CLASS_NOUN, words)
        self._time_units = frozenset(words.time_units)
        self._time_limit = pattern_with(TIME_LIMIT, words)
        self._duration = pattern_with(DURATION, words)

    def is_class(self, number: NumberInText) -> bool:
        """Return whether a class of things begins at the number: 2000万元以上工业企业, 20家十亿元企业, 50亿元级."""
        quantity = number.quantity
        if GRADE.match(number.after) or OF_A_PART.match(number.after):
            return True
        part = quantity.worded and not number.before.strip()  # 三分之二以上的村
        shares = quantity.unit in ("%", "‰")  # 95%以上的行政村: how many of them
        if CLASS_LIMIT.match(number.after_number) and not quantity.counts and not part and not shares:
            return True
        limit = quantity.chinese or quantity.bound == "at_least" or number.before[-1:] in ("家", "个", "条")
        return limit and number.unit.endswith("元") and self._class_noun.match(number.after) is not None

    def is_time_limit(self, number: NumberInText) -> bool:
        """Return whether the number is a time limit, and no duration that is measured: 3个月内; but 优良天数达到281天."""
        if RUN.search(number.before) and RUN_UNIT.match(number.unit + number.after):
            return True
        if number.unit not in self._time_units:
            return False
        return self._time_limit.match(number.after) is not None or not self._duration.search(number.before)


def is_base(number: NumberInText) -> bool:
    """Return whether the number is the base of a comparison: 在改造30个的基础上, 较“十二五”末的90亿元增加, 每10万人."""
    if BASE_COMPARED.search(number.before):
        return True
    return BASE_OPENED.search(number.before) is not None and BASE_CLOSED.match(number.after) is not None


def is_bare_fraction(number: NumberInText) -> bool:
    """Return whether the number is a fraction in digits and nothing tells of what: 完成了3/4; but 占全省的1/3."""
    if number.quantity.worded != "/" or not number.before.strip():
        return False
    return FRACTION_OF.search(number.before) is None
