"""Natural order: numbers in a name count by their value, so that 报告10 comes after 报告9."""

import re


def natural_key(name: str) -> list[tuple[int, str]]:
    """Return the key by which /a/3-2/#p10 comes after /a/3-2/#p9."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name)]
