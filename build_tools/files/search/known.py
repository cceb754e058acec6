"""What the index counts for known words: the names of the glossary, and the words that mean an indicator.

The pairs of a word of more than two characters only tell which fragments can hold it. Of known words the index has
also the number of lines, figures and names, so that the page can say at once how many answers there are.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, Final, NamedTuple, TypeAlias

from build_tools.data.indicators import Catalogue
from build_tools.files.search.fragments import Fragment, content_of
from build_tools.files.search.grams import FIGURE, INDICATOR, KNOWN, NAME, pairs
from build_tools.files.search.postings import Groups, Known, grouped, read_groups
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.folding import as_searched

SHORTEST: Final = 2  # characters of a known word; the pairs alone count one of two, unless it means an indicator
# word → the indicators that it means, all folded
Words: TypeAlias = Mapping[str, tuple[str, ...]]


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
        word: tuple(sorted(words[word]))
        for word in sorted(words)
        if len(word) > SHORTEST or (len(word) == SHORTEST and words[word])
    }


def known_in_fragments(words: Words, fragments: Sequence[Fragment], groups: Groups) -> Groups:
    """Return which of *fragments* have which of *words*; *groups*: what the fragments are known by."""
    documents = _documents(groups)

    @cache
    def texts(number: int) -> Texts:
        return _texts(content_of(fragments[number]))

    def known() -> Iterator[Known]:
        for word, indicators in words.items():
            for number in _rarest(word, "", documents):
                yield KNOWN + word, number, _lines(texts(number), word)
            named = _rarest(word, FIGURE, documents).union(*(documents[INDICATOR + each] for each in indicators))
            for number in named:
                yield KNOWN + FIGURE + word, number, _figures(texts(number), word, indicators)

    return grouped(each for each in known() if each[-1])


def known_in_names(words: Words, entries: Sequence[Entry], groups: Groups) -> Groups:
    """Return which of *entries* have which of *words* in their names; *groups*: what the entries are known by."""
    documents = _documents(groups)
    names = [" ".join(as_searched(each) for each in (entry.name, *entry.aliases)) for entry in entries]
    numbers = ((word, number) for word in words for number in _rarest(word, NAME, documents))
    return grouped((KNOWN + NAME + word, number, 1) for word, number in numbers if word in names[number])


def _documents(groups: Groups) -> Mapping[str, set[int]]:
    """Return the documents that have each key of *groups*."""
    documents: dict[str, set[int]] = defaultdict(set)
    for key, number, _ in read_groups(groups):
        documents[key].add(number)
    return documents


def _rarest(word: str, mark: str, documents: Mapping[str, set[int]]) -> set[int]:
    """Return the documents that can hold *word*: those of the pair that fewest have."""
    return min((documents[mark + pair] for pair in pairs(word)), key=len)


def _lines(texts: Texts, word: str) -> int:
    return sum(word in line for line in texts.lines)


def _figures(texts: Texts, word: str, indicators: Sequence[str]) -> int:
    """Return how many figures are called *word*, in full or in part, or are of one of *indicators*."""
    return sum(any(word in name for name in called) or not called.isdisjoint(indicators) for called in texts.figures)


def _texts(content: Mapping[str, Any]) -> Texts:
    return Texts(
        [as_searched(text) for _, _, text in content["lines"]],
        [{as_searched(name) for name in (row[2], row[3]) if name} for row in content["figures"]],
    )
