"""How a report says when and where it is given, by whom, and on whose behalf: its occasion, speaker and opening sentence."""

import re
from typing import Final

from build_tools.text.characters import CLAUSE_END, HAN
from build_tools.text.numerals import NUMERAL

OPENING_SENTENCE: Final = re.compile(
    r"""
    (?:现在|下面) ，? .{0,4} 代表 .{2,20} (?:报告|汇报)   # 下面，我代表行署作工作报告
    | 我 .{0,3} 代表 .{2,20} (?:报告|汇报)   # 我谨代表市人民政府向大会报告工作
    """,
    re.VERBOSE,
)
OCCASION: Final = re.compile(
    rf"""
    # ——2024年1月16日在亳州市第五届人民代表大会第三次会议上   在株洲市第十四届人民代表大会第五次会议上
    [—―\-－─\s（(]* [^{CLAUSE_END}]{{0,20}} 在 [^{CLAUSE_END}]{{4,40}} (?:会议|大会) 上?
    (?: 的(?:政府工作)?报告 (?=$|[）)]) )? [）)]?
    # 人民代表大会第二次会议上   the same, its beginning lost
    | 人民代表大会 (?: 第[{NUMERAL}]{{1,3}}次会议 )? 上
    # ——安平州第十五届人民代表大会第三次会议（2024.1.20）
    | [—―\-－─\s（(]+ [^{CLAUSE_END}在]{{0,20}} 第?[{NUMERAL}]{{1,3}}届 (?:人民代表大会|人大) 第?[{NUMERAL}]{{1,3}}次会议
      (?: [（(] [^）)]{{4,14}} [）)] )? [）)]?
    """,
    re.VERBOSE,
)
# 市长   市  长   专员   the two characters of a head of government may be apart
OFFICE: Final = (
    r"(?:[省市区县州盟旗镇乡]\s{1,4}长(?=\s|$)|市长|省长|区长|县长|州长|盟长|旗长|镇长|乡长|主席|总理|行政长官|行政長官|专员|主任|书记|委员长|院长|检察长"
    r"|局长|厅长|部长|司长|司長|总经理|董事长|总裁|厂长|行长)"
)
# 市长   海拉尔区人民政府代区长   副县长、代理县长   管委会主任
POST: Final = rf"[{HAN}、]{{0,20}}?{OFFICE}"
# 市长 毛腾飞   国务院总理 李克强   旗长　 阿  古  拉
SPEAKER: Final = re.compile(rf"(?P<post>{POST})[\s：:]*(?P<name>[{HAN}·•]{{1,12}}(?:\s{{1,4}}[{HAN}]){{0,3}})")
