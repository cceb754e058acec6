"""Forms of a report's lines, headings, leads and annexes: every pattern with an example above it, its converter beside it."""

import re
import unicodedata
from typing import Final

HAN: Final = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇々\U00020000-\U0003ffff"
NUMERAL: Final = "一二三四五六七八九十百零〇"

# Line ends of any kind.
LINE_END: Final = re.compile(r"[\n\v\f\x1c-\x1e\x85\u2028\u2029]")

# A line longer than this is no paragraph but a whole text whose line ends were lost.
LONG_LINE: Final = 2500
LONGEST: Final = 3000  # characters of a paragraph that has lost its line ends
# …。一是扩大内需。…   …；二是…   …。——经济…   …。第一，…   where a paragraph too long shows its points
POINT: Final = re.compile(
    rf"(?<=[。；！？])(?=——|[{NUMERAL}]{{1,2}}是|第[{NUMERAL}]{{1,2}}[，、]|（[{NUMERAL}]{{1,2}}）)"
)
# 　　现在，我代表…　　过去的一年…   …工作。（二）深化改革。   where such a line shows its paragraphs
PARAGRAPH_GAP: Final = re.compile(
    r"[\u3000\u2002\u2003\xa0 ]{2,}|\t\s*|(?<=[。！？：；])[^\S\n]+(?=\S)|"
    rf"(?<=[。！？])(?=[{NUMERAL}]{{1,3}}、|（[{NUMERAL}]{{1,3}}）|各位代表[：！])"
)
# 一、2023年工作回顾 过去的一年，…   （一）扩大内需，稳定增长 全年…   a heading in such a line, and the gap behind it
HEADING_GAP: Final = re.compile(
    rf"(?:[{NUMERAL}]{{1,3}}、|（[{NUMERAL}]{{1,3}}）)[^。！？：；\s]{{4,40}}(?P<gap>[ \u3000]+)(?=\S)"
)
# 三、2012年主要任务（一）促进经济平稳较快发展…   two headings on one line
TWO_HEADINGS: Final = re.compile(rf"[{NUMERAL}]{{1,3}}、[^，。！？：；（）\s]{{2,30}}(?=（一）[^、）])")
# 一、2013年工作回顾过去一年是…   二、2014年工作总体部署2014年，…   a title that runs on without any mark ends with such a word
RUN_ON_TITLE: Final = re.compile(
    r"[^，。！？；：]{0,24}?(?:工作回顾|工作总结|总体部署|总体要求|奋斗目标|主要任务|重点工作|工作任务|工作安排|主要工作|工作重点)"
    r"(?=(?:过去|[一五今去]年|\d{4}年|回顾|当前|做好|按照|根据|我们|面对))"
)


def is_one_line(text: str) -> bool:
    """Return whether *text* has lost its line ends: some line is longer than LONG_LINE."""
    return any(len(line) > LONG_LINE for line in LINE_END.split(text))


# --- headings ---------------------------------------------------------------------------------------------------------

# 第一部分 2015年工作回顾   第一部分2015年工作回顾   第一章　总体要求   第二部分：主要任务   on a line of its own, without a full stop
CHAPTER: Final = re.compile(
    rf"(?P<number>第[{NUMERAL}]{{1,3}}(?:部分[：、]?|章(?:[：、]|(?=[ \u3000]))))\s*(?P<rest>\S[^。！？；：]{{1,44}})"
)
# 第一节 工业   beneath a chapter
CLAUSE: Final = re.compile(rf"(?P<number>第[{NUMERAL}]{{1,3}}节)[：、\s]\s*(?P<rest>[^。！？；：]{{2,45}})")
# 一、2015年工作回顾   一.总体要求   一，总体要求   一：总体要求   but not 一、二、三产业… and not 三、四季度…
PART: Final = re.compile(
    rf"(?P<number>[{NUMERAL}]{{1,4}})[、.．，：]\s*(?![{NUMERAL}]{{1,2}}(?:、|，|季度|产业|线城市|级|类|档|期))(?P<rest>\S.*)"
)
# （一）精准发力稳增长，经济发展稳中有进。面对…   ㈠精准发力…
SECTION: Final = re.compile(rf"(?P<number>（[{NUMERAL}]{{1,4}}）|[㈠-㈩])[、.．]?\s*(?P<rest>\S.*)")
# 1.以稳中求进为基调稳固经济运行。项目投资…  but not 1.5万亿元…   ⒈以稳中求进…
ITEM: Final = re.compile(r"(?P<number>\d{1,2}[.．、]|[⒈-⒛])(?!\d)\s*(?P<rest>\S.*)")

# 第一，构建现代产业体系，推动内生造血提质增效   第三、必须坚持…   a heading on a line of its own, without a full stop
ORDINAL: Final = re.compile(rf"(?P<number>第[{NUMERAL}]{{1,3}}[，、])\s*(?P<rest>[^。！？；：]{{4,45}})")
# 第二，发展农业。粮食面积…   the same with its paragraph behind it, where others stand on lines of their own
ORDINAL_RUN_IN: Final = re.compile(rf"(?P<number>第[{NUMERAL}]{{1,3}}[，、])\s*(?P<rest>[^。！？；：]{{4,45}}。.+)")
# 2024年工作回顾   扩大内需，稳定增长   a heading without a number, on a line of its own and without a full stop
BARE: Final = re.compile(rf"(?=.*[{HAN}]{{2}})[^。！？；：]{{5,40}}[{HAN}）”]|结束语")
# 2024年工作回顾   “十五五”时期的主要目标任务   今后五年的奋斗目标   加强政府自身建设   of these, the title of a part
PART_TITLE: Final = re.compile(
    r"(?=.*(?:\d{4}|[一五]年|五”|今年|今后|过去|当前|下一|本届)).*(?:回顾|总结|安排|部署|要求|目标|任务|重点|建议|打算|思路|工作|成就|措施)|"
    r".*(?:工作回顾|总体要求|自身建设)|结束语"
)

# What a number counts, rather than heads: 5 个项目, 1.2 亿元.
COUNTED: Final = r"[个项家户人名位件条次所座套台辆处场年月日时天元万亿千百倍吨亩公平米度届期轮]"
# 1 目标   10 改善民生   1 2015年工作回顾   a heading by a bare number, on a line of its own, without any mark
BARE_ITEM: Final = re.compile(
    rf"(?P<number>\d{{1,2}})[ \u3000]+(?!{COUNTED})(?P<rest>(?:(?:19|20)\d\d年)?[{HAN}“][^。！？；：\s]{{1,39}})"
)
# 1.1 速度   the same beneath it   but not 1.2 亿元
DECIMAL: Final = re.compile(
    rf"(?P<number>\d{{1,2}}[.．]\d{{1,2}})[ \u3000]+(?!{COUNTED})(?P<rest>[{HAN}“][^。！？；：\s]{{1,39}})"
)
# 1.1.1 细分   and beneath that   also without a space
DEEP_DECIMAL: Final = re.compile(
    rf"(?P<number>\d{{1,2}}(?:[.．]\d{{1,2}}){{2}})[ \u3000]*(?!{COUNTED})(?P<rest>[{HAN}“][^，。！？；：\s]{{1,29}})"
)
# （1）速度   ⑴速度   1）速度   beneath 1.速度
BRACKETED: Final = re.compile(r"(?P<number>（\d{1,2}）|[⑴-⒇]|\d{1,2}）)[、.．]?\s*(?P<rest>\S.*)")

# ■ 工业经济   ◆扩大内需，稳定增长   a heading behind a sign, on a line of its own and without a full stop
SIGNS: Final = "■◆●★▲◎□△☆▍▌▶►◇○※"
SIGNED: Final = re.compile(rf"(?P<number>)[{SIGNS}]\s*(?P<rest>[{HAN}“\d][^。！？；：]{{2,40}})")
# 【民生改善】   or in such brackets
BRACED: Final = re.compile(rf"(?P<number>)【(?P<rest>[{HAN}“\d][^。！？；：】]{{2,40}})】")

DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0}


def ordinal(number: str) -> int:
    """Return the value of a heading's number: （十二） → 12, 3. → 3, 二十 → 20, 第一部分 → 1, 1.2 → 2, ㈢ → 3."""
    if len(number) == 1 and number not in DIGITS and number not in "十百":
        return int(unicodedata.numeric(number))
    bare = re.split(r"[.．]", number.strip("（）.．、第，：部分章节"))[-1]
    if bare.isdecimal():
        return int(bare)
    value = digit = 0
    for char in bare:
        if char in "十百":
            value += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = digit * 10 + DIGITS[char] if digit else DIGITS[char]
    return value + digit


def number_before(number: str) -> str | None:
    """Return the number before a heading's *number*, as it is written: （三） → （二）; None where there is none."""
    bare = number.strip("（）.．、")
    value = ordinal(number) - 1
    if value < 1 or not (bare.isdecimal() or all(c in NUMERAL for c in bare)):
        return None
    before = str(value) if bare.isdecimal() else numeral(value)
    return number.replace(bare, before) + ("、" if number == bare else "")


def numeral(value: int) -> str:
    """Return *value*, below a hundred, as Chinese headings write it: 21 → 二十一."""
    tens, ones = divmod(value, 10)
    return ("" if tens < 2 else NUMERAL[tens - 1]) + ("十" if tens else "") + (NUMERAL[ones - 1] if ones else "")


# --- annexes ------------------------------------------------------------------------------------------------------------

# 名 词 解 释   附件1：《政府工作报告》有关名词、用语解释   【名词注释】（按文中出现顺序排列）   附注：   heads a list of terms behind the report
ANNEX: Final = re.compile(
    r"(?:附[件录]?[一二三四\d]{0,2}[：:\s]*)?[【—]*[^，。！？；：]{0,24}?(?:名\s*词|用语|术语|词语|词汇)(?:[、和及]?(?:名词|用语|术语))?的?"
    r"\s*(?:解\s*释|注\s*释|说明|释义|注解)[】—]*(?:（[^）]{1,16}）)?[】—]*[：:]?|(?:附注|注释|注解)[：:]?"
)
# 附件   附件1：   alone on the line before it
ANNEX_MARK: Final = re.compile(r"附件?[一二三四\d]{0,2}[：:]?")
# 附件   附件1：   the word alone: what it announces stands on the next line
ANNEX_ALONE: Final = re.compile(r"附件[一二三四\d]{0,2}[：:]?")
# 2026年自治区民生实事   on a line of its own behind the report: the title of another annex
ANNEX_TITLE: Final = re.compile(
    r"[^，。！？；：]{0,30}(?:民生实事|实事项目|实事|项目清单|任务清单|责任清单|指标表|项目表|一览表)(?:（[^）]{1,12}）)?"
)
# 1.   [3]   【3】   （3）   ①   注3：   *   what may number the item of an annex
NOTE_NUMBER: Final = r"\s*(?:注释?\s*\d{1,3}\s*[：:.．、]|\d{1,3}\s*[.．、]|注?[\[［（(〔【]\d{1,3}[\]］）)〕】]|[①-⑳⒈-⒛⑴-⒇]|\*)[：:]?\s*"
# [3]都谷极：…   3.“四融一共”…   ③都谷极：…   注3：都谷极…   what heads an item of an annex that explains terms
NOTE_HEAD: Final = re.compile(r"\s*(?:注释?\s*)?[\[［〔（(【]?(?P<mark>\d{1,3}(?=\s*[\]］〕）)】.．、：:])|[①-⑳])")
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


# --- implicit sections ------------------------------------------------------------------------------------------------

# 加快建设制造强市。紧紧抓住…   一是招商引资取得突破。聚焦…   ——经济运行稳中向好。全市…   ①抓招商。…   also alone on its line
LEAD_NUMBER: Final = rf"(?:—{{1,2}}|第?[{NUMERAL}]{{1,3}}[是，]|[{NUMERAL}]{{1,2}}要|第[{NUMERAL}]{{1,3}}、|[①-⑳])"
LEAD: Final = re.compile(
    rf"(?P<number>{LEAD_NUMBER})?(?P<title>[^，。！？；：…][^。！？；：…]{{2,39}})(?P<stop>。)(?P<rest>.*)"
)
# 第一，坚持发展，…，…，…，…。   a sentence too long for a title among leads with numbers: its first clause is one
LONG_LEAD: Final = re.compile(
    rf"(?P<number>{LEAD_NUMBER})(?P<title>(?:在[^，。！？：；]{{0,12}}，)?[^，。！？；：…]{{4,30}})[，：；。]"
)
# 工业经济：全年…   a lead with a colon, beside several
COLON_LEAD: Final = re.compile(
    rf"(?P<number>)(?P<title>(?!.{{0,20}}(?:[是为下有等]|指出|强调)：)[{HAN}“”、，]{{4,20}})(?P<stop>：)(?P<rest>.{{30,}})"
)
FEWEST_COLONS: Final = 3  # such leads in one section
SHORTEST_REST: Final = 15  # characters that follow a lead on its line, if any do
LEAD_LENGTH: Final = 25  # characters of a lead; a longer sentence is one beside brothers only
# 一年来，我们…   ——经济…   一是…   二要…   ①…   how a lead begins that has brothers
BROTHER: Final = re.compile(
    rf"(?P<kind>—+|第?(?=[{NUMERAL}]{{1,3}}[是，])|(?=[{NUMERAL}]{{1,2}}要)|第(?=[{NUMERAL}]{{1,3}}、)|(?=[①-⑳])|.{{4}})"
)
# 主要做了以下工作   要重点抓好八个方面   what announces a list is no heading
ANNOUNCING: Final = re.compile(rf"以下|下列|下面|如下|[几这{NUMERAL}]个?(?:方面|问题|关系)|工作$")
# 增长9.5%   新建幼儿园9所   a lead that states a result is no heading
RESULT: Final = re.compile(r"\d(?:\.\d+)?\s*(?:%|％|亿|万|个百分点|[所家户座套件]|公里)")

# What a paragraph between two numbered sections is about: the clause that says so becomes its title.
TOPICS: Final = (
    # 今年全市经济社会发展的主要预期目标是：GDP增长9%以上；…
    re.compile(r"(?:^|[。！])(?P<title>[^，。；：！]{3,36}(?:目标|思想|要求|思路|原则|任务))(?:是|为)?："),
    # 我们也清醒地看到，我市经济社会发展中还存在不少困难和问题：一是…
    re.compile(
        r"(?:^|[，。])(?P<title>[^，。；：！]{0,24}(?:存在|面临)[^，。；：！]{0,12}(?:问题|困难|不足|短板|挑战))[，。：]"
    ),
    # 自觉践行“三严三实”，加快建设法治型、服务型、效能型和廉洁型政府，…
    re.compile(
        r"(?:^|[，。])(?P<title>[^，。；：！]{0,8}(?:建设|加强|提升|打造)[^，。；：！]{2,24}政府(?:自身建设)?)[，。]"
    ),
    # 五年来，发展的成绩来之不易，这是市委正确领导的结果
    re.compile(r"(?:^|。)(?P<title>(?:[^，。；：！]{2,8}，)?[^，。；：！]{2,16}来之不易)[，。]"),
)
# 五年的成就令人振奋，积累的经验弥足珍贵。   the first sentence, where it is short enough for a title
FIRST_SENTENCE: Final = re.compile(r"(?P<title>[^。！？：；]{4,30})[。！？：；]")
# 拼搏正当其时，圆梦适得其势   the first clause, where the sentence is too long
# 过去一年，我们扎实推进…   a clause that only says when or how takes the next one along
FIRST_CLAUSE: Final = re.compile(
    r"(?P<title>(?:(?:[过回]|新的|[一五]年|今[天年后]|[去近]年|事实|当前|根据|按照|在|同时|总的|展望|实践)[^，。！？：；]{0,12}，)?[^，。！？：；]{1,30})"
)
