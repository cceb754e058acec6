"""Forms of speech that open a report: salutation, opening sentence, occasion, speaker."""

import re
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL

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
