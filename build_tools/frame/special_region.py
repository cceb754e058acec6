"""Tell which special administrative region gives a policy address: its head need not name it."""

from build_tools.data.division_names import kind_of, short_name
from build_tools.data.divisions import Divisions
from build_tools.model.division import Division
from build_tools.text.traditional import simplified

KIND = "特别行政区"


def special_region(title: str, body: str, divisions: Divisions) -> Division | None:
    """Return the region that *title*, else *body*, names more often than any other, or None."""
    regions = [division for division in divisions.all if kind_of(division.name) == KIND and division.until is None]
    for text in (simplified(title), simplified(body)):
        counts = sorted(((text.count(short_name(region.name)), region.code) for region in regions), reverse=True)
        if counts and counts[0][0] > sum(count for count, _ in counts[1:]):
            return next(region for region in regions if region.code == counts[0][1])
    return None
