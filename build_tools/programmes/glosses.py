"""Read what a report itself says of a name: what is in brackets after it, what it calls so, the parts it lists."""

import re
from typing import Final

from build_tools.model.programme import Definition
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.numerals import ONE_TO_TEN, numeral_value
from build_tools.text.wording import wordings

# “两基”（基本普及九年义务教育、基本扫除青壮年文盲）
BRACKETS: Final = re.compile(r"（(?P<text>[^（）]{6,120})）")
# “X”即…   “X”，即…   “X”是指…
THAT_IS: Final = re.compile(r"，?(?:即|是指|就是)(?P<text>[^。；]{6,80})")
# 治安防控、智能交通、数字城管、数字环保“四大平台”   产业扶贫、…、兜底保障等六大工程
LISTED: Final = re.compile(r"(?P<list>[^，。；：“”（）、]{2,}(?:、[^，。；：“”（）、]{1,28}?)+)(?:等|这)?“?$")
FAR_BEFORE: Final = 80  # characters before a name in which its parts are looked for
LONGEST_PART: Final = 14  # characters
# 四大平台   五个保障   六大工程   三量齐升   how many parts there are
COUNT: Final = re.compile(rf"“?(?P<count>[{ONE_TO_TEN}两])")
# 全面建成 治安防控   the words before the first part
WORDS_BEFORE_LIST: Final = r"^.*(?:«member_verbs»)(?=[^、]{2,})"
# 治安防控、智能交通和数字城管
PART_END: Final = re.compile(r"、|(?<=.)[和与](?=[^、]+$)")


def find_gloss(text: str, start: int, end: int) -> Definition | None:
    """Return the explanation right after the name at *start* to *end* of *text*, or None.

    Words with digits are a figure, no explanation.
    """
    for form in (BRACKETS, THAT_IS):
        if (match := form.match(text, end)) and not re.search(r"\d", match["text"]):
            return Definition(match["text"], wordings("definitions.sources")["report"], "report")
    return None


def find_members(text: str, start: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the parts listed right before the name at *start* of *text*, if they are as many as it says; else ()."""
    count = COUNT.match(text, start)
    listed = LISTED.search(text[max(0, start - FAR_BEFORE) : start])
    if count is None or listed is None:
        return ()
    parts = PART_END.split(listed["list"])
    if len(parts) != numeral_value(count["count"]):
        return ()
    parts[0] = vocabulary.pattern(WORDS_BEFORE_LIST).sub("", parts[0])
    members = tuple(part.strip() for part in parts)
    return members if all(1 < len(member) <= LONGEST_PART for member in members) else ()
