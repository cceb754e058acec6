"""Quotations that are names: known ones, and those that their length, their shape or their head noun shows."""

from typing import Final

from build_tools.programmes.name_shapes import CODED_NAME
from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary

SHORTEST: Final = 2  # characters of a quoted name
LONGEST: Final = 24  # characters of a quoted name; what is longer is a saying
SHORTEST_WITH_HEAD_NOUN: Final = 3  # characters of a plain name before 建设, 平台, 布局
SHORTEST_PLAIN: Final = 4  # characters of a name without numeral or head noun that needs no verb before it
# 桂惠贷   绵企通   瓶改管   公转铁   教共体   互联网+   short names that no verb needs to tell
SHORT_NAME: Final = r"""
    .{2,6}(?:«short_name_endings»)   # 桂惠贷   绵企通
    | .[速易快]办
    | .[改转].                        # 瓶改管   公转铁
    | .{1,2}共体
    | .+\+                           # 互联网+
"""
STRONG_HEAD_NOUN: Final = "«head_nouns»"
LAST_WORD: Final = 4  # characters at the end of a name where its head noun is looked for
# 企业上市“金芙蓉”跃升行动   “盲户”清零工程   a name that opens a longer one
OPENS_LONGER_NAME: Final = """
    (?:(?![的和与及等项大])[«HAN»]){2,6}?
    (?:«action_head_nouns»|试点(?!项目|单位|城市|[市县区]))
"""
# 高质量“引进来”和高水平“走出去”   推进“营改增”   加大“个改企”力度   the words before a short name
PROGRAMME_VERB_BEFORE: Final = "(?:«programme_verbs»|以|[和及与、])(?:“[^”]{1,16}”[、和与及]?)*$"


def known_formula(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A formula of the lexicon is a name: “一带一路”."""
    return True if quotation.key in vocabulary.formula_keys else None


def impossible_length(quotation: Quotation, _: Vocabulary) -> bool | None:
    """One character is no name, and nothing longer than a name can be."""
    return None if SHORTEST <= len(quotation.key) <= LONGEST else False


def short_name(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A short name of a usual shape is a name, whatever is around it: “桂惠贷”, “公转铁”, “互联网+”."""
    return True if vocabulary.pattern(SHORT_NAME).fullmatch(quotation.words) else None


def naming_head_noun(quotation: Quotation, _: Vocabulary) -> bool | None:
    """A head noun that becomes a part of the name makes one: “千村整治”行动."""
    return True if quotation.naming else None


def coded_name(quotation: Quotation, _: Vocabulary) -> bool | None:
    """Words with a numeral are a name: “三量齐升”, “6+4”."""
    return True if CODED_NAME.fullmatch(quotation.words) else None


def ends_with_head_noun(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """Words that end with a head noun are a name: “健康中国行动”."""
    return True if vocabulary.pattern(STRONG_HEAD_NOUN).search(quotation.words[-LAST_WORD:]) else None


def any_head_noun(quotation: Quotation, _: Vocabulary) -> bool | None:
    """Three characters or more before any head noun are a name: “爱山东”平台."""
    return True if quotation.head_noun and len(quotation.key) >= SHORTEST_WITH_HEAD_NOUN else None


def opens_longer_name(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """Words that open a longer name are a name: 企业上市“金芙蓉”跃升行动."""
    return True if vocabulary.pattern(OPENS_LONGER_NAME).match(quotation.after) else None


def long_enough(quotation: Quotation, _: Vocabulary) -> bool | None:
    """Four characters or more that no other rule refuses are a name."""
    return True if len(quotation.key) >= SHORTEST_PLAIN else None


def after_programme_verb(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """Two or three characters are a name after a verb that programmes stand after: 推进“营改增”."""
    return True if vocabulary.pattern(PROGRAMME_VERB_BEFORE).search(quotation.before) else None
