"""The results of a place year after year: a row for each indicator, a column for each year, and the rates for the chart."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from build_tools.figures.series.best import best_by_key
from build_tools.figures.series.keys import Key
from build_tools.model.figure import Figure
from build_tools.pages.amounts import one_amount, period
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.markup import escape
from build_tools.pages.takeaways import Home, Table, row_of_value, values_of
from build_tools.pages.targets import Time, indicator_words, value_cell
from build_tools.text.wording import wording, wordings

Series: TypeAlias = dict[Key, dict[int, tuple[Book, Figure]]]  # year → the report and its figure


def series_of(books: Sequence[Book], order: Mapping[str, int], target: bool) -> Series:
    """Return the figures of the year that each report looks back on, or with *target* of the year that it plans for.

    *order*: group of indicators → its place among the groups.
    """
    found: Series = {}
    for book in books:
        if book.report.meta.planned_year is None:
            continue
        year = book.report.meta.planned_year - (0 if target else 1)
        time = Time(str(year), target)
        for key, figure in best_by_key(f for f in book.report.figures if time.has(f)).items():
            found.setdefault(key, {}).setdefault(year, (book, figure))
    return dict(sorted(found.items(), key=lambda item: order.get(next(iter(item[1].values()))[1].group, len(order))))


def years_block(tables: Sequence[Table], results: Series, path: str) -> str:
    """Return the table of *results* for the file *path*, with the files of *tables* to take away; "" if there is none."""
    rows = [
        (escape(_title(values, key)), *(cell(values.get(year), path) for year in _years(results)))
        for key, values in _repeated(results)
    ]
    names, *years = _heads(results)
    head = (names, *(f"{year}:" for year in years))
    shown = [figures_table(head, rows, wording("pages.place.years"), "framed")] if rows else []
    return "\n\n".join([*shown, *(table.downloads(path) for table in tables)])


def years_table(home: Home, results: Series) -> Iterator[Table]:
    """Yield the same table to be taken away, with its values, if any indicator has results of two years."""
    rows, values = [], []
    for key, found in _repeated(results):
        title = _title(found, key)
        rows.append((title, *(_words(found.get(year)) for year in _years(results))))
        values += [row_of_value(title, period(str(y)), f.value, f, book.name) for y, (book, f) in sorted(found.items())]
    if rows:
        title, shown = wording("pages.place.years"), (_heads(results), *rows)
        yield Table("years", home, values_of(values), title, shown)


def rates_of(results: Series) -> list[tuple[str, list[tuple[int, Book, Figure]]]]:
    """Return the rates of growth, in %, that at least two years have, the years in order."""
    return [
        (name_of(values), [(year, book, figure) for year, (book, figure) in sorted(values.items())])
        for key, values in _repeated(results)
        if key.kind == "growth" and key.unit == "%"
    ]


def name_of(values: Mapping[int, tuple[Book, Figure]]) -> str:
    """Return what a series is called: its indicator, or as the latest report calls it."""
    figure = values[max(values)][1]
    return figure.indicator or figure.name


def cell(found: tuple[Book, Figure] | None, path: str) -> str:
    """Return the cell of a figure on the file *path*; "" for none."""
    return value_cell(*found, path) if found else ""


def _words(found: tuple[Book, Figure] | None) -> str:
    """Return the same cell in a file: 增长 9.5%（预计）."""
    if not found:
        return ""
    figure = found[1]
    status = wordings("values.status")[figure.status]
    words = one_amount(figure)
    return wording("pages.takeaways.estimated", amount=words, status=status) if figure.status == "estimate" else words


def _repeated(results: Series) -> list[tuple[Key, dict[int, tuple[Book, Figure]]]]:
    """Return the series that at least two years have."""
    return [(key, values) for key, values in results.items() if len(values) > 1]


def _title(values: Mapping[int, tuple[Book, Figure]], key: Key) -> str:
    return indicator_words(name_of(values), key)


def _years(results: Series) -> list[int]:
    return sorted({year for values in results.values() for year in values})


def _heads(results: Series) -> tuple[str, ...]:
    years = (wording("pages.facts.year", year=year) for year in _years(results))
    return (wordings("pages.tables")["figure"], *years)
