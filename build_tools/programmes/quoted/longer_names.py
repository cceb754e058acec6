"""Quotations that open a longer name: the words after them that belong to it."""

import re
from typing import Final

from build_tools.programmes.name_shapes import DIGITS_ONLY, PLAN_PERIOD
from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary

# “2152”龙头引育工程   a head noun some words after the digits
DIGITS_NAMED_AFTER: Final = r"(?:“[^”]*”)*等?(?P<words>[«HAN»]{0,8}?(?:«digit_head_nouns»))"
# “七五”普法   “十三五”规划纲要   the head noun that makes a name of a plan period
PERIOD_HEAD_NOUN: Final = r"«period_head_nouns»"
# 4·11   9·5   a day by its numbers
DATE: Final = re.compile(r"\d{1,2}[·.]\d{1,2}")
# “十六五”规划和2045年远景目标纲要   “十二五”节能减排综合性工作方案   “9·5”泸定地震灾区防汛防地灾方案
DATED_NAME: Final = r"""
    (?:规划|计划)和[«HAN»0-9]{2,16}?纲要
    | (?!«period_nouns»)                    # “十二五”时期
    (?:(?![的和与及等了])[«HAN»]){3,16}?
    (?:«dated_head_nouns»)(?![计纲方])       # 行动, but not of 行动方案
"""
# 企业上市“金芙蓉”跃升行动   “盲户”清零工程   a name that opens a longer one
OPENS_LONGER_NAME: Final = r"""
    (?!省级|市级|县级|国家|全国)
    (?P<words>(?:专项|项目|(?![的和与及等项大]|«misconduct»)[«HAN»]){2,10}?)
    (?:«action_head_nouns»|活动|试点(?!项目|单位|城市|[市县区]))
"""
# “市场提升、企业服务、龙头引进”三大行动   what sums a list up
SUMMED: Final = r"[«ONE_TO_TEN»\d]{1,2}[大项](?:«naming_head_nouns»)"
# “四港”联动   “双湖”同治   what is done with the parts that a code of two characters counts
DONE_TOGETHER: Final = r"(?:«joint_verbs»)(?![«HAN»])"
SHORT_CODE: Final = 2
PLAIN: Final = ("n", "b", "a")  # tags


def dated_name(quotation: Quotation, vocabulary: Vocabulary) -> str:
    """Return the words after a quoted plan period or date that make a name with it, or ""."""
    own = quotation.own_head_noun
    dated = PLAN_PERIOD.fullmatch(quotation.words) or DATE.fullmatch(quotation.words)
    if not dated or (own and vocabulary.pattern(PERIOD_HEAD_NOUN).fullmatch(own["noun"])):
        return ""
    found = vocabulary.pattern(DATED_NAME).match(quotation.text, quotation.end)
    return found[0] if found else ""


def digits_named_after(quotation: Quotation, vocabulary: Vocabulary) -> str:
    """Return the words after quoted digits that say of what they are: 龙头引育工程 after “2152”, or ""."""
    named = vocabulary.pattern(DIGITS_NAMED_AFTER).match(quotation.after)
    return named["words"] if named and DIGITS_ONLY.fullmatch(quotation.words) else ""


def words_of_longer_name(quotation: Quotation, vocabulary: Vocabulary) -> str:
    """Return the words after *quotation* that belong to a longer name which it opens, or "".

    There are none if the quotation only does what follows: “三格联动”防范非法金融活动.
    """
    if len(quotation.words) == SHORT_CODE and (done := vocabulary.pattern(DONE_TOGETHER).match(quotation.after)):
        return done[0]
    if "、" in quotation.words and (summed := vocabulary.pattern(SUMMED).match(quotation.after)):
        return summed[0]
    opened = vocabulary.pattern(OPENS_LONGER_NAME).match(quotation.after)
    words = vocabulary.cut(opened["words"]) if opened else ()
    if opened is None or len(words) == 1:
        return "" if opened is None or words[0].tag == "ns" else opened[0]  # “万企兴万村”云岭行动
    does = words[0].tag == "v" and len(words[0].text) > 1 and words[-1].tag in PLAIN and opened[0].endswith("活动")
    return "" if does or words[0].text in vocabulary.listed("clause_verbs") else opened[0]
