"""Read what a report itself says of a name: what is in brackets after it, what it calls so, the parts it lists."""

import re
from typing import Final

from build_tools.model.programme import Definition
from build_tools.programmes.head_noun_after import head_noun_after
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.numerals import ONE_TO_TEN, numeral_value
from build_tools.text.wording import wordings

# “两基”（基本普及九年义务教育、基本扫除青壮年文盲）
BRACKETS: Final = re.compile(r"（(?P<text>[^（）]{6,120})）")
# “X”即…   “X”，即…   “X”是指…
THAT_IS: Final = re.compile(r"，?(?:即(?![将可使日])|是指|就是(?!要))(?P<text>[^。；]{6,80})")
# 湿地科普园、渔业科创园   按成绩记分的办法   即…   words that say what a thing is: its parts, or a phrase with 的
SAYS_WHAT: Final = re.compile(r".*[^、；]{2,}[、；]|(?:即|指|是指).|.*的[^的]{2,}$")
# 市水利局牵头负责   下同，均为预计数   详见名词解释   不含临江区   who, where, how much, and where more is said
SAYS_OTHERWISE: Final = r".*(?:«gloss_stops»)|(?:[^、；]*[省市县区州镇乡街道局委办厅部院][、；和]?)+$"
# （以下简称三清专项工作）   （以下统称“两园”）
SHORT_NAME: Final = re.compile(r"（以下(?:简称|统称)[为：]?“?(?P<name>[^（）“”]{2,20})”?）")
# 治安防控、智能交通、数字城管、数字环保“四大平台”   产业扶贫、…、兜底保障等六大工程
LISTED: Final = re.compile(r"(?P<list>[^，。；：“”（）、]{2,}(?:、[^，。；：“”（）、]{1,28}?)+)(?:等|这)?“?$")
ANYTHING: Final = re.compile("")
FAR_BEFORE: Final = 80  # characters before a name in which its parts are looked for
LONGEST_PART: Final = 14  # characters
# 四大平台   五个保障   六大工程   三量齐升   how many parts there are
COUNT: Final = re.compile(rf"“?(?P<count>[{ONE_TO_TEN}两])")
# 全面建成 治安防控   the words before the first part
WORDS_BEFORE_LIST: Final = r"^.*(?:«member_verbs»)(?=[^、]{2,})"
# 治安防控、智能交通和数字城管
PART_END: Final = re.compile(r"、|(?<=.)[和与](?=[^、]+$)")


def find_gloss(text: str, end: int, vocabulary: Vocabulary) -> Definition | None:
    """Return the explanation right after the name that ends at *end* of *text*, or None.

    Words with digits are a figure, no explanation; neither are those that say who is in charge, or where more is said.
    """
    own = head_noun_after(text, end, vocabulary)  # “湖票”制度（…）
    for form, says_what in ((BRACKETS, SAYS_WHAT), (THAT_IS, ANYTHING)):
        match = form.match(text, own.end() if own else end)
        if match is None or re.search(r"\d", match["text"]) or not says_what.match(match["text"]):
            continue
        if not vocabulary.pattern(SAYS_OTHERWISE).match(match["text"]):
            return Definition(match["text"], wordings("definitions.sources")["report"], "report")
    return None


def find_short_name(text: str, end: int) -> str:
    """Return the short name that *text* gives the name that ends at *end*: （以下简称三清专项工作）, or ""."""
    match = SHORT_NAME.match(text, end)
    return match["name"] if match else ""


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
