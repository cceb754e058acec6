"""The figures of a report to take away: CSV and XLSX for spreadsheets, and a Frictionless data package that describes them."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from build_tools.model.figure import Figure, plain, shown
from build_tools.model.report import Paragraph, Report

# Every column of the CSV: the name (that of figures.json), the type of the Frictionless table schema, what it says.
COLUMNS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("id", "string", "编号", "本表中的固定编号；网页地址是 figures/#编号"),
    ("name", "string", "指标", "报告里的叫法，补足了主语"),
    ("indicator", "string", "归并名称", "data/indicators.toml 里的统一名称；没有则空"),
    ("group", "string", "类", "综合、产业、投资与项目等"),
    ("measure", "string", "种类", "level 水平，count 数量，growth 增长，change 变化，share 占比，rank 位次，ratio 比例或倍数"),
    ("value", "string", "数值", "照 figures.json：数字；区间写作 5~10；比例写作 7.5:58:34.5；下降为负"),
    ("number", "number", "数字", "数值的数字部分，区间取下限；比例为空"),
    ("upper", "number", "上限", "区间的上限；不是区间则空"),
    ("from", "string", "原值", "由302项减至122项里的302；没有则空"),
    ("annual", "boolean", "年均", "增长是否为每年平均：年均增长9%"),
    ("unit", "string", "单位", "亿元、万人、% 等，与数值相配；比例为空"),
    ("bound", "string", "界限", "at_least 以上，at_most 以内，about 左右；没有则空"),
    ("period", "string", "时期", "2015，或 2011-2015；报告未说明则空"),
    ("status", "string", "性质", "actual 完成，estimate 预计，target 目标"),
    ("paragraph", "string", "段落", "出处段落的编号，见 report.json"),
    ("start", "integer", "起", "引文在该段文字里的起点，以字符计"),
    ("end", "integer", "止", "引文的终点"),
    ("quote", "string", "引文", "该段里的原话"),
    ("address", "string", "地址", "出处段落在本站的地址"),
)  # fmt: skip
WIDTHS: Final = {"指标": 28, "引文": 60, "归并名称": 20, "地址": 26}  # of spreadsheet columns, in characters
LONGEST_CELL: Final = 32_767  # characters that a cell of a workbook holds
NO_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can hold: a download is the same on any day


def figure_row(figure: Figure, addresses: Mapping[str, str]) -> dict[str, Any]:
    """Return *figure* as a row of ``figures.json``; *addresses*: paragraph id → address."""
    return {
        "id": figure.id,
        "name": figure.name,
        "indicator": figure.indicator or None,
        "group": figure.group,
        "measure": figure.measure,
        "value": plain(figure.value) if figure.upper is None else shown(figure.value, figure.upper),
        "upper": plain(figure.upper),
        "from": plain(figure.before),
        "annual": figure.annual,
        "unit": figure.unit,
        "bound": figure.bound,
        "period": figure.period or None,
        "status": figure.status,
        "paragraph": figure.paragraph,
        "start": figure.start,
        "end": figure.end,
        "quote": figure.quote,
        "address": addresses[figure.paragraph],
    }


def _cells(figure: Figure, addresses: Mapping[str, str]) -> list[Any]:
    """Return the cells of *figure* in the order of COLUMNS, numbers as numbers."""
    row = figure_row(figure, addresses)
    row |= {
        "value": shown(figure.value, figure.upper),
        "number": figure.value if isinstance(figure.value, Decimal) else None,
        "upper": figure.upper,
        "from": shown(figure.before),
    }
    return [row[name] for name, *_ in COLUMNS]


def _text(cell: Any) -> str:
    """Return a cell for CSV: 9.5, true, nothing for None."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return f"{cell:f}" if isinstance(cell, Decimal) else "" if cell is None else str(cell)


def to_csv(figures: Sequence[Figure], addresses: Mapping[str, str]) -> bytes:
    """Return *figures* as CSV with a byte order mark, by which Excel knows that it is UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(name for name, *_ in COLUMNS)
    for figure in figures:
        writer.writerow(_text(cell) for cell in _cells(figure, addresses))
    return out.getvalue().encode("utf-8-sig")


def to_xlsx(figures: Sequence[Figure], paragraphs: Sequence[Paragraph], addresses: Mapping[str, str]) -> bytes:
    """Return *figures* as a workbook: typed numbers, a head that stays, each row linked to its paragraph in a second sheet.

    The text travels with the numbers, so that the links hold wherever the file is opened.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(*NO_DATE[:3])})
    head = book.add_format({"bold": True, "bottom": 1})
    sheet, texts = book.add_worksheet("指标"), book.add_worksheet("原文")
    lines = {p.id: number for number, p in enumerate(paragraphs, 2)}
    for at, (_, _, title, _) in enumerate(COLUMNS):
        sheet.write_string(0, at, title, head)
        sheet.set_column(at, at, WIDTHS.get(title, 10))
    for number, figure in enumerate(figures, 1):
        for at, cell in enumerate(_cells(figure, addresses)):
            if COLUMNS[at][0] == "paragraph":
                sheet.write_url(number, at, f"internal:'原文'!A{lines[cell]}", string=cell)
            elif isinstance(cell, bool):
                sheet.write_boolean(number, at, cell)
            elif isinstance(cell, (Decimal, int)):
                sheet.write_number(number, at, float(cell))
            elif cell:
                sheet.write_string(number, at, cell)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(figures), len(COLUMNS) - 1)
    for at, (title, width) in enumerate((("段落", 10), ("地址", 26), ("文字", 100))):
        texts.write_string(0, at, title, head)
        texts.set_column(at, at, width, book.add_format({"text_wrap": True, "valign": "top"}))
    for paragraph in paragraphs:
        row = (paragraph.id, addresses[paragraph.id], paragraph.text)
        for at, cell in enumerate(row):
            texts.write_string(lines[paragraph.id] - 1, at, cell[:LONGEST_CELL])
    texts.freeze_panes(1, 0)
    book.close()
    return _same_anywhere(out.getvalue())


def _same_anywhere(archive: bytes) -> bytes:
    """Return the ZIP file *archive* with nothing in it that differs between machines or days."""
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        return packed({name: old.read(name) for name in old.namelist()})


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP file of *files*, in their order, without dates; the first, by which a reader knows an EPUB, is not
    compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for i, (name, data) in enumerate(files.items()):
            archive.writestr(zipfile.ZipInfo(name, NO_DATE), data, zipfile.ZIP_DEFLATED if i else zipfile.ZIP_STORED)
    return out.getvalue()


def to_datapackage(report: Report) -> bytes:
    """Return the ``datapackage.json`` that describes ``figures.csv``."""
    fields = [
        {"name": name, "type": kind, "title": title, "description": description}
        for name, kind, title, description in COLUMNS
    ]
    package = {
        "name": report.slug.lower(),
        "title": f"{report.called}：指标",
        "description": f"从报告原文中提取的指标，每行一个数值，附引文和出处。{report.origin.status}",
        "resources": [
            {
                "name": "figures",
                "path": "figures.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8-sig",
                "profile": "tabular-data-resource",
                "schema": {"fields": fields, "primaryKey": ["id"], "missingValues": [""]},
            }
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()
