"""Recognise who gave the report: post and name."""

import re
from collections.abc import Iterable
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.occasion_and_speaker import OFFICE, SPEAKER
from build_tools.text.word_lists import any_word

# 国务院总理   安平市代市长   the post alone: the name is on the next line   but not 某某市长
POST_ALONE: Final = re.compile(
    rf"(?: [{HAN}、]{{0,18}} (?: [府会院省市区區县州盟旗镇乡代副、] | 代理 ) )? {OFFICE}",
    re.VERBOSE,
)
# 某某市长   the name before the post
NAME_FIRST: Final = re.compile(
    rf"(?P<name> [{HAN}·]{{2,4}}? ) (?P<post> 省长|市长|区长|县长|州长|盟长|主席|总理 )",
    re.VERBOSE,
)
# 林远舟（青河市市长）   林远舟　青河市市长
NAME_BESIDE_POST: Final = re.compile(
    rf"(?P<name> [{HAN}·]{{2,4}} | [{HAN}] \s+ [{HAN}] ) (?: \s*[（(，,]\s* | \s+ ) (?P<post> [{HAN}、]{{0,20}}? {OFFICE} ) \s* [）)]?",
    re.VERBOSE,
)
# 报告人：   同志   ——   what is around post and name
AROUND_SPEAKER: Final = re.compile(
    rf"""
    ^ [—―\-－─\s（(]+
    | ^ {any_word("frame.speaker_labels")} [：:\s]+
    | \s* (?:同志|先生|女士)? [\s，,—（(）)]* $
    """,
    re.VERBOSE,
)
# 市  长   the space in an office
APART: Final = re.compile(r"(?<=[省市区县州盟旗镇乡])\s+(?=长)")
# 1月12日，…大会开幕，市长林远舟代表市人民政府作政府工作报告。   what the news says above a report, or below a picture
SPOKE: Final = re.compile(
    rf"(?P<post> {OFFICE} ) (?P<name> [{HAN}·]{{2,4}}? ) (?:同志)? (?: 代表[{HAN}]{{0,6}}政府 | 向大会 )? (?:向大会)? 作 .{{0,6}}工作报告",
    re.VERBOSE,
)
BARE_NAME: Final = re.compile(
    rf"""
    (?! .*(?:会议|大会)上?$ | 第.{{1,3}}[届次]$ )   # not 第五次 and 会议上, of an occasion on two lines
    [{HAN}] (?: \s*[{HAN}] ){{1,3}}                 # 李克强   毛 腾 飞
    | [{HAN}]{{1,8}} (?: [·•][{HAN}]{{1,8}} ){{1,3}}   # 阿不都·买买提
    """,
    re.VERBOSE,
)


def is_post_alone(text: str) -> bool:
    """Return whether *text* is a post without a name: 安平市代市长."""
    return POST_ALONE.fullmatch(text) is not None


def speaker_in_news(lines: Iterable[str]) -> tuple[str | None, str | None]:
    """Return the post and the name of who gave the report as one of *lines* around it tells, or None for both."""
    match = next((found for line in lines if (found := SPOKE.search(line))), None)
    return (match["post"], match["name"]) if match else (None, None)


def post_and_name(text: str | None) -> tuple[str | None, str | None]:
    """Return the post and the name in *text*, None for what it does not say.

    市长 毛腾飞 → 市长, 毛腾飞; 毛腾飞（株洲市市长） → 株洲市市长, 毛腾飞; a bare 李　强 → None, 李强.
    """
    if not text:
        return None, None
    if is_post_alone(text):
        return APART.sub("", text), None
    bare = AROUND_SPEAKER.sub("", text).strip()
    match = next((found for form in (NAME_BESIDE_POST, NAME_FIRST, SPEAKER) if (found := form.fullmatch(bare))), None)
    post, name = (match["post"], match["name"]) if match else (None, bare)
    return post and APART.sub("", post), re.sub(r"\s", "", name)
