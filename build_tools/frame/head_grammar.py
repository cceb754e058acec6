"""The grammar of a report's head: how title, date, speaker, occasion and salutation follow one another on a line."""

import re
from typing import Final

from build_tools.text.characters import CLAUSE_END, HAN
from build_tools.text.dates import DATE, DIGIT_DATE
from build_tools.text.numerals import NUMERAL
from build_tools.text.occasion_and_speaker import OFFICE
from build_tools.text.salutations import SALUTED
from build_tools.text.word_lists import any_word

OPENING_MARKS: Final = r"[—―\-－─\s（(【]*"
CLOSING_MARKS: Final = r"[\s）)】]*"
BETWEEN: Final = r"[—―\-－─\s，,、：:（(]*"
WEEKDAY: Final = r"(?: [，,\s（(]* (?: 星期 | 周 ) [一二三四五六日天] [）)]? )"
# 2016年1月5日   2016.1.5   2016－01－05   2016年1月5日，星期二
DAY: Final = re.sub(r"[?]P<[a-z]+>", "?:", rf"(?: (?: {DATE.pattern} | {DIGIT_DATE.pattern} ) {WEEKDAY}? )")
# A character of a name or a post, of any script but the Latin one: not of 在青河市第八届…
IN_NAME: Final = r"[^\W\da-zA-Z_在届]"
IN_POST: Final = rf"(?: (?!次){IN_NAME} | [、\s] )"
COMPOUND_SURNAME: Final = any_word("frame.compound_surnames")
# 林远舟   王  小  明   王 小明   欧阳 明   阿不都·买买提
NAME: Final = rf"""(?:
    {IN_NAME}{{2,5}}? | {COMPOUND_SURNAME} (?:\s{{1,4}}{IN_NAME}){{1,2}} | {IN_NAME}\s{{1,4}}{IN_NAME}{{2}} | {IN_NAME} (?:\s{{1,4}}{IN_NAME}){{1,3}} | {IN_NAME}{{1,8}} (?: [·•]\s?{IN_NAME}{{1,8}} ){{1,3}}
)"""
POST: Final = rf"(?: {IN_POST}{{0,24}}? {OFFICE} )"
# 报告人：
LABEL: Final = rf"(?: {any_word('frame.speaker_labels')} [：:\s]+ )"
# 市长 林远舟   林远舟市长   林远舟（青河市市长）   报告人：林远舟   市长林远舟同志
SPEAKER: Final = rf"""
    (?:
        {LABEL}? (?:
            {POST} [\s：:]* {NAME}
            | {IN_NAME}{{2,4}}? \s* {POST}
            | {NAME} \s* [（(，,] \s* {POST} \s* [）)]?
        )
        | {LABEL} {NAME}
    )
    (?: \s* (?:同志|先生|女士) )?
"""
# 第八届人民代表大会第五次会议   八届人大五次会议
SESSION: Final = rf"""
    第?[{NUMERAL}\d]{{1,3}}届 [{HAN}]{{0,12}}? (?: 人民代表大会 | 人大 ) [{HAN}]{{0,8}}?
    第?[{NUMERAL}\d]{{1,3}}次 [{HAN}]{{0,4}}? 会议
"""
# 的讲话   上的报告   上作的政府工作报告   after the session
WHAT_WAS_GIVEN: Final = r"(?: 所?作? 的? (?: 讲话 | 发言 | (?:政府)?工作报告 | 报告 ) )"
# 在青河市第八届人民代表大会第五次会议上   于…会议   青河市八届人大五次会议材料   人民代表大会第二次会议上
OCCASION: Final = rf"""
    (?:
        [在于] [^{CLAUSE_END}]{{2,45}}? (?: 会议 | 大会 ) 上? {WHAT_WAS_GIVEN}?
        | (?: (?!在)[{HAN}] ){{0,24}}? {SESSION} 上? (?: 材料 | 文件 | {WHAT_WAS_GIVEN} )?
        | 人民代表大会 (?: 第[{NUMERAL}]{{1,3}}次会议 )? 上
    )
    (?: [（(] (?: (?:文件|材料) [^）)]{{0,6}} | [{NUMERAL}\d]{{1,3}} ) [）)] )?   # 文件（一）   （材料之二）
"""
# 作政府工作报告。   after the speaker
SAID: Final = r"(?: 所?作? 的? (?:政府)?工作报告 。? )"
SALUTATION: Final = (
    rf"(?: (?: {SALUTED} [、，,] \s* )* (?: (?:尊敬的)? 各位 [^，。,；：！\s]{{1,14}} | 同志们 ) \s* [：:！!] )"
)
# The parts of a line, in their order. Each group is a part; the text before it goes with the part before it.
HEAD_LINE: Final = re.compile(
    rf"""
    {OPENING_MARKS}
    (?: (?P<date> {DAY} ) {CLOSING_MARKS} {BETWEEN} )?
    (?: (?P<speaker> {SPEAKER} ) {BETWEEN} )?
    (?: (?P<occasion> {OCCASION} ) {CLOSING_MARKS} {BETWEEN} )?
    (?:
        (?P<speaker_after> {SPEAKER} | (?<=[\s）)]) {NAME} )
        {CLOSING_MARKS}
    )?
    (?: {BETWEEN} (?P<date_after> {DAY} ) {CLOSING_MARKS} )?
    (?P<said> {SAID} )?
    \s* (?P<salutation> {SALUTATION} )? {CLOSING_MARKS}
    """,
    re.VERBOSE,
)
# 第五次会议上   会议上   人民代表大会第五次会议   with which the second line of an occasion begins
REST_OF_OCCASION: Final = re.compile(
    rf"(?![在于]) (?: [{HAN}]{{0,8}}? 人民代表大会 | 人大 | 大会 | 代表大会 | 第?[{NUMERAL}\d]{{1,3}}[届次] | 届 | 次 | 会议 | 议 | 上 ) .*",
    re.VERBOSE,
)
# 青河日报记者江帆摄　青河日报1月12日电   the wire line of an agency, before the title on its line
WIRE: Final = re.compile(r".{0,60}?\d{1,2}月\d{1,2}日(?:晚|午)?[电讯]\s*(?=\S)")
# 坚定信心 真抓实干 奋力谱写青河新篇章   为实现…目标而奋斗   a line between title and occasion
SUBTITLE_WORDS: Final = re.compile(rf"{any_word('frame.subtitle_words')}|为[^了]")
NO_SUBTITLE: Final = rf"(?!.*{any_word('frame.no_subtitle_words')})"
# 同心同行 共建未来   two halves; those of a couplet are of one length
HALVES: Final = re.compile(rf"{NO_SUBTITLE}([{HAN}]{{4,12}})\s+([{HAN}]{{4,12}})")
# （书面）   （征求意见稿）   which text of the report it is
VERSION: Final = re.compile(rf"[（(][{HAN}]{{0,4}}{any_word('frame.versions')}[）)]")
SUBTITLE: Final = re.compile(
    rf"{NO_SUBTITLE}[—―\-－─\s（(]*[{HAN}“《][{HAN}“”《》、，\s·\d—]{{6,48}}[{HAN}”》！]?[）)]?"
)
