"""Take the title of a section out of a sentence that stays whole in its paragraph."""

import re
from typing import Final

from build_tools.text.characters import CLAUSE_END
from build_tools.text.word_lists import any_word

# What a paragraph is about: the clause that says so. The first form that fits.
TOPICS: Final = (
    # 今年全市经济社会发展的主要预期目标是：GDP增长9%以上；…
    re.compile(
        rf"(?:^|[。！])(?P<title>[^，。；：！]{{3,36}}{any_word('outline.announced_topics')})(?:建议)?(?:是|为)?："
    ),
    # 我们也清醒地看到，我市经济社会发展中还存在不少困难和问题：一是…
    re.compile(
        rf"""
        (?: ^ | [，。] )
        对? (?P<title> [^，。；：！]{{0,24}}? {any_word("outline.difficulty_verbs")} [^，。；：！]{{0,12}} {any_word("outline.difficulties")} )
        [，。：]
        """,
        re.VERBOSE,
    ),
    # 自觉践行“三严三实”，加快建设法治型、服务型、效能型和廉洁型政府，…
    re.compile(
        rf"""
        (?: ^ | [，。] )
        (?P<title>
            [^，。；：！]{{0,8}} {any_word("outline.government_building_verbs")} [^，。；：！]{{2,24}} 政府 (?:自身建设)?
        )
        [，。]
        """,
        re.VERBOSE,
    ),
    # 五年来，发展的成绩来之不易，这是市委正确领导的结果
    re.compile(r"(?:^|。)(?P<title>(?:[^，。；：！]{2,8}，)?[^，。；：！]{2,16}来之不易)[，。]"),
)
# 拼搏正当其时，圆梦适得其势   the first clause, if the sentence is too long
# 过去一年，我们扎实推进…   a clause that only says when or how takes the next one along
FIRST_CLAUSE: Final = re.compile(
    rf"""
    (?P<title>
        (?: {any_word("outline.adverbial_beginnings")} [^{CLAUSE_END}]{{0,12}}， )?
        [^{CLAUSE_END}]{{1,30}}
    )
    """,
    re.VERBOSE,
)


def topic_of(text: str) -> str | None:
    """Return the clause that says what the paragraph *text* is about, or None: 今年全市的主要预期目标."""
    return next((match["title"] for form in TOPICS if (match := form.search(text))), None)


def first_clause(text: str, start: int = 0) -> str:
    """Return the first clause of *text* from *start* on; empty if there is none."""
    match = FIRST_CLAUSE.search(text, start)
    return match["title"].strip() if match else ""
