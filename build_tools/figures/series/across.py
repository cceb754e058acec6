"""What the report of a year and the one before it say of each other's figures: values that do not fit, sentences repeated."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from build_tools.figures.series.best import best_by_key, in_base
from build_tools.figures.series.keys import POINTS, Key
from build_tools.model.figure import Figure
from build_tools.model.report import Report
from build_tools.text.characters import SENTENCE_END

MOST_APART: Final = 6  # percentage points by which prices alone may explain a growth
SHORTEST: Final = 12  # characters of a sentence that is not repeated by chance
MOST_YEARS: Final = 2  # between two reports of which the later may repeat the earlier
SENTENCE: Final = re.compile(rf"[^{SENTENCE_END}]+")


class Misfit(NamedTuple):
    """A growth that the levels of two reports do not give."""

    name: str
    before: Figure  # the level in the earlier report
    after: Figure  # in the later one
    growth: Figure
    computed: Decimal  # %


def misfits(earlier: Report, later: Report) -> Iterator[Misfit]:
    """Yield each growth of *later* that is far from what the levels of *earlier*, of the year before, and *later* give."""
    year, last = later.meta.year, earlier.meta.year
    if year is None or last != year - 1:
        return
    old, new = _results(earlier, last - 1), _results(later, year - 1)
    for key, after in new.items():
        before, growth = old.get(key), _growth(new, key)
        if key.kind != "level" or key.unit in POINTS or before is None or growth is None:
            continue
        if in_base(before) > 0 and not (before.bound or after.bound or growth.bound):
            computed = (in_base(after) / in_base(before) - 1) * 100
            if abs(computed - in_base(growth)) > MOST_APART:
                yield Misfit(key.name, before, after, growth, round(computed, 1))


def _growth(results: Mapping[Key, Figure], level: Key) -> Figure | None:
    """Return the growth in % of what *level* is of."""
    return results.get(level._replace(kind="growth", unit="%"))


def _results(report: Report, year: int) -> Mapping[Key, Figure]:
    return best_by_key(f for f in report.figures if f.period == str(year) and f.status != "target")


def repeated(earlier: Report, later: Report) -> Iterator[tuple[Figure, str]]:
    """Yield each sentence with results of *later* that *earlier* has word for word, with its first figure."""
    year, last = later.meta.year, earlier.meta.year
    if year is None or last is None or not 0 < year - last <= MOST_YEARS:
        return
    known = {sentence for _, sentence in _sentences(earlier)}
    seen = set()
    for figure, sentence in _sentences(later):
        if sentence in known and len(sentence) > SHORTEST and sentence not in seen:
            seen.add(sentence)
            yield figure, sentence


def _sentences(report: Report) -> Iterator[tuple[Figure, str]]:
    """Yield each result of *report* with its sentence."""
    texts = {paragraph.id: paragraph.text for paragraph in report.paragraphs}
    for figure in report.figures:
        if figure.status != "target":
            for sentence in SENTENCE.finditer(texts[figure.paragraph]):
                if sentence.start() <= figure.number_start < sentence.end():
                    yield figure, sentence[0].strip()
