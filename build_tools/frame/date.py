"""Recognise the date of the speech."""

import re
from typing import Final

from build_tools.text.dates import BETWEEN_DIGITS, DATE, iso_date

# （2024.1.20）   （2024-01-20）   after the occasion; elsewhere such a date is the web page's
DOTTED_DATE: Final = re.compile(
    rf"(?P<year> \d{{4}} ) {BETWEEN_DIGITS} (?P<month> \d{{1,2}} ) {BETWEEN_DIGITS} (?P<day> \d{{1,2}} ) (?!\d)",
    re.VERBOSE,
)


def date_of_speech(date: str, occasion: str) -> str | None:
    """Return the date in the *occasion* or in the *date* line as ISO 8601, or None."""
    match = DATE.search(f"{occasion} {date}") or DOTTED_DATE.search(occasion) or DOTTED_DATE.search(date)
    return iso_date(match) if match else None
