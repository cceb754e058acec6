"""Forms of what opens and surrounds a report: title, occasion, speaker, date, salutation; the years and places they name."""

import re
from typing import Final

from build_tools.patterns import DIGITS, HAN, NUMERAL, ordinal

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
    rf"(?:政\s*府\s*工\s*作\s*报\s*告|(?:行署|行政公署|管委会|管理委员会){YEAR_IN_TITLE}?工作报告|(?<![^年]){PLACE}(?:人民政府)?{YEAR_IN_TITLE}?工作报告$)"
    rf"(?:\s*(?:19|20)\d\d年?(?=\s*(?:$|[（—])))?|关于{YEAR_IN_TITLE}[^，。；！？—]{{0,30}}工作[^，。；！？—]{{0,20}}的报告)(?:（[^）]{{1,8}}）)?"
)
# 安平市   永丰县人民政府   2016年   on the line above 政府工作报告: the first part of the title
TITLE_ABOVE: Final = re.compile(rf"{YEAR_IN_TITLE}?{PLACE}{YEAR_IN_TITLE}?(?:人民)?(?:政府)?|{YEAR_IN_TITLE}")
TITLE_BELOW: Final = re.compile(rf"{YEAR_IN_TITLE}?(?:人民)?(?:政府)?工作报告(?:（[^）]{{1,8}}）)?")
# 政府工作报告 为实现…目标而奋斗 ——1990年3月20日在…   what stands between title and occasion on one line
SUBTITLE: Final = re.compile(r"[^，。；：！？—]{2,40}(?=——)")
# ——2024年1月16日在亳州市第五届人民代表大会第三次会议上   在株洲市第十四届人民代表大会第五次会议上
# 人民代表大会第二次会议上   the same, its beginning lost   ——安平州第十五届人民代表大会第三次会议（2024.1.20）
OCCASION: Final = re.compile(
    r"[—―\-－─\s（(]*[^，。；：！？]{0,20}在[^，。；：！？]{4,40}(?:会议|大会)上?(?:的(?:政府工作)?报告(?=$|[）)]))?[）)]?|"
    rf"人民代表大会(?:第[{NUMERAL}]{{1,3}}次会议)?上|"
    rf"[—―\-－─\s（(]+[^，。；：！？在]{{0,20}}第?[{NUMERAL}]{{1,3}}届(?:人民代表大会|人大)第?[{NUMERAL}]{{1,3}}次会议(?:[（(][^）)]{{4,14}}[）)])?[）)]?"
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
# 2016年1月5日  毛腾飞   2016年1月5日 市长 毛腾飞   the date and the speaker on one line
DATE_AND_NAME: Final = re.compile(rf"(?P<date>{DATE.pattern})\s+(?P<speaker>{SPEAKER.pattern}|{BARE_NAME.pattern})")
# （2024.1.20）   （2024-01-20）   behind the occasion; elsewhere it is a web page's
DOTTED_DATE: Final = re.compile(r"[（(](?P<year>\d{4})[.．/\-](?P<month>\d{1,2})[.．/\-](?P<day>\d{1,2})[）)]")


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
# 2026年   二〇二六年   政府工作报告2026   政府工作报告（2026）   the year in a title
YEAR: Final = re.compile(rf"(?P<year>(?:19|20)\d\d)(?:年|$|(?=）))|(?P<digits>[一二][{NUMERAL}○]{{3}})年")


def title_year(title: str) -> int | None:
    """Return the year that *title* names, of two the later one: 临江市二〇一六年政府工作报告 → 2016."""
    return max((year_of(match["year"] or match["digits"]) for match in YEAR.finditer(title)), default=None)


def year_of(digits: str) -> int:
    """Return the year that *digits* write: 二〇一六 → 2016."""
    return _date_part(digits)


# 2016年临江市政府工作报告   临江市2016年政府工作报告   临江市二〇一六年人民政府工作报告   whose report a title says it is
TITLE_PLACE: Final = re.compile(
    rf"{YEAR_IN_TITLE}?(?!{YEAR_IN_TITLE}|\d|年)(?P<place>.{{2,20}}?)(?:(?:人民)?政府|管委会|管理委员会)?{YEAR_IN_TITLE}?"
    rf"(?:人民政府|政府|行政公署|行署|管委会|管理委员会)?工作报告{YEAR_IN_TITLE}?"
)
# 自治区   市   what a title or a sentence says of a place without naming it
NAMELESS: Final = re.compile(r"(?:人民)?政府|(?:全|本|我)?(?:自治[区州县旗]|[省市区县州盟旗镇乡]|林区|新区|开发区)")

# 目  录   above the list of headings that some reports begin with
CONTENTS: Final = re.compile(r"目\s*[录次]")
# 一、2023年工作回顾………………1   a line of that list
CONTENTS_LINE: Final = re.compile(r"(?P<title>.{2,60}?)(?:\s*[…·.．]{2,}\s*[（(]?\d{0,3}[）)]?|[\t\u3000 ]+\d{1,3})?")
LEADER: Final = re.compile(r".{2,60}?(?:…{2,}|[·.．]{4,})\s*[（(]?\d{1,3}[）)]?")
