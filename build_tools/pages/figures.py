"""The figures of a report as tables: all of them by time and group, its changes and ranks, what was left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from build_tools.data.indicators import Catalogue
from build_tools.model.figure import Figure
from build_tools.pages import VIEWS
from build_tools.pages.amounts import amount, estimated, magnitude, period, place, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.schema_org import about_figures


def ledger_pages(book: Book, catalogue: Catalogue) -> Iterator[Draft]:
    """Yield the pages of tables: every figure, changes and ranks, the numbers left out."""
    yield _ledger(book, catalogue)
    yield _changes(book)
    yield _untabled(book)


def views(book: Book, here: str) -> str:
    """Return the line that leads to the other views of the figures."""
    return " · ".join(f"**{title}**" if stem == here else f"[{title}]({stem}.md)" for stem, title in VIEWS.items())


def draft(book: Book, stem: str, description: str, body: str) -> Draft:
    """Return the page *stem* of the figures."""
    meta: dict[str, object] = {
        "title": f"{VIEWS[stem]} · {book.name}",
        "description": description,
        "kind": "figures",
        "hide": ["toc"] if stem != "figures" else [],
    }
    if stem == "figures":
        meta["about"] = about_figures(book.report)
    return Draft(f"{book.report.slug}/{stem}.md", meta, body)


# --- every figure -----------------------------------------------------------------------------------------------------


def _ledger(book: Book, catalogue: Catalogue) -> Draft:
    """Return the page of all figures, a table for each time and status."""
    report = book.report
    path = f"{report.slug}/figures.md"
    blocks = []
    for (years, target), figures in _blocks(book):
        title = f"{period(years)}{'的目标' if target else '的成绩'}"
        anchor = ("target" if target else "result") + (f"-{years}" if years else "")
        rows = _grouped_rows(book, figures, catalogue, path)
        blocks.append(f"## {title} {{ #{anchor} }}\n\n{figures_table(('指标', '数值:', '出处'), rows)}")
    total = numbers(book)
    body = fill(
        "figures",
        {
            "views": views(book, "figures"),
            "count": str(len(report.figures)),
            "total": str(total),
            "tabled": str(total - len(report.untabled)),
            "blocks": "\n\n".join(blocks) or "没有找到可入表的数字。",
        },
    )
    return draft(
        book, "figures", f"{book.name}里的{len(report.figures)}个指标：成绩与目标，每个数字都链接到原文。", body
    )


def numbers(book: Book) -> int:
    """Return how many numbers with a unit the report has: those tabled (with those they came from) and those not."""
    report = book.report
    return len(report.figures) + sum(f.before is not None for f in report.figures) + len(report.untabled)


def _blocks(book: Book) -> list[tuple[tuple[str, bool], list[Figure]]]:
    """Return the figures by time and whether they look ahead: the year's results, the five years', then the targets."""
    blocks: dict[tuple[str, bool], list[Figure]] = {}
    for figure in book.report.figures:
        blocks.setdefault((figure.period, figure.status == "target"), []).append(figure)
    year = book.report.meta.year

    def rank(key: tuple[str, bool]) -> tuple[bool, int, str]:
        years, target = key
        main = str(year) if target else str((year or 0) - 1)
        return target, 0 if years == main else 1 if "-" in years else 2 if years else 3, years

    return sorted(blocks.items(), key=lambda block: rank(block[0]))


def _grouped_rows(book: Book, figures: Sequence[Figure], catalogue: Catalogue, path: str) -> Iterator[Sequence[str]]:
    """Yield the rows of a table, under a row for each group."""
    order = {name: i for i, name in enumerate(catalogue.order())}
    ordered = sorted(figures, key=lambda f: order.get(f.group, len(order)))
    for group, members in groupby(ordered, key=lambda f: f.group):
        yield (f"**{group}**", "", "")
        for figure in members:
            yield (
                f"{escape(figure.name)} {{ #{figure.id} }}",
                f"{escape(amount(figure))}{estimated(figure)} {{ data-value={magnitude(figure):f} }}",
                source_link(book, figure, path),
            )


# --- changes and ranks ------------------------------------------------------------------------------------------------


def _changes(book: Book) -> Draft:
    """Return the page of what went from one value to another, and of ranks."""
    path = f"{book.report.slug}/changes.md"
    changes = [f for f in book.report.figures if f.before is not None]
    ranks = [f for f in book.report.figures if f.measure == "rank" and f.before is None]
    parts = []
    for title, figures, anchor, what in (("从多少到多少", changes, "fromto", "变化"), ("位次", ranks, "ranks", "位次")):
        if figures:
            rows = [
                (
                    escape(f.name),
                    f"{escape(amount(f))} {{ data-value={magnitude(f):f} }}",
                    period(f.period),
                    source_link(book, f, path),
                )
                for f in figures
            ]
            parts.append(f"## {title} {{ #{anchor} }}\n\n{figures_table(('指标', f'{what}:', '时期', '出处'), rows)}")
    body = fill("changes", {"views": views(book, "changes"), "parts": "\n\n".join(parts) or "报告没有写明变化或位次。"})
    return draft(book, "changes", f"{book.name}里写明前后数值的{len(changes)}处变化和{len(ranks)}个位次。", body)


# --- what is not tabled -----------------------------------------------------------------------------------------------


def _untabled(book: Book) -> Draft:
    """Return the page of the numbers that are in no table, with the reason for each."""
    path = f"{book.report.slug}/untabled.md"
    left = book.report.untabled
    counts = Counter(REASONS.get(u.reason, u.reason) for u in left)
    rows = []
    for number in left:
        paragraph = book.by_id[number.paragraph]
        before, after = (
            paragraph.text[max(0, number.start - 12) : number.start],
            paragraph.text[number.end : number.end + 12],
        )
        link = relative(path, book.file(paragraph.page, paragraph.anchor))
        context = f"{escape(before)}**{escape(number.text)}**{escape(after)}"
        rows.append((context, REASONS.get(number.reason, number.reason), f"[{escape(place(paragraph))}]({link})"))
    total = numbers(book)
    body = fill(
        "untabled",
        {
            "views": views(book, "untabled"),
            "total": str(total),
            "tabled": str(total - len(left)),
            "left": str(len(left)),
            "reasons": "、".join(f"{reason} {n} 处" for reason, n in counts.most_common()),
            "table": figures_table(("原文", "不入表的原因", "出处"), rows) if left else "",
        },
    )
    return draft(book, "untabled", f"{book.name}里没有入表的{len(left)}个数字和原因。", body)


REASONS: Final = {"unclear": "不能确定指什么，未作猜测"}
