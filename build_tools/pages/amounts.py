"""The words for a figure: what it amounts to, when, how sure, and where it stands."""

from decimal import Decimal
from typing import Final

from build_tools.model.figure import Figure, Status, shown
from build_tools.model.report import Paragraph
from build_tools.pages.blocks import figure_file
from build_tools.pages.book import Book
from build_tools.pages.markup import escape, relative

BOUNDS: Final = {"": "", "about": "左右", "at_least": "以上", "at_most": "以内"}
STATUSES: Final[dict[Status, str]] = {"actual": "完成", "estimate": "预计", "target": "目标"}
SCALES: Final = (
    ("万亿", 10**12),
    ("千亿", 10**11),
    ("百亿", 10**10),
    ("亿", 10**8),
    ("千万", 10**7),
    ("百万", 10**6),
    ("万", 10**4),
)


def amount(figure: Figure) -> str:
    """Return what *figure* amounts to: 增长 9.5%, 下降 62.9%, 302 → 122项, 第40 → 第28名, 2350亿元, 9% 左右."""
    text = _number(figure)
    if figure.measure == "rank":
        before = f"第{shown(figure.before)} → " if figure.before is not None else ""
        return f"{before}第{text}{figure.unit}" if figure.bound != "at_most" else f"前{text}{figure.unit}"
    if figure.before is not None:
        text = f"{shown(figure.before)} → {text}"
    text += figure.unit
    if figure.measure == "growth":
        text = f"{'年均' if figure.annual else ''}{'下降' if _falls(figure) else '增长'} {text}"
    bound = BOUNDS[figure.bound]
    return text + bound


def _falls(figure: Figure) -> bool:
    return isinstance(figure.value, Decimal) and figure.value < 0


def _number(figure: Figure) -> str:
    """Return the number; of growth without its sign, for which 下降 stands: 62.9, but -5℃."""
    value, upper = figure.value, figure.upper
    if figure.measure == "growth" and isinstance(value, Decimal) and value < 0:
        value, upper = -value, -upper if upper is not None and upper < 0 else upper
    return shown(value, upper)


def magnitude(figure: Figure) -> Decimal:
    """Return the number by which a table is sorted: 1000亿元 is more than 525.9亿元, and 1万套 than 9300户."""
    value = figure.value if isinstance(figure.value, Decimal) else Decimal(shown(figure.value).partition(":")[0] or 0)
    scale = next((factor for word, factor in SCALES if figure.unit.startswith(word)), 1)
    return value * scale


def period(years: str) -> str:
    """Return the years in words: 2015年, 2011—2015年; 时期未写明 where the report does not tell."""
    return f"{years.replace('-', '—')}年" if years else "时期未写明"


def when(figure: Figure) -> str:
    """Return the time of *figure* and how sure it is: 2015年预计, 2016年目标, 2015年."""
    return f"{period(figure.period)}{'' if figure.status == 'actual' else STATUSES[figure.status]}"


def estimated(figure: Figure) -> str:
    """Return the small word behind a value that the report only expects."""
    return " <small>预计</small>" if figure.status == "estimate" else ""


def place(paragraph: Paragraph) -> str:
    """Return where *paragraph* stands, as its address says it: 1-4节第1段."""
    return f"{paragraph.page}节第{paragraph.anchor.removeprefix('p')}段"


def source_link(book: Book, figure: Figure, page: str) -> str:
    """Return the link from the file *page* to the paragraph that says *figure*."""
    paragraph = book.by_id[figure.paragraph]
    return f"[{place(paragraph)}]({relative(page, book.file(paragraph.page, paragraph.anchor))})"


def row_link(book: Book, figure: Figure, page: str, text: str) -> str:
    """Return the link from the file *page* to the row of *figure*, showing *text*."""
    return f"[{escape(text)}]({relative(page, figure_file(book.report.slug, figure))})"


def key_figures(book: Book, page: str, most: int = 6) -> str:
    """Return the report's main figures as a list: those of canonical indicators for the year reported on, large.

    The order is that of the text, which begins with what the report itself thinks most of; "" where there are none.
    """
    year = book.report.meta.year
    main: dict[str, Figure] = {}
    for figure in book.report.figures:
        if figure.indicator and figure.status != "target" and year and figure.period == str(year - 1):
            main.setdefault(figure.indicator, figure)
    rows = [
        f"- {row_link(book, f, page, amount(f))} {escape(f.name)} <small>{when(f)}</small>"
        for f in list(main.values())[:most]
    ]
    return "\n".join(['<div class="key-figures" markdown>', "", *rows, "", "</div>"]) if rows else ""
