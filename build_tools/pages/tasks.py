"""What the year is to bring: the undertakings that a report puts a number to, and its annexed lists: the page tasks.md."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.model.figure import Figure
from build_tools.model.report import Paragraph, Section
from build_tools.pages.amounts import amount, period, sortable, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figures import figures_draft, views
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_pages import TASKS
from build_tools.text.wording import wording, wordings

# （牵头单位：住房和城乡建设厅、农牧厅）   （责任部门：市教育局）   who is responsible, in the report's own words
RESPONSIBLE_MARK: Final = r"[（(](?:牵头|责任|主办|承办)(?:单位|部门)"
RESPONSIBLE: Final = re.compile(rf"{RESPONSIBLE_MARK}[：:]\s*(?P<who>[^（()）]{{2,80}})[）)]")
# 改造老旧小区20个（牵头单位   the end of a quote that is cut off after the mark
OPEN_MARK: Final = re.compile(rf"{RESPONSIBLE_MARK}$")
# 2026年民生实事   十件为民实事项目   市政府重点任务清单   an annex that lists what will be done
UNDERTAKINGS: Final = re.compile(r"实事(?:项目)?(?:清单|安排)?$|(?:任务|责任|项目)清单$")

# 增长9%   提高2个百分点   翻2倍   the last character of a unit that measures a rate
RATE_UNITS: Final = ("%", "点", "倍")


def tasks_page(book: Book) -> Draft:
    """Return the page of the year's countable undertakings, in the order of the text, and of annexed lists."""
    year = str(book.report.meta.year or "")
    tasks = [f for f in book.report.figures if f.status == "target" and f.period == year and _is_task(f)]
    responsible = [_responsible(book.paragraph_by_id[f.paragraph].text, f.number_end) for f in tasks]
    known = any(responsible)
    body = fill(
        "tasks",
        {
            "views": views(TASKS),
            "year": period(year),
            "count": str(len(tasks)),
            "responsible": wording("pages.tasks.responsible_known")
            if known
            else wording("pages.tasks.responsible_unknown"),
            "table": _table(book, tasks, responsible) if tasks else wording("pages.tasks.no_tasks"),
            "lists": "\n\n".join(_lists(book)),
        },
    )
    return figures_draft(book, TASKS, wording("pages.tasks.description", name=book.name, count=len(tasks)), body)


def _is_task(figure: Figure) -> bool:
    """Return whether *figure* is an undertaking: so many of something, not a rate, a growth or a total of the economy."""
    return figure.measure in ("count", "level") and not figure.unit.endswith(RATE_UNITS)


def _responsible(text: str, start: int) -> str:
    """Return who is responsible, in the first mark of *text* after *start*; "" if there is none."""
    found = RESPONSIBLE.search(text, start)
    return found["who"] if found else ""


def _table(book: Book, tasks: list[Figure], responsible: list[str]) -> str:
    """Return the table of *tasks* with who is responsible for each."""
    path = TASKS.file(book.report.slug)
    names = wordings("pages.tables")
    rows = [
        (
            escape(OPEN_MARK.sub("", task.quote.strip())),
            sortable(task, escape(amount(task))),
            escape(who),
            source_link(book, book.paragraph_by_id[task.paragraph], path),
        )
        for task, who in zip(tasks, responsible, strict=True)
    ]
    return figures_table((names["task"], f"{names['quantity']}:", names["responsible"], names["source"]), rows)


def _lists(book: Book) -> Iterator[str]:
    """Yield each annexed list: every item with who is responsible for it."""
    path = TASKS.file(book.report.slug)
    names = wordings("pages.tables")
    for section in book.report.sections:
        if section.level == 1 and not section.number and UNDERTAKINGS.search(section.title):
            rows = [_item(book, paragraph, path) for paragraph in _paragraphs_under(book, section)]
            table = figures_table((names["item"], names["responsible"], names["source"]), rows)
            count = wording("pages.tasks.annexed", count=len(rows))
            yield f"## {escape(section.title)} {{ #list-{section.id} }}\n\n{count}\n\n{table}"


def _paragraphs_under(book: Book, section: Section) -> Iterator[Paragraph]:
    """Yield the paragraphs of *section* and of the sections in it."""
    within = {section.id}
    for each in book.report.sections:
        if each.parent in within:
            within.add(each.id)
        if each.id in within:
            yield from book.paragraphs.get(each.id, ())


def _item(book: Book, paragraph: Paragraph, path: str) -> tuple[str, str, str]:
    """Return the row of an item: its text without the mark, who is responsible, and the link to the paragraph."""
    text = RESPONSIBLE.sub("", paragraph.text).strip()
    return escape(text), escape(_responsible(paragraph.text, 0)), source_link(book, paragraph, path)
