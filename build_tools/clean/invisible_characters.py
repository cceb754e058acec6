"""Delete characters that nobody sees, or that only a symbol font shows."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.clean.edits import Edit

INVISIBLE_RANGES: Final = (
    r"\u00ad"  # soft hyphen
    r"\u034f\u115f\u1160\u3164\uffa0"  # grapheme joiner, fillers
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # marks of the direction of writing
    r"\u180e\u200b-\u200d\ufeff"  # zero-width spaces and joiners, byte order mark
    r"\u2060-\u2064"  # word joiner, invisible operators
    r"\u2800"  # blank Braille pattern
    r"\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variation selectors, tags
    r"\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls, but not the white space and line ends among them
    r"\ufff0-\ufffb\ufffe\uffff"  # specials and noncharacters
)
# The same as programs spelled them out:
SPELLED_INVISIBLE: Final = r"""
    <U\+(?:00AD|180E|200[B-F]|202[A-E]|206[0-9]|FEFF)>             # <U+200D>   <U+FEFF>
  | &\#(?:173|820[3-7]|823[4-8]|828[89]|65279);                    # &#8203;
  | &\#[xX](?:00[aA][dD]|200[b-fB-F]|202[a-eA-E]|2060|[fF][eE][fF][fF]);   # &#x200B;
  | &(?:shy|zwj|zwnj|ZeroWidthSpace);                              # &shy;
"""
INVISIBLE: Final = re.compile(rf"(?:[{INVISIBLE_RANGES}]|{SPELLED_INVISIBLE})+", re.VERBOSE)
# U+F06C, U+F075: bullets of Word's symbol fonts
SYMBOL_FONT: Final = re.compile(r"[\uf000-\uf0ff]+")


def invisible_characters(text: str) -> Iterator[Edit]:
    """Yield the deletion of zero-width characters, soft hyphens, direction marks, fillers, selectors and controls."""
    return ((match.start(), match.end(), "") for match in INVISIBLE.finditer(text))


def symbol_font_bullets(text: str) -> Iterator[Edit]:
    """Yield the deletion of bullets that only a symbol font shows."""
    return ((match.start(), match.end(), "") for match in SYMBOL_FONT.finditer(text))
