"""Files to take away say where the site is published: the conversion, which does not know it, wrote addresses without it."""

import re
from typing import Final

from mkdocs.structure.files import Files

from build_tools.files.archives import packed, unpacked

NOWHERE: Final = "http://127.0.0.1"  # what mkdocs.yml says where nobody published the site
CHART: Final = re.compile(r"/data/[^/]+\.svg$")
WORKBOOK: Final = re.compile(r"/data/[^/]+\.xlsx$")
# >/zhuzhou-2016/targets/#growth</text>   the last line of a chart
LINE: Final = re.compile(r"(?<=>)/(?=[^<]+</text>)")
# Target="../../zhuzhou-2016/3-8/index.html"   what a cell of a workbook leads to
LINK: Final = re.compile(rb'(?<=Target=")\.\./\.\./([^"]*/)index\.html(?=")')


def address_files(files: Files, site: str | None) -> None:
    """Give the charts and the workbooks among *files* the address of the *site*, if it is known."""
    if not site or site.startswith(NOWHERE):
        return
    home = site.rstrip("/") + "/"
    for file in files:
        if CHART.search(file.src_uri):
            file.content_string = LINE.sub(home, file.content_string)
        elif WORKBOOK.search(file.src_uri):
            file.content_bytes = with_address(file.content_bytes, home)


def with_address(workbook: bytes, home: str) -> bytes:
    """Return *workbook* with links that lead to the site whose home page is at *home*."""
    target = home.encode()
    return packed({name: LINK.sub(lambda m: target + m[1], data) for name, data in unpacked(workbook).items()})
