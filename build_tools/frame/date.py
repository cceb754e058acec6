"""Recognise the date of the speech."""

from build_tools.text.dates import DATE, DIGIT_DATE, iso_date


def date_of_speech(date: str, occasion: str) -> str | None:
    """Return the date in the *occasion* or in the *date* line as ISO 8601, or None."""
    # A date in digits counts after the occasion, as （2024.1.20）; elsewhere such a date is the web page's.
    match = DATE.search(f"{occasion} {date}") or DIGIT_DATE.search(occasion) or DIGIT_DATE.search(date)
    return iso_date(match) if match else None
