"""Two successive reports of a place side by side: answers, targets that changed, sentences carried on or reworded."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Final

from build_tools.answers.find import promises_of
from build_tools.answers.rulings import ruled
from build_tools.answers.statements import planned_sentences
from build_tools.answers.wording import pairs_of
from build_tools.figures.series.best import best_by_key, in_base
from build_tools.figures.series.keys import Key
from build_tools.model.answer import Reworded, TargetChange, TwoYears
from build_tools.model.editing import AnswerRuling
from build_tools.model.figure import Figure
from build_tools.model.figure_words import FigureWords
from build_tools.model.report import Report
from build_tools.tasks.targets import indicator_targets

LEAST: Final = 0.6  # in common, of a sentence that is reworded; below, a redline is noise
SHORTEST: Final = 12  # characters of a sentence that is compared
PAIRS_IN_COMMON: Final = 0.5  # below, two sentences need not be compared letter by letter
COMMON: Final = 20  # sentences that have a pair of characters which then tells nothing


def two_years(earlier: Report, later: Report, words: FigureWords, rulings: Sequence[AnswerRuling] = ()) -> TwoYears:
    """Return what *later* says of *earlier*, and how the two differ; *rulings* are what the editor says of answers."""
    found = list(_same_sentences(earlier, later, words))
    return TwoYears(
        earlier=earlier.slug,
        later=later.slug,
        promises=ruled(promises_of(earlier, later, words), earlier, later, rulings),
        targets=tuple(_targets(earlier, later)),
        carried=tuple(each for each in found if each.ratio == 1),
        reworded=tuple(each for each in found if each.ratio < 1),
    )


def _targets(earlier: Report, later: Report) -> Iterator[TargetChange]:
    """Yield the targets of both reports' years, in the order of the texts, the later one first."""
    before, after = (best_by_key(indicator_targets(report)) for report in (earlier, later))
    for key in dict.fromkeys([*after, *before]):
        old, new = before.get(key), after.get(key)
        yield TargetChange(_name(key, new or old), old, new, _rises(old, new))


def _name(key: Key, figure: Figure | None) -> str:
    return (figure.indicator or figure.name) if figure else key.name


def _rises(old: Figure | None, new: Figure | None) -> bool | None:
    """Return whether the target *new* is higher than *old*; None if one is missing or bounded otherwise, or both are equal."""
    if old is None or new is None or (old.bound, old.upper is None) != (new.bound, new.upper is None):
        return None
    values = in_base(old), in_base(new)
    if not all(isinstance(value, Decimal) for value in values) or values[0] == values[1]:
        return None
    return values[1] > values[0]


def _same_sentences(earlier: Report, later: Report, words: FigureWords) -> Iterator[Reworded]:
    """Yield the sentences of the plan of *later* that the plan of *earlier* has, word for word or nearly."""
    old = [text for _, text in planned_sentences(earlier, words) if len(text) >= SHORTEST]
    old_pairs = [pairs_of(text) for text in old]
    by_pair: dict[str, list[int]] = {}
    for number, pairs in enumerate(old_pairs):
        for pair in pairs:
            by_pair.setdefault(pair, []).append(number)
    for paragraph, text in planned_sentences(later, words):
        pairs = pairs_of(text)
        shared: dict[int, int] = {}
        for pair in pairs:
            numbers = by_pair.get(pair, ())
            for number in numbers if len(numbers) <= COMMON else ():
                shared[number] = shared.get(number, 0) + 1
        if len(text) < SHORTEST or not shared:
            continue
        best = max(shared, key=lambda number: (shared[number], -number))
        if 2 * len(pairs & old_pairs[best]) < PAIRS_IN_COMMON * (len(pairs) + len(old_pairs[best])):
            continue
        ratio = SequenceMatcher(None, old[best], text, autojunk=False).ratio()
        if ratio >= LEAST:
            yield Reworded(old[best], text, paragraph, ratio)
