"""Forms of text, one place for all: every pattern with an example above it and its converter beside it."""

import re
import unicodedata
from collections import Counter
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


# 株洲市 → 株洲
PLACE_SUFFIX: Final = re.compile(
    r"(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|省|市|区|县|州|盟|旗)$"
)

# 平安绵阳 but not 平安建设   a place, where the report does not say its own
AIM_OF_PLACE: Final = re.compile(
    r"(?P<aim>平安|法治|健康|美丽|清廉|幸福|现代化(?=..(?:新?篇章|新?实践)))(?P<place>(?!建设|发展|进行|成长|运行|稳定|管理|服务|国家|休闲|经济|生态|乡村|中国|校园|农机|社会|"
    rf"生活|城市|城镇|家园|政府|教育|产业|农业|养老|产品|食品|养生|河湖|人生|机关|医院|企业|强国|强省|强市|新[区城篇征])[{HAN}]{{2}})"
)
# 所有关心支持绵阳改革发展的同志们   关心、支持、参与黄山区建设的   whose friends a report thanks is its own place
SUPPORTED: Final = re.compile(
    rf"关心(?:[、和]?支持|[、和]?参与|[、和]?帮助)+(?P<place>[{HAN}]{{2,8}}?)(?:的)?(?:改革|建设|发展|经济|各项|社会|事业)"
)
# 支持我市发展的   支持中国现代化建设的   but these do not name it
COMMON: Final = re.compile(r"[我全本]|中国|国家|国防|地方|政府|企业|民营|经济|社会|家乡|两岸")
# 现在，我代表市人民政府，向大会…   what is governed, where the place is not named: 市
GOVERNED: Final = re.compile(r"代表(?P<kind>[省市州盟县旗区])(?:人民政府|政府|，|,|向)|代表(?P<league>行政公署|行署)")
OFTEN: Final = 8  # times that a report names its place
ALWAYS: Final = 0.9  # share of the places where a name goes on in one way
SURE: Final = 2  # different aims by which a place is sure to be the report's own


def guess_place(text: str, aims: int = 1) -> str | None:
    """Return the place that *text* wants to be 平安, 法治 or 健康 and names often, None where there is none: 绵阳.

    A report without its title line does not say whose it is; 平安绵阳 beside eight more 绵阳 does. *aims*: how many
    different ones it takes.
    """
    found: dict[str, set[str]] = {}
    for match in AIM_OF_PLACE.finditer(text):
        found.setdefault(match["place"], set()).add(match["aim"])
    named = sorted((-len(said), place) for place, said in found.items() if text.count(place) >= OFTEN)
    return _whole(named[0][1], text) if named and -named[0][0] >= aims else None


def governed_place(text: str, opening: str) -> str | None:
    """Return the place that *text* is sure to be about, with what the *opening* says it is: 绵阳市; None where it is not sure."""
    kind = GOVERNED.search(opening) or GOVERNED.search(text)
    if kind is None:
        return None
    suffix = kind["kind"] or "盟"
    for match in ASSEMBLY.finditer(text):
        place = match["place"]
        if place.endswith(suffix) and text.count(place) > 1 and not NAMELESS.fullmatch(place):
            return place
    thanked = [place for m in SUPPORTED.finditer(text) if OFTEN <= text.count(place := m["place"]) < 1000]
    place = guess_place(text, SURE) or next((p for p in thanked if not COMMON.match(p)), None)
    return place if place is None or place.endswith(suffix) else place + suffix


NATION: Final = re.compile("我国")
LOCAL: Final = re.compile(r"省委|市委|区委|县委|盟委|州委|旗委")
NATIONAL: Final = 6  # times that a report of the national government says 我国


def is_national(text: str) -> bool:
    """Return whether *text*, which does not say whose report it is, is sure to be the nation's: of 我国, and of no province."""
    return len(NATION.findall(text)) >= NATIONAL and not LOCAL.search(text) and not GOVERNED.search(text)


def _whole(place: str, text: str) -> str:
    """Return the name that *place* begins: 锡林 of 锡林郭勒, where hardly anything else follows it."""
    while behind := Counter(m[1] for m in re.finditer(rf"{place}([{HAN}])", text)).most_common(1):
        char, times = behind[0]
        if char in "省市州盟县旗区" or times < text.count(place) * ALWAYS:
            break
        place += char
    return place


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


# --- what opens and surrounds a report --------------------------------------------------------------------------------

# 各位代表   尊敬的主席团   同志们   one of those whom a salutation names
SALUTED: Final = r"(?:尊敬的)?(?:(?:大会)?主席团|(?:大会)?(?:执行)?主席|主任|各位[^，。,；：:！!]{1,14}|同志们|朋友们)"
# 各位代表：   各位主任、委员：   主席、各位代表：   各位代表，各位委员，同志们：   alone on a line
# 位代表：   the same, its first character lost
SALUTATION: Final = re.compile(
    rf"(?:{SALUTED}[、，,]\s*)*(?:(?:尊敬的)?各位[^，。,；]{{1,14}}[：:！!]?|(?:同志们|朋友们)[：:！!])|位代表[：:]"
)
# 各位代表：现在，我代表…   the salutation runs on
SALUTATION_RUN_ON: Final = re.compile(
    rf"(?P<salutation>(?:{SALUTED}[、，]\s*)*(?:(?:尊敬的)?各位[^，。,；：]{{1,14}}|同志们)[：:！!])\s*(?=\S)"
)
# 各位代表，过去的一年…   各位代表！…   inside the report: the speaker turns to something else
ADDRESS: Final = re.compile(r"(?:各位(?:代表|委员|同志|主任)[^，。；：！]{0,8}|同志们)[，：！]\s*")
# 现在，我代表市人民政府向大会报告工作   下面，我代表行署作工作报告
OPENING: Final = re.compile(r"(?:现在|下面)，?.{0,4}代表.{2,20}(?:报告|汇报)|我.{0,3}代表.{2,20}(?:报告|汇报)")

# 2016   2016年   二〇一六年度
YEAR_IN_TITLE: Final = rf"(?:\d{{4}}(?:年度?)?|[一二][{NUMERAL}○]{{3}}年度?)"
# 安平市   永丰县人民政府   the place that a title names, where it stands on the line above
PLACE: Final = rf"[{HAN}]{{1,18}}?[省市区县州盟旗镇乡]"
# 株洲市政府工作报告   2026年江西省政府工作报告   政 府 工 作 报 告（文字实录）   阿木盟行政公署工作报告
# 海州开发区2024年工作报告   关于2023年工作情况和2024年工作安排的报告
# 安平市政府工作报告2016   but not 政府工作报告2016年1月5日
# 安平市：2016年政府工作报告   工作报告：2016 #1稿 安平市政府工作报告
TITLE: Final = re.compile(
    r"(?!图解|一图|视频|解读|直播)(?P<title>(?:[^，。；！？—\-]{1,20}：(?=[^，。；：！？]{0,30}政府工作报告$))?[^，。；！？—\-]{0,24}?"
    rf"(?:政\s*府\s*工\s*作\s*报\s*告|(?:行署|行政公署|管委会|管理委员会)工作报告|(?<![^年]){PLACE}(?:人民政府)?{YEAR_IN_TITLE}?工作报告$)"
    rf"(?:\s*(?:19|20)\d\d年?(?=\s*(?:$|[（—])))?|关于{YEAR_IN_TITLE}[^，。；！？—]{{0,30}}工作[^，。；！？—]{{0,20}}的报告)(?:（[^）]{{1,8}}）)?"
)
# 安平市   永丰县人民政府   2016年   on the line above 政府工作报告: the first part of the title
TITLE_ABOVE: Final = re.compile(rf"{YEAR_IN_TITLE}?{PLACE}{YEAR_IN_TITLE}?(?:人民)?(?:政府)?|{YEAR_IN_TITLE}")
TITLE_BELOW: Final = re.compile(rf"{YEAR_IN_TITLE}?(?:人民)?(?:政府)?工作报告(?:（[^）]{{1,8}}）)?")
# 政府工作报告 为实现…目标而奋斗 ——1990年3月20日在…   what stands between title and occasion on one line
SUBTITLE: Final = re.compile(r"[^，。；：！？—]{2,40}(?=——)")
# ——2024年1月16日在亳州市第五届人民代表大会第三次会议上   在株洲市第十四届人民代表大会第五次会议上
# 人民代表大会第二次会议上   the same, its beginning lost
OCCASION: Final = re.compile(
    r"[—―\-－─\s（(]*[^，。；：！？]{0,20}在[^，。；：！？]{4,40}(?:会议|大会)上?(?:的(?:政府工作)?报告(?=$|[）)]))?[）)]?|"
    rf"人民代表大会(?:第[{NUMERAL}]{{1,3}}次会议)?上"
)
OFFICE: Final = r"(?:市长|省长|区长|县长|州长|盟长|旗长|镇长|乡长|主席|总理|行政长官|专员|主任)"
# 市长   海拉尔区人民政府代区长   副县长、代理县长   管委会主任
POST: Final = rf"[{HAN}、]{{0,20}}?{OFFICE}"
# 市长 毛腾飞   国务院总理 李克强   旗长　 阿  古  拉
SPEAKER: Final = re.compile(rf"(?P<post>{POST})[\s：:]*(?P<name>[{HAN}·•]{{1,12}}(?:\s{{1,4}}[{HAN}]){{0,3}})")
# 国务院总理   安平市代市长   the post alone: the name is on the next line   but not 某某市长
POST_ALONE: Final = re.compile(rf"(?:[{HAN}、]{{0,18}}(?:[府会院省市区县州盟旗镇乡代副、]|代理))?{OFFICE}")
# 国务院总理某某各位代表！   市长 某某 各位代表：   the speaker and the salutation on one line
SPEAKER_AND_SALUTATION: Final = re.compile(
    rf"(?P<speaker>{SPEAKER.pattern})\s*(?P<salutation>各位[^，。,；：！]{{1,14}}[：:！!])"
)
# 浙江省代省长某某作政府工作报告   behind the occasion, on its line: who spoke
REPORTED: Final = re.compile(rf"(?P<speaker>{SPEAKER.pattern})?(?P<said>作政府工作报告。?)")
# 某某市长   the name before the post
NAME_FIRST: Final = re.compile(rf"(?P<name>[{HAN}·]{{2,4}}?)(?P<post>省长|市长|区长|县长|州长|盟长|主席|总理)")
# ——2025年1月15日某某市长在…会议的政府工作报告   who spoke, between the date and the occasion
SPOKE_AT: Final = re.compile(
    rf"[—\-]*\s*(?P<date>\d{{4}}年\d{{1,2}}月\d{{1,2}}日){NAME_FIRST.pattern}"
    rf"(?P<occasion>在[^，。；：！？]{{4,40}}(?:会议|大会)上?)的政府工作报告"
)
# 李克强   毛 腾 飞   a bare name between the title and the salutation   but not 第五次 and 会议上, of an occasion on two lines
BARE_NAME: Final = re.compile(
    rf"(?!.*(?:会议|大会)上?$|第.{{1,3}}[届次]$)[{HAN}](?:\s*[{HAN}]){{1,3}}|[{HAN}]{{1,8}}(?:[·•][{HAN}]{{1,8}}){{1,3}}"
)
# 2016年1月5日   （二〇二六年一月二十七日）   ２０１６年１月５日
DATE: Final = re.compile(
    rf"(?P<year>\d{{4}}|[{NUMERAL}○]{{4}})年(?P<month>\d{{1,2}}|[{NUMERAL}]{{1,3}})月"
    rf"(?P<day>\d{{1,2}}|[{NUMERAL}]{{1,3}})日"
)


def iso_date(match: re.Match[str]) -> str | None:
    """Return the date of a DATE *match* as ISO 8601, None where there is no such day: 二〇二六年一月二十七日 → 2026-01-27."""
    year, month, day = (_date_part(match[name]) for name in ("year", "month", "day"))
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _date_part(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if len(text) == 4:  # a year, digit by digit: 二〇二六, 二○二六
        return int("".join(str(DIGITS.get(c, 0)) for c in text))
    return ordinal(text)


# 第十四届人民代表大会第五次会议, with the place before it: 株洲市第十四届…
SESSION: Final = re.compile(
    rf"(?P<place>全国|[{HAN}]{{2,20}}?)(?P<session>第?[{NUMERAL}]{{1,3}}届(?:全国)?(?:人民代表大会|人大)"
    rf"(?:常务委员会)?第?[{NUMERAL}]{{1,3}}次会议)"
)
# 。安平市第九届人民代表大会第二次会议以来   the assembly that a text names at a clause's beginning
ASSEMBLY: Final = re.compile(
    rf"(?:^|[。，、；“\s])(?P<place>[{HAN}]{{1,18}}?[省市区县州盟旗])第?[{NUMERAL}]{{1,3}}届(?:人民代表大会|人大)",
    re.MULTILINE,
)
# 现在，我代表海拉尔区人民政府向大会…   我代表国务院，…
ON_BEHALF: Final = re.compile(
    rf"代表(?P<place>国务院|[{HAN}]{{1,20}}?(?:省|市|区|县|州|盟|旗|镇|乡))(?:人民政府|政府|行政公署|行署|管委会|管理委员会|，|,|向|作)"
)
# 2016年总体要求和工作部署   2024年工作安排   the part that plans, by the year it names
PLAN_YEAR: Final = re.compile(
    rf"(?P<year>\d{{4}}|[一二][{NUMERAL}○]{{3}})年[^。]{{0,14}}(?:部署|要求|安排|工作任务|主要任务|的任务|主要工作|工作重点|重点工作|目标|重点|建议|打算|思路)"
)
# 2015年工作回顾   2015年及“十二五”时期工作回顾   一九八六年的回顾   the part that looks back
REVIEW_YEAR: Final = re.compile(rf"(?P<year>\d{{4}}|[一二][{NUMERAL}○]{{3}})年[^。]{{0,14}}(?:回顾|总结)")
# 2024年是实施“十四五”规划的关键一年   １９８５年，是…   2024年政府工作安排   where a report without title and headings says its year
YEAR_SAID: Final = re.compile(
    r"(?<!过去的)(?P<year>(?:[1\uff11][9\uff19]|[2\uff12][0\uff10])\d\d)年(?:，?(?:也|将)?是|[^，。；]{0,10}?(?:总体要求|工作安排|重点工作|预期目标|奋斗目标|工作部署))"
)
# 刚刚过去的２０１５年   the year reviewed, where nothing else says it
PAST_YEAR: Final = re.compile(r"过去的(?P<year>\d{4})年")
# 1956年6月在第一届…   the year of an occasion without a day
YEAR_OF_OCCASION: Final = re.compile(rf"(?P<year>\d{{4}}|[一二][{NUMERAL}○]{{3}})年")
# 2026年   二〇二六年   政府工作报告2026   the year in a title
YEAR: Final = re.compile(rf"(?P<year>(?:19|20)\d\d)(?:年|$)|(?P<digits>[一二][{NUMERAL}○]{{3}})年")


def title_year(title: str) -> int | None:
    """Return the year that *title* names, of two the later one: 临江市二〇一六年政府工作报告 → 2016."""
    return max((year_of(match["year"] or match["digits"]) for match in YEAR.finditer(title)), default=None)


def year_of(digits: str) -> int:
    """Return the year that *digits* write: 二〇一六 → 2016."""
    return _date_part(digits)


# 2016年临江市政府工作报告   临江市2016年政府工作报告   临江市二〇一六年人民政府工作报告   whose report a title says it is
TITLE_PLACE: Final = re.compile(
    rf"{YEAR_IN_TITLE}?(?!{YEAR_IN_TITLE}|\d|年)(?P<place>.{{2,20}}?)(?:(?:人民)?政府)?{YEAR_IN_TITLE}?"
    rf"(?:人民政府|政府|行政公署|行署|管委会|管理委员会)?工作报告{YEAR_IN_TITLE}?"
)
# 自治区   市   what a title or a sentence says of a place without naming it
NAMELESS: Final = re.compile(r"(?:人民)?政府|(?:全|本|我)?(?:自治[区州县旗]|[省市区县州盟旗镇乡]|林区|新区|开发区)")

# 目  录   above the list of headings that some reports begin with
CONTENTS: Final = re.compile(r"目\s*[录次]")
# 一、2023年工作回顾………………1   a line of that list
CONTENTS_LINE: Final = re.compile(r"(?P<title>.{2,60}?)(?:\s*[…·.．]{2,}\s*[（(]?\d{0,3}[）)]?|[\t\u3000 ]+\d{1,3})?")
LEADER: Final = re.compile(r".{2,60}?(?:…{2,}|[·.．]{4,})\s*[（(]?\d{1,3}[）)]?")

# --- annexes ------------------------------------------------------------------------------------------------------------

# 名 词 解 释   《政府工作报告》有关内容名词注释   附注：   heads a list of terms behind the report
ANNEX: Final = re.compile(
    r"(?:附件?[一二三四\d]{0,2}[：:\s]*)?(?:《?政府工作报告》?)?(?:中?(?:有关|部分|相关)?(?:内容)?)?(?:名词|用语|术语|词语|词汇)(?:解释|注释|说明|释义|注解)[：:]?|(?:附注|注释|注解)[：:]?"
)
# 附件   附件1：   alone on the line before it
ANNEX_MARK: Final = re.compile(r"附件?[一二三四\d]{0,2}[：:]?")
# 附件   附件1：   the word alone: what it announces stands on the next line
ANNEX_ALONE: Final = re.compile(r"附件[一二三四\d]{0,2}[：:]?")
# 2026年自治区民生实事   on a line of its own behind the report: the title of another annex
ANNEX_TITLE: Final = re.compile(
    r"[^，。！？；：]{0,30}(?:民生实事|实事项目|实事|项目清单|任务清单|责任清单|指标表|项目表|一览表)(?:（[^）]{1,12}）)?"
)
# 1.“2030启航计划”：面向2030年…   [3]都谷极：…   ①都谷极：…   an item: the term and its explanation
NOTE: Final = re.compile(
    r"(?:\d{1,3}\s*[.．、]|[\[［（(〔]\d{1,3}[\]］）)〕]|[①-⑳⒈-⒛⑴-⒇])?\s*(?P<term>[^：。]{2,40})：(?:是?指)?(?P<text>.+)"
)

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
