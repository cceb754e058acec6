"""Recognise the number of a heading, and where its title ends."""

import re
from typing import Final, NamedTuple

from build_tools.text.characters import CLAUSE_END, HAN, STATEMENT_END
from build_tools.text.heading_forms import CHAPTER, CHAPTER_SECTION, ORDINAL, PART, SECTION
from build_tools.text.numerals import NUMERAL
from build_tools.text.word_lists import any_word, word_list

# 1.以稳中求进为基调稳固经济运行。项目投资…  but not 1.5万亿元…   ⒈以稳中求进…
ARABIC_ITEM: Final = re.compile(r"(?P<number>\d{1,2}[.．、]|[⒈-⒛])(?!\d)\s*(?P<rest>\S.*)")
# 第二，发展农业。粮食面积…   an ORDINAL with its paragraph on the line, if others have lines of their own
ORDINAL_RUN_IN: Final = re.compile(
    rf"(?P<number> 第[{NUMERAL}]{{1,3}}[，、] ) \s* (?P<rest> [^{STATEMENT_END}：]{{4,45}}。 .+ )",
    re.VERBOSE,
)
# 5 个项目   1.2 亿元   what a number counts rather than heads
COUNTED_UNIT: Final = f"[{''.join(word_list('outline.counted'))}]"
# 1 目标   10 改善民生   1 2015年工作回顾   a bare number, on a line of its own, without any mark
BARE_ITEM: Final = re.compile(
    rf"""
    (?P<number> \d{{1,2}} ) [ \u3000]+ (?!{COUNTED_UNIT})
    (?P<rest> (?: (?:19|20)\d\d年 )? [{HAN}“] [^{STATEMENT_END}：\s]{{1,39}} )
    """,
    re.VERBOSE,
)
# 1.1 速度   under a bare number   but not 1.2 亿元
DECIMAL: Final = re.compile(
    rf"(?P<number> \d{{1,2}}[.．]\d{{1,2}} ) [ \u3000]+ (?!{COUNTED_UNIT}) (?P<rest> [{HAN}“] [^{STATEMENT_END}：\s]{{1,39}} )",
    re.VERBOSE,
)
# 1.1.1 细分   under a decimal, also without a space
DEEP_DECIMAL: Final = re.compile(
    rf"""
    (?P<number> \d{{1,2}} (?: [.．]\d{{1,2}} ){{2}} ) [ \u3000]* (?!{COUNTED_UNIT})
    (?P<rest> [{HAN}“] [^{CLAUSE_END}\s]{{1,29}} )
    """,
    re.VERBOSE,
)
# （1）速度   ⑴速度   1）速度   under 1.
BRACKETED_NUMBER: Final = re.compile(r"(?P<number>（\d{1,2}）|[⑴-⒇]|\d{1,2}）)[、.．]?\s*(?P<rest>\S.*)")
# ■ 工业经济   ◆扩大内需，稳定增长   after a sign, on a line of its own and without a full stop
HEADING_SIGNS: Final = "■◆●★▲◎□△☆▍▌▶►◇○※"
SIGNED_HEADING: Final = re.compile(rf"(?P<number>)[{HEADING_SIGNS}]\s*(?P<rest>[{HAN}“\d][^{STATEMENT_END}：]{{2,40}})")
# 【民生改善】
BRACED_HEADING: Final = re.compile(rf"(?P<number>)【(?P<rest>[{HAN}“\d][^{STATEMENT_END}：】]{{2,40}})】")
# The first form that fits tells the kind of a number.
NUMBER_KINDS: Final = (
    CHAPTER,
    CHAPTER_SECTION,
    PART,
    SECTION,
    ARABIC_ITEM,
    ORDINAL,
    BARE_ITEM,
    DECIMAL,
    DEEP_DECIMAL,
    BRACKETED_NUMBER,
    SIGNED_HEADING,
    BRACED_HEADING,
)

# 一、2013年工作回顾过去一年是…   二、2014年工作总体部署2014年，…   a title that runs on without any mark
RUN_ON_TITLE: Final = re.compile(
    rf"""
    [^{CLAUSE_END}]{{0,24}}? {any_word("outline.run_on_title_endings")}
    (?= \d{{4}}年 | {any_word("outline.run_on_sentence_beginnings")} )
    """,
    re.VERBOSE,
)
TITLE_LENGTH: Final = 40  # characters of a title; a longer first sentence is text
TITLE_LENGTH_ALONE: Final = 60  # of a title that has its line for itself
STATEMENT_STOP: Final = re.compile(f"[{STATEMENT_END}]")


class Number(NamedTuple):
    """The number that begins a heading."""

    kind: re.Pattern[str]  # of NUMBER_KINDS
    text: str  # as written: 一, （八）, 3.; empty for a sign
    end: int  # offset of the title in the line


def number_of(text: str) -> Number | None:
    """Return the number of the heading that *text* is or begins with, or None."""
    for kind in NUMBER_KINDS:
        if match := kind.fullmatch(text):
            return Number(kind, match["number"], match.start("rest"))
    return None


def ordinal_run_in(text: str) -> Number | None:
    """Return the number of a heading like 第二，发展农业。粮食面积… or None."""
    match = ORDINAL_RUN_IN.fullmatch(text)
    return Number(ORDINAL, match["number"], match.start("rest")) if match else None


def title_end(text: str, start: int) -> int:
    """Return where the title that begins at *start* ends, with its 。; *start* if the sentence is too long for a title."""
    if run_on := RUN_ON_TITLE.match(text, start):
        return run_on.end()
    stop = STATEMENT_STOP.search(text, start)
    if stop is None or stop.end() == len(text):
        return len(text) if len(text) - start <= TITLE_LENGTH_ALONE else start
    return stop.end() if stop[0] == "。" and 0 < stop.start() - start <= TITLE_LENGTH else start
