"""The numbers that are in no table, with the reason for each: the page untabled.md."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from build_tools.model.figure import Untabled
from build_tools.pages.amounts import source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figures import count_numbers, figures_draft
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_pages import FIGURES, UNTABLED
from build_tools.text.wording import wording, wordings

CONTEXT: Final = 12  # characters of the text shown before and after a number


def untabled_page(book: Book, untabled: Sequence[Untabled]) -> Draft:
    """Return the page of the numbers that are in no table, with the reason for each."""
    counts = Counter(number.reason for number in untabled)
    total = count_numbers(book, untabled)
    reasons = [wording("pages.untabled.count", reason=reason, count=n) for reason, n in counts.most_common()]
    body = fill(
        "untabled",
        {
            "figures": FIGURES.file(book.report.slug).rpartition("/")[2],
            "total": str(total),
            "tabled": str(total - len(untabled)),
            "left": str(len(untabled)),
            "reasons": "、".join(reasons),
            "table": _table(book, untabled) if untabled else "",
        },
    )
    return figures_draft(
        book, UNTABLED, wording("pages.untabled.description", name=book.name, count=len(untabled)), body
    )


def _table(book: Book, untabled: Sequence[Untabled]) -> str:
    path = UNTABLED.file(book.report.slug)
    names = wordings("pages.tables")
    rows = []
    for number in untabled:
        paragraph = book.paragraph_by_id[number.paragraph]
        before = paragraph.text[max(0, number.start - CONTEXT) : number.start]
        after = paragraph.text[number.end : number.end + CONTEXT]
        context = f"{escape(before)}**{escape(number.text)}**{escape(after)}"
        rows.append((context, number.reason, source_link(book, paragraph, path)))
    head = (names["text"], names["reason"], names["source"])
    return figures_table(head, rows, UNTABLED.title)
