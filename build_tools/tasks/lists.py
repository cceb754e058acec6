"""Cut the object of a verb into its items: a thing each.

三角地时代广场、步森百货改造工程 → 三角地时代广场 and 步森百货改造工程; but 温州城步行街、白桦东路等10条街道 is one.
"""

import re
from typing import Final

from build_tools.tasks.counts import Counts
from build_tools.tasks.openings import opening_end
from build_tools.tasks.things import BY_WAY, is_deed, is_item, is_thing
from build_tools.tasks.verbs import AS_NOUN, verbs_at
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.spans import pieces
from build_tools.text.word_lists import any_word

# 城区防洪等项目   冰雪大赛等系列赛事   after the items: what sort of things of their own they are
AND_SO_ON: Final = re.compile(rf"等[^、]{{0,14}}{any_word('tasks.kinds_of_things')}")
PROJECTS: Final = re.compile(r"等[^、]*(?:项目|工程)")
# 三元、麦福劳等企业发展   after the items: that they are only examples
SORT: Final = re.compile(
    rf"等[^、]{{0,14}}?{any_word('tasks.sorts')}(?:的?(?:发展|壮大|做大做强|建设|对接|作用|改革))?$"
)
# 温州城步行街、白桦东路等10条   one number for the list; but 甲园、乙园两个景区 are two
COUNTED_TOGETHER: Final = re.compile(rf"等(?:[两{ONE_TO_TEN}]|[^、]*\d)")
# 公共服务、人居环境3大工程   the parts of a formula
FORMULA: Final = re.compile(r"\d大[^、]*(?:工程|行动|任务|体系)")
# 绿色工厂、智能工厂各1家   so many of each
EACH: Final = re.compile(r"各\d[^、]*$")
# 65条、总长度57.9公里的道路   another amount of the same thing
MEASURE: Final = re.compile(r"总(?:长|面积|投资|建筑)|全长|共计?\d|完成(?:年度)?投资|年度投资|计划投资|总计")
# 尾矿库、医疗废物等隐患排查整治   examples of what one deed is done to
EXAMPLES: Final = re.compile("等(?P<of>[^等]*)$")
# 甲集团、乙超市等知名企业的入驻   each of them is to come
COMING: Final = re.compile(r"等[^、]*企业的?(?:入驻|落地|引进|落户)")
# 千亿级、万亿级大宗商品交易平台   规模化、集约化养殖小区   what a thing is like
ATTRIBUTE: Final = re.compile("[级型化性式类]$")
CONJUNCTION: Final = re.compile(r"以及|和|与|及")
# 现房销售试点和“好房子”建设试点   halves that both end like things of their own
HALF: Final = re.compile(
    r"(?:试点|工程|行动|计划|组建|入驻|入驻工作|园区|中学|小学|医院|以旧换新|更新|项目|大桥|机场|高速|铁路|立交|养老金|标准|补贴|“[^”]+”|等\d.*)$"
)
SHORTEST_HALF: Final = 5  # characters
SHORTEST_ITEM: Final = 3
SHORTEST_TITLE: Final = 4
Span = tuple[int, int]


def items_of(text: str, counts: Counts, titles: bool = False) -> list[Span]:
    """Return the spans of the items in *text*, an object; the whole of it if it is one thing. *titles* are always several."""
    whole = [(0, len(text))]
    how = BY_WAY.match(text)
    parts = list(pieces(text, how.end() if how else 0, len(text), "、"))
    if how and parts:
        parts[0] = (0, parts[0][1])
    if len(parts) > 1 and parts[0][1] == 1:  # 东、西外环路
        parts[:2] = [(0, parts[1][1])]
    words = [text[start:end] for start, end in parts]
    counted = [counts.any_in(part) for part in words]
    if len(parts) > 1 and sum(counted) > 1 and sum(counted) >= len(counted) - 1:
        parts = _with_uncounted(text, parts, counted)
    elif len(parts) > 1 and "等" not in words[-1] and any(_has_own_verb(part) for part in words[1:]):
        return parts
    elif len(parts) > 1 and not EACH.search(words[-1]):
        together = counted[-1] and not any(counted[:-1]) and _counted_together(words, counts)
        if (
            together
            or FORMULA.search(text)
            or not (_are_things(words) or (titles and min(map(len, words)) >= SHORTEST_TITLE))
        ):
            return whole
    return [half for start, end in parts for half in _halves(text, start, end, counts)]


def _counted_together(words: list[str], counts: Counts) -> bool:
    """Return whether the number in the last item counts all *words*: 智能工厂、数字化车间8个; but not 5个方案, nor so many."""
    last = words[-1]
    if COUNTED_TOGETHER.search(last):
        return True
    so_many = [q for q in counts.all_in(last) if q.start > 0 and not q.chinese and "等" not in last[q.end :]]
    return any(q.value != len(words) or not all(map(is_item, words)) for q in so_many)


def _are_things(words: list[str]) -> bool:
    """Return whether the items are things of their own, and no parts or examples of one."""
    last = words[-1]
    shortest = min(len(word) for word in words)
    if COMING.search(last):
        return shortest > 1
    if PROJECTS.search(last) and shortest > 1 and not SORT.search(last):
        return True
    if shortest < SHORTEST_ITEM or SORT.search(last):
        return False
    if all(is_deed(word) for word in words):
        return True
    if any(ATTRIBUTE.search(word) for word in words[:-1]):
        return False
    if (after := EXAMPLES.search(last)) and not AND_SO_ON.search(last) and _is_deed_to_examples(after["of"]):
        return False
    known = [is_item(word) for word in words[:-1]]
    return (AND_SO_ON.search(last) is not None or is_item(last)) and (sum(known) + 1) * 2 >= len(words)


def _is_deed_to_examples(text: str) -> bool:
    """Return whether *text*, after 等, is one deed and names no sort of thing: 污染隐患排查整治, but not 产业园建设."""
    return is_deed(text) and not text.endswith("建设") and not is_thing(text)


def _has_own_verb(part: str) -> bool:
    """Return whether an item of a list has a verb of its own: 改造老旧小区20个、新建公园3个."""
    verbs = verbs_at(part, opening_end(part))
    return verbs is not None and verbs.done and len(part) > verbs.end + 1 and not AS_NOUN.match(part, verbs.end)


def _with_uncounted(text: str, parts: list[Span], counted: list[bool]) -> list[Span]:
    """Return *parts*, each that is neither counted nor a thing of its own joined to the next; the last to the one before."""
    joined: list[tuple[Span, bool]] = []
    for (start, end), has_count in zip(parts, counted, strict=True):
        stands = has_count or is_item(text[start:end])
        if joined and (not joined[-1][1] or MEASURE.match(text, start)):
            joined[-1] = ((joined[-1][0][0], end), stands)
        else:
            joined.append(((start, end), stands))
    if len(joined) > 1 and not joined[-1][1]:
        (_, end), _ = joined.pop()
        joined[-1] = ((joined[-1][0][0], end), True)
    return [span for span, _ in joined]


def _halves(text: str, start: int, end: int, counts: Counts) -> list[Span]:
    """Return the halves of *text* from *start* to *end* at 和 if both are things of their own, else the whole of it."""
    for join in CONJUNCTION.finditer(text, start, end):
        first, second = text[start : join.start()], text[join.end() : end]
        if any(first.count(mark) != first.count(close) for mark, close in ("“”", "（）", "《》")):
            continue
        both_counted = counts.any_in(first) and counts.any_in(second) and len(first) >= SHORTEST_HALF - 1
        both_things = min(len(first), len(second)) >= SHORTEST_HALF and HALF.search(first) and HALF.search(second)
        each = EACH.search(second) is not None and len(first) >= SHORTEST_ITEM
        if both_counted or both_things or each:
            return [(start, join.start()), (join.end(), end)]
    return [(start, end)]
