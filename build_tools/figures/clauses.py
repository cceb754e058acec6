"""Read the numbers of one clause as rows: lists told apart by 分别, changes from one value to another, single numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from build_tools.figures.naming import NUMBERS, TIMES_OF, Spot, name_of
from build_tools.figures.periods import Scope
from build_tools.figures.quantities import Quantity
from build_tools.figures.sentences import Row, Sentence
from build_tools.figures.subjects import (
    AIM,
    FALL,
    GROWTH,
    REACHED,
    SHARE,
    SHARED,
    TAIL,
    before,
    counted,
    is_verb,
    ranked_of,
    split_list,
)
from build_tools.model.figure import Measure

# 由302项减至122项   从第40名跃升至第28名   from a number to another
FROM: Final = re.compile(r"(?:由|从)[^，；。由从]{0,16}$")
TO: Final = re.compile(r"[^，；。]{0,14}?(?:到|至|为|成)(?:20\d\d年的?)?(?:近|约|超)?$")
# 扣除价格因素   按可比口径计算   between a subject and its number, with no word of its own
APART: Final = re.compile(r"扣除|剔除|按(?:可比|不变|常住|新)|(?:同比|比上年)$")
# 办结率、满意度均达100%   智能工厂和绿色工厂各1家   one number for each of several subjects
EACH: Final = re.compile(r"(?:均|都|双双|分别)[^，；。]{0,6}$|各$")
# 新增就业6.21万人、转移就业1.69万人   what parts two numbers with words of their own
JOINT: Final = re.compile(r"[、和及与（，]")
# GDP：增长9%   财政收入：达到120亿元   a colon, and a number that has no subject of its own
LABELLED: Final = re.compile(
    r"：\s?(?:全年|预计|同比|比上年|名义|实际)*(?:增长|增加|下降|降低|提高|回落|达到?|突破|超过|约|近|控制在|保持在|稳定在)*\d"
)
# 年均增长9%   年均分别增长   the average of each year
ANNUAL: Final = re.compile(r"年均|年平均|平均每年|每年平均")
UNCLEAR: Final = "unclear"
UNEVEN: Final = "分列的数字与主语个数不合，未作猜测"


class Clause:
    """One clause, from *start* to *end* of *text*, with the numbers in it that may be figures."""

    def __init__(
        self, text: str, start: int, end: int, quantities: Sequence[Quantity], sentence: Sentence, scope: Scope
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.words = text[start:end]
        self.quantities, self.sentence, self.scope = list(quantities), sentence, scope

    def read(self) -> None:
        """Enter the rows of this clause, and leave its subject for the next."""
        if not self.quantities:
            self._leave_subject()
            return
        known = len(self.sentence.rows)
        if not (self._paired() or self._listed() or self._changed()):
            self._singles(self.quantities, self.start)
        self.sentence.named = tuple(row.name for row in self.sentence.rows[known:])

    def _leave_subject(self) -> None:
        """Leave the subject of a clause without numbers: 优良天数逐年增加，2015年达到281天; another clause ends what was."""
        subject, predicate = before(self.words)
        if subject and (GROWTH.search(predicate) or TAIL.search(subject) or self._labels(subject)):
            self._carry(subject)
        elif subject and not (
            APART.match(self.words) or is_verb(subject) or "分别" in self.words or "其中" in self.words
        ):
            self._carry("")

    def _labels(self, subject: str) -> bool:
        """Return whether this clause is *subject* alone, said of the number behind its colon: GDP：增长9%."""
        return not AIM.search(subject) and LABELLED.match(self.text, self.end) is not None

    # --- several subjects, several numbers --------------------------------------------------------------------------

    def _paired(self) -> bool:
        """Read A、B分别增长10%、14.3%: as many numbers as subjects, in order; otherwise none is guessed."""
        at = self.words.find("分别")
        numbers = [q for q in self.quantities if q.number_start >= self.start + at]
        if at < 0 or len(numbers) < 2:
            return False
        own, predicate = before(self.words[:at])
        behind = self.text[self.start + at + 2 : numbers[0].start]
        names = self._subjects(own, len(numbers))
        bound = numbers[0].bound  # 分别突破3亿元、5亿元
        self._enter_each(names, [replace(q, bound=q.bound or bound) for q in numbers], predicate + behind, bool(own))
        if own and len(names) == len(numbers):
            self._carry(own, names)
        return True

    def _subjects(self, own: str, count: int) -> tuple[str, ...]:
        """Return the subjects of *count* numbers: those listed in *own*, else those of the clause before."""
        before = self.sentence.named if len(self.sentence.named) == count else ()
        if own and not is_verb(own):
            names = split_list(own)
            if len(names) == 1 and before:  # 建议148件、提案134件，满意率分别达98.6%和99.2%
                return tuple(name + own for name in before)
            return names
        return self.sentence.subjects or before or split_list(self.sentence.subject)

    def _listed(self) -> bool:
        """Read 省级、市级龙头企业2家、20家, where the numbers follow each other: as many as subjects, or none."""
        numbers = self.quantities
        gaps = {self.text[a.end : b.start] for a, b in pairwise(numbers)}
        units = {q.unit for q in numbers}
        if len(numbers) < 2 or not gaps <= {"、", "和"} or len(units) > 1 or self.text[numbers[-1].end : self.end]:
            return False
        own, predicate = before(self.text[self.start : numbers[0].start])
        names = split_list(own)
        self._enter_each(names, numbers, predicate, True)
        if len(names) == len(numbers):
            self._carry(own, names)
        return True

    def _enter_each(self, names: Sequence[str], numbers: Sequence[Quantity], predicate: str, own: bool) -> None:
        """Enter each of *numbers* under its name; where there are not as many names, leave them out."""
        if len(names) != len(numbers):
            self.sentence.left += [(q, UNEVEN) for q in numbers]
            self._carry("")
            return
        for name, quantity in zip(names, numbers, strict=True):
            self._enter(quantity, name, predicate, own)

    # --- from one value to another ----------------------------------------------------------------------------------

    def _changed(self) -> bool:
        """Read 由302项减至122项 and 从第40名跃升至第28名 as one row with the value it came from."""
        start, rest = self.start, self.quantities
        while change := self._next_change(start, rest):
            old, new, end = change
            start = self._before_change([q for q in rest if q.end <= end], start, end)
            self._enter_change(old, new, start, end)
            start, rest = new.end, [q for q in rest if q.start > new.end]
        if rest and start > self.start:
            self._singles(rest, start)
        return start > self.start

    def _next_change(self, start: int, numbers: Sequence[Quantity]) -> tuple[Quantity, Quantity, int] | None:
        """Return the first two of *numbers* told as a change, and where the words from *start* on reach 由, if there are any."""
        for old, new in pairwise(numbers):
            head = FROM.search(self.text[start : old.start])
            if head and old.form == new.form and TO.fullmatch(self.text[old.end : new.start]):
                return old, new, start + head.start()
        return None

    def _before_change(self, numbers: Sequence[Quantity], start: int, end: int) -> int:
        """Read the *numbers* that stand before a change in a list; return where the words of the change begin.

        投资300亿元、出口由5亿美元增加到8亿美元: 300亿元 is read, and the change is one of 出口.
        """
        if not numbers:
            return start
        joint = JOINT.search(self.text, numbers[-1].end, end)
        if joint is None:  # 45个县中由第5位升至第3位
            self.sentence.left += [(q, UNCLEAR) for q in numbers]
            return start
        self._singles(numbers, start, joint.start())
        return joint.end()

    def _enter_change(self, old: Quantity, new: Quantity, start: int, end: int) -> None:
        subject, _ = before(self.text[start:end])
        if is_verb(subject):
            subject = self.sentence.subject or counted(self.text[new.end : self.end], True)
        if len(subject) < 2:
            self.sentence.left += [(old, UNCLEAR), (new, UNCLEAR)]
            return
        row = self._enter(new, subject, "", True)
        if new.form == "amount":
            row.measure = "change"
        row.before = old.value
        self._carry(subject)

    # --- one number -------------------------------------------------------------------------------------------------

    def _singles(self, quantities: Sequence[Quantity], start: int, stop: int | None = None) -> None:
        """Read *quantities*, each with the words around it; the words of the first begin at *start*, the last end at *stop*."""
        stop = self.end if stop is None else stop
        pieces = list(self._pieces(quantities, start, stop))
        for i, (quantity, begin, end) in enumerate(pieces):
            # 96户、183人实现全部脱贫: what has no word of its own shares those of the last
            shares = i + 1 < len(pieces) and quantity.counts and not self.text[quantity.end : end].strip()
            self._single(quantity, begin, stop if shares else end, i == 0, shares)

    def _pieces(self, quantities: Sequence[Quantity], start: int, stop: int) -> Iterator[tuple[Quantity, int, int]]:
        """Yield each number with the bounds of the words that belong to it: a piece ends at the 、 behind its number."""
        for quantity, following in zip(quantities, [*quantities[1:], None], strict=True):
            if following is None:
                yield quantity, start, stop
            elif joint := JOINT.search(self.text, quantity.end, following.start):
                yield quantity, start, joint.start()
                start = joint.end()
            else:  # 90个重点项目完成投资60亿元: the words between belong to both
                yield quantity, start, following.start
                start = quantity.end

    def _single(self, quantity: Quantity, start: int, end: int, first: bool, shares: bool) -> None:
        left = self.text[start : quantity.start]
        right = re.split(r"[（(]", self.text[quantity.end : end].lstrip("”）"))[0].rstrip("“")
        subject, predicate = before(left)
        if shares:
            right = "" if subject and not is_verb(subject) else NUMBERS.sub("", right).strip("、和及的")
        elif right[:1] in ("、", "，"):
            right = ""
        if quantity.form == "rank":
            subject = ranked_of(subject, left)
        here = tuple(row.name for row in self.sentence.rows if row.start >= self.start)
        state = self.sentence
        spot = Spot(quantity, left, right, self.text[end:], subject, predicate, state.subject, state.named, here)
        name = name_of(spot)
        if len(name.text) < 2:
            state.left.append((quantity, UNCLEAR))
            return
        each = EACH.search(left) and not name.of_noun
        for one in split_list(name.text) if each else (name.text,):
            self._enter(quantity, one, "" if name.of_noun else predicate, first)
        if name.goes_on:
            self._carry(name.text)

    # --- what all have in common ------------------------------------------------------------------------------------

    def _enter(self, quantity: Quantity, name: str, predicate: str, own: bool) -> Row:
        """Enter a row; *own* tells whether the clause names the subject itself, so that no 预计 before covers it."""
        measure = measure_of(quantity, predicate, self.text[self.start : quantity.start])
        if measure == "level" and quantity.unit == "%" and name.endswith("占比"):  # 近八成群众满意
            measure = "share"
        if measure == "share" and not SHARED.search(name):
            name += "占比"
        falls = measure == "growth" and FALL.search(predicate)
        if falls and isinstance(quantity.value, Decimal):
            upper = None if quantity.upper is None else -abs(quantity.upper)
            quantity = replace(quantity, value=-abs(quantity.value), upper=upper)
        state = self.sentence
        carried = state.subject and state.subject in name and state.start < self.start
        row = Row(
            quantity=quantity,
            name=name,
            measure=measure,
            value=quantity.value,
            period=state.period or self.scope.period,
            estimate="预计" in self.words or state.expected or (not own and state.estimate),
            start=state.start if carried else self._begin,
            end=self.end,
            scope=self.scope,
            annual=measure == "growth" and ANNUAL.search(self.text, self.start, quantity.start) is not None,
        )
        state.rows.append(row)
        return row

    @property
    def _begin(self) -> int:
        """Where the clause begins to be seen."""
        return self.start + len(self.words) - len(self.words.lstrip())

    def _carry(self, subject: str, names: tuple[str, ...] = ()) -> None:
        """Leave *subject* to the clauses behind this one."""
        state = self.sentence
        if subject != state.subject or not subject:
            state.start, state.estimate = self._begin, "预计" in self.words
        state.subject, state.subjects = subject, names


def measure_of(quantity: Quantity, predicate: str, left: str) -> Measure:
    """Return what kind of measure the number is, told by its unit, the *predicate* and all words before it, *left*."""
    if quantity.form != "amount":
        return quantity.form
    if quantity.unit == "倍" and TIMES_OF.search(left):
        return "ratio"
    grown = GROWTH.search(predicate) and not REACHED.search(predicate)
    if quantity.worded == "翻番" or grown or quantity.fallen:
        return "growth"
    if quantity.unit == "%":
        return "share" if SHARE.search(left) else "level"
    return "count" if quantity.counts else "level"
