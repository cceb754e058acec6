"""Quotations that are a way of speaking: sentences, lists, sayings, changes, figures of speech."""

import re
from typing import Final

from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import CLAUSE_END, HAN, SENTENCE_END

# “国家所需”与“本省所能”相衔接   the two sides of a saying
TWO_SIDES: Final = r"“([^”]*)”[与和同]“([^”]*)”相(?:«side_verbs»)"
SENTENCE: Final = re.compile(f"[{SENTENCE_END}]")
# 产品+服务+投资+技术   长沙—湘潭—株洲   a sum of words, a route
SUM_OR_ROUTE: Final = re.compile(rf"[{HAN}]+(?:\+[{HAN}]+){{2,}}|[{HAN}]+(?:[—－-]+[{HAN}]+){{2,}}")
# 用、售、租   a list of single characters
LIST_OF_CHARACTERS: Final = re.compile(r"(?:.、){2,}.")
# 有党有依靠，社会主义好
TWO_CLAUSES: Final = re.compile(r"[^，]+，[^，]+")
# 应通尽通   双下降   4A级景区   a manner, a trend, a rating
SAYING: Final = r"应.尽. | «sayings» | [\dA]+A?级(?:旅游)?景区"
# 从“事事找惯例”向“大胆创新例”转变   what a change begins and ends with
CHANGE_BEFORE: Final = re.compile(r"从(?:“[^”]*”[向到])?$")
CHANGE_AFTER: Final = r"(?:[向到]“[^”]*”)?(?:«change_verbs»)|[向到]“"
# 政府与市民的“连心线”，   the words before a figure of speech
FIGURATIVE_VERB_BEFORE: Final = r"(?:«figurative_verbs»)$"
GROUP_END: Final = re.compile(f"[{CLAUSE_END}、）”]|$")


def two_sides(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """The two sides of a saying are no names: “国家所需”与“本省所能”相衔接."""
    quoted = quotation.text[quotation.start : quotation.end]
    around = quotation.before + quoted + quotation.after
    sayings = vocabulary.pattern(TWO_SIDES).finditer(around)
    return False if any(quotation.words in saying.groups() for saying in sayings) else None


def sentence(quotation: Quotation, _: Vocabulary) -> bool | None:
    """A sentence is no name."""
    return False if SENTENCE.search(quotation.words) else None


def sum_or_list(quotation: Quotation, _: Vocabulary) -> bool | None:
    """A sum, a route or a list of characters is a name with a naming head noun only: “用、售、租”."""
    words = quotation.words
    several = SUM_OR_ROUTE.fullmatch(words) or LIST_OF_CHARACTERS.fullmatch(words)
    return False if several and not quotation.naming else None


def two_clauses(quotation: Quotation, _: Vocabulary) -> bool | None:
    """Two clauses are a saying, unless a head noun follows: “有党有依靠，社会主义好”."""
    return False if TWO_CLAUSES.fullmatch(quotation.words) and not quotation.head_noun else None


def saying(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A manner, a trend or a rating is a name with a naming head noun only: “应通尽通”, “双下降”, “4A级景区”."""
    if quotation.naming:
        return None
    return False if vocabulary.pattern(SAYING).fullmatch(quotation.words) else None


def change(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """The two ends of a change are no names: 从“事事找惯例”向“大胆创新例”转变."""
    if quotation.naming or not CHANGE_BEFORE.search(quotation.before):
        return None
    return False if vocabulary.pattern(CHANGE_AFTER).match(quotation.after) else None


def figure_of_speech(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """What a thing becomes, or what one does in a figure of speech, is no name: 成为“连心线”，."""
    figurative = vocabulary.pattern(FIGURATIVE_VERB_BEFORE).search(quotation.before)
    return False if figurative and GROUP_END.match(quotation.after) else None
