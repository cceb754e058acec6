"""What the year is to bring: the undertakings that a report puts a number to, and the lists of them that it annexes."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.model.figure import Figure
from build_tools.model.report import Paragraph, Section
from build_tools.pages.amounts import amount, magnitude, period, place, source_link
from build_tools.pages.blocks import figures_table
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figures import draft, views
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.report_pages import TASKS

# （牵头单位：住房和城乡建设厅、农牧厅）   （责任部门：市教育局）   who answers for it, in the report's own words
WHO: Final = r"[（(](?:牵头|责任|主办|承办)(?:单位|部门)"
RESPONSIBLE: Final = re.compile(rf"{WHO}[：:]\s*(?P<who>[^（()）]{{2,80}})[）)]")
# 2026年民生实事   十件为民实事项目   市政府重点任务清单   an annex that lists what will be done
UNDERTAKINGS: Final = re.compile(r"实事(?:项目)?(?:清单|安排)?$|(?:任务|责任|项目)清单$")
# 改造老旧小区20个（牵头单位   the end of a clause of such a list, which goes on with who answers
BEGUN: Final = re.compile(rf"{WHO}$")


def tasks_page(book: Book) -> Draft:
    """Return the page of what the year is to bring in countable things, in the order of the text, and of annexed lists."""
    path = TASKS.file(book.report.slug)
    year = str(book.report.meta.year or "")
    tasks = [f for f in book.report.figures if f.status == "target" and f.period == year and _is_task(f)]
    who = [_responsible(book.by_id[f.paragraph].text, f.number_end) for f in tasks]
    rows = [
        (
            escape(BEGUN.sub("", f.quote.strip())),
            f"{escape(amount(f))} {{ data-value={magnitude(f):f} }}",
            escape(answers),
            source_link(book, f, path),
        )
        for f, answers in zip(tasks, who, strict=True)
    ]
    body = fill(
        "tasks",
        {
            "views": views(TASKS),
            "year": period(year),
            "count": str(len(tasks)),
            "told": "责任单位照报告所写，没有写明的留空。" if any(who) else "责任单位报告没有写明，留空。",
            "table": figures_table(("任务", "数量:", "责任单位", "出处"), rows) if rows else "没有找到写明数量的任务。",
            "lists": "\n\n".join(_lists(book, path)),
        },
    )
    return draft(book, TASKS, f"{book.name}布置的{len(tasks)}项有数量的任务，链接到原文。", body)


def _is_task(figure: Figure) -> bool:
    """Return whether *figure* is an undertaking: so many of something, and no rate, growth or total of the economy."""
    return figure.measure in ("count", "level") and not figure.unit.endswith(("%", "点", "倍"))


def _responsible(text: str, start: int) -> str:
    """Return who *text* says answers for what ends at *start*; "" where it does not say."""
    found = RESPONSIBLE.search(text, start)
    return found["who"] if found else ""


def _lists(book: Book, path: str) -> Iterator[str]:
    """Yield each annexed list: every item with who answers for it."""
    for section in book.report.sections:
        if section.level == 1 and not section.number and UNDERTAKINGS.search(section.title):
            rows = [_item(book, paragraph, path) for paragraph in _beneath(book, section)]
            table = figures_table(("事项", "责任单位", "出处"), rows)
            yield f"## {escape(section.title)} {{ #list-{section.id} }}\n\n报告所附，共 {len(rows)} 项。\n\n{table}"


def _beneath(book: Book, section: Section) -> Iterator[Paragraph]:
    """Yield the paragraphs of *section* and of the sections in it."""
    within = {section.id}
    for each in book.report.sections:
        if each.parent in within:
            within.add(each.id)
        if each.id in within:
            yield from book.paragraphs.get(each.id, ())


def _item(book: Book, paragraph: Paragraph, path: str) -> tuple[str, str, str]:
    """Return the row of an item: its words without the bracket that says who answers for it, these, and where it stands."""
    said = RESPONSIBLE.sub("", paragraph.text).strip()
    link = relative(path, book.file(paragraph.page, paragraph.anchor))
    return escape(said), escape(_responsible(paragraph.text, 0)), f"[{place(paragraph)}]({link})"
