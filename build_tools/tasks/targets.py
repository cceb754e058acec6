"""The targets of a report's year that are no tasks: what the economy and the society should come to."""

from build_tools.model.figure import Figure
from build_tools.model.report import Report
from build_tools.model.task import Task


def indicator_targets(report: Report) -> list[Figure]:
    """Return the targets of the year of *report* that are no tasks, in the order of the text."""
    taken = {figure.id for figures in figures_in_tasks(report).values() for figure in figures}
    return [figure for figure in _targets(report) if figure.id not in taken]


def figures_in_tasks(report: Report) -> dict[str, list[Figure]]:
    """Return the targets that the words of each task hold, by its id."""
    by_paragraph: dict[str, list[Task]] = {}
    for task in report.tasks:
        by_paragraph.setdefault(task.paragraph, []).append(task)
    found: dict[str, list[Figure]] = {}
    for figure in _targets(report):
        for task in by_paragraph.get(figure.paragraph, ()):
            if task.start <= figure.number_start and figure.number_end <= task.end:
                found.setdefault(task.id, []).append(figure)
    return found


def _targets(report: Report) -> list[Figure]:
    year = str(report.meta.planned_year or "")
    return [figure for figure in report.figures if figure.status == "target" and figure.period == year]
