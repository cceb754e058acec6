"""Read the tasks of a sentence, clause by clause."""

import re
from dataclasses import replace
from typing import Final

from build_tools.tasks.counts import Counts, counts_things
from build_tools.tasks.drafts import Draft
from build_tools.tasks.objects import Clause, tasks_in
from build_tools.tasks.openings import TIME, deadline_of, is_money_only, opening_end
from build_tools.tasks.things import DEED, is_common, is_state, without_outcome
from build_tools.tasks.verbs import VERB, WINNING, Verbs, verbs_at
from build_tools.text.spans import pieces
from build_tools.text.word_lists import any_word, word_list

NO_TASKS: Final = re.compile(any_word("tasks.no_tasks"))
ADDRESSING: Final = re.compile(any_word("tasks.addressing"))
# 是关键之年   也是   但国家…   a clause that says what is, not what will be done
STATEMENT: Final = re.compile(
    r"[也既又更这]?是|但|尽管|虽然|必将|只要|以[^，]{2,24}为|随着|对此|如果|我[省市区县州旗]通过"
)
# 对东出口等区域进行环境综合整治   为经营主体减负2500亿元
BROUGHT_FORWARD: Final = re.compile(
    rf"""(?:对|为|将|把|向|与|面向|给|组织) [^，]{{2,40}}?       # 对东出口等区域
    (?P<verb>{any_word("tasks.inner_verbs")}) (?P<rest>.*)      # 进行环境综合整治
    """,
    re.VERBOSE,
)
# 区医院要晋升为…   纪念园年内申报…   somebody, then a word of time or will, then what he does
SOMEBODY: Final = re.compile(
    rf"(?P<who>[^，“]{{2,16}}?)(?:{TIME}|要|将|须|重点|力争|争取|全面|加快|积极|正式|尽快)+"
    rf"(?=(?:新)?(?:{any_word('tasks.doing')}|{any_word('tasks.winning')}))",
    re.VERBOSE,
)
# 运河三湾争创国家5A级景区   somebody, then the title that he is to win
WINNER: Final = re.compile(rf"(?P<who>[^，“的]{{2,16}}?)(?={any_word('tasks.won_by_somebody')})")
# 某项目的推进   what a verb that says what it comes to makes needless
GOING_ON: Final = re.compile(r"的?(?:推进|实施|前期工作|前期)$")
BEHIND: Final = frozenset(word_list("tasks.behind_their_thing"))
GAINING: Final = re.compile(rf"{any_word('tasks.gaining')}$")
# 医保试点扩大到一半以上的城市   what is to reach further
RAISED: Final = re.compile(
    rf"{any_word('tasks.raised')}[^，]{{0,12}}?(?:要|将)?(?:[由从][^，]*?)?(?:提高|增加|上调|调整|扩大)到"
)
# 一座标志性公园   what the next clause may go on counting
ONE: Final = re.compile("一[座条个所家处]")
RESULT: Final = re.compile(rf"{any_word('tasks.results')}|在$")
PUSHED: Final = re.compile(
    "(?:推动|推进|加快|坚持|通过|促进|提升|深化|加强)(?!工程|行动|项目|计划)|^(?:面向|向|对|围绕|按照|根据)"
)
# 支持利辛县冲刺…   奋斗镇创建…   a place that is to win a title
PLACE: Final = re.compile(
    rf"(?P<who>[^，“]{{1,16}}?(?:县|市|区|镇|乡|旗|州|盟))(?=新?(?:{any_word('tasks.winning')}|进入|建设))"
)


def tasks_of(text: str, start: int, end: int, counts: Counts) -> list[Draft]:
    """Return the tasks of the sentence of *text* from *start* to *end*."""
    sentence = text[start:end]
    if NO_TASKS.search(sentence) or ADDRESSING.match(sentence):
        return []
    reader = _Reader(text, counts)
    for clause in pieces(text, start, end, "，；：。！？"):
        reader.read(*clause)
    return reader.found


class _Reader:
    """Reads the clauses of one sentence, and remembers what they leave to the next."""

    def __init__(self, text: str, counts: Counts) -> None:
        self.found: list[Draft] = []
        self._text, self._counts = text, counts
        self._verb = ""  # of a clause that counts things: the next may share it
        self._money: int | None = None  # where a clause begins that only names the money

    def read(self, start: int, end: int) -> None:
        """Read the clause from *start* to *end*."""
        words = self._text[start:end]
        if is_money_only(words):
            self._money = start
            return
        begin, self._money = (start if self._money is None else self._money), None
        clause = None if STATEMENT.match(words) else self._clause(words, begin, start, end)
        if clause is None:
            self._verb = ""
            return
        if clause.object >= end:
            self._complete(clause)
            return
        found = list(tasks_in(clause, self._counts))
        self.found += found
        counts = any(task.amount or ONE.match(task.object) for task in found)
        self._verb = (clause.shared or clause.verb) if counts else ""

    def _clause(self, words: str, begin: int, start: int, end: int) -> Clause | None:
        """Return the clause *words* with its verb, or None if it has none."""
        opening = opening_end(words)
        deadline = deadline_of(words)
        verbs = verbs_at(words, opening)
        if (not verbs or not verbs.done) and (place := PLACE.match(words, verbs.end if verbs else opening)):
            of_place = verbs_at(words, place.end())
            if of_place and len(words) > of_place.end + 2:
                object_at = start + of_place.end
                return Clause(self._text, begin, object_at, end, of_place, of_place.text, deadline, place["who"])
        if verbs:
            return Clause(self._text, begin, start + verbs.end, end, verbs, verbs.text, deadline)
        return (
            self._brought_forward(words, opening, start, end, deadline)
            or self._of_somebody(words, opening, start, end, deadline)
            or self._of_thing(words, opening, start, end, deadline)
        )

    def _brought_forward(self, words: str, opening: int, start: int, end: int, deadline: str) -> Clause | None:
        found = BROUGHT_FORWARD.fullmatch(words, opening)
        if not found:
            return None
        verbs = Verbs((found["verb"],), found["verb"], found.end("verb"))
        sure = DEED.search(found["rest"]) is not None
        return Clause(self._text, start, start + opening, end, verbs, found["verb"], deadline, whole=True, sure=sure)

    def _of_somebody(self, words: str, opening: int, start: int, end: int, deadline: str) -> Clause | None:
        found = SOMEBODY.match(words, opening) or WINNER.match(words, opening)
        verbs = verbs_at(words, found.end()) if found else None
        if not found or not verbs or verbs.end == len(words) or VERB.search(found["who"]):
            return None
        return Clause(
            self._text,
            start,
            start + verbs.end,
            end,
            verbs,
            verbs.text,
            deadline,
            found["who"],
            sure=len(words) > verbs.end + 3,
        )

    def _of_thing(self, words: str, opening: int, start: int, end: int, deadline: str) -> Clause | None:
        """Return a clause that names a thing before what it comes to, or before how many more of it there will be."""
        at = start + opening
        thing = without_outcome(words[opening:])
        told = thing is None or is_state(thing) or is_common(thing) or PUSHED.search(thing) is not None
        if thing is not None and len(thing) > 2 and not told:
            return Clause(self._text, start, at, end, None, "", deadline, sure=True)
        if RAISED.search(words):
            return Clause(self._text, start, at, end, None, "", deadline, sure=True, whole=True)
        counted = [q for q in self._counts.of_things(words) if counts_things(q)]
        if not counted or self._counts.is_indicator(words, counted[0]):
            return None
        gains = (GAINING.search(words[opening : q.start]) for q in counted)
        if gain := next((gain for gain in gains if gain), None):
            return Clause(self._text, start, at, end, None, "", deadline, shared=gain[0], sure=True)
        if self._verb and not RESULT.search(words[opening : counted[0].start]):
            return Clause(self._text, start, at, end, None, self._verb, deadline, shared=self._verb, sure=True)
        ends = counted[-1].end == len(words) and not self._counts.is_indicator(words, counted[-1])
        if ends and not RESULT.search(words):  # “腾笼换鸟”企业4家
            return Clause(self._text, start, at, end, None, "", deadline, sure=True)
        return None

    def _complete(self, clause: Clause) -> None:
        """Let *clause*, which has a verb and no object, say what the tasks before it come to: 确保按期开工."""
        if not self.found or self.found[-1].end < clause.start - 1:
            return
        last = self.found[-1].clause
        self.found = [_completed(task, clause) if task.clause == last else task for task in self.found]
        self.found[-1] = replace(self.found[-1], end=clause.end)


def _completed(task: Draft, clause: Clause) -> Draft:
    """Return *task* with what *clause* says it comes to, and by when."""
    thing = GOING_ON.sub("", task.object)
    verb = clause.verb or task.verb
    if task.verb in WINNING:
        verb = task.verb
    elif verb in BEHIND:
        thing, verb = thing + verb, task.verb
    return replace(task, verb=verb, object=thing, deadline=clause.deadline or task.deadline)
