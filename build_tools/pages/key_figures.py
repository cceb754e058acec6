"""The main figures of a report in large numerals: the result of the year that it looks back on, and the target after it."""

from build_tools.figures.series.best import best_by_key
from build_tools.model.figure import Figure
from build_tools.pages.amounts import bare_amount, one_amount, row_link, when
from build_tools.pages.book import Book
from build_tools.pages.markup import escape, fill
from build_tools.text.wording import wording


def key_figures(book: Book, page: str, most: int = 6) -> str:
    """Return for the file *page* the list of the report's main figures; "" if it has none.

    They are canonical indicators: first those with a target, in the order of the text, which begins with what the report
    itself thinks most important.
    """
    year = book.report.meta.planned_year
    if not year:
        return ""
    results = best_by_key(f for f in book.report.figures if f.status != "target" and f.period == str(year - 1))
    targets = best_by_key(f for f in book.report.figures if f.status == "target" and f.period == str(year))
    pairs: dict[str, tuple[Figure, Figure | None]] = {}
    for key, result in results.items():
        target = targets.get(key)
        if result.indicator and (key.name not in pairs or (target and pairs[key.name][1] is None)):
            pairs[key.name] = (result, target)
    first = sorted(pairs.values(), key=lambda pair: pair[1] is None)[:most]
    rows = [_row(book, page, *pair) for pair in pairs.values() if pair in first]
    return fill("key_figures", {"rows": "\n".join(rows)}).rstrip() if rows else ""


def _row(book: Book, page: str, result: Figure, target: Figure | None) -> str:
    """Return the item of *result*, with its *target* for the next year: 增长 9.5% 地区生产总值 2015年预计 → 目标 9%以上."""
    shown = f"- {row_link(book, result, page, one_amount(result))} {escape(result.name)} <small>{when(result)}"
    if target:
        words = wording("pages.key_figures.target", amount=bare_amount(target))
        shown += wording("pages.key_figures.then", target=row_link(book, target, page, words))
    return f"{shown}</small>"
