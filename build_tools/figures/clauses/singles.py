"""Numbers that are read one by one, each with the words of its piece of the clause."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from build_tools.figures.clauses.carried import Told
from build_tools.figures.clauses.clause import Clause
from build_tools.figures.clauses.owners import find_owner
from build_tools.figures.clauses.pieces import Piece, pieces, words_after
from build_tools.figures.clauses.shared_tails import share_tail
from build_tools.figures.naming.list_verbs import kind_of_unit
from build_tools.figures.naming.measures import NAMES_SHARE
from build_tools.figures.naming.name import Name
from build_tools.figures.naming.number_in_clause import SERVES, NumberInClause
from build_tools.figures.naming.spending import NUMBER_AND_UNIT
from build_tools.figures.naming.tidy import QUOTES
from build_tools.figures.numbers.quantity import Quantity

# 办结率、满意度均达100%   智能工厂和绿色工厂各1家   one number for each of several subjects; but not 年均
EACH: Final = re.compile(r"(?:(?<![平人年户地亩日月])均|(?<!首)都|双双|分别)[^，；。]{0,6}$|各$")
# 力争   争取达到   a predicate that leaves what is measured to the number before
OPEN_PREDICATE: Final = re.compile(r"(?:力争|争取|确保|努力|冲刺|奋斗目标|力争目标|达到?|为|到|约|近)*")

# 单位国内生产总值能耗下降8.1%、二氧化碳排放下降14.1%   what holds for the next item of the list as well
PER_PRODUCT: Final = re.compile(r"(?:单位|万元)(?:国内|地区)?(?:生产总值|GDP|工业增加值)")
FOR_EACH_UNIT: Final = re.compile(r"(?:能耗|水耗|电耗|用水|二氧化碳|碳排放)")
# The rules of naming whose names an item of a list may have, without the verb of its list.
OF_ITEMS: Final = frozenset({"subject", "counted", "without subject", "stretch", "examples"})
BEGINS_ANEW: Final = ("为", "累计", "共", "近", "五年", "全年")  # how an item begins that is none: …、为企业减负9亿元
# 国家级   省级   the level of what is counted
LEVEL: Final = re.compile(r"(?:国家|自治区|[省市州盟区县])级")
# 50亿元以上   the class of what is counted, alone and before its noun
CLASS: Final = r"[\d.百千万亿]+(?:元(?:及?以[上下])?|级)"
CLASS_ALONE: Final = re.compile(CLASS)
CLASS_FIRST: Final = re.compile(f"^{CLASS}")
# 为|16个省份   为公交公司等|19家企业   the preposition of those who are counted
SERVED_LAST: Final = re.compile(
    rf"(?P<preposition>{'|'.join(SERVES)})(?:全[国省市县区]|[^，；。、为与对向给]{{2,14}}等)?$"
)
# 年产|3000辆专用车项目   时速|350公里的高铁
OUTPUT_LAST: Final = re.compile(r"(?:年产|日产|年加工|年处理|日处理|年吞吐|时速)$")
WORKS: Final = re.compile(
    r"的?[\u4e00-\u9fff]{0,14}?(?:项目|工程|生产线|工厂|厂|基地|高铁|铁路|公路|高速|动车|码头|园区|装置)"
)
LONG_ITEM: Final = 6  # characters of an item of a list that is no verb alone: 制定、修改规章


def read_singles(clause: Clause, quantities: Sequence[Quantity], start: int, end: int) -> None:
    """Read *quantities* one by one; their words are between *start* and *end* of the text."""
    found = list(pieces(clause.text, quantities, start, end))
    findings = len(clause.findings.found)
    for i, piece in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        if following and is_size(clause, piece, following):
            _leave_out_size(clause, piece)
            found[i + 1] = following._replace(start=piece.start)
            continue
        if _is_size_of_works(clause, piece):
            clause.leave_out([piece.quantity], "size")
            continue
        # 96户、183人实现全部脱贫: a number without words of its own shares those of the last one
        shares = following is not None and _shares_words(clause.text, piece, following)
        _read_single(clause, piece._replace(end=end) if shares else piece, first=i == 0, shares=shares)
    share_tail(clause, found, clause.findings.found[findings:])


def _shares_words(text: str, piece: Piece, following: Piece) -> bool:
    bare = not text[piece.quantity.end : piece.end].strip()
    return piece.quantity.counts and bare and not text[following.start : following.quantity.start].strip("、和及")


def is_size(clause: Clause, piece: Piece, following: Piece) -> bool:
    """Return whether the number of *piece* is a size in the name of what the next number counts: 日处理3万吨污水处理厂1座."""
    quantity, grammar = piece.quantity, clause.grammar
    if not piece.shares_end or quantity.family != "measured" or not following.quantity.counts:
        return False
    after = clause.text[quantity.end : following.quantity.start].removeprefix("的")
    before = clause.text[piece.start : quantity.start]
    subject, predicate = grammar.subjects.divide(before)
    sized = grammar.verbs.is_verb(subject) or grammar.sizes.search(before) is not None
    return len(after) > 1 and not predicate.strip() and sized and not grammar.list_verbs.opens_with_verb(after)


def _is_size_of_works(clause: Clause, piece: Piece) -> bool:
    """Return whether the number of *piece* is a size in the name of works: 年产3000辆专用车项目; but not 年产量3000辆."""
    before, after = clause.text[piece.start : piece.quantity.start], clause.text[piece.quantity.end : piece.end]
    return OUTPUT_LAST.search(before) is not None and WORKS.match(after) is not None


def _leave_out_size(clause: Clause, piece: Piece) -> None:
    start, end = piece.quantity.start, piece.quantity.end
    if words := clause.grammar.sizes.search(clause.text[piece.start : start]):
        clause.sizes.append((start - len(words[0]), end + clause.text.startswith("的", end)))
    clause.leave_out([piece.quantity], "size")


def _read_single(clause: Clause, piece: Piece, *, first: bool, shares: bool) -> None:
    """Name one number and add it; *first* of the clause, *shares* the words after the last number."""
    number = _in_clause(clause, piece, shares)
    name = clause.reading.namer.name(number)
    if name.rule == "bare" and piece.listed and clause.carried.verb and clause.grammar.bare_names.is_thing(name.text):
        name = replace(name, text=_of_level(clause, name.text), rule="subject")  # 净增经营主体3万户、企业1万户
    alone = clause.grammar.list_verbs.without(name.text)
    if piece.listed and clause.names_here and CLASS_ALONE.fullmatch(alone):
        noun = CLASS_FIRST.sub("", clause.grammar.list_verbs.without(clause.names_here[-1]))
        name = replace(name, text=name.text + noun, carried=True)  # 百亿元以上产业集群3个、50亿元以上3个
    if len(name.text) < 2 or name.rule == "bare":
        clause.leave_out([piece.quantity], "bare" if name.rule == "bare" else "unclear")
        clause.carry("")
        return
    name = with_list_verb(clause, name, number, piece)
    carried = clause.carried.subject
    own = first and not (carried and carried in name.text)
    predicate = "" if name.of_noun else _predicate(clause, number, name)
    for_each = EACH.search(number.before) and not name.of_noun
    names = _names_of_each(clause, number, name) if for_each else (name.text,)
    for one in names:
        elsewhere = name.carried or (not name.of_noun and predicate != number.predicate)
        clause.add(piece.quantity, one, predicate, own_subject=own, rule=name.rule, carried_name=elsewhere)
    if name.goes_on or name.next_subject:
        clause.carry(name.next_subject or name.text)


def _names_of_each(clause: Clause, number: NumberInClause, name: Name) -> tuple[str, ...]:
    """Return the names of several subjects with one number: 智能工厂和绿色工厂各1家; 代表建议…，办复率和满意率均为100%."""
    lists, bare_names = clause.grammar.lists, clause.grammar.bare_names
    facets = lists.divide(number.subject)
    if len(facets) > 1 and all(bare_names.is_bare(facet) for facet in facets):
        return tuple(clause.reading.namer.name(replace(number, subject=facet)).text for facet in facets)
    return clause.grammar.list_verbs.shared(bare_names.with_owner(lists.divide(name.text)))


def _of_level(clause: Clause, name: str) -> str:
    """Return *name*, if it is a level alone, with what the number before counts: 国家级工厂9家、省级17家 → 省级工厂."""
    last = clause.grammar.list_verbs.without(clause.names_here[-1]) if clause.names_here else ""
    level = LEVEL.match(last)
    return name + last[level.end() :] if level and LEVEL.fullmatch(name) else name


def with_list_verb(clause: Clause, name: Name, number: NumberInClause, piece: Piece) -> Name:
    """Return *name* with the verb of its list, if it has none of its own; and keep the verb for the next item."""
    carried, verbs, quantity = clause.carried, clause.grammar.list_verbs, piece.quantity
    if quantity.form != "amount" or quantity.family == "percent" or number.grown or quantity.unit == "倍":
        return name
    kind, verb = kind_of_unit(quantity), verbs.opening(name.text)
    if not verb and name.of_noun and number.verb and not verbs.tells_effect(number.verb):
        verb = name.text.removesuffix(number.noun)  # 湖滨科技城汇聚32家机构、4家平台
    said = number.predicate.strip("各共计约近为了均 “”（）")
    lead = number.before.translate(QUOTES).partition(number.subject)[0] if number.subject else number.before
    own = name.rule not in OF_ITEMS or verbs.does(lead)
    if not verb and carried.verb and not said and not own:
        same = piece.listed or (kind == carried.verb_kind and not verbs.tells_effect(carried.verb))
        alone = piece.listed or clause.grammar.nouns.noun(name.text) == name.text
        rest = clause.text[quantity.end : clause.end] if name.of_noun else name.text
        done = clause.grammar.parts_of_speech.says_what_was_done(rest) or number.before.strip().startswith(SERVES)
        done = done and not piece.listed
        if (
            same
            and alone
            and not done
            and verbs.may_share(carried.verb, name.text, same_clause=piece.listed, money=quantity.unit.endswith("元"))
        ):
            carried.verb_kind = kind
            return replace(name, text=carried.verb + name.text, carried=True)
    carried.verb, carried.verb_kind = verb, kind
    return name


def _predicate(clause: Clause, number: NumberInClause, name: Name) -> str:
    """Return the predicate of the number, or that of the growth before it if it has none: 增长5%、力争6%."""
    growth = clause.growth or (clause.carried.growth if number.is_part else "")  # 增加值增长7%，其中轻工业6%
    percent = number.quantity.unit == "%" and growth
    if percent and OPEN_PREDICATE.fullmatch(number.predicate) and not NAMES_SHARE.search(name.text):
        return growth
    return number.predicate


def _last_of_list(clause: Clause, subject: str) -> str:
    """Return the last item of *subject* if that begins anew: 部署推进十大实事、近五年累计投入资金 → 投入资金."""
    first, _, last = subject.rpartition("、")
    rest = clause.grammar.tidy(last)
    anew = last.startswith(BEGINS_ANEW) or clause.grammar.list_verbs.opening(rest)
    if len(first) < LONG_ITEM or not anew:
        return subject
    clause.carried.told.append(Told((), first))
    return rest


def _served(clause: Clause, piece: Piece) -> str:
    """Return the preposition before the number whose noun begins the words of *piece*: 为16个省份供应大米 → 为; or ""."""
    last = next((q for q in clause.quantities if q.end == piece.start and q.counts), None)
    served = SERVED_LAST.search(clause.text, clause.start, last.start) if last else None
    return served["preposition"] if served else ""


def _in_clause(clause: Clause, piece: Piece, shares: bool) -> NumberInClause:
    """Return the number of *piece* with the words around it."""
    quantity, grammar, carried = piece.quantity, clause.grammar, clause.carried
    before = clause.words_between(piece.start, quantity.start)
    after = words_after(clause.text, quantity, piece.end)
    subject, predicate = grammar.subjects.divide(before)
    if subject and not grammar.list_verbs.opening(subject):
        subject = _served(clause, piece) + subject
    if piece.listed and (per := PER_PRODUCT.match(clause.names_here[-1] if clause.names_here else "")):
        subject = per[0] + subject if FOR_EACH_UNIT.match(subject) else subject
    if shares:
        own = subject and not grammar.verbs.is_verb(subject)
        after = "" if own else NUMBER_AND_UNIT.sub("", after).strip("、和及的")
    elif after[:1] in ("、", "，"):
        after = ""
    if not EACH.search(before):
        subject = _last_of_list(clause, subject)
    if quantity.form == "rank":
        subject = grammar.ranked.subject(subject, before)
    return NumberInClause(
        grammar=grammar,
        quantity=quantity,
        before=before,
        after=after,
        following=clause.text[piece.end :],
        subject=subject,
        predicate=predicate,
        carried=carried.subject,
        named_before=carried.names,
        just_named=carried.told[-1].names if carried.told else (),
        named_here=clause.names_here,
        opens=not clause.found_here and not any(told.names for told in carried.told),
        like_last=not quantity.unit.endswith(("元", "%", "点")) and kind_of_unit(quantity) == carried.kind,
        same_kind=quantity.family == "percent" or kind_of_unit(quantity) == carried.kind_of_amount,
        is_part="其中" in clause.text[clause.start if piece.listed else piece.start : quantity.start],
        before_number=piece.shares_end,
        find_owner=partial(find_owner, clause),
    )
