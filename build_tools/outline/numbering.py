"""Number what stands on a page, or in a report, so that what was published keeps its number.

A report's text hardly ever changes, but what the program makes of it does: a paragraph is divided, a section is
recognised that was not before. What is published keeps its number then; what is new takes one that is free.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from string import ascii_lowercase

from build_tools.data.ledger import excerpt, same


@dataclass(frozen=True, slots=True)
class Taken:
    """The numbers that are not free: those published, with the words they lead to, and those retired for good."""

    published: Mapping[str, str]
    retired: Callable[[str], bool]


FREE = Taken({}, lambda number: False)  # nothing is published yet


def number_sections(titles: Sequence[str], ordinals: Sequence[int | None], taken: Taken) -> list[str]:
    """Return a number for each of the sibling sections: the published one, else its own in the report, else the next free.

    Sections without an ordinal go on from the highest there is.
    """
    numbers = _kept(titles, taken)
    used = {*taken.published, *numbers.values()}

    def take(i: int, number: str) -> bool:
        if number in used or taken.retired(number):
            return False
        used.add(number)
        numbers[i] = number
        return True

    for i, ordinal in enumerate(ordinals):
        if i not in numbers and ordinal is not None:
            take(i, str(ordinal))
    behind = count(max((o for o in ordinals if o is not None), default=0) + 1)
    for i in range(len(titles)):
        if i not in numbers:
            next(n for n in behind if take(i, str(n)))
    return [numbers[i] for i in range(len(titles))]


def number_paragraphs(texts: Sequence[str], taken: Taken) -> list[str]:
    """Return a number for each paragraph of a page, in order: 1, 2, 3; one that came between 2 and 3 later is 2a."""
    kept = _kept(texts, taken)
    used = {*taken.published, *kept.values()}
    highest = max(map(_whole, used), default=0)
    numbers: list[str] = []
    for i in range(len(texts)):
        number = kept.get(i)
        if number is None:
            behind = _whole(numbers[-1]) if numbers else 0
            free = (n for n in _following(behind, highest) if n not in used and not taken.retired(n))
            used.add(number := next(free))
        numbers.append(number)
    return numbers


def _kept(texts: Sequence[str], taken: Taken) -> dict[int, str]:
    """Return the published number of each text that has one: index of the text → number.

    A text is the published one if its opening is the same to the letter, else if it is nearly so.
    """
    openings: dict[str, list[int]] = {}  # the last first
    for i in range(len(texts) - 1, -1, -1):
        openings.setdefault(excerpt(texts[i]), []).append(i)
    kept: dict[int, str] = {}
    left = {}
    for number, words in taken.published.items():
        if openings.get(words):
            kept[openings[words].pop()] = number
        else:
            left[number] = words
    for number, words in left.items():
        fitting = (i for i, text in enumerate(texts) if i not in kept and same(excerpt(text), words))
        if (found := next(fitting, None)) is not None:
            kept[found] = number
    return kept


def _following(whole: int, highest: int) -> Iterator[str]:
    """Yield numbers for a new paragraph behind number *whole*, the best first: behind the *highest*, the next ones."""
    if whole < highest:
        yield from (f"{whole}{letter}" for letter in ascii_lowercase)
    yield from map(str, count(max(whole, highest) + 1))


def _whole(number: str) -> int:
    """Return the number without its letter: 2a → 2."""
    return int(number.rstrip(ascii_lowercase))
