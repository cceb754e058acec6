"""Forms by which a text says its own year."""

import re
from typing import Final

# 2024年是实施“十四五”规划的关键一年   １９８５年，是…   2024年政府工作安排   where a report without title and headings says its year
YEAR_SAID: Final = re.compile(
    r"(?<!过去的)(?P<year>(?:[1\uff11][9\uff19]|[2\uff12][0\uff10])\d\d)年(?:，?(?:也|将)?是|[^，。；]{0,10}?(?:总体要求|工作安排|重点工作|预期目标|奋斗目标|工作部署))"
)
