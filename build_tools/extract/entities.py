"""Entities of HTML in a text that was escaped twice: &ldquo; → “."""

import re
from html import unescape
from html.entities import html5
from typing import Final

# But not R&D.
ENTITY: Final = re.compile(
    r"""
    & (?:
        (?P<name> [A-Za-z][A-Za-z0-9]{1,30} )   # &ldquo;   &nbsp;
      | \# \d{1,7}   # &#8220;
      | \# [xX][0-9A-Fa-f]{1,6}   # &#x201C;
    ) ;
    """,
    re.VERBOSE,
)


def unescaped_again(text: str) -> str:
    """Return *text*, which was read from HTML, with the entities that it still spells out as characters."""
    return ENTITY.sub(lambda m: unescape(m[0]) if not m["name"] or m["name"] + ";" in html5 else m[0], text)
