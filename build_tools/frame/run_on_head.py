"""Part the head of a report from the salutation and the text that are on the same line."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.frame.head_grammar import WIRE
from build_tools.frame.head_parts import parts_of
from build_tools.frame.report_lines import salutation_of
from build_tools.model.outline import Line
from build_tools.text.lines import line_at
from build_tools.text.salutations import SALUTED

HEAD_WITHIN: Final = 3000  # characters from the beginning of the text
# 各位代表：   after something else on its line
SALUTATION_INSIDE: Final = re.compile(
    rf"""
    (?<=.) (?: {SALUTED} [、，] \s* )*   # 主席团、
    (?: (?:尊敬的)? 各位(?:代表|委员|同志|主任) [^，。,；：！\s]{{0,10}} | (?:代表|同志)们 )   # 各位代表   代表们
    \s* [：:！!]
    """,
    re.VERBOSE,
)


def part_heads(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return *lines*, those parted that have a head and a salutation: …会议上市长 王小明各位代表：现在，我代表…"""
    return tuple(part for line in lines for part in _parted(line))


def _parted(line: Line) -> Iterator[Line]:
    salutation = SALUTATION_INSIDE.search(line.text) if line.start < HEAD_WITHIN and line.table is None else None
    if salutation is None or salutation_of(line):
        yield line
        return
    head = line_at(line.text, 0, salutation.start(), line.start)
    wire = WIRE.match(head.text)
    if not (parts_of(head) or (wire and parts_of(line_at(head.text, wire.end(), len(head.text))))):
        yield line
        return
    yield head
    yield line_at(line.text, salutation.start(), len(line.text), line.start)
