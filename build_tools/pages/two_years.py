"""Two successive reports of a place: tasks beside answers, targets that changed, sentences carried on or reworded."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from build_tools.model.answer import Answer, Promise, Reworded, TargetChange, TwoYears
from build_tools.model.figure import Figure
from build_tools.model.place import Place
from build_tools.pages.amounts import amount, row_link, source_link
from build_tools.pages.blocks import figures_table, folded
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.report_pages import FIGURES, TASKS
from build_tools.pages.section_paths import section_line
from build_tools.pages.signature import crumbs
from build_tools.pages.site_pages import HOME
from build_tools.text.wording import wording, wordings

SHORTEST_RUN: Final = 2  # characters of a run that two sentences share


def two_years_file(place: Place, year: int) -> str:
    """Return the file of the page for the reports of *place* of *year* and the next."""
    return f"places/{place.id}/{year}-{year + 1}.md"


def two_years_address(place: Place, year: int) -> str:
    """Return the permanent address of that page."""
    return f"{place.address}{year}-{year + 1}/"


def two_years_title(place: Place, year: int) -> str:
    """Return what that page is called."""
    return wording("pages.two_years.title", place=place.label, year=year, next_year=year + 1)


def counts_of(found: TwoYears) -> str:
    """Return how many tasks and targets have an answer: 120 项任务和目标：48 项有回应，72 项未找到回应."""
    answered = sum(bool(promise.sure) for promise in found.promises)
    count = len(found.promises)
    return wording("pages.two_years.counts", count=count, answered=answered, missing=count - answered)


def two_years_page(place: Place, earlier: Book, later: Book, found: TwoYears) -> Draft:
    """Return the page of *found*, the reports *earlier* and *later* of *place* side by side."""
    year = earlier.report.meta.year or 0
    path = two_years_file(place, year)
    title = two_years_title(place, year)
    body = fill(
        "two_years",
        {
            "title": escape(title),
            "earlier": f"[{escape(earlier.name)}]({relative(path, earlier.cover)})",
            "later": f"[{escape(later.name)}]({relative(path, later.cover)})",
            "counts": counts_of(found),
            "answers": _answers(found.promises, earlier, later, path),
            "backwards": _backwards(found.promises, earlier, later, path),
            "targets": _targets(found.targets, earlier, later, path),
            "sentences": "\n\n".join(_sentences(found, later, path)),
            "data": f"data/answers-{year}-{year + 1}.json",
        },
    )
    description = wording("pages.two_years.description", title=title, counts=counts_of(found))
    whose = wording("pages.place.whose", place=place.label, first=year, last=year + 1)
    here = wording("pages.two_years.short_title")
    meta = {
        "title": title,
        "description": description,
        "kind": "place",
        "hide": ["toc"],
        "whose": whose,
        "here": here,
        "report": whose,
    }
    home = f"[{HOME.title}]({relative(path, HOME.file)})"
    of_place = f"[{escape(wording('pages.place.title', place=place.label))}]({relative(path, place.file)})"
    return Draft(path, meta, f"{crumbs(home, of_place, here)}\n\n{body}")


def _answers(promises: Sequence[Promise], earlier: Book, later: Book, path: str) -> str:
    """Return the table of *promises* beside their answers, under a row for each section of the earlier report."""
    rows: list[tuple[str, str]] = []
    for section, members in groupby(promises, key=lambda p: earlier.paragraph_by_id[p.paragraph].section):
        rows.append((f"**{escape(section_line(earlier.paths, earlier.section_by_id[section]))}**", ""))
        rows += [(_promise(p, earlier, path), _answer_cell(p, later, path)) for p in members]
    names = wordings("pages.two_years.columns")
    return figures_table((names["promise"], names["answer"]), rows, wording("pages.two_years.answers"), "replies")


def _promise(promise: Promise, earlier: Book, path: str) -> str:
    """Return *promise*, linked to its row in the earlier report."""
    page = TASKS if promise.id.startswith("t") else FIGURES
    link = relative(path, f"{page.file(earlier.report.slug)}#{promise.id}")
    shown = promise.shown if page is TASKS else promise.text
    return f"[{escape(shown)}]({link})"


def _answer_cell(promise: Promise, later: Book, path: str) -> str:
    """Return the answers that are sure, or that none was found, and folded those that may be meant."""
    cells = [_quote(answer, later, path) for answer in promise.sure]
    if not cells:
        words = wording("pages.two_years.absent") if promise.absent else wording("pages.two_years.not_found")
        cells = [f'<span class="no-answer">{words}</span>']
    related = [_quote(answer, later, path) for answer in promise.answers if answer.grade == "related"]
    if related:
        summary = wording("pages.two_years.related", count=len(related))
        cells.append(f'<details class="points"><summary>{summary}</summary>{"<br>".join(related)}</details>')
    return "<br>".join(cells) if not related else "<br>".join(cells[:-1]) + cells[-1]


def _quote(answer: Answer, later: Book, path: str) -> str:
    """Return the words of *answer* with the link to their paragraph, and whether an editor confirmed them."""
    confirmed = f" <small>{wording('pages.two_years.confirmed')}</small>" if answer.confirmed else ""
    source = source_link(later, later.paragraph_by_id[answer.paragraph], path)
    return f"{escape(answer.quote)} <small>{source}</small>{confirmed}"


def _backwards(promises: Sequence[Promise], earlier: Book, later: Book, path: str) -> str:
    """Return the clauses of the review that answer something, in the order of its text, each with what it answers."""
    answered: dict[tuple[int, int], tuple[Answer, list[Promise]]] = {}
    order = {paragraph.id: number for number, paragraph in enumerate(later.report.paragraphs)}
    for promise in promises:
        for answer in promise.sure:
            answered.setdefault((order[answer.paragraph], answer.start), (answer, []))[1].append(promise)
    if not answered:
        return ""
    rows = [
        (_quote(answer, later, path), "<br>".join(_promise(promise, earlier, path) for promise in of))
        for _, (answer, of) in sorted(answered.items(), key=lambda item: item[0])
    ]
    names = wordings("pages.two_years.columns")
    title = wording("pages.two_years.backwards", count=len(rows))
    return folded(title, [figures_table((names["answer"], names["promise"]), rows, title, "replies")])


def _targets(changes: Sequence[TargetChange], earlier: Book, later: Book, path: str) -> str:
    """Return the table of the targets that both years have, and the lists of those that only one has."""
    both = [change for change in changes if change.before and change.after]
    rows = [
        (
            escape(change.name),
            row_link(earlier, change.before, path, amount(change.before)),
            row_link(later, change.after, path, amount(change.after)),
            _direction(change),
        )
        for change in both
        if change.before and change.after
    ]
    year = earlier.report.meta.year or 0
    titles = [wording("pages.two_years.target", year=each) for each in (year, year + 1)]
    names = wordings("pages.tables")
    head = (names["figure"], *(f"{t}:" for t in titles), names["change"])
    parts = [figures_table(head, rows, wording("pages.two_years.targets"), "labelled wide-table")] if rows else []
    new = _only_once(later, path, [(c.name, c.after, c.before) for c in changes])
    gone = _only_once(earlier, path, [(c.name, c.before, c.after) for c in changes])
    if new:
        parts.append(f"**{wording('pages.two_years.new_targets', count=len(new))}**　{'、'.join(new)}")
    if gone:
        parts.append(f"**{wording('pages.two_years.gone_targets', count=len(gone))}**　{'、'.join(gone)}")
    return "\n\n".join(parts) or wording("pages.two_years.no_targets")


def _only_once(book: Book, path: str, changes: Sequence[tuple[str, Figure | None, Figure | None]]) -> list[str]:
    """Return links to the targets that only the report *book* has, a name once; *changes* are its own and the other's.

    A target that the other has in another measure is none of these.
    """
    elsewhere = {name for name, _, other in changes if other}
    found: dict[str, Figure] = {}
    for name, own, _ in changes:
        if own and name not in elsewhere:
            found.setdefault(name, own)
    return [row_link(book, figure, path, name) for name, figure in found.items()]


def _direction(change: TargetChange) -> str:
    if change.rises is None:
        same = change.before and change.after and amount(change.before) == amount(change.after)
        return wording("pages.two_years.same") if same else ""
    return wording("pages.two_years.higher") if change.rises else wording("pages.two_years.lower")


def _sentences(found: TwoYears, later: Book, path: str) -> Iterator[str]:
    """Yield the sentences of the later plan that were reworded, as a redline, and folded those carried on word for word."""
    if found.reworded:
        yield wording("pages.two_years.reworded", count=len(found.reworded))
        yield "\n".join(f"- {_redline(each)} <small>{_source(each, later, path)}</small>" for each in found.reworded)
    else:
        yield wording("pages.two_years.nothing_reworded")
    if found.carried:
        lines = "\n".join(
            f"- {escape(each.after)} <small>{_source(each, later, path)}</small>" for each in found.carried
        )
        yield folded(wording("pages.two_years.carried", count=len(found.carried)), [lines])


def _source(each: Reworded, later: Book, path: str) -> str:
    return source_link(later, later.paragraph_by_id[each.paragraph], path)


def _redline(each: Reworded) -> str:
    """Return the two sentences in one, what went struck out and what came marked."""
    shown = []
    for same, old, new in _runs(each.before, each.after):
        if same:
            shown.append(escape(new))
        else:
            shown.append((f"<del>{escape(old)}</del>" if old else "") + (f"<ins>{escape(new)}</ins>" if new else ""))
    return "".join(shown)


def _runs(before: str, after: str) -> list[tuple[bool, str, str]]:
    """Return the runs of the two sentences, each with whether they are the same; what is too short to read is none."""
    runs: list[tuple[bool, str, str]] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        same = tag == "equal" and j - i >= SHORTEST_RUN
        if runs and not same and not runs[-1][0]:
            _, old, new = runs.pop()
            runs.append((False, old + before[i:j], new + after[k:m]))
        else:
            runs.append((same, before[i:j], after[k:m]))
    return runs
