"""Divide a line that lost its line ends: it holds a whole text, and its gaps and numbers show the paragraphs."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from build_tools.text.characters import LINE_END, SENTENCE_END, STATEMENT_END
from build_tools.text.numerals import NUMERAL

Span: TypeAlias = tuple[int, int]  # start and end in a text
LONG_LINE: Final = 2500  # characters; a longer line is no paragraph but a whole text whose line ends were lost
LONGEST_PIECE: Final = 3000  # characters; a longer piece of such a line is cut at the ends of its sentences
# A shorter line is also a whole text if it has so many gaps after a sentence or before a heading's number, one of these
# at least, and so many sentences.
FEWEST_GAPS: Final = 4
FEWEST_SENTENCES: Final = 3
GAP: Final = r"[\u0020\t\u3000\xa0\u2002\u2003]+"
# …工作。　　（二）…   …各位代表： 现在…   一、   （一）   what begins a paragraph after a gap
NUMBER_OR_SALUTATION: Final = re.compile(rf"[{NUMERAL}]{{1,3}}、|（[{NUMERAL}]{{1,3}}）|各位代表[：！，]")
GAP_OF_PARAGRAPH: Final = re.compile(
    rf"""
    (?<= [{STATEMENT_END}：] ) {GAP} (?! {GAP} | $ ) (?P<number> (?={NUMBER_OR_SALUTATION.pattern}) )?
    | (?<= \S ) {GAP} (?P<heading> {NUMBER_OR_SALUTATION.pattern} )
    """,
    re.VERBOSE,
)
# 各位代表：现在，…。一、2030年工作回顾…。二、…   a line that holds the salutation and the numbers of parts
SALUTATION_IN_LINE: Final = re.compile(r".{0,200}?各位[^，。；：]{1,14}：")
NUMBER_AFTER_SENTENCE: Final = re.compile(rf"(?<=[{SENTENCE_END}])[{NUMERAL}]{{1,3}}、")
FEWEST_NUMBERS: Final = 2
SENTENCE_STOP: Final = re.compile(rf"[{SENTENCE_END}]")
# …。一是扩大内需。…   …；二是…   …。——经济…   …。第一，…   a point of a list in a paragraph that is too long
POINT: Final = re.compile(
    rf"(?<=[{STATEMENT_END}])(?=——|[{NUMERAL}]{{1,2}}是|第[{NUMERAL}]{{1,2}}[，、]|（[{NUMERAL}]{{1,2}}）)"
)
# Where a line that lost its line ends shows that a paragraph begins:
PARAGRAPH_GAP: Final = re.compile(
    rf"""
    [\u3000\u2002\u2003\xa0\ ]{{2,}} | \t\s*   # 　　现在，我代表…　　过去的一年…
    | (?<=[{STATEMENT_END}：]) [^\S\n]+ (?=\S)   # 扩大内需。 深化改革。
    | (?<=[{SENTENCE_END}]) (?= [{NUMERAL}]{{1,3}}、 | （[{NUMERAL}]{{1,3}}） | 各位代表[：！] )   # …工作。（二）深化改革。
    """,
    re.VERBOSE,
)
# 一、2023年工作回顾 过去一年，…   （一）扩大内需，稳定增长 全年…   a heading in such a line, and the gap after it
HEADING_GAP: Final = re.compile(
    rf"""
    (?: [{NUMERAL}]{{1,3}}、 | （[{NUMERAL}]{{1,3}}） )   # 一、   （一）
    [^{STATEMENT_END}：\s]{{4,40}} (?P<gap> [\ \u3000\xa0\t]+ ) (?=\S)   # 2023年工作回顾, and the gap
    """,
    re.VERBOSE,
)
# 三、2012年主要任务（一）促进经济平稳较快发展…   two headings on one line
TWO_HEADINGS: Final = re.compile(rf"[{NUMERAL}]{{1,3}}、[^，{STATEMENT_END}：（）\s]{{2,30}}(?P<gap>)(?=（一）[^、）])")
# 一、2030年工作回顾全市…   四、加强政府自身建设文化站、…   a title that has no gap after it, but a known end
NOUN_OF_PLAN: Final = r"(?:回顾|总结|要求|重点|任务|目标|安排|部署|打算|建议|思路|措施|工作|成就)"
RUN_ON_HEADING: Final = re.compile(
    rf"""
    [{NUMERAL}]{{1,3}}、 [^，{STATEMENT_END}：（）\s]{{0,24}}?
    (?: 工作{NOUN_OF_PLAN} | (?:总体|主要|重点|目标|奋斗){NOUN_OF_PLAN} | 自身建设 | 结束语 )
    (?P<gap>) (?! {NOUN_OF_PLAN} | [和与及、的，{STATEMENT_END}：（）”\s] )
    (?= .{{20}} )
    """,
    re.VERBOSE,
)
# 二、推进城乡改革　　全市经济要长期稳定地增长，…   a heading and its paragraph on any line
WIDE_GAP: Final = re.compile(r"[ \u3000]{2,}|\t[ \u3000]*")
SENTENCE_AFTER_GAP: Final = re.compile(rf".{{15,}}[{SENTENCE_END}]")


def has_lost_line_ends(line: str) -> bool:
    """Return whether *line* is no paragraph but a whole text.

    It is very long, or it holds the salutation and numbers of headings, or many of its gaps are before numbers.
    """
    if len(line) > LONG_LINE or _holds_salutation_and_numbers(line):
        return True
    gaps = list(GAP_OF_PARAGRAPH.finditer(line))
    is_numbered = any(gap["number"] is not None or gap["heading"] is not None for gap in gaps)
    return len(gaps) >= FEWEST_GAPS and is_numbered and len(SENTENCE_STOP.findall(line)) >= FEWEST_SENTENCES


def _holds_salutation_and_numbers(line: str) -> bool:
    salutation = SALUTATION_IN_LINE.match(line)
    return salutation is not None and len(NUMBER_AFTER_SENTENCE.findall(line, salutation.end())) >= FEWEST_NUMBERS


@lru_cache(maxsize=1)  # several steps of cleaning ask of the same text
def lines_without_line_ends(text: str) -> Sequence[Span]:
    """Return the spans of the lines of *text* that lost their line ends."""
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if has_lost_line_ends(text[start:end])]


def paragraphs_in_line(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of the paragraphs in the line *start* to *end* of *text*: usually one."""
    if has_lost_line_ends(text[start:end]):
        for gap in [*PARAGRAPH_GAP.finditer(text, start, end), None]:
            stop = gap.start() if gap else end
            yield from _with_headings(text, start, stop)
            start = gap.end() if gap else end
        return
    if heading := TWO_HEADINGS.match(text, start, end) or _heading_and_paragraph(text, start, end):
        yield start, heading.start("gap")
        start = heading.end("gap")
    yield start, end


def _heading_and_paragraph(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the heading that begins the line *start* to *end*, if a wide gap and a sentence follow it."""
    heading = HEADING_GAP.match(text, start, end)
    is_followed = heading and WIDE_GAP.fullmatch(heading["gap"]) and SENTENCE_AFTER_GAP.match(text, heading.end(), end)
    return heading if is_followed else None


def _with_headings(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the headings that begin the span *start* to *end*, and the pieces of the rest."""
    forms = (HEADING_GAP, TWO_HEADINGS, RUN_ON_HEADING)
    while heading := next(filter(None, (form.match(text, start, end) for form in forms)), None):
        yield start, heading.start("gap")
        start = heading.end("gap")
    yield from _pieces(text, start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span *start* to *end*; one that is too long for a paragraph is divided at its 一是…二是…, else at the ends
    of sentences."""
    if end - start > LONG_LINE:
        for point in POINT.finditer(text, start, end):
            yield from _cut(text, start, point.start())
            start = point.start()
    yield from _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield pieces of at most LONGEST_PIECE characters; each ends with the last end of a sentence that fits, if any does."""
    while end - start > LONGEST_PIECE:
        stop = max(text.rfind(mark, start, start + LONGEST_PIECE) for mark in STATEMENT_END) + 1
        stop = stop if stop > start else start + LONGEST_PIECE
        yield start, stop
        start = stop
    yield start, end
