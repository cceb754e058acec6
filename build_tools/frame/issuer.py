"""Recognise the body that gives or publishes a report: 青河市统计局, 财政部."""

import re
from typing import Final

from build_tools.model.genre import Genre
from build_tools.text.characters import HAN
from build_tools.text.word_lists import any_word

NAME: Final = rf"[{HAN}]{{1,24}} {any_word('frame.issuer_endings')}"
# 青河市统计局   青河市统计局　国家统计局青河调查队   on a line of its own
ISSUER: Final = re.compile(rf"{NAME} (?: [\s、]+ {NAME} ){{0,2}}", re.VERBOSE)

# 北原钢铁集团有限公司   北原（集团）有限责任公司
COMPANY: Final = re.compile(rf"(?:^|[在—\s])(?P<name>(?!在)[{HAN}（）]{{2,40}}(?:公司|集团|银行|厂))")


def is_issuer(text: str) -> bool:
    """Return whether *text*, a line below a title, names one body or several."""
    return ISSUER.fullmatch(text) is not None


def issuer_of(lines: str | None, genre: Genre, *texts: str | None) -> str | None:
    """Return the issuer: what *lines* of the head say, or the company that one of *texts* names in a company's report."""
    if lines or genre != "company":
        return re.sub(r"\s+", "、", lines.strip()) if lines else None
    names = (match["name"] for text in texts if text and (match := COMPANY.search(text)))
    return next(names, None)
