"""Read the figures in the rows of a table: the row names the number, the head of its column says what it measures, and when.

Each cell is put into a clause, which is read like any other: 地区生产总值⇥增长（%）⇥9.5 → 地区生产总值增长9.5%. Where row
and head say too little for that, the number is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from build_tools.figures.clauses import ANNUAL, UNCLEAR
from build_tools.figures.digits import joined
from build_tools.figures.periods import PLAN, YEAR, Scope, clause_period
from build_tools.figures.quantities import Quantity, find_quantities
from build_tools.figures.sentences import Sentence
from build_tools.figures.subjects import GROWTH, SHARED, before, is_verb, tidy
from build_tools.figures.texts import read_text
from build_tools.figures.units import PERCENT
from build_tools.text.header_rows import CELL_FIGURE, CELL_TIME, count_header_rows
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.tables import CELL_END, SENTENCE_MARK, cells_of

# 地区生产总值（亿元）   增长(%)   单位：万人   the unit that a head or a name ends with
UNIT: Final = re.compile(r"[（(](?:单位[：:])?(?P<unit>[^（）()\s]{1,8})[）)]$")
# 单位   计量单位   the head of a column of units
UNITS: Final = re.compile(r"(?:计量)?单位")
# 责任单位   序号   2023年   the head of a column whose words name no number
NO_NAME: Final = re.compile(r".*(?:单位|部门|责任|备注|性质|属性|序号|编号|地点|时间|进度|领域|类别|分类)")
# 一、财政收入   （一）税收   1.工业   其中：   what stands before a name in a row
NUMBER: Final = re.compile(
    rf"(?:\s*(?:[（(]?[{ONE_TO_TEN}\d]{{1,3}}[）)、][、.．]?|\d{{1,2}}[.．](?!\d)|[①-⑳●•·—]+|其中[：:]?))+\s*"
)
# 增长   增减   but not 增加值   a head whose column says how much something grew
GROWN: Final = re.compile(r"增长|增幅|增速|增减|涨跌|涨幅|增加(?!值)")
# 下降   降幅   a head whose column says how much something fell
FALLEN: Final = re.compile(r"下降|降幅|降低|减少|回落|压减")
# 同比   比上年   the same, of percentages alone: 同比（亿元） may be what it was
COMPARED: Final = re.compile(r"同比|环比|[比较][上去]年|±")
# 占GDP比重   a head whose column says what share something is
SHARE_SAID: Final = re.compile(r"占比|比重|份额")
# 全省排名   a head whose column says the rank
RANKED: Final = re.compile(r"位次|排名|名次|排位")
# 完成   实际   what was done, whatever the part of the report plans
DONE: Final = re.compile(r"完成|实际|实绩|实现")
# 总量   2023年   完成数   2024年目标   a head that names no number of its own
NEUTRAL: Final = re.compile(
    r"(?:总量|总额|总数|总值|数值|数据|数量|绝对[值量数额]?|金额|规模|[值量数额]|合计|累计|[当本全上去今]年|年[度末底]?|月|季度|上半年|下半年|"
    r"[一二三四]季度|实绩|实际|实现|完成|执行|预计|预期|预算|决算|目标|计划|任务|规划|指标|情况|现状|基期|水平|[约束预期]{2}性|同期|时期|期间|"
    r"“?[一二三四十]+五”?|年均|平均|单位|[的及和比较\d\s—\-－–~～至、，（）()/：:%])++"
)
# 总投资目标   完成总投资   what of a head is no part of the name
STATUS: Final = re.compile(r"预计|预期|目标|计划|完成|实际|实绩|实现|累计")
# 1200   约9.5   5—10   a number without a unit
BARE: Final = re.compile(r"\D{0,6}\d[\d.,]*(?:[—\-－–~～至]{1,2}\d[\d.,]*)?")
# 城镇登记失业率   恩格尔系数   地区生产总值增速   what is told in per cent by itself
RATE: Final = re.compile(r"[率度比重例速幅长数额]$|浓度|系数|指数")


@dataclass(frozen=True, slots=True)
class Heads:
    """What the heads of a table say of the rows beneath."""

    count: int  # how many rows are heads
    columns: tuple[str, ...]  # the words over each column
    names: int  # the column whose cells name the rows
    units: int | None  # the column of units
    first: int  # the first column of figures


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell put into a clause: the words before it, and the unit put in behind its number."""

    lead: str
    text: str  # of the cell, with the unit
    at: int  # where in it the unit stands
    unit: int  # characters of the unit

    def place(self, offset: int) -> int:
        """Return the place in the cell of an *offset* in the clause."""
        here = max(0, offset - len(self.lead))
        return here if here <= self.at else max(self.at, here - self.unit)


def heads_of(rows: Sequence[str]) -> Heads:
    """Return what the heads of the table *rows* say."""
    grid = [cells_of(row) for row in rows]
    count = count_header_rows(grid)
    width = max(map(len, grid))
    columns = tuple("".join(_over(grid[:count], column)) for column in range(width))
    units = next((i for i, head in enumerate(columns) if UNITS.fullmatch(head)), None)
    figures = (i for row in grid[count:] for i, cell in enumerate(row) if i and _is_figure(cell))
    first = min(figures, default=width)
    named = [i for i in range(first) if i != units and not NO_NAME.fullmatch(columns[i])]
    return Heads(count, columns, named[-1] if named else 0, units, first)


def _over(heads: Sequence[Sequence[str]], column: int) -> Iterator[str]:
    """Yield the words over *column*: a head that is merged over several columns stands in the first of them."""
    for depth, row in enumerate(heads):
        cell = row[column] if column < len(row) else ""
        if not cell and column and depth + 1 < len(heads):
            cell = next((c for c in reversed(row[1:column]) if c), "")
        yield cell


def _is_figure(cell: str) -> bool:
    return CELL_FIGURE.match(cell) is not None and not CELL_TIME.fullmatch(cell)


def read_row(text: str, heads: Heads, scope: Scope, year: int | None, names: Sequence[tuple[int, int]]) -> Sentence:
    """Return the figures of the row *text*, which stands in *scope*; *year* is the report's, *names* are the spans of
    programme names."""
    return _Reader(text, heads, scope, year, names).read()


class _Reader:
    """Reads one row, cell by cell."""

    def __init__(
        self, text: str, heads: Heads, scope: Scope, year: int | None, names: Sequence[tuple[int, int]]
    ) -> None:
        self.heads, self.scope, self.year, self.spans = heads, scope, year, names
        self.cells = cells_of(text)
        self.starts: list[int] = []  # where the words of each cell begin in the text
        start = 0
        for cell in text.split(CELL_END):
            self.starts.append(start + len(cell) - len(cell.lstrip()))
            start += len(cell) + 1
        label = self.cells[heads.names] if heads.names < len(self.cells) else ""
        self.unit = UNIT.search(label)  # of the row, where its name ends with one
        label = NUMBER.sub("", UNIT.sub("", label), count=1) if NUMBER.match(label) else UNIT.sub("", label)
        self.name = "" if CELL_TIME.fullmatch(label) else label
        self.time = label if CELL_TIME.fullmatch(label) else ""  # 2023年⇥1087⇥9.5: the heads name the numbers
        self.told = not SENTENCE_MARK.search(label)  # a label that says whole sentences names nothing
        self.found = Sentence()

    def read(self) -> Sentence:
        for column, cell in enumerate(self.cells):
            if cell and column != self.heads.units:
                self._read_cell(column, cell)
        return self.found

    def _read_cell(self, column: int, cell: str) -> None:
        """Read the figures of one cell: in a clause that says what the row and the head say, or as it stands."""
        start = self.starts[column]
        spans = [(s - start, e - start) for s, e in self.spans if start <= s and e <= start + len(cell)]
        if column == self.heads.names or _names_itself(cell):
            self._take(read_text(cell, lambda _: self.scope, self.year, spans), column, Filled("", cell, 0, 0))
            return
        head = UNIT.sub("", self.heads.columns[column]) if column < len(self.heads.columns) else ""
        clause = self._with_unit(column, cell)
        quantities = find_quantities(joined(clause.text))
        lead = self._lead(column, head, clause.text, quantities[0]) if quantities else None
        if lead is None:
            self._take(Sentence(left=[(q, UNCLEAR) for q in quantities]), column, clause)
            return
        clause = replace(clause, lead=lead)
        spans = [(s + len(lead), e + len(lead)) for s, e in spans]
        scope = column_scope(self.time + self._when(column, head), self.scope, self.year)
        self._take(read_text(lead + clause.text, lambda _: scope, self.year, spans), column, clause)

    def _when(self, column: int, head: str) -> str:
        """Return the *head* of a column with what tells its time: 2018年⇥增长 is the growth of 2018, where 增长 names no year."""
        if not any(form.search(head) for form in (GROWN, FALLEN, COMPARED)) or YEAR.search(head):
            return head
        before = self.heads.columns[self.heads.first : column]
        return next((h for h in reversed(before) if YEAR.search(h)), "") + head

    def _with_unit(self, column: int, cell: str) -> Filled:
        """Return the cell with its unit behind the number: 1200以上 → 1200亿元以上; as it is where it has one of its own."""
        number = BARE.match(cell)
        if find_quantities(joined(cell)) or number is None:
            return Filled("", cell, 0, 0)
        unit, at = self._unit(column), number.end()
        return Filled("", cell[:at] + unit + cell[at:], at, len(unit))

    def _unit(self, column: int) -> str:
        """Return the unit that stands over the column, at the row's name or in the column of units, "" where none does."""
        head = self.heads.columns[column] if column < len(self.heads.columns) else ""
        over, units = UNIT.search(head), self.heads.units
        if over:
            return over["unit"]
        if any(form.search(head) for form in (GROWN, FALLEN, COMPARED, SHARE_SAID, RANKED)):
            return ""  # 地区生产总值（亿元）⇥增长⇥9.5: not 亿元
        if self.unit:
            return self.unit["unit"]
        return self.cells[units] if units is not None and units < len(self.cells) else ""

    def _lead(self, column: int, head: str, cell: str, quantity: Quantity) -> str | None:
        """Return the words before the number of a *cell* that say what the row and the *head* of its column do; None where
        that is too little."""
        if not self.told or not (head or column == self.heads.first):  # two numbers that nothing tells apart
            return None
        grown = GROWTH.search(cell[: quantity.start]) is not None
        verb = "" if grown else _verb(head, quantity)
        own = _own(head)
        if verb and not own:  # 县区⇥地区生产总值⇥增长: whose growth stands in the column before
            own = next((o for c in reversed(range(self.heads.first, column)) if (o := _own(self.heads.columns[c]))), "")
        name = self.name + own
        said = grown or verb or quantity.unit not in PERCENT or RATE.search(name) or SHARED.search(name)
        return name + ("预计" if "预计" in head else "") + verb if said and len(name) > 1 else None

    def _take(self, read: Sentence, column: int, clause: Filled) -> None:
        """Enter what was *read* of a cell as a *clause*, with its offsets in the row."""
        start = self.starts[column]
        lead = len(clause.lead)
        for row in read.rows:
            if row.quantity.number_start >= lead:
                begins = min(self.starts[self.heads.names], start) if lead else start + row.start
                end = start + clause.place(row.end)
                self.found.rows.append(
                    replace(row, quantity=_moved(row.quantity, clause, start), start=begins, end=end)
                )
        self.found.left += [(_moved(q, clause, start), why) for q, why in read.left if q.number_start >= lead]


def _names_itself(cell: str) -> bool:
    """Return whether the words before the first number of a *cell* name it: 完成投资5亿元; but not 增长9%左右, 约5亿元."""
    quantities = find_quantities(joined(cell))
    words = cell[: quantities[0].start] if quantities else re.split(r"\d", cell, maxsplit=1)[0]
    return not is_verb(before(words)[0])


def _own(head: str) -> str:
    """Return what the *head* of a column names itself: 2023年总投资（亿元） → 总投资; "" for 总量, 增长, 2023年."""
    words = UNIT.sub("", head)
    for form in (GROWN, FALLEN, COMPARED, SHARE_SAID, RANKED):
        words = form.sub("", words)
    return "" if NEUTRAL.fullmatch(words) else tidy(STATUS.sub("", words))


def _verb(head: str, quantity: Quantity) -> str:
    """Return the words that say in a clause what the *head* says of its column's numbers."""
    if quantity.form == "rank":
        return "位居"
    if GROWN.search(head) or (COMPARED.search(head) and quantity.unit in PERCENT and not FALLEN.search(head)):
        return "年均增长" if ANNUAL.search(head) else "增长"
    if FALLEN.search(head):
        return "下降"
    return "占比" if SHARE_SAID.search(head) and quantity.unit in PERCENT else ""


def column_scope(words: str, scope: Scope, year: int | None) -> Scope:
    """Return what time the numbers are about whose head says *words*, in *scope*; *year* is the report's."""
    words = re.sub(r"((?:19|20)\d\d)(?:年度|(?=\D*$)(?!年))", r"\1年", words)
    period = clause_period(words, scope, None, year) or scope.period
    named = YEAR.search(words)
    plan = scope.plan
    if DONE.search(words):
        plan = False
    elif PLAN.search(words):
        plan = True
    elif named and year:
        plan = int(named["year"]) >= year
    return replace(scope, period=period, plan=plan, year=int(period[-4:]) if period else scope.year)


def _moved(quantity: Quantity, clause: Filled, start: int) -> Quantity:
    """Return *quantity* of a *clause* with its offsets in the row, in which the cell's words begin at *start*."""
    return replace(
        quantity,
        start=start + clause.place(quantity.start),
        end=start + clause.place(quantity.end),
        number_start=start + clause.place(quantity.number_start),
        number_end=start + clause.place(quantity.number_end),
    )
