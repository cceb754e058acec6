"""Values that no government would report: a slip of the text, or a number of another kind."""

from decimal import Decimal
from typing import Final

from build_tools.figures.clauses.findings import Finding

MOST_GROWTH: Final = 1000  # %
MOST_SHARE: Final = 100  # %
MOST_DIGITS: Final = 12  # before the point: more digits are no amount


def is_absurd(finding: Finding) -> bool:
    """Return whether the value is a growth over 1000 %, a share over 100 %, a rank of 0, or has too many digits."""
    value, unit = finding.value, finding.quantity.unit
    if not isinstance(value, Decimal) or not isinstance(finding.quantity.value, Decimal):
        return False
    if any(isinstance(v, Decimal) and v.adjusted() >= MOST_DIGITS for v in (value, finding.before)):
        return True
    growth = finding.measure == "growth" and unit == "%" and abs(value) > MOST_GROWTH
    share = finding.measure == "share" and unit == "%" and value > MOST_SHARE
    return growth or share or (finding.measure == "rank" and value < 1)
