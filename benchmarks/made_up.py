"""Reports for the measurements, made of the first one: another place and year, the sentences shuffled."""

import random
import re
from dataclasses import replace

from build_tools.data.read import RawReport
from build_tools.model.editing import Editing

FAMILY = "甲乙丙丁戊己庚辛壬癸"
GIVEN = "东南西北中上下左右前"


def made_up(raw: RawReport, number: int) -> RawReport:
    """Return a report that says what *raw* says, in another order, of another place: ten years of each."""
    chance = random.Random(number)
    place = FAMILY[number // 100 % 10] + GIVEN[number // 10 % 10]
    text = re.sub(r"(?<!\d)20(?=1\d年)", f"2{number % 10}", raw.source.text.replace("株洲", place))
    lines = []
    for line in text.splitlines():
        sentences = re.findall(r"[^。]+。?", line)
        head, rest = sentences[:1], sentences[1:]
        chance.shuffle(rest)
        lines.append("".join(head + rest))
    source = replace(raw.source, text="\n".join(lines))
    return replace(raw, slug=f"made-{number}", source=source, editing=Editing())
