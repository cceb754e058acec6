"""Forms of the annexes of a report: their marks and headings, the items that explain terms, and the marks that lead to these."""

import re
import unicodedata
from typing import Final

from build_tools.text.characters import STATEMENT_END
from build_tools.text.numerals import NUMERAL, ONE_TO_TEN, numeral_value

# 附件   附件1：   附录二   附表   what announces an annex
ANNEX_MARK: Final = rf"附(?:件|录|表)?\s*[{ONE_TO_TEN}\d]{{0,2}}\s*[：:]?"
# 名词   专有名词、术语   概念和缩略语   what an annex explains
EXPLAINED: Final = r"(?:名\s*词|用语|术语|词语|词汇|概念|缩略语|缩写|简称|提法|表述)"
# 解释   名 词 解 释   注解
EXPLANATION: Final = r"(?:解\s*释|注\s*释|说\s*明|释\s*义|注\s*解|解\s*读|简\s*介)"
ANNEX_HEADING: Final = re.compile(
    rf"""
    # 名 词 解 释   【名词注释】（按文中出现顺序排列）   附件1：《政府工作报告》有关名词、用语解释   有关概念和缩略语
    (?: 附[件录]? [{ONE_TO_TEN}\d]{{0,2}} [：:\s]* )?
    [【—]* [^，：{STATEMENT_END}]{{0,24}}?
    (?:
        {EXPLAINED} (?: [、和及与]? {EXPLAINED} )? 的? \s* {EXPLANATION}
        | (?: (?:有|相)关 | 主要 | 部分 ) {EXPLAINED} (?: [、和及与] {EXPLAINED} )?
    )
    [】—]* (?: （[^）]{{1,16}}） )? [】—]* [：:]?
    # 附注：
    | (?: 附\s*注|注\s*释|注\s*解 ) [：:]?  |  注[：:]
    """,
    re.VERBOSE,
)
# The number of an item:
ITEM_NUMBER: Final = rf"""\s*
    (?: 附?注[：:]\s* )?   # 注：①
    (?:
        注释?\s* \d{{1,3}} \s* [：:.．、]   # 注3：
      | \d{{1,3}} \s* [.．、] (?! \d{{1,3}} \s* [%％个百千万亿元倍吨亩公平米户人家] )   # 1.   but not 1.5万亿元
      | 注? [\[［（(〔【] \d{{1,3}} [\]］）)〕】]   # [3]   【3】   （3）   【注3】
      | [①-⑳⒈-⒛⑴-⒇] | \*
      | [{NUMERAL}]{{1,3}}、 | [（(][{NUMERAL}]{{1,3}}[）)]   # 三、   （三）
    )
    [：:]? \s*"""
NUMBERED_ITEM: Final = re.compile(
    rf"(?= \s* (?:附?注[：:]\s*)? (?:注释?\s*)? [\[［（(〔【]? (?P<bare> \d{{1,3}} | [①-⑳⒈-⒛⑴-⒇] | [{NUMERAL}]{{1,3}} | \* ) ) {ITEM_NUMBER}",
    re.VERBOSE,
)
# The mark at the beginning of an item:
ITEM_MARK: Final = re.compile(
    r"""
    \s* (?: 注释?\s* )? [\[［〔（(【]?
    (?P<mark>
        \d{1,3} (?= \s* [\]］〕）)】.．、：:] )   # [3]都谷极：…   3.“四融一共”…   注3：都谷极…
      | [①-⑳]   # ③都谷极：…
    )
    | [^：。，；]{2,30}? (?: [\[［〔【]注? (?P<after_term>\d{1,3}) [\]］〕】] | (?P<circled>[①-⑳]) )   # 都谷极[3]：…
    """,
    re.VERBOSE,
)
# 打好“发展六仗”[1]，   ［1］   〔1〕   【注1】   （注1）   ③   the mark in the text that leads to an item
NOTE_MARK: Final = re.compile(
    r"[\[［〔【]注?(?P<number>\d{1,3})[\]］〕】]|[（(]注(?P<bracketed>\d{1,3})[）)]|(?P<circled>[①-⑳])"
)
NOTE_MARK_FIRST: Final = re.compile(r"\s*(?:注?[\[［〔【]\d{1,3}[\]］〕】]|[①-⑳])")
MARK_IN_TERM: Final = r"(?: [\[［〔【]注?\d{1,3}[\]］〕】] | [①-⑳] )?"  # 都谷极[3]：   after a term
# “三区三线”   “三区三线”和“两免”   “两免”政策
QUOTED_TERM: Final = r"“[^”]{1,30}” (?: [、和及与]? “[^”]{1,30}” ){0,4} [^，。：；“”\[［〔【①-⑳]{0,12}?"
NUMBERS_LEFT_OUT: Final = 3  # the number of the next item is at most so much higher
QUESTION: Final = r"(?: 问\s*[：:]? \s* )? (?: 什么是 | 什么叫 | 何谓 | 何为 | 如何理解 )"
# The styles of an item, which is a term and its explanation; the first that fits.
ITEMS: Final = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        # 1⇥三区三线⇥城镇空间…   三区三线⇥城镇空间…   the row of a table; that of its heads has no text so long
        r"""(?: \d{1,3} [.．、]? \t )? (?P<term> [^\t。]{2,40} ) \t (?P<text> [^\t]{6,} )""",
        # 1.“三区三线”是指城镇空间…   “两免”指…   “两免”“三补”分别指…   but not “信用”指数：…
        rf"""(?: {ITEM_NUMBER} )? (?P<term> {QUOTED_TERM} ) {MARK_IN_TERM} ，?
        (?:主要|就|分别)? 是? (?:分别)? 指 (?:的是)? (?! [数标导挥南引示：] ) (?P<text> .+ )""",
        # 什么是“三区三线”？城镇空间…   1.问：什么是都谷极？答：是指…
        rf"""(?: {ITEM_NUMBER} )? {QUESTION} (?P<term> [^？]{{2,30}} ) ？ \s* (?: 答\s*[：:]?\s* )?
        (?: (?:主要)?是?指 )? (?P<text> .{{4,}} )""",
        # 【三区三线】城镇空间…
        rf"""(?: {ITEM_NUMBER} )? 【 (?P<term> (?!注?\d) [^】]{{2,30}} ) 】 [：:]? \s* (?: (?:主要)?是?指 )? (?P<text> .{{4,}} )""",
        # 都谷极，是指…   3.都谷极是指…   都谷极，主要指…
        rf"""(?: {ITEM_NUMBER} )? (?P<term> [^，。：；“”]{{2,30}}? ) {MARK_IN_TERM}
        (?: ，? (?:主要|就)? 是指 (?:的是)? | ，(?:主要)?指 ) (?!：) (?P<text> .+ )""",
        # 1.“2030启航计划”：面向2030年…   [3]都谷极：…   ①都谷极：是指…
        rf"""(?: {ITEM_NUMBER} )? (?P<term> [^：。]{{2,40}}? ) {MARK_IN_TERM} ： (?: (?:主要)?是?指 )? (?P<text> .+ )""",
        # 3.三区三线。指城镇空间…   3.三区三线。城镇空间…
        rf"""{ITEM_NUMBER} (?P<term> [^：。，；]{{2,30}}? ) {MARK_IN_TERM} 。 (?: (?:主要)?是?指 )? (?P<text> .+ )""",
        # 3.三区三线——城镇空间…
        rf"""(?: {ITEM_NUMBER} )? (?P<term> [^：。，；—]{{2,30}}? ) {MARK_IN_TERM} —{{1,2}} (?P<text> .+ )""",
        # （3）三区三线　城镇空间…   三区三线　指城镇空间…。
        rf"""(?: {ITEM_NUMBER} | (?=.*。$) ) (?P<term> (?! [\[［〔【（(] \d ) [^：。，；\s]{{2,24}}? ) {MARK_IN_TERM} \s+
        (?: (?:主要)?是?指 )? (?P<text> .{{6,}} )""",
        # 3.“三区三线”城镇空间…   “三区三线”城镇空间…。   the term and the explanation were on two lines
        rf"""(?: {ITEM_NUMBER} | (?=.*。$) ) (?P<term> “[^”]{{1,30}}” ) {MARK_IN_TERM} (?P<text> [^，。：；、“”] .{{5,}} )""",
    )
)
# 农村“三路”：…   a quotation in a term
QUOTED: Final = re.compile(r"“([^”]{1,30})”")
# 湖链工厂（LakeChain Factory）   a term and what is in brackets after it
TERM_AND_BRACKETS: Final = re.compile(r"(?P<bare>.{2,}?)\s*[（(](?P<inside>[^（）()]+)[）)]")
# 三区三线（第3页第12行）   三区三线（见第5页）   where the report says it, which is no part of the term
WHERE_SAID: Final = re.compile(r"\s*[（(]见?(?:报告|正文)?第\s*\d+\s*[页段](?:第?\s*\d+\s*[行段])?[）)]$")
LATIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9 .&+-]+")
# 1.“两免”：…；2.“三补”：…   where another item may begin in a line
ITEM_WITHIN: Final = re.compile(r"(?<=[；。])\s*(?=[（(\[［〔【①-⑳⒈-⒛⑴-⒇\d])")
# The styles that only an item has which explains a term: “两免”指…   都谷极，是指…   1.“三区三线”：…
SURE_ITEM: Final = re.compile(rf"(?: {ITEM_NUMBER} )? “[^”]{{1,30}}” [^，。：；“”]{{0,12}} ： .+", re.VERBOSE)
# 1.“三横两纵”   ［1］三横两纵：   ［1］   三横两纵：   a term alone on its line: the explanation is on the next one
TERM_ALONE: Final = re.compile(
    rf"""
    {ITEM_NUMBER} {QUOTED_TERM} {MARK_IN_TERM} \s* [：:]? —{{0,2}}
    | (?: {ITEM_NUMBER} )? {QUESTION} [^？]{{2,30}} ？
    | {ITEM_NUMBER} [^，。：；？！“”\s]{{2,30}}? {MARK_IN_TERM} \s* (?: [：:] | —{{1,2}} )
    | (?! \s* [（(]? [{NUMERAL}] ) {ITEM_NUMBER} (?: [^，。：；？！“”\s]{{2,30}} )? {MARK_IN_TERM}   # not 三、加强政府自身建设
    | [^，。：；\s]{{2,30}} {MARK_IN_TERM} [：:]
    """,
    re.VERBOSE,
)


def item_number(text: str) -> tuple[str, int] | None:
    """Return the style and the value of the number that begins an item, or None.

    The style is the number with 1 for its digits: 3.“四融一共”… → 1., 3; （十二）… → （一）, 12; ③… → ①, 3. A * has the value 0.
    """
    match = NUMBERED_ITEM.match(text)
    if match is None:
        return None
    bare, number = match["bare"], match[0].strip()
    if bare == "*":
        return bare, 0
    if bare.isdecimal():
        return number.replace(bare, "1", 1), int(bare)
    if bare[0] in NUMERAL:
        return number.replace(bare, "一", 1), numeral_value(bare)
    return "①", int(unicodedata.numeric(bare))


def has_note_mark(text: str) -> bool:
    """Return whether *text* begins with the mark of a note, whether or not it names a term: [1]本公报为初步统计数。"""
    return NOTE_MARK_FIRST.match(text) is not None


def note_item(text: str) -> re.Match[str] | None:
    """Return a match with the *term* and the *text* of an annex's item, or None if *text* is not an item."""
    return next((match for form in ITEMS if (match := form.fullmatch(text))), None)


def without_reference(term: str) -> str:
    """Return *term* without the page on which the report says it: 三区三线（第3页第12行） → 三区三线."""
    return WHERE_SAID.sub("", term)


def terms_of(term: str) -> tuple[str, ...]:
    """Return the terms that an item explains which names *term*: “两免”和“三补” → 两免, 三补; 农村“三路” → 农村“三路”.

    What is in brackets after it is another name only if it is in Latin letters: 湖链工厂（LakeChain）, but not 三区（景区）.
    """
    quoted = QUOTED.findall(term)
    if len(quoted) > 1:
        return tuple(quoted)
    bare, inside = said_in_brackets(term)
    return (bare, inside) if LATIN.fullmatch(inside) else (bare,)


def said_in_brackets(term: str) -> tuple[str, str]:
    """Return *term* without the brackets at its end, and the words in them: 三区（景区） → 三区, 景区."""
    match = TERM_AND_BRACKETS.fullmatch(term)
    return (match["bare"], match["inside"]) if match else (term, "")


def items_in(text: str) -> list[int]:
    """Return the offsets in *text*, a line of an annex, where its items begin: 0, and where a number counts on in a style
    that only an item has: 1.“两免”：…；2.“三补”：…
    """
    offsets = [0]
    number = item_number(text)
    for match in ITEM_WITHIN.finditer(text) if number else ():
        following = item_number(text[match.end() :])
        if number and following == (number[0], number[1] + 1) and is_sure_item(text[match.end() :]):
            offsets.append(match.end())
            number = following
    return offsets


def is_sure_item(text: str) -> bool:
    """Return whether *text* is an item in a style that nothing else has: “两免”指…, 都谷极，是指…, 1.“三区三线”：…"""
    return any(form.fullmatch(text) for form in (*ITEMS[1:3], SURE_ITEM))


def item_mark(text: str) -> str | None:
    """Return the mark of an annex's item, or None: 3 of [3]都谷极：… and of 都谷极[3]：…"""
    match = ITEM_MARK.match(text)
    return (match["mark"] or match["after_term"] or match["circled"]) if match else None


class ItemNumbers:
    """The numbers of the items of an annex that were read so far, to tell whether a line is the next item."""

    def __init__(self, one_style: bool) -> None:
        """Begin an annex; *one_style*: its items all have the style of the first one, no other style is below it."""
        self._one_style = one_style
        self._last: dict[str, int] = {}  # style of a number → the last one
        self._first_style = ""  # that of the first item: it never begins again with 1

    @property
    def any_read(self) -> bool:
        """Whether any item had a number."""
        return bool(self._last)

    def count_on(self, text: str) -> bool:
        """Return whether *text* begins with a number that counts on."""
        number = item_number(text)
        if number is None:
            return False
        style, value = number
        self._first_style = self._first_style or style
        is_first_style = style == self._first_style
        if self._one_style and not is_first_style:
            return False
        last = self._last.get(style, 0)
        begins_anew = value == 1 and not is_first_style
        if not (begins_anew or last < value <= last + NUMBERS_LEFT_OUT or style == "*"):
            return False
        self._last[style] = value
        return True
