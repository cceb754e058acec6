"""Find what looks like a programme name in one text: every kind of form, and of those that overlap the longest."""

from collections.abc import Iterator
from dataclasses import replace

from build_tools.data.division_names import short_name
from build_tools.programmes.by_form.codes import find_codes, find_formulas, find_layouts
from build_tools.programmes.by_form.marked_terms import find_marked_terms
from build_tools.programmes.by_form.patterns import find_patterns
from build_tools.programmes.by_form.places import find_aims, find_dotted
from build_tools.programmes.candidate import Candidate
from build_tools.programmes.glosses import find_short_name
from build_tools.programmes.note_marks import UnmarkedText, without_note_marks
from build_tools.programmes.quoted.find import find_quoted
from build_tools.programmes.unquoted.find import find_unquoted
from build_tools.programmes.vocabulary import Vocabulary


def places_named(place: str | None) -> tuple[str, ...]:
    """Return how a report of *place* names it and the nation in what they want to become: 株洲, 中国."""
    return tuple(name for name in (short_name(place or ""), "中国") if len(name) >= 2)


def find_candidates(text: str, places: tuple[str, ...], vocabulary: Vocabulary) -> list[Candidate]:
    """Return the candidates in *text*, in order and disjoint; of two that overlap the longer one is kept.

    *places* are the names of the report's own place and of the nation.
    """
    unmarked = without_note_marks(text, vocabulary)
    kept: list[Candidate] = []
    for candidate in sorted(
        _all_candidates(unmarked, places, vocabulary), key=lambda c: (c.start - c.end, not c.quoted, c.start)
    ):
        if all(candidate.end <= k.start or k.end <= candidate.start for k in kept):
            kept.append(candidate)
    spans = [unmarked.span(candidate.start, candidate.end) for candidate in kept]
    placed = (
        replace(c, start=start, end=end, short_name=find_short_name(text, end))
        for c, (start, end) in zip(kept, spans, strict=True)
    )
    return sorted(placed, key=lambda c: c.start)


def _all_candidates(unmarked: UnmarkedText, places: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield every candidate; of two with the same span the first counts."""
    text = unmarked.plain
    yield from find_quoted(text, vocabulary)  # “千家企业走访帮扶”活动
    yield from find_unquoted(text, vocabulary)  # 乡村教师支持计划
    yield from find_codes(text, vocabulary)  # 6+4政策
    yield from find_marked_terms(text, unmarked.marks, vocabulary)  # 省五大国际贸易通道[16]
    yield from find_patterns(text, vocabulary)  # 《重大行政决策程序规定》, 大气污染防治18条硬措施
    yield from _whole_words(text, places, vocabulary)  # 一带一路, 平安株洲, 株洲·中国动力谷, 一带三谷五园


def _whole_words(text: str, places: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield formulas, names made with a place and layouts, unless they are only the words before another name."""
    for matches in (
        find_formulas(text, vocabulary),
        find_aims(text, places, vocabulary),
        find_dotted(text, places, vocabulary),
        find_layouts(text, vocabulary),
    ):
        for match in matches:
            if text[match.end() : match.end() + 1] != "“":  # 美丽乡村“百村”工程
                yield Candidate(match.start(), match.end(), match[0], quoted=False)
