"""What the year is to bring: every task of a report and the targets of its indicators: the page tasks.md."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from build_tools.model.task import Task
from build_tools.pages.amounts import amount, period, row_link, sortable, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figures import figures_draft, views
from build_tools.pages.formats import formats_download
from build_tools.pages.markup import escape, fill
from build_tools.pages.report_pages import TASKS
from build_tools.pages.section_paths import section_line
from build_tools.tasks.targets import indicator_targets
from build_tools.text.wording import wording, wordings


def tasks_page(book: Book) -> Draft:
    """Return the page of the year's tasks, in the order of the text, those of annexed lists after the others."""
    tasks = book.report.tasks
    body = fill(
        "tasks",
        {
            "views": views(TASKS),
            "year": period(str(book.report.meta.planned_year or "")),
            "count": str(len(tasks)),
            "checkable": str(sum(task.checkable for task in tasks)),
            "table": _table(book, [task for task in tasks if task.origin == "text"], TASKS.title)
            or wording("pages.tasks.no_tasks"),
            "lists": "\n\n".join(_lists(book)),
            "targets": _targets(book),
            "formats": formats_download(book, TASKS.file(book.report.slug), "tasks"),
        },
    )
    return figures_draft(book, TASKS, wording("pages.tasks.description", name=book.name, count=len(tasks)), body)


def _table(book: Book, tasks: Sequence[Task], title: str, first: int = 1) -> str:
    """Return the table of *tasks*, under a row for each section, without columns in which nothing stands; "" if empty."""
    if not tasks:
        return ""
    names = wordings("pages.tables")
    heads = (names["task"], f"{names['quantity']}:", names["deadline"], names["responsible"])
    kept = [at for at in range(len(heads)) if any(_cells(task, 0)[at] for task in tasks)]
    rows: list[tuple[str, ...]] = []
    number = first
    path = TASKS.file(book.report.slug)
    for section, members in groupby(tasks, key=lambda task: book.paragraph_by_id[task.paragraph].section):
        title = section_line(book.paths, book.section_by_id[section])
        rows.append((f"**{escape(title)}**", *[""] * len(kept)))
        for task in members:
            cells = _cells(task, number)
            link = source_link(book, book.paragraph_by_id[task.paragraph], path)
            rows.append((*(cells[at] for at in kept), link))
            number += 1
    return figures_table((*(heads[at] for at in kept), names["source"]), rows, title, "tasks labelled")


def _cells(task: Task, number: int) -> tuple[str, ...]:
    """Return the cells of *task*, of all columns but that of its source."""
    return (
        f"{escape(task.shown)} {{ #{task.id} data-number={number} }}",
        escape(task.amount),
        escape(task.deadline),
        escape(task.unit),
    )


def _lists(book: Book) -> Iterator[str]:
    """Yield each annexed list of undertakings under its title."""
    annexed = [task for task in book.report.tasks if task.origin == "annex"]
    first = len(book.report.tasks) - len(annexed) + 1
    for section, members in groupby(annexed, key=lambda task: _part(book, task)):
        tasks = list(members)
        count = wording("pages.tasks.annexed", count=len(tasks))
        title = book.section_by_id[section].title
        yield f"## {escape(title)} {{ #list-{section} }}\n\n{count}\n\n{_table(book, tasks, title, first)}"
        first += len(tasks)


def _part(book: Book, task: Task) -> str:
    """Return the id of the part of the report that holds *task*."""
    section = book.section_by_id[book.paragraph_by_id[task.paragraph].section]
    while section.parent:
        section = book.section_by_id[section.parent]
    return section.id


def _targets(book: Book) -> str:
    """Return the table of the year's indicators with their targets, under its heading; "" if there are none."""
    figures = indicator_targets(book.report)
    if not figures:
        return ""
    path = TASKS.file(book.report.slug)
    names = wordings("pages.tables")
    rows = [
        (
            escape(figure.name),
            sortable(figure, row_link(book, figure, path, amount(figure))),
            source_link(book, book.paragraph_by_id[figure.paragraph], path),
        )
        for figure in figures
    ]
    title, note = wording("pages.tasks.targets"), wording("pages.tasks.targets_note")
    head = (names["figure"], f"{wording('pages.targets.target')}:", names["source"])
    table = figures_table(head, rows, title)
    return f"## {title} {{ #targets }}\n\n{note}\n\n{table}"
