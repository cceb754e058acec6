"""Forms of what opens and surrounds a report: title, occasion, speaker, date, salutation; the years and places they name."""

import re
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.dates import CHINESE_YEAR, DATE
from build_tools.text.occasion_and_speaker import OFFICE, SPEAKER

# 2016   2016年   二〇一六年度
YEAR_IN_TITLE: Final = rf"(?:\d{{4}}(?:年度?)?|{CHINESE_YEAR}年度?)"
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
# 2016年1月5日  毛腾飞   2016年1月5日 市长 毛腾飞   the date and the speaker on one line
DATE_AND_NAME: Final = re.compile(rf"(?P<date>{DATE.pattern})\s+(?P<speaker>{SPEAKER.pattern}|{BARE_NAME.pattern})")
# 目  录   above the list of headings that some reports begin with
CONTENTS: Final = re.compile(r"目\s*[录次]")
# 一、2023年工作回顾………………1   a line of that list
CONTENTS_LINE: Final = re.compile(r"(?P<title>.{2,60}?)(?:\s*[…·.．]{2,}\s*[（(]?\d{0,3}[）)]?|[\t\u3000 ]+\d{1,3})?")
LEADER: Final = re.compile(r".{2,60}?(?:…{2,}|[·.．]{4,})\s*[（(]?\d{1,3}[）)]?")
