"""Recognise the date of the speech."""

import re
from typing import Final

from build_tools.text.dates import DATE, iso_date

# （2024.1.20）   （2024-01-20）   after the occasion; elsewhere such a date is the web page's
DOTTED_DATE: Final = re.compile(
    r"[（(] (?P<year> \d{4} ) [.．/\-] (?P<month> \d{1,2} ) [.．/\-] (?P<day> \d{1,2} ) [）)]",
    re.VERBOSE,
)


def date_of_speech(date: str, occasion: str) -> str | None:
    """Return the date in the *date* line or in the *occasion* as ISO 8601, or None."""
    match = DATE.search(f"{date} {occasion}") or DOTTED_DATE.search(occasion)
    return iso_date(match) if match else None
