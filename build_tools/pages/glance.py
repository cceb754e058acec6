"""A report at a glance, for a phone and for a sheet of A3: the page glance.md.

It is made of the ledger of figures and tasks and of the glossary alone. A number stands here only as its sentence has it,
and leads to that sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from build_tools.figures.series.best import best_by_key
from build_tools.figures.series.keys import Key
from build_tools.model.figure import Figure, value_text
from build_tools.model.task import Task
from build_tools.pages.amounts import amount, bare_amount, estimated, one_amount, period
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.figure_charts import STRUCTURE, growth_chart, shift_chart, structure_chart
from build_tools.pages.links import name_file
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.meanings import short_meaning
from build_tools.pages.report_pages import GLANCE
from build_tools.pages.takeaways import Chart, home_of
from build_tools.text.folding import as_searched
from build_tools.text.wording import wording, wordings

MOST_FIGURES: Final = 8  # of the targets, and of the results
MOST_TASKS: Final = 12
MOST_NAMES: Final = 8
LONGEST_TASK: Final = 28  # characters
LONGEST_MEANING: Final = 60  # characters; of a longer one, as many of its first sentences

# 全称新型农村合作医疗。   the last one may have no 。
SENTENCE: Final = re.compile(r"[^。]+。?|。")


def glance_page(book: Book) -> Draft:
    """Return the page: targets, results, tasks, up to three charts, names with what they mean."""
    year = book.report.meta.planned_year or 0
    told = [f for f in book.report.figures if is_told(f)]
    results = _main(f for f in told if f.status != "target" and f.period == str(year - 1))
    targets = _main(f for f in told if f.status == "target" and f.period == str(year))
    charts = tuple(_charts(book, told, results, targets))
    blocks = [
        _block("targets", period(str(year)), _tiles(book, targets)),
        _block("results", period(str(year - 1)), _tiles(book, results)),
        _pictures(book, charts),
        _block("tasks", period(str(year)), "\n".join(_tasks(book))),
        _block("names", "", "\n".join(_names(book))),
    ]
    body = fill(
        "glance",
        {
            "title": escape(book.name),
            "blocks": "\n\n".join(filter(None, blocks)) or wording("pages.glance.nothing"),
        },
    )
    description = wording("pages.glance.description", name=book.name)
    meta = {"title": GLANCE.title, "description": description, "kind": "glance", "hide": ["toc"]}
    return Draft(GLANCE.file(book.report.slug), meta, body, takeaways=charts)


def is_told(figure: Figure) -> bool:
    """Return whether the sentence of *figure* has its numbers as a page writes them: 9.5 and 9．5, but not 一千."""
    values = [figure.before, figure.value, figure.upper]
    shown = [value_text(abs(v) if isinstance(v, Decimal) else v) for v in values if v is not None]
    quote = as_searched(figure.quote)
    return all(text in quote for text in shown)


def _main(figures: Iterable[Figure]) -> dict[Key, Figure]:
    """Return the figures of indicators of the catalogue, the best for each way of measuring, in the order of the text."""
    return {key: figure for key, figure in best_by_key(figures).items() if figure.indicator}


def _block(name: str, years: str, content: str) -> str:
    """Return *content* under the title of the block *name*; "" if there is none."""
    if not content:
        return ""
    title = wordings("pages.glance.titles")[name].format(years=years)
    return f'<section class="at-{name}" markdown>\n\n## {title} {{ #{name} }}\n\n{content}\n\n</section>'


def _link(book: Book, paragraph: str, words: str) -> str:
    """Return the link to *paragraph*, showing *words*."""
    found = book.paragraph_by_id[paragraph]
    return f"[{escape(words)}]({relative(GLANCE.file(book.report.slug), book.file(found.page, found.anchor))})"


def _tiles(book: Book, figures: Mapping[Key, Figure]) -> str:
    """Return a list of *figures*, one of each indicator: a large number that leads to its sentence, and its name."""
    first: dict[str, Figure] = {}
    for key, figure in figures.items():
        first.setdefault(key.name, figure)
    rows = [
        f"- {_link(book, f.paragraph, one_amount(f))} {escape(f.indicator)}{estimated(f)}"
        for f in [*first.values()][:MOST_FIGURES]
    ]
    return fill("key_figures", {"rows": "\n".join(rows)}).rstrip() if rows else ""


def _charts(
    book: Book, told: Sequence[Figure], results: Mapping[Key, Figure], targets: Mapping[Key, Figure]
) -> Iterator[Chart]:
    """Yield the charts that the figures allow, each with links to the sentences of its numbers."""
    pairs = [
        (key.name, results[key], targets[key])
        for key in results
        if key in targets and key.kind == "growth" and key.unit == "%"
    ][:MOST_FIGURES]
    year = book.report.meta.planned_year or 0
    ends = {"results": year - 1, "targets": year}
    named = wordings("pages.glance.titles")
    titles = [named[name].format(years=period(str(y))) for name, y in ends.items()]
    ratios = [f for f in told if f.measure == "ratio" and f.indicator == STRUCTURE][:1]
    shifts = [f for f in told if f.measure == "change" and f.unit == "%"][:MOST_FIGURES]
    home = home_of(book, GLANCE, GLANCE.stem)
    yield from growth_chart(home, pairs, titles[0], titles[1], _sources(book, pairs))
    yield from structure_chart(home, ratios, _sources(book, [(f.name, f) for f in ratios]))
    yield from shift_chart(home, shifts, _sources(book, [(f.name, f) for f in shifts]))


def _pictures(book: Book, charts: Sequence[Chart]) -> str:
    """Return the block of *charts*, side by side where there is room; "" if there are none."""
    if not charts:
        return ""
    blocks = (chart.block(GLANCE.file(book.report.slug)) for chart in charts)
    inside = "\n\n".join(f'<section class="picture" markdown>\n\n{block}\n\n</section>' for block in blocks)
    return f'<div class="pictures" markdown>\n\n{inside}\n\n</div>'


def _sources(book: Book, figures: Iterable[tuple[str, *tuple[Figure, ...]]]) -> str:
    """Return the line that leads from each number of a chart to its sentence: 出口 18.3%、10%以上."""
    links = [f"{escape(name)} {'、'.join(_link(book, f.paragraph, _number(f)) for f in of)}" for name, *of in figures]
    return f"{wording('pages.glance.sources', links='；'.join(links))}\n{{ .label }}"


def _number(figure: Figure) -> str:
    return amount(figure) if figure.before is not None else bare_amount(figure)


def _tasks(book: Book) -> Iterator[str]:
    """Yield the tasks that say how much, the first ones of each section before its others."""
    counted = [t for t in book.report.tasks if t.amount and len(t.shown) <= LONGEST_TASK and _is_told_task(book, t)]
    turn: dict[str, int] = {}
    ranked = []
    for task in counted:
        section = book.paragraph_by_id[task.paragraph].section
        turn[section] = turn.get(section, 0) + 1
        ranked.append((turn[section], task))
    chosen = {task.id for _, task in sorted(ranked, key=lambda pair: pair[0])[:MOST_TASKS]}
    for task in counted:
        if task.id in chosen:
            yield f"- {_link(book, task.paragraph, task.shown)}"


def _is_told_task(book: Book, task: Task) -> bool:
    """Return whether the words of *task* stand together in its paragraph and say what is counted: not 建成500万套.

    So no number is put to other words.
    """
    return task.object != task.amount and task.shown in book.paragraph_by_id[task.paragraph].text


def _names(book: Book) -> Iterator[str]:
    """Yield names with what they mean: first those that the report itself or a cited source explains, the most frequent first."""
    explained = [(p, p.definition) for p in book.report.programmes if p.definition]
    path = GLANCE.file(book.report.slug)
    ranked = sorted(explained, key=lambda pair: (pair[1].trust == "general", -len(pair[0].mentions)))
    for programme, definition in ranked[:MOST_NAMES]:
        link = relative(path, name_file(book.report.slug, programme, programme.id))
        brief = replace(programme, definition=replace(definition, text=beginning(definition.text)))
        yield f"- [{escape(programme.name)}]({link}) {short_meaning(brief)}"


def beginning(text: str) -> str:
    """Return the first sentences of *text* that are not too long together, at least one."""
    first, *others = (sentence[0] for sentence in SENTENCE.finditer(text))
    for sentence in others:
        if len(first + sentence) > LONGEST_MEANING:
            break
        first += sentence
    return first
