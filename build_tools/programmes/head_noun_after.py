"""The head noun that follows a quotation or a code: 工程 after “422”, 专项活动 after “三调联动”."""

import re
from typing import Final

from build_tools.programmes.vocabulary import Vocabulary

HEAD_NOUN: Final = r"«head_nouns+quoted_head_nouns»"
# “三调联动”专项调解活动   “一廊十片”等示范工程, but not “百村示范工程”: the head noun inside the next quotation
HEAD_NOUN_AFTER: Final = r"""
    \s?
    (?P<gap>等有关|等)?
    (?P<noun>(?:«quoted_modifiers»){0,3}(?:«head_nouns+quoted_head_nouns»))
    (?![«HAN»]?”)
"""


def head_noun_after(text: str, end: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return the match of the head noun at *end* of *text* (group ``noun``; ``gap`` if 等 is before it), or None."""
    found = vocabulary.pattern(HEAD_NOUN_AFTER).match(text, end)
    if found and len(found["noun"]) == 1 and vocabulary.around(text, *found.span("noun")) is None:
        return None  # “渔旅融合”带动就业
    return found
