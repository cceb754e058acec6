"""Quotations that are a way of speaking: sentences, lists, sayings, changes, figures of speech."""

import re
from typing import Final

from build_tools.programmes.name_shapes import COUNT
from build_tools.programmes.phrases import is_bare_noun
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
# 自愿、互利、有偿   快增长、稳物价   plain words in a row
PLAIN_LIST: Final = re.compile(rf"(?!.*[{COUNT}\d])(?:[{HAN}]{{1,3}}、)+[{HAN}]{{1,3}}")
LONG_LIST: Final = 3  # members of such a list that no head noun makes a name of
CLAUSES: Final = re.compile(rf"[{HAN}]{{3}}(?:、[{HAN}]{{3}})+")  # 感党恩、听党话   a head noun makes a name of them
# 应通尽通   双下降   小而美   4A级景区   a manner, a trend, a rating
SAYING: Final = r"应.尽. | «sayings» | .{1,2}而.{1,2} | [\dA]+A?级(?:旅游)?景区"
# 获评全国首批“净塑城市”   被评为“最美街巷”称号   入选“十佳案例”
GETS_TITLE: Final = r"(?:«title_verbs»)[«HAN»]{0,8}(?:“[^”]*”[、和]?)*$"
TITLE_ENDS: Final = re.compile(rf"(?:“[^”]*”|[、和])*(?:[{CLAUSE_END}]|$|称号|荣誉|名单|榜单|奖)")
# “永不散场”的博览会   “峰回路转”之地   “候鸟”式养老
DESCRIBES: Final = re.compile(r"(?:[、和与]?“[^”]*”)*[的之式般型](?!区)")
IDIOM: Final = 4  # characters
DESCRIBED: Final = re.compile(r".{2,}的.{1,4}")
# ，“老藤结新瓜”，   ，茶企“借船出海”，   推动农企“抱团发展”，   the marks around a clause, and its subject
CLAUSE_BEGINS: Final = rf"(?:^|[{CLAUSE_END}])(?P<causes>«causatives»)?(?P<subject>[{HAN}]*)$"
CLAUSE_ENDS: Final = re.compile(rf"[{CLAUSE_END}]|$")
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
    """A sum, a route or a list of plain words is a name with a naming head noun only: “用、售、租”.

    Two words are one with any head noun: “月调度、季述评”机制.
    """
    words = quotation.words
    plain = PLAIN_LIST.fullmatch(words) and (words.count("、") + 1 >= LONG_LIST or not quotation.head_noun)
    plain = plain and not (quotation.head_noun and CLAUSES.fullmatch(words))
    several = plain or SUM_OR_ROUTE.fullmatch(words) or LIST_OF_CHARACTERS.fullmatch(words)
    return False if several and not quotation.naming else None


def two_clauses(quotation: Quotation, _: Vocabulary) -> bool | None:
    """Two clauses are a saying, unless a head noun follows: “有党有依靠，社会主义好”."""
    return False if TWO_CLAUSES.fullmatch(quotation.words) and not quotation.head_noun else None


def saying(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A manner, a trend, a rating or what must be done is a name with a naming head noun only: “应通尽通”, “小而美”, “4A级景区”."""
    if quotation.naming:
        return None
    must = vocabulary.cut(quotation.words)[0].text in vocabulary.listed("modal_verbs")  # 要稳稳托起饭碗
    return False if must or vocabulary.pattern(SAYING).fullmatch(quotation.words) else None


def change(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """The two ends of a change are no names: 从“事事找惯例”向“大胆创新例”转变."""
    if quotation.naming or not CHANGE_BEFORE.search(quotation.before):
        return None
    return False if vocabulary.pattern(CHANGE_AFTER).match(quotation.after) else None


def title(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """A title that somebody gets is no name: 获评“净塑城市”."""
    gets = vocabulary.pattern(GETS_TITLE).search(quotation.before)
    return False if gets and TITLE_ENDS.match(quotation.after) and not quotation.naming else None


def description(quotation: Quotation, _: Vocabulary) -> bool | None:
    """What describes the words after it, or itself describes a thing, is no name: “永不散场”的博览会, “山脚下的车站”."""
    if DESCRIBES.match(quotation.after):
        return False
    return False if DESCRIBED.fullmatch(quotation.words) and not quotation.head_noun else None


def idiom(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """An idiom is a name with a head noun only: 夜市“细水长流”."""
    words = quotation.words
    counts = any(char in COUNT and char != "一" for char in words)  # “门前三包”
    known = len(words) == IDIOM and vocabulary.dictionary.tag(words)
    return False if known and not counts and not quotation.head_noun else None


def statement(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """What is a clause of its own, or what a noun before it does, is no name: ，“老藤结新瓜”， and 茶企“借船出海”，."""
    clause = vocabulary.pattern(CLAUSE_BEGINS).search(quotation.before)
    if clause is None or not CLAUSE_ENDS.match(quotation.after):
        return None
    if not clause["subject"]:
        return None if clause["causes"] else False
    return False if is_bare_noun(clause["subject"], vocabulary) and "、" not in quotation.words else None


def figure_of_speech(quotation: Quotation, vocabulary: Vocabulary) -> bool | None:
    """What a thing becomes, or what one does in a figure of speech, is no name: 成为“连心线”，."""
    figurative = vocabulary.pattern(FIGURATIVE_VERB_BEFORE).search(quotation.before)
    return False if figurative and GROUP_END.match(quotation.after) else None
