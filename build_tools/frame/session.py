"""Recognise the session of the assembly at which the report was given."""

import re
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.dates import DATE
from build_tools.text.numerals import NUMERAL

# 株洲市第十四届人民代表大会第五次会议   市八届人大五次会议   with the place before it
SESSION: Final = re.compile(
    rf"""
    (?P<place> 全国 | [{HAN}]{{1,34}}? )
    (?P<session>
        第?[{NUMERAL}]{{1,3}}届 (?:全国)? (?: 人民代表大会 | 人大 ) (?:常务委员会)?
        第?[{NUMERAL}]{{1,3}}次会议
    )
    """,
    re.VERBOSE,
)
# 政协青河市第七届委员会第三次会议   中国人民政治协商会议第十三届北原省委员会第四次会议
CPPCC_SESSION: Final = re.compile(
    rf"""
    (?P<session>
        (?: 中国人民政治协商会议 | 政协 )
        (?: 第?[{NUMERAL}]{{1,3}}届 (?=[{HAN}]{{2,30}}委员会) )?
        (?P<place> 全国 | [{HAN}]{{2,30}}? ) (?: 第?[{NUMERAL}]{{1,3}}届 )? (?:全国)?委员会
        第?[{NUMERAL}]{{1,3}}次会议
    )
    """,
    re.VERBOSE,
)
# 中国共产党青河市第八次代表大会   中国共产党第二十次全国代表大会
PARTY_CONGRESS: Final = re.compile(
    rf"(?P<session> (?:中国共产党|中共) (?P<place> [{HAN}]{{2,30}}? | ) 第?[{NUMERAL}]{{1,3}}次 (?:全国)? (?:党员)?代表大会 )",
    re.VERBOSE,
)
SESSIONS: Final = (CPPCC_SESSION, PARTY_CONGRESS, SESSION)
# 在株洲市第十四届人民代表大会第五次会议上
AT_SESSION: Final = re.compile(r"在(?P<session>[^在]*(?:会议|代表大会))上")
# 2031年1月12日于青河市第八届…   for 在; but 于 may also begin a name: 于都县
AT_AFTER_DATE: Final = re.compile(rf"(?:{DATE.pattern})\s*于", re.VERBOSE)


def session_name(occasion: str) -> str | None:
    """Return the full name of the session as *occasion* has it: 株洲市第十四届人民代表大会第五次会议; None if it has none."""
    if match := AT_SESSION.search(AT_AFTER_DATE.sub("在", occasion)):
        return DATE.sub("", match["session"])
    found = find_session(occasion)
    return found[0] if found else None


def find_session(occasion: str) -> re.Match[str] | None:
    """Return the session, with the groups ``place`` and ``session``, that *occasion* names after 在, or anywhere without 在.

    The place of a national one is 全国 or empty.
    """
    undated = DATE.sub("", AT_AFTER_DATE.sub("在", occasion))
    text = undated.partition("在")[2] or undated
    return next((match for form in SESSIONS if (match := form.search(text))), None)
