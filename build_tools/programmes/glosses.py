"""Read what a report itself says of a name: what is in brackets behind it, what it calls so, the parts it lists."""

import re
from typing import Final

from build_tools.model.programme import Definition
from build_tools.text.numerals import ONE_TO_TEN, numeral_value

# “两基”（基本普及九年义务教育、基本扫除青壮年文盲）
BRACKETS: Final = re.compile(r"（(?P<text>[^（）]{6,120})）")
# “X”即…   “X”，即…   “X”是指…
THAT_IS: Final = re.compile(r"，?(?:即|是指|就是)(?P<text>[^。；]{6,80})")
# 治安防控、智能交通、数字城管、数字环保“四大平台”   产业扶贫、…、兜底保障等六大工程
LISTED: Final = re.compile(r"(?P<list>[^，。；：“”（）、]{2,}(?:、[^，。；：“”（）、]{1,28}?)+)(?:等|这)?“?$")
# 四大平台   五个保障   六大工程   三量齐升   how many there are
COUNT: Final = re.compile(rf"“?(?P<count>[{ONE_TO_TEN}两])")
LEADING_VERB: Final = re.compile(
    r"^.*(?:实施|推进|开展|实现了|实现|建成|抓好|构建|落实|完成|坚持|打造|推动|加快|做好|强化|围绕|聚焦|统筹|扎实|全面)(?=[^、]{2,})"
)


def find_gloss(text: str, start: int, end: int) -> Definition | None:
    """Return the explanation that *text* gives right behind the name at *start* to *end*."""
    for form in (BRACKETS, THAT_IS):
        if (match := form.match(text, end)) and not re.search(r"\d", match["text"]):
            return Definition(match["text"], "本报告", "report")
    return None


def find_members(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the parts listed right before the name, if they are as many as the name says; else none."""
    count = COUNT.match(text, start)
    listed = LISTED.search(text[max(0, start - 80) : start])
    if count is None or listed is None:
        return ()
    parts = re.split(r"、|(?<=.)[和与](?=[^、]+$)", listed["list"])
    if len(parts) != numeral_value(count["count"]):
        return ()
    parts[0] = LEADING_VERB.sub("", parts[0])
    return tuple(part.strip() for part in parts) if all(1 < len(part.strip()) <= 14 for part in parts) else ()
