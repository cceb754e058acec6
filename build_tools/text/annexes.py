"""Forms of an annex that explains terms: its heading, its items, and their marks in the text."""

import re
from typing import Final

from build_tools.text.characters import STATEMENT_END

ANNEX_HEADING: Final = re.compile(
    rf"""
    # 名 词 解 释   【名词注释】（按文中出现顺序排列）   附件1：《政府工作报告》有关名词、用语解释
    (?: 附[件录]? [一二三四\d]{{0,2}} [：:\s]* )?
    [【—]* [^，：{STATEMENT_END}]{{0,24}}?
    (?: 名\s*词|用语|术语|词语|词汇 ) (?: [、和及]? (?:名词|用语|术语) )? 的? \s*
    (?: 解\s*释|注\s*释|说明|释义|注解 )
    [】—]* (?: （[^）]{{1,16}}） )? [】—]* [：:]?
    # 附注：
    | (?: 附注|注释|注解 ) [：:]?
    """,
    re.VERBOSE,
)
# The number of an item:
ITEM_NUMBER: Final = r"""\s*
    (?:
        注释?\s* \d{1,3} \s* [：:.．、]   # 注3：
      | \d{1,3} \s* [.．、]   # 1.
      | 注? [\[［（(〔【] \d{1,3} [\]］）)〕】]   # [3]   【3】   （3）   【注3】
      | [①-⑳⒈-⒛⑴-⒇] | \*
    )
    [：:]? \s*"""
# The mark at the beginning of an item:
ITEM_MARK: Final = re.compile(
    r"""
    \s* (?: 注释?\s* )? [\[［〔（(【]?
    (?P<mark>
        \d{1,3} (?= \s* [\]］〕）)】.．、：:] )   # [3]都谷极：…   3.“四融一共”…   注3：都谷极…
      | [①-⑳]   # ③都谷极：…
    )
    """,
    re.VERBOSE,
)
# 打好“发展六仗”[1]，   ［1］   〔1〕   【注1】   ③   the mark in the text that leads to an item
NOTE_MARK: Final = re.compile(r"[\[［〔【]注?(?P<number>\d{1,3})[\]］〕】]|(?P<circled>[①-⑳])")
# The styles of an item, which is a term and its explanation; the first that fits.
ITEMS: Final = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        # 1.“三区三线”是指城镇空间…   “两免”指…   but not “信用”指数：…
        rf"""(?: {ITEM_NUMBER} )? (?P<term> “[^”]{{1,30}}” [^，。：；“”]{{0,12}}? ) ，?
        (?:主要|就)? 是? 指 (?:的是)? (?! [数标导挥南引示：] ) (?P<text> .+ )""",
        # 都谷极，是指…   3.都谷极是指…   都谷极，主要指…
        rf"""(?: {ITEM_NUMBER} )? (?P<term> [^，。：；“”]{{2,30}}? )
        (?: ，? (?:主要|就)? 是指 (?:的是)? | ，(?:主要)?指 ) (?!：) (?P<text> .+ )""",
        # 1.“2030启航计划”：面向2030年…   [3]都谷极：…   ①都谷极：是指…
        rf"""(?: {ITEM_NUMBER} )? (?P<term> [^：。]{{2,40}} ) ： (?: (?:主要)?是?指 )? (?P<text> .+ )""",
        # 3.三区三线。指城镇空间…   3.三区三线。城镇空间…
        rf"""{ITEM_NUMBER} (?P<term> [^：。，；]{{2,30}} ) 。 (?: (?:主要)?是?指 )? (?P<text> .+ )""",
        # 3.三区三线——城镇空间…
        rf"""(?: {ITEM_NUMBER} )? (?P<term> [^：。，；—]{{2,30}} ) —{{1,2}} (?P<text> .+ )""",
        # （3）三区三线　城镇空间…
        rf"""{ITEM_NUMBER} (?P<term> [^：。，；\s]{{2,24}} ) \s+ (?P<text> .{{6,}} )""",
    )
)


def note_item(text: str) -> re.Match[str] | None:
    """Return a match with the *term* and the *text* of an annex's item, or None if *text* is not an item."""
    return next((match for form in ITEMS if (match := form.fullmatch(text))), None)
