"""Quotations with a head noun: it makes a name of most of them."""

from typing import Final

from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary

ENDS_WITH_HEAD_NOUN: Final = r"(?:«head_nouns»)$"
SHORTEST_BEFORE_HEAD_NOUN: Final = 3  # characters of a plain name before 建设, 平台, 布局
# 企业上市“金芙蓉”跃升行动   “盲户”清零工程   a name that opens a longer one
OPENS_LONGER_NAME: Final = r"""
    (?!省级|市级|县级|国家|全国)
    (?:专项|(?![的和与及等项大]|«misconduct»)[«HAN»]){2,10}?
    (?:«action_head_nouns»|活动|试点(?!项目|单位|城市|[市县区]))
"""


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
    return True if vocabulary.pattern(OPENS_LONGER_NAME).match(quotation.after) else None
