"""How names of places end, and which words only look like one."""

import re
from typing import Final

# The national government, as a place.
NATION: Final = "国务院"
# What a title or a sentence says of a place without naming it:
NAMELESS: Final = re.compile(
    r"""
    (?:人民)?政府                                                             # 人民政府
    | (?: 全|本|我 )? (?: 自治[区州县旗] | [省市区县州盟旗镇乡] | 林区|新区|开发区 )   # 全市   自治区
    """,
    re.VERBOSE,
)
# 株洲市 → 株洲   内蒙古自治区 → 内蒙古
PLACE_SUFFIX: Final = re.compile(
    r"(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|省|市|区|县|州|盟|旗)$"
)


def is_nameless(place: str) -> bool:
    """Return whether *place* says what is governed without its name: 市, 全市, 自治区."""
    return NAMELESS.fullmatch(place) is not None
