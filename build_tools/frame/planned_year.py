"""Tell which year the headings of a report plan for, and which one they look back on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from build_tools.text.dates import ANY_YEAR, year_value
from build_tools.text.word_lists import any_word

# 2024年   二〇二四年   a single year   but not 2021—2025年, 2021年至2025年 and 到2030年
SINGLE_YEAR: Final = re.compile(rf"(?<![\d到至—–\-－~～]){ANY_YEAR}\s?年(?!\s?[到至—–\-－~～])")
# 2035年远景目标
FAR_AIM: Final = re.compile(r".{0,6}?(?:远景|愿景|中长期)")
# 2024年工作安排   2024年总体要求和工作部署
PLAN: Final = re.compile(any_word("frame.planning_words"))
# 2023年工作回顾   2023年及“十二五”时期工作总结   2023年目标任务完成情况
REVIEW: Final = re.compile(any_word("frame.review_words"))
# 过去的2023年   凝心聚力完成2023年各项目标任务   before the year
REVIEW_BEFORE: Final = re.compile(r"(?:过去的?|完成|走过|回[顾首眸])$")


@dataclass(frozen=True, slots=True)
class NamedYear:
    """A year that a heading names."""

    year: int
    is_reviewed: bool
    is_planned: bool  # said in so many words; 2023年主要工作 may be the past year's or the next one's
    is_first: bool  # in the first of several headings


def planned_year(headings: Sequence[str]) -> int | None:
    """Return the latest single year that *headings* plan, or None: 2024 of 2023年主要工作 and 2024年工作打算.

    A heading that only names a year (2024年工作) plans it if it comes after other headings, and after a year that is
    reviewed.
    """
    named = list(_named_years(headings))
    reviewed = max((n.year for n in named if n.is_reviewed), default=0)
    planned = [n for n in named if not n.is_reviewed and (n.is_planned or n.year > reviewed)]
    latest = max((n.year for n in planned), default=None)
    of_latest = [n for n in planned if n.year == latest]
    return latest if any(n.is_planned or not n.is_first for n in of_latest) else None


def reviewed_year(headings: Sequence[str]) -> int | None:
    """Return the latest single year that *headings* look back on, or None: 2023 of 2023年工作回顾."""
    named = list(_named_years(headings))
    years = [n.year for n in named if n.is_reviewed] or [n.year for n in named]
    return max(years, default=None)


def _named_years(headings: Sequence[str]) -> Iterator[NamedYear]:
    """Yield the single years that *headings* name, each with what its heading says of it up to the next year."""
    for i, heading in enumerate(headings):
        for year, following in pairwise([*SINGLE_YEAR.finditer(heading), None]):
            assert year is not None
            after = heading[year.end() : following.start() if following else len(heading)]
            if FAR_AIM.match(after):
                continue
            is_reviewed = bool(REVIEW.search(after) or REVIEW_BEFORE.search(heading[: year.start()]))
            is_planned = PLAN.search(after) is not None and not is_reviewed
            yield NamedYear(year_value(year["year"]), is_reviewed, is_planned, i == 0 and len(headings) > 1)
