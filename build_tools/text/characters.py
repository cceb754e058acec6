"""Classes of characters: Han, numerals, line ends."""

import re
from typing import Final

HAN: Final = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇々\U00020000-\U0003ffff"
NUMERAL: Final = "一二三四五六七八九十百零〇"
# Line ends of any kind.
LINE_END: Final = re.compile(r"[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
