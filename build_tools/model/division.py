"""An administrative division: an official place with its code and its level."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Division:
    """A name of a place in the official lists. A place that changed its name or code has several."""

    code: str  # six digits of GB/T 2260: 430223; "" for the nation
    name: str  # 攸县
    level: int  # 0 nation, 1 province, 2 prefecture, 3 county
    parent: str  # code of the prefecture or province that it is in; "" for a province and the nation
    since: int  # year and month of the first list that has the name, 198012 or later
    until: int | None = None  # the last list that has it; None if the name is in use
    became: str = ""  # code of the division that is the same place now, if the name is past

    def is_valid_in(self, year: int) -> bool:
        """Return whether a report for *year* may use the name. A list is of the end of its year, a report of the beginning."""
        return self.since // 100 <= year and (self.until is None or year <= self.until // 100 + 1)


# The national government, as a place. It has no code.
NATION: Final = Division("", "国务院", 0, "", 195409)
