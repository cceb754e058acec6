"""Read the figures in a row: its name and the header of a column say what a number measures, and when.

Each cell is put into a clause, which is read like any other: 地区生产总值⇥增长（%）⇥9.5 → 地区生产总值增长9.5%. If row
and header say too little for that, the number is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from build_tools.figures.clauses.findings import Findings
from build_tools.figures.clauses.read import TextReader
from build_tools.figures.naming.measures import NAMES_SHARE
from build_tools.figures.numbers.quantity import Quantity
from build_tools.figures.periods.expressions import YEAR
from build_tools.figures.periods.setting import TimeSetting
from build_tools.figures.tables.cells import CellClause, with_unit
from build_tools.figures.tables.column_headers import UNIT_LAST, ColumnHeaders, header_with_year
from build_tools.figures.tables.header_rows import HeaderRows
from build_tools.text.header_rows import CELL_TIME
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.tables import CELL_END, SENTENCE_MARK, cells_of

NUMBER_OF_ROW: Final = re.compile(
    rf"""
    (?:
        \s*
        (?:
            [（(]?[{ONE_TO_TEN}\d]{{1,3}}[）)、][、.．]?    # 一、财政收入   （一）税收
          | \d{{1,2}}[.．](?!\d)                           # 1.工业
          | [①-⑳●•·—]+
          | 其中[：:]?
        )
    )+
    \s*
    """,
    re.VERBOSE,
)
FIRST_DIGIT: Final = re.compile(r"\d")


class RowReader:
    """Reads the rows of one table."""

    def __init__(
        self, reader: TextReader, headers: ColumnHeaders, header_rows: HeaderRows, year: int | None, place: str = ""
    ) -> None:
        self.reader, self.headers, self.header_rows, self.year = reader, headers, header_rows, year
        self.place = place

    def read(self, text: str, time: TimeSetting, programmes: Sequence[tuple[int, int]]) -> Findings:
        """Return the figures of the row *text* and the numbers left out.

        *time* is what the text around is about, *programmes* are the spans of programme names in the row.
        """
        row = _Row(self, text, time, programmes)
        for column, cell in enumerate(row.cells):
            if cell and column != self.header_rows.unit_column:
                row.read_cell(column, cell)
        return row.findings

    def names_itself(self, cell: str) -> bool:
        """Return whether the words before the first number of *cell* name it: 完成投资5亿元; but not 增长9%左右, 约5亿元."""
        quantities = self.reader.quantities(cell)
        words = cell[: quantities[0].start] if quantities else FIRST_DIGIT.split(cell, maxsplit=1)[0]
        grammar = self.reader.grammar
        return not grammar.verbs.is_verb(grammar.subjects.divide(words)[0])


class _Row:
    """One row while it is read, cell by cell."""

    def __init__(self, table: RowReader, text: str, time: TimeSetting, programmes: Sequence[tuple[int, int]]) -> None:
        self.table, self.time, self.programmes = table, time, programmes
        self.cells = cells_of(text)
        self.starts = _cell_starts(text)
        self.findings = Findings()
        name_column = table.header_rows.name_column
        label = self.cells[name_column] if name_column < len(self.cells) else ""
        unit = UNIT_LAST.search(label)
        self.unit = unit["unit"] if unit else ""
        label = UNIT_LAST.sub("", label)
        row_number = NUMBER_OF_ROW.match(label)
        if row_number:
            label = label[row_number.end() :]
        is_time = CELL_TIME.fullmatch(label) is not None
        self.name = "" if is_time else label
        self.time_words = label if is_time else ""  # 2023年⇥1087⇥9.5: the headers name the numbers
        self.is_named = not SENTENCE_MARK.search(label)  # a label of whole sentences names nothing

    def read_cell(self, column: int, cell: str) -> None:
        """Read the figures of one cell: in a clause that says what row and header say, or as it is if it names itself."""
        table, start = self.table, self.starts[column]
        spans = [(s - start, e - start) for s, e in self.programmes if start <= s and e <= start + len(cell)]
        if column == table.header_rows.name_column or table.names_itself(cell):
            self._add(
                table.reader.read(cell, lambda _: self.time, table.year, spans, table.place), column, CellClause(cell)
            )
            return
        clause = self._with_unit(column, cell)
        quantities = table.reader.quantities(clause.text)
        header = UNIT_LAST.sub("", table.header_rows.over(column))
        words = self._words(column, header, clause.cell, quantities[0]) if quantities else None
        if words is None:
            left_out = Findings()
            left_out.leave_out(quantities, "unclear")
            self._add(left_out, column, clause)
            return
        clause = replace(clause, words=words)
        spans = [(s + len(words), e + len(words)) for s, e in spans]
        time = table.headers.time(self.time_words + self._header_with_year(column, header), self.time, table.year)
        self._add(table.reader.read(clause.text, lambda _: time, table.year, spans, table.place), column, clause)

    def _header_with_year(self, column: int, header: str) -> str:
        if YEAR.search(header) or not self.table.headers.compares(header):
            return header
        return header_with_year(header, self.table.header_rows.before(column))

    def _with_unit(self, column: int, cell: str) -> CellClause:
        """Return *cell* as a clause, with the unit that the column or the row gives unless it has one of its own."""
        return CellClause(cell) if self.table.reader.quantities(cell) else with_unit(cell, self._unit(column))

    def _unit(self, column: int) -> str:
        """Return the unit in the header of *column*, after the row's name or in the column of units; or an empty string."""
        header_rows = self.table.header_rows
        header = header_rows.over(column)
        if unit := UNIT_LAST.search(header):
            return unit["unit"]
        if self.table.headers.relates(header):
            return ""  # 地区生产总值（亿元）⇥增长⇥9.5: not 亿元
        if self.unit:
            return self.unit
        unit_column = header_rows.unit_column
        return self.cells[unit_column] if unit_column is not None and unit_column < len(self.cells) else ""

    def _words(self, column: int, header: str, cell: str, quantity: Quantity) -> str | None:
        """Return the words to put before *cell*, which say what the row and *header* say, or None if that is too little."""
        header_rows, headers, grammar = self.table.header_rows, self.table.headers, self.table.reader.grammar
        if not self.is_named or not (header or column == header_rows.first_column):  # nothing tells two numbers apart
            return None
        grown = grammar.measures.says_growth(cell[: quantity.start])
        verb = "" if grown else headers.verb(header, quantity)
        own = headers.own_name(header)
        if verb and not own:  # 县区⇥地区生产总值⇥增长: the column before says whose growth it is
            own = next((name for other in header_rows.before(column) if (name := headers.own_name(other))), "")
        name = self.name + own
        rate = headers.is_rate(name) or NAMES_SHARE.search(name)
        if len(name) < 2 or not (grown or verb or rate or quantity.family != "percent"):
            return None
        return name + ("预计" if "预计" in header else "") + verb

    def _add(self, findings: Findings, column: int, clause: CellClause) -> None:
        """Add the *findings* of the cell in *column*, read as *clause*, with their offsets in the row."""
        start, words = self.starts[column], len(clause.words)
        row_start = min(self.starts[self.table.header_rows.name_column], start)
        for finding in findings.found:
            if finding.quantity.number_start >= words:
                self.findings.found.append(
                    replace(
                        finding,
                        quantity=clause.quantity_in_row(finding.quantity, start),
                        start=row_start if words else start + finding.start,
                        end=start + clause.offset_in_cell(finding.end),
                    )
                )
        for left_out in findings.left_out:
            if left_out.quantity.number_start >= words:
                self.findings.leave_out([clause.quantity_in_row(left_out.quantity, start)], left_out.reason)


def _cell_starts(text: str) -> list[int]:
    """Return where the words of each cell begin in the row *text*."""
    starts, start = [], 0
    for cell in text.split(CELL_END):
        starts.append(start + len(cell) - len(cell.lstrip()))
        start += len(cell) + 1
    return starts
