"""Numbers that are read one by one, each with the words of its piece of the clause."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from build_tools.figures.clauses.clause import Clause
from build_tools.figures.naming.number_in_clause import NumberInClause
from build_tools.figures.naming.rules import NUMBER_AND_UNIT
from build_tools.figures.numbers.quantity import Quantity

# 新增就业6.21万人、转移就业1.69万人   what separates two numbers with words of their own
BETWEEN_NUMBERS: Final = re.compile(r"[、和及与（，]")
# 办结率、满意度均达100%   智能工厂和绿色工厂各1家   one number for each of several subjects; but not 年均
EACH: Final = re.compile(r"(?:(?<![年月日人])均|都|双双|分别)[^，；。]{0,6}$|各$")
BRACKET_OPEN: Final = re.compile(r"[（(]")


class Piece(NamedTuple):
    """A number with the span of the words that belong to it."""

    quantity: Quantity
    start: int
    end: int


def read_singles(clause: Clause, quantities: Sequence[Quantity], start: int, end: int) -> None:
    """Read *quantities* one by one; their words are between *start* and *end* of the text."""
    pieces = list(_pieces(clause.text, quantities, start, end))
    for i, piece in enumerate(pieces):
        # 96户、183人实现全部脱贫: a number without words of its own shares those of the last one
        bare = not clause.text[piece.quantity.end : piece.end].strip()
        shares = i + 1 < len(pieces) and piece.quantity.counts and bare
        _read_single(clause, piece._replace(end=end) if shares else piece, first=i == 0, shares=shares)


def _pieces(text: str, quantities: Sequence[Quantity], start: int, end: int) -> Iterator[Piece]:
    """Yield each number with its words: they end at the 、 between it and the next number."""
    for quantity, following in zip(quantities, [*quantities[1:], None], strict=True):
        if following is None:
            yield Piece(quantity, start, end)
        elif separator := BETWEEN_NUMBERS.search(text, quantity.end, following.start):
            yield Piece(quantity, start, separator.start())
            start = separator.end()
        else:  # 90个重点项目完成投资60亿元: the words between the numbers belong to both
            yield Piece(quantity, start, following.start)
            start = quantity.end


def _read_single(clause: Clause, piece: Piece, first: bool, shares: bool) -> None:
    """Name one number and add it; *first* of the clause, *shares* the words after the last number."""
    number = _in_clause(clause, piece, shares)
    name = clause.reading.namer.name(number)
    if len(name.text) < 2:
        clause.leave_out([piece.quantity], "unclear")
        return
    carried = clause.carried.subject
    own = first and not (carried and carried in name.text)
    for_each = EACH.search(number.before) and not name.of_noun
    for one in clause.grammar.lists.divide(name.text) if for_each else (name.text,):
        clause.add(piece.quantity, one, "" if name.of_noun else number.predicate, own_subject=own)
    if name.goes_on:
        clause.carry(name.text)


def _in_clause(clause: Clause, piece: Piece, shares: bool) -> NumberInClause:
    """Return the number of *piece* with the words around it."""
    quantity, grammar, carried = piece.quantity, clause.grammar, clause.carried
    before = clause.text[piece.start : quantity.start]
    after = BRACKET_OPEN.split(clause.text[quantity.end : piece.end].lstrip("”）"))[0].rstrip("“")
    subject, predicate = grammar.subjects.divide(before)
    if shares:
        own = subject and not grammar.verbs.is_verb(subject)
        after = "" if own else NUMBER_AND_UNIT.sub("", after).strip("、和及的")
    elif after[:1] in ("、", "，"):
        after = ""
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
        named_here=clause.names_here,
    )
