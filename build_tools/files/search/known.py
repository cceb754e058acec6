"""What the index counts for known words: the names of the glossary, and the words that mean an indicator.

The pairs of a word of more than two characters only tell which fragments can hold it. Of known words the index has
also the number of lines, figures and names, so that the page can say at once how many answers there are.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, Final, NamedTuple, TypeAlias

from build_tools.data.indicators import Catalogue
from build_tools.files.search.fragments import Fragment, content_of
from build_tools.files.search.grams import FIGURE, INDICATOR, KNOWN, NAME, pairs
from build_tools.files.search.postings import Found, Hits
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.folding import as_searched

SHORTEST: Final = 2  # characters of a known word; the pairs alone count one of two, unless it means an indicator
# word → the indicators that it means, all folded
Words: TypeAlias = Mapping[str, set[str]]


class Texts(NamedTuple):
    """What a fragment or a name says, folded."""

    lines: list[str]
    figures: list[set[str]]  # of each figure: its name and its indicator


def known_words(entries: Sequence[Entry], catalogue: Catalogue) -> Words:
    """Return the known words: names of the glossary with their spellings, and what indicators are called."""
    words: dict[str, set[str]] = defaultdict(set)
    for indicator in catalogue.indicators:
        names = {indicator.name, *indicator.aliases}
        others = chain.from_iterable(each.words for each in catalogue.synonyms if not names.isdisjoint(each.words))
        for called in chain(names, indicator.readers, others):
            words[as_searched(called)].add(as_searched(indicator.name))
    for name in chain.from_iterable((entry.name, *entry.aliases) for entry in entries):
        words.setdefault(as_searched(name), set())
    return {
        word: words[word] for word in sorted(words) if len(word) > SHORTEST or (len(word) == SHORTEST and words[word])
    }


def known_keys(words: Words, found: Found, fragments: Sequence[Fragment], entries: Sequence[Entry]) -> Iterator[Hits]:
    """Yield the keys of *words* with the documents that have them; *found*: those of the pairs."""

    @cache
    def fragment(number: int) -> Texts:
        return _texts(content_of(fragments[number]))

    @cache
    def name(number: int) -> Texts:
        entry = entries[number]
        return Texts([" ".join(as_searched(each) for each in (entry.name, *entry.aliases))], [])

    for word, indicators in words.items():
        rows = {
            "": _counted(_rarest(word, "", found), lambda n: _lines(fragment(n), word)),  # noqa: B023
            FIGURE: _counted(
                _rarest(word, FIGURE, found) | _documents(found, [INDICATOR + each for each in indicators]),
                lambda n: _figures(fragment(n), word, indicators),  # noqa: B023
            ),
            NAME: _counted(_rarest(word, NAME, found), lambda n: _lines(name(n), word)),  # noqa: B023
        }
        yield from ((KNOWN + mark + word, hits) for mark, hits in rows.items() if hits)


def _rarest(word: str, mark: str, found: Found) -> set[int]:
    """Return the documents that can hold *word*: those of the pair that fewest have."""
    having = [_documents(found, [mark + pair]) for pair in pairs(word)]
    return min(having, key=len)


def _documents(found: Found, keys: Sequence[str]) -> set[int]:
    return {number for key in keys for number, _ in found.get(key, ())}


def _counted(numbers: set[int], count: Callable[[int], int]) -> list[tuple[int, int]]:
    return [(number, times) for number in sorted(numbers) if (times := count(number))]


def _lines(texts: Texts, word: str) -> int:
    return sum(word in line for line in texts.lines)


def _figures(texts: Texts, word: str, indicators: set[str]) -> int:
    """Return how many figures are called *word*, in full or in part, or are of one of *indicators*."""
    return sum(any(word in name for name in called) or not called.isdisjoint(indicators) for called in texts.figures)


def _texts(content: Mapping[str, Any]) -> Texts:
    return Texts(
        [as_searched(text) for _, _, text in content["lines"]],
        [{as_searched(name) for name in (row[2], row[3]) if name} for row in content["figures"]],
    )
