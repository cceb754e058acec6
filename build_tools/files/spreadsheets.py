"""How every table is written that is to be opened in a spreadsheet program: CSV and workbooks (XLSX)."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias

import xlsxwriter

from build_tools.files.archives import NO_DATE, packed, unpacked

# <Relationship … Target="site:///zhuzhou-2016/3-8/" TargetMode="External"/>
ADDRESS: Final = re.compile(rb'Target="site:///([^"]*?)/?"')


class Address(str):
    """The address of a page or of a place on one, from the site's home page on; a workbook leads there."""

    __slots__ = ()


Cell: TypeAlias = str | Decimal | int | None


def csv_file(rows: Iterable[Iterable[str | int]]) -> bytes:
    """Return *rows* as CSV, with the byte order mark from which Excel knows that it is UTF-8."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def workbook_file(write: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    """Return the workbook that *write* fills; what begins like a formula or an address stays text, and there are no dates.

    The file lies in ``<slug>/data/``. Its addresses lead to the pages of a copy of the site on the disk; the builder turns
    them into those of the published site (``mkdocs/published.py``).
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(*NO_DATE[:3])})
    write(book)
    book.close()
    files = unpacked(out.getvalue())
    linked = ((name, ADDRESS.sub(rb'Target="../../\1/index.html"', data)) for name, data in files.items())
    return packed(dict(linked))


def write_cells(sheet: Any, line: int, cells: Iterable[Cell], looks: Any = None) -> None:
    """Write *cells* into the *line* of a sheet, counted from 0: numbers as numbers, addresses as links."""
    for at, cell in enumerate(cells):
        if isinstance(cell, Address):
            sheet.write_url(line, at, f"site://{cell}", looks, string=str(cell))
        elif isinstance(cell, (Decimal, int)):
            sheet.write_number(line, at, float(cell), looks)
        elif cell:
            sheet.write_string(line, at, cell, looks)
