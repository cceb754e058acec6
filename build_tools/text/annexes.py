"""Forms of an annex that explains terms, and of its items."""

import re
from typing import Final

# --- annexes ------------------------------------------------------------------------------------------------------------

# 名 词 解 释   附件1：《政府工作报告》有关名词、用语解释   【名词注释】（按文中出现顺序排列）   附注：   heads a list of terms behind the report
ANNEX_HEADING: Final = re.compile(
    r"(?:附[件录]?[一二三四\d]{0,2}[：:\s]*)?[【—]*[^，。！？；：]{0,24}?(?:名\s*词|用语|术语|词语|词汇)(?:[、和及]?(?:名词|用语|术语))?的?"
    r"\s*(?:解\s*释|注\s*释|说明|释义|注解)[】—]*(?:（[^）]{1,16}）)?[】—]*[：:]?|(?:附注|注释|注解)[：:]?"
)
# 1.   [3]   【3】   （3）   ①   注3：   *   what may number the item of an annex
NOTE_NUMBER: Final = r"\s*(?:注释?\s*\d{1,3}\s*[：:.．、]|\d{1,3}\s*[.．、]|注?[\[［（(〔【]\d{1,3}[\]］）)〕】]|[①-⑳⒈-⒛⑴-⒇]|\*)[：:]?\s*"
# [3]都谷极：…   3.“四融一共”…   ③都谷极：…   注3：都谷极…   what heads an item of an annex that explains terms
NOTE_ITEM_MARK: Final = re.compile(r"\s*(?:注释?\s*)?[\[［〔（(【]?(?P<mark>\d{1,3}(?=\s*[\]］〕）)】.．、：:])|[①-⑳])")
# 打好“发展六仗”[1]，   ［1］   〔1〕   【注1】   ③   in the text: the mark of such an item
NOTE_MARK: Final = re.compile(r"[\[［〔【]注?(?P<number>\d{1,3})[\]］〕】]|(?P<circled>[①-⑳])")
# The styles of an item, a term and its explanation; the first that fits.
NOTES: Final = tuple(
    re.compile(form)
    for form in (
        # 1.“三区三线”是指城镇空间…   “两免”指…   but not “信用”指数：…
        rf"(?:{NOTE_NUMBER})?(?P<term>“[^”]{{1,30}}”[^，。：；“”]{{0,12}}?)，?(?:主要|就)?是?指(?:的是)?(?![数标导挥南引示：])(?P<text>.+)",
        # 都谷极，是指…   3.都谷极是指…
        rf"(?:{NOTE_NUMBER})?(?P<term>[^，。：；“”]{{2,30}}?)(?:，?(?:主要|就)?是指(?:的是)?|，(?:主要)?指)(?!：)(?P<text>.+)",
        # 1.“2030启航计划”：面向2030年…   [3]都谷极：…   ①都谷极：是指…
        rf"(?:{NOTE_NUMBER})?(?P<term>[^：。]{{2,40}})：(?:(?:主要)?是?指)?(?P<text>.+)",
        # 3.三区三线。指城镇空间…   三区三线。城镇空间…
        rf"{NOTE_NUMBER}(?P<term>[^：。，；]{{2,30}})。(?:(?:主要)?是?指)?(?P<text>.+)",
        # 3.三区三线——城镇空间…
        rf"(?:{NOTE_NUMBER})?(?P<term>[^：。，；—]{{2,30}})—{{1,2}}(?P<text>.+)",
        # （3）三区三线　城镇空间…
        rf"{NOTE_NUMBER}(?P<term>[^：。，；\s]{{2,24}})\s+(?P<text>.{{6,}})",
    )
)


def note_item(text: str) -> re.Match[str] | None:
    """Return the term and the text of an item of an annex that explains terms; None where *text* is none."""
    return next((match for form in NOTES if (match := form.fullmatch(text))), None)
