"""Quotations with a head noun: it makes a name of most of them."""

import re
from typing import Final

from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary

ENDS_WITH_HEAD_NOUN: Final = r"(?:«head_nouns»)$"
SHORTEST_BEFORE_HEAD_NOUN: Final = 3  # characters of a plain name before 建设, 平台, 布局
# 企业上市“金芙蓉”跃升行动   “盲户”清零工程   a name that opens a longer one
OPENS_LONGER_NAME: Final = r"""
    (?!省级|市级|县级|国家|全国)
    (?P<words>(?:专项|项目|(?![的和与及等项大]|«misconduct»)[«HAN»]){2,10}?)
    (?:«action_head_nouns»|活动|试点(?!项目|单位|城市|[市县区]))
"""
# “市场提升、企业服务、龙头引进”三大行动   what sums a list up
SUMMED: Final = r"[«ONE_TO_TEN»\d]{1,2}[大项](?:«naming_head_nouns»)"
VERB: Final = "v"  # tags
PLAIN: Final = ("n", "b", "a")


def naming_head_noun(quotation: Quotation, _: Vocabulary) -> bool | None:
    """A head noun that becomes a part of the name makes one: “千村整治”行动."""
    return True if quotation.naming else None


def ends_with_head_noun(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """Words that end with a head noun are a name: “绿色出行行动”."""
    return True if vocabulary.pattern(ENDS_WITH_HEAD_NOUN).search(quotation.words) else None


def any_head_noun(quotation: Quotation, _: Vocabulary) -> bool | None:
    """Three characters or more before any head noun are a name: “爱山东”平台."""
    return True if quotation.head_noun and len(quotation.key) >= SHORTEST_BEFORE_HEAD_NOUN else None


def opens_longer_name(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """Words that open a longer name are a name: 企业上市“金芙蓉”跃升行动."""
    return True if words_of_longer_name(quotation, vocabulary) else None


def words_of_longer_name(quotation: Quotation, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return the words after *quotation* that belong to a longer name which it opens, or None.

    There are none if the quotation only does what follows: “三格联动”防范非法金融活动.
    """
    if "、" in quotation.words and (summed := vocabulary.pattern(SUMMED).match(quotation.after)):
        return summed
    opened = vocabulary.pattern(OPENS_LONGER_NAME).match(quotation.after)
    words = vocabulary.cut(opened["words"]) if opened else ()
    if opened is None or len(words) == 1:
        return opened
    does = words[0].tag == VERB and len(words[0].text) > 1 and words[-1].tag in PLAIN and opened[0].endswith("活动")
    return None if does or words[0].text in vocabulary.listed("clause_verbs") else opened
