"""Read what a line of the head says: title, occasion, date, speaker, salutation, or several of them."""

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from build_tools.frame.speaker import BARE_NAME, NAME_FIRST, is_post_alone
from build_tools.frame.surroundings import reason_for
from build_tools.frame.title import REPORT_TITLE
from build_tools.model.outline import HeadPart, Line, Role
from build_tools.text.characters import CLAUSE_END
from build_tools.text.dates import DATE
from build_tools.text.lines import line_at
from build_tools.text.occasion_and_speaker import OCCASION, SPEAKER

# ——2025年1月15日某某市长在…会议的政府工作报告   the speaker between the date and the occasion
SPEAKER_BEFORE_OCCASION: Final = re.compile(
    rf"""
    [—\-]* \s* (?P<date> \d{{4}}年\d{{1,2}}月\d{{1,2}}日 )
    {NAME_FIRST.pattern}
    (?P<occasion> 在 [^{CLAUSE_END}]{{4,40}} (?:会议|大会) 上? ) 的政府工作报告
    """,
    re.VERBOSE,
)
# 政府工作报告 为实现…目标而奋斗 ——1990年3月20日在…   between title and occasion on one line
SUBTITLE: Final = re.compile(rf"[^{CLAUSE_END}—]{{2,40}}(?=——)")
# 2016年1月5日  毛腾飞   2016年1月5日 市长 毛腾飞   the date and the speaker on one line
DATE_AND_SPEAKER: Final = re.compile(
    rf"(?P<date> {DATE.pattern} ) \s+ (?P<speaker> {SPEAKER.pattern} | {BARE_NAME.pattern} )",
    re.VERBOSE,
)
# 国务院总理某某各位代表！   市长 某某 各位代表：   the speaker and the salutation on one line
SPEAKER_AND_SALUTATION: Final = re.compile(
    rf"(?P<speaker> {SPEAKER.pattern} ) \s* (?P<salutation> 各位 [^，。,；：！]{{1,14}} [：:！!] )",
    re.VERBOSE,
)
# 浙江省代省长某某作政府工作报告   after the occasion, on its line
SPEAKER_AND_REPORT: Final = re.compile(rf"(?P<speaker>{SPEAKER.pattern})?(?P<said>作政府工作报告。?)")


def parts_of(line: Line, seen: frozenset[str]) -> list[HeadPart]:
    """Return the parts of *line* that say what the report is; an empty list if no part does.

    *seen*: the roles that lines above have; a role is read once.
    """
    if "occasion" not in seen and (match := SPEAKER_BEFORE_OCCASION.fullmatch(line.text)):
        return [
            _part("date", line, 0, match.end("date")),
            _part("speaker", line, match.start("name"), match.end("post")),
            _part("occasion", line, match.start("occasion"), len(line.text)),
        ]
    parts = []
    done = 0
    if not seen & {"title", "occasion"} and (end := _title_end(line.text)):
        parts.append(_part("title", line, 0, end))
        done = end
    if "occasion" not in seen and (match := OCCASION.match(line.text, done)):
        parts.append(_part("occasion", line, done, match.end()))
        done = match.end()
    rest = line_at(line.text, done, len(line.text), line.start)
    return parts + _parts_of_rest(rest, seen, done > 0) if rest.text else parts


def _part(role: Role, line: Line, start: int, end: int) -> HeadPart:
    return HeadPart(role, line_at(line.text, start, end, line.start))


def _title_end(text: str) -> int:
    """Return where the title ends that begins *text*, with its subtitle; 0 if there is none.

    After a title there is nothing on its line, or the occasion.
    """
    match = REPORT_TITLE.match(text)
    if not match or reason_for(text):
        return 0
    subtitle = SUBTITLE.match(text, match.end())
    end = subtitle.end() if subtitle else match.end()
    following = text[end:].strip()
    return end if not following or OCCASION.match(following) else 0


def _parts_of_rest(rest: Line, seen: frozenset[str], goes_on: bool) -> list[HeadPart]:
    """Return what the *rest* of a line says; *goes_on* if it comes after the title or the occasion."""
    for rule in RULES_OF_REST:
        if parts := rule(rest, seen, goes_on):
            return list(parts)
    return []


def _date_and_speaker(rest: Line, seen: frozenset[str], goes_on: bool) -> Sequence[HeadPart]:
    match = None if seen & {"date", "speaker"} else DATE_AND_SPEAKER.fullmatch(rest.text)
    if not match:
        return ()
    return _part("date", rest, *match.span("date")), _part("speaker", rest, *match.span("speaker"))


def _speaker_and_salutation(rest: Line, seen: frozenset[str], goes_on: bool) -> Sequence[HeadPart]:
    match = None if seen & {"speaker", "salutation"} else SPEAKER_AND_SALUTATION.fullmatch(rest.text)
    if not match:
        return ()
    return _part("speaker", rest, *match.span("speaker")), _part("salutation", rest, *match.span("salutation"))


def _speaker_and_report(rest: Line, seen: frozenset[str], goes_on: bool) -> Sequence[HeadPart]:
    match = SPEAKER_AND_REPORT.fullmatch(rest.text) if goes_on and "speaker" not in seen else None
    if not match:
        return ()
    occasion = _part("occasion", rest, *match.span("said"))
    return (_part("speaker", rest, *match.span("speaker")), occasion) if match["speaker"] else (occasion,)


def _date(rest: Line, seen: frozenset[str], goes_on: bool) -> Sequence[HeadPart]:
    is_date = "date" not in seen and DATE.fullmatch(rest.text.strip("（）() "))
    return (HeadPart("date", rest),) if is_date else ()


def _speaker(rest: Line, seen: frozenset[str], goes_on: bool) -> Sequence[HeadPart]:
    """A post or a name alone is the speaker only after a title or an occasion."""
    if "speaker" in seen:
        return ()
    is_alone = is_post_alone(rest.text) or (not reason_for(rest.text) and BARE_NAME.fullmatch(rest.text))
    return (HeadPart("speaker", rest),) if SPEAKER.fullmatch(rest.text) or (seen and is_alone) else ()


def _rest_of_occasion(rest: Line, seen: frozenset[str], goes_on: bool) -> Sequence[HeadPart]:
    return (HeadPart("occasion", rest),) if goes_on else ()


Rule: TypeAlias = Callable[[Line, frozenset[str], bool], Sequence[HeadPart]]
# The first that returns parts decides.
RULES_OF_REST: Final[tuple[Rule, ...]] = (
    _date_and_speaker,
    _speaker_and_salutation,
    _speaker_and_report,
    _date,
    _speaker,
    _rest_of_occasion,
)
