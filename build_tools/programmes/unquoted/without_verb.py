"""Names without a verb before them: an item of a list, or the subject at the start of a clause."""

import re
from typing import Final

from build_tools.programmes.unquoted.clauses import PREDICATE
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import CLAUSE_END, HAN

# 开展大气、水、土壤污染防治行动   short words listed before the last one
SHORT_LIST: Final = r"(?:«list_verbs»)(?P<list>(?:[«HAN»]{1,2}、){1,4})$"
LONGEST_LISTED: Final = 8  # characters of an item of a list of equal items
# 强科技、强工业、强县域、强基础行动   words of three characters listed before the last one
LIST_OF_THREES: Final = re.compile(rf"、(?:[{HAN}]{{3}}、){{2,}}$")
LIST_BEFORE: Final = ("、", "《")
SHORTEST_IN_LIST: Final = 4  # characters of a name after 、
SHORTEST_PLACE_IN_LIST: Final = 3
CLAUSE_START: Final = re.compile(rf"(?:^|[{CLAUSE_END}\s）])$")


def list_before(earlier: str, length: int, vocabulary: Vocabulary) -> str:
    """Return the list at the end of *earlier* that belongs to a name, whose last item has *length* characters, or "".

    大气、水、 before 土壤污染防治行动, 热线办理提速、工作提质、功能提升、 before 督查提效专项行动.
    """
    listed = vocabulary.pattern(SHORT_LIST).search(earlier) or _equal_items(earlier, length)
    return listed["list"] if listed else ""


def is_name_without_verb(words: str, earlier: str, after: str, place: bool, vocabulary: Vocabulary) -> bool:
    """Return whether *words* are a name though no verb is before them: in a list, or before a predicate."""
    if earlier.endswith(LIST_BEFORE):
        long_enough = len(words) >= (SHORTEST_PLACE_IN_LIST if place else SHORTEST_IN_LIST)
        if long_enough or LIST_OF_THREES.search(earlier):
            return True
    return CLAUSE_START.search(earlier) is not None and vocabulary.pattern(PREDICATE).match(after) is not None


def _equal_items(earlier: str, length: int) -> re.Match[str] | None:
    """Return the match of a list after 实施 whose items but the first have *length* characters, or None."""
    if not 2 < length <= LONGEST_LISTED:
        return None
    return re.search(rf"(?:实施|开展)(?P<list>[{HAN}]{{{length + 1},20}}、(?:[{HAN}]{{{length}}}、)+)$", earlier)
