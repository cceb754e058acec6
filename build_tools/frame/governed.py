"""Tell what a report governs, without its name: a 市, a 县, a 行署."""

import re
from collections import Counter
from typing import Final

from build_tools.text.word_lists import any_word

# 人民政府   中级人民法院   人大常委会
GIVERS: Final = "|".join(
    any_word(f"frame.organs_of_{kind}") for kind in ("government", "congress", "court", "procuratorate", "cppcc")
)
# On whose behalf it is given:
GOVERNED: Final = re.compile(
    rf"""
    代表 (?P<kind> 自治[区州县旗] | [省市州盟县旗区] ) (?: {GIVERS} |，|,|向 )    # 现在，我代表市人民政府，向大会…
    | 受 (?P<kind_charging> 自治[区州县旗] | [省市州盟县旗区] ) [^，。]{{0,16}} 委托   # 受市人民政府委托
    | 代表 (?:地区|盟)? (?P<office> 行政公署|行署 )                                 # 现在，我代表行署…
    """,
    re.VERBOSE,
)
# 自治区主席   代市长   盟长   行署专员   what the speaker's post is of
OF_POST: Final = re.compile(r"(?P<kind>自治[区州县旗](?=主席)|[省市州盟县旗区](?=长)|行政公署|行署)")
# 我州将全力推进各项工作   how a text speaks of its own place; 全市 may also be the city that a county is in
OWN: Final = re.compile(r"我(?P<kind>[省市州盟县旗区])(?!委|政府)")
WHOLE: Final = re.compile(r"全(?P<kind>[省市州盟县旗区])(?!委|政府)")
# 加快建设…，推进…改革   what a report speaks of throughout
GOVERNING: Final = re.compile(any_word("frame.governing_words"))
CHARACTERS_A_WORD: Final = 100  # of a text that speaks of governing at least once in so many; reports do twice as often
# What a title or a sentence says of a place without naming it:
NAMELESS: Final = re.compile(
    r"""
    (?:人民)?政府                                                             # 人民政府
    | (?: 全|本|我 )? (?: 自治[区州县旗] | [省市区县州盟旗镇乡] | 林区|新区|开发区 )   # 全市   自治区
    """,
    re.VERBOSE,
)


def is_nameless(place: str) -> bool:
    """Return whether *place* says what is governed without its name: 市, 全市, 自治区."""
    return NAMELESS.fullmatch(place) is not None


def kind_governed(opening: str, post: str | None, text: str) -> str:
    """Return what the report governs (市, 自治区, 行署), or "" if nothing says it.

    The *opening* says so, else the *text*, else the speaker's *post*, else how the text speaks of its own place.
    """
    if match := GOVERNED.search(opening) or GOVERNED.search(text):
        return match["kind"] or match["kind_charging"] or match["office"]
    if match := OF_POST.search(post or ""):
        return match["kind"]
    own, whole = _most_common(OWN, text), _most_common(WHOLE, text)
    return whole if own in ("", "省") and whole else own  # 我省 may be the province that a city is in


def _most_common(form: re.Pattern[str], text: str) -> str:
    """Return the kind that *text* says most often in the *form*, or ""."""
    kinds = Counter(match["kind"] for match in form.finditer(text))
    return kinds.most_common(1)[0][0] if kinds else ""


def speaks_of_governing(text: str) -> bool:
    """Return whether *text* speaks throughout of what a government does, as a report does of which the head is lost."""
    return count_of_governing(text) * CHARACTERS_A_WORD >= len(text)


def count_of_governing(text: str) -> int:
    """Return how many words of *text* speak of what a government does."""
    return len(GOVERNING.findall(text))


def governs_a_place(text: str) -> bool:
    """Return whether *text* is given on behalf of the government of a province, a city or a county."""
    return GOVERNED.search(text) is not None
