"""Quotations with numbers in them: digits, plan periods, codes; dates, records, amounts, varieties of crops."""

import re
from typing import Final

from build_tools.programmes.name_shapes import CODED_NAME, COUNT, DIGITS_ONLY, PLAN_PERIOD
from build_tools.programmes.phrases import is_noun
from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN
from build_tools.text.numerals import NONZERO_DIGIT, ONE_TO_TEN

# “2152”龙头引育工程   a head noun some words after the digits
DIGITS_NAMED_AFTER: Final = r"(?:“[^”]*”)*等?(?P<words>[«HAN»]{0,8}?(?:«digit_head_nouns»))"
# “七五”普法   “十三五”规划纲要   the head noun that makes a name of a plan period
PERIOD_HEAD_NOUN: Final = r"«period_head_nouns»"
# 4·11   9·5   a day by its numbers
DATE: Final = re.compile(r"\d{1,2}[·.]\d{1,2}")
# “十二五”节能减排综合性工作方案   “9·5”泸定地震灾区防汛防地灾方案   a period or a date that opens a name
DATED_NAME: Final = r"""
    (?!«period_nouns»)                      # “十二五”时期
    (?:(?![的和与及等了])[«HAN»]){3,16}?
    (?:«dated_head_nouns»)(?![计纲方])       # 行动, but not of 行动方案
"""
# “十六五”规划和2045年远景目标纲要
PLAN_AND_OUTLINE: Final = re.compile(rf"(?:规划|计划)和[{HAN}0-9]{{2,16}}?纲要")
# 三连冠   十九连丰   中国企业500强   建交30周年   全国第一
RECORD: Final = rf"""
    [{COUNT}]{{1,3}}连. | .+[十百千]强 | [百千]强 | .*\d强 | .*周年 | .+第[{ONE_TO_TEN}\d]+(?:方阵|梯队|[位名])?
"""
# “潍麦13”、“丰优258”   “云岭红7号”   “引力一号”   a variety of a crop, a thing of a series
PRODUCT: Final = r"[«HAN»]{1,2}(?:«crops»)\d{2,4}号? | .*[\d«ONE_TO_TEN»]号"
# “九霄”号无人机   “小白鹭”牌电动船   “丰优258”新品种   “两院”院士   “引力一号”成功发射
PRODUCT_AFTER: Final = r"""
    [号牌](?![召称令线照]) | (?:“[^”]*”)* (?:[«HAN»]{0,2}?(?:«variety_nouns») | [«HAN»]{0,6}?(?:«product_verbs»))
"""
# 五百亿   四千万   百分之百
AMOUNT: Final = re.compile(rf"[{NONZERO_DIGIT}]?[十百千][万亿]元?|[{ONE_TO_TEN}两][万亿]元?|百分之.+")


def dated_name(quotation: Quotation, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return the words after a quoted plan period or date that make a name with it, or None."""
    if not (PLAN_PERIOD.fullmatch(quotation.words) or DATE.fullmatch(quotation.words)):
        return None
    if outline := PLAN_AND_OUTLINE.match(quotation.text, quotation.end):
        return outline
    own = quotation.own_head_noun
    if own and vocabulary.pattern(PERIOD_HEAD_NOUN).fullmatch(own["noun"]):
        return None
    return vocabulary.pattern(DATED_NAME).match(quotation.text, quotation.end)


def digits_only(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """Digits alone are a name if the words around them say of what: “422”工程, 民生“100”."""
    if not DIGITS_ONLY.fullmatch(quotation.words):
        return None
    if quotation.head_noun or is_noun(quotation.prefix, vocabulary):
        return True
    return bool(digits_named_after(quotation, vocabulary))


def digits_named_after(quotation: Quotation, vocabulary: Vocabulary) -> str:
    """Return the words after quoted digits that say of what they are: 龙头引育工程 after “2152”, or ""."""
    named = vocabulary.pattern(DIGITS_NAMED_AFTER).match(quotation.after)
    return named["words"] if named else ""


def plan_period(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A plan period is a name with its own head noun only: “七五”普法, but not “十二五”规划."""
    if not PLAN_PERIOD.fullmatch(quotation.words):
        return None
    return vocabulary.pattern(PERIOD_HEAD_NOUN).fullmatch(quotation.head_noun) is not None


def coded_name(quotation: Quotation, _: Vocabulary) -> bool | None:
    """Words with a numeral are a name: “三量齐升”, “6+4”."""
    return True if CODED_NAME.fullmatch(quotation.words) else None


def record(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A record, a rank or an anniversary is a name with a naming head noun only: 粮食生产“八连丰”, “中国企业500强”."""
    return False if vocabulary.pattern(RECORD).fullmatch(quotation.words) and not quotation.naming else None


def date(quotation: Quotation, _: Vocabulary) -> bool | None:
    """A date is no name: “4·11”事件."""
    return False if DATE.fullmatch(quotation.words) else None


def product(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A breed, a machine and a title are no names: “潍麦13”, “丰优258”新品种, “九霄”号, “两院”院士."""
    if quotation.head_noun:
        return None
    is_product = vocabulary.pattern(PRODUCT).fullmatch(quotation.words)
    return False if is_product or vocabulary.pattern(PRODUCT_AFTER).match(quotation.after) else None


def amount(quotation: Quotation, _: Vocabulary) -> bool | None:
    """An amount is a name with a naming head noun only: “五百亿”, but “四千万”工程."""
    return False if AMOUNT.fullmatch(quotation.words) and not quotation.naming else None
