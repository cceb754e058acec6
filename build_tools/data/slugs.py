"""The slug of a report: the name of its folder, and a part of each of its addresses."""

import re
from typing import Final

from build_tools.model.errors import DataError

# zhuzhou-2016   314-hailaerqu-2017
SLUG: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
# Names that the site uses for something else, or that Windows reserves: assets, index.md, nav.yml, con, com1
RESERVED: Final = re.compile(
    r"""
    assets | glossary | places | indicators | about | publishing | formats | search | index | 404 | sitemap   # the site
    | con | prn | aux | nul | com\d | lpt\d   # Windows
    | .* \.(?:md|yml|html?|xml|gz|json|js|css|txt)   # files of the site
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_slug(name: str) -> bool:
    """Return whether *name* can be a part of an address."""
    return SLUG.fullmatch(name) is not None and not RESERVED.fullmatch(name)


def check_slug(slug: str, where: str) -> str:
    """Return *slug* if it can be a part of an address, else raise DataError with the location *where*."""
    if not is_slug(slug):
        raise DataError(where, f"'{slug}' cannot be an address; use ASCII letters, digits and - (--slug zhuzhou-2016)")
    return slug
