"""How every table is written that is to be opened in a spreadsheet program: CSV and workbooks (XLSX)."""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import datetime

import xlsxwriter

from build_tools.files.archives import NO_DATE, without_dates


def csv_file(rows: Iterable[Iterable[str | int]]) -> bytes:
    """Return *rows* as CSV, with the byte order mark from which Excel knows that it is UTF-8."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def workbook_file(write: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    """Return the workbook that *write* fills; what begins like a formula or an address stays text, and there are no dates."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(*NO_DATE[:3])})
    write(book)
    book.close()
    return without_dates(out.getvalue())
