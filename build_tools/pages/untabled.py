"""The numbers that are in no table, with the reason for each: the page untabled.md."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from build_tools.model.figure import Untabled
from build_tools.pages.amounts import place
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figures import draft, numbers, views
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.report_pages import UNTABLED

REASONS: Final = {"unclear": "不能确定指什么，未作猜测"}


def untabled_page(book: Book, untabled: Sequence[Untabled]) -> Draft:
    """Return the page of the numbers that are in no table, with the reason for each."""
    path = UNTABLED.file(book.report.slug)
    counts = Counter(REASONS.get(u.reason, u.reason) for u in untabled)
    rows = []
    for number in untabled:
        paragraph = book.by_id[number.paragraph]
        before, after = (
            paragraph.text[max(0, number.start - 12) : number.start],
            paragraph.text[number.end : number.end + 12],
        )
        link = relative(path, book.file(paragraph.page, paragraph.anchor))
        context = f"{escape(before)}**{escape(number.text)}**{escape(after)}"
        rows.append((context, REASONS.get(number.reason, number.reason), f"[{escape(place(paragraph))}]({link})"))
    total = numbers(book, untabled)
    body = fill(
        "untabled",
        {
            "views": views(UNTABLED),
            "total": str(total),
            "tabled": str(total - len(untabled)),
            "left": str(len(untabled)),
            "reasons": "、".join(f"{reason} {n} 处" for reason, n in counts.most_common()),
            "table": figures_table(("原文", "不入表的原因", "出处"), rows) if untabled else "",
        },
    )
    return draft(book, UNTABLED, f"{book.name}里没有入表的{len(untabled)}个数字和原因。", body)
