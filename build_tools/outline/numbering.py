"""Number what is on a page, or in a report, so that what was published keeps its number.

A report's text hardly ever changes, but what the program makes of it does: a paragraph is divided, a section is
recognised that was not before. What is published keeps its number then; what is new takes a free one.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from string import ascii_lowercase

from build_tools.data.excerpts import excerpt, same_sentence
from build_tools.data.ledger import Ledger


@dataclass(frozen=True, slots=True)
class TakenNumbers:
    """The numbers that are not free."""

    published: Mapping[str, str]  # number → the first words of what it leads to
    is_retired: Callable[[str], bool]  # whether a number is retired for good

    @classmethod
    def of(cls, ledger: Ledger, before: str, after: str) -> "TakenNumbers":
        """Return the numbers that *ledger* has in addresses made of *before*, a number and *after*."""
        form = re.compile(rf"{re.escape(before)}(\d+[a-z]*){re.escape(after)}")
        found = ((form.fullmatch(address), words) for address, words in ledger.published.items())
        published = {match[1]: words for match, words in found if match}
        return cls(published, lambda number: ledger.retired(f"{before}{number}{after}"))


def number_sections(titles: Sequence[str], ordinals: Sequence[int | None], taken: TakenNumbers) -> list[str]:
    """Return a number for each of the sibling sections: the published one, else its own in the report, else a free one.

    Sections without an ordinal go on from the highest there is.
    """
    numbers = _published_numbers(titles, taken)
    used = {*taken.published, *numbers.values()}
    for i, ordinal in enumerate(ordinals):
        number = str(ordinal)
        if i not in numbers and ordinal is not None and number not in used and not taken.is_retired(number):
            numbers[i] = number
            used.add(number)
    following = max((ordinal for ordinal in ordinals if ordinal is not None), default=0) + 1
    for i in range(len(titles)):
        if i not in numbers:
            while str(following) in used or taken.is_retired(str(following)):
                following += 1
            numbers[i] = str(following)
            following += 1
    return [numbers[i] for i in range(len(titles))]


def number_paragraphs(texts: Sequence[str], taken: TakenNumbers) -> list[str]:
    """Return a number for each paragraph of a page, in order: 1, 2, 3; one that came between 2 and 3 later is 2a."""
    published = _published_numbers(texts, taken)
    used = {*taken.published, *published.values()}
    highest = max(map(_without_letter, used), default=0)
    numbers: list[str] = []
    for i in range(len(texts)):
        previous = _without_letter(numbers[-1]) if numbers else 0
        number = published.get(i) or _first_free(_numbers_after(previous, highest), used, taken)
        used.add(number)
        numbers.append(number)
    return numbers


def _first_free(numbers: Iterator[str], used: set[str], taken: TakenNumbers) -> str:
    return next(number for number in numbers if number not in used and not taken.is_retired(number))


def _published_numbers(texts: Sequence[str], taken: TakenNumbers) -> dict[int, str]:
    """Return the published number of each text that has one: index of the text → number.

    A text is the published one if its first words are the same to the letter, else if they are nearly the same.
    """
    by_words: dict[str, list[int]] = {}  # first words → indexes of the texts, the last one first
    for i in range(len(texts) - 1, -1, -1):
        by_words.setdefault(excerpt(texts[i]), []).append(i)
    numbers: dict[int, str] = {}
    altered = {}
    for number, words in taken.published.items():
        if by_words.get(words):
            numbers[by_words[words].pop()] = number
        else:
            altered[number] = words
    for number, words in altered.items():
        similar = (i for i, text in enumerate(texts) if i not in numbers and same_sentence(excerpt(text), words))
        found = next(similar, None)
        if found is not None:
            numbers[found] = number
    return numbers


def _numbers_after(previous: int, highest: int) -> Iterator[str]:
    """Yield numbers for a new paragraph after number *previous*, the best first.

    Before the *highest*, these are letters; after it, the next numbers.
    """
    if previous < highest:
        yield from (f"{previous}{letter}" for letter in ascii_lowercase)
    yield from map(str, count(max(previous, highest) + 1))


def _without_letter(number: str) -> int:
    """Return the number without its letter: 2a → 2."""
    return int(number.rstrip(ascii_lowercase))
