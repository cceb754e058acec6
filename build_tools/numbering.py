"""Number what stands on a page, or in a report, so that what was published keeps its number.

A report's text hardly ever changes, but what the program makes of it does: a paragraph is divided, a section is
recognised that was not before. What is published keeps its number then; what is new takes one that is free.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from string import ascii_lowercase

from build_tools.addresses import excerpt, same


def keep_numbers(texts: Sequence[str], published: Mapping[str, str]) -> dict[int, str]:
    """Return the numbers that *texts* were *published* under (number → excerpt): index of the text → number.

    A text is the published one if its opening is the same to the letter, else if it is nearly so.
    """
    kept: dict[int, str] = {}
    for alike in (str.__eq__, same):
        for number, words in published.items():
            if number not in kept.values():
                fits = (i for i, text in enumerate(texts) if i not in kept and alike(excerpt(text), words))
                if (found := next(fits, None)) is not None:
                    kept[found] = number
    return kept


def number_sections(
    titles: Sequence[str], ordinals: Sequence[int | None], published: Mapping[str, str], retired: Callable[[str], bool]
) -> list[str]:
    """Return a number for each of the sibling sections: the published one, else its own in the report, else the next free.

    Sections without an ordinal go on from the highest there is. *retired* tells numbers never to be given again.
    """
    numbers = keep_numbers(titles, published)
    taken = {*published, *numbers.values()}

    def take(i: int, number: str) -> bool:
        if number in taken or retired(number):
            return False
        taken.add(number)
        numbers[i] = number
        return True

    for i, ordinal in enumerate(ordinals):
        if i not in numbers and ordinal is not None:
            take(i, str(ordinal))
    highest = max((o for o in ordinals if o is not None), default=0)
    for i in range(len(titles)):
        if i not in numbers:
            next(n for n in count(highest + 1) if take(i, str(n)))
    return [numbers[i] for i in range(len(titles))]


def number_paragraphs(texts: Sequence[str], published: Mapping[str, str], retired: Callable[[str], bool]) -> list[str]:
    """Return a number for each paragraph of a page, in order: 1, 2, 3; one that came between 2 and 3 later is 2a."""
    kept = keep_numbers(texts, published)
    taken = {*published, *kept.values()}
    numbers: list[str] = []
    whole = 0  # the number of the last paragraph, without its letter
    for i in range(len(texts)):
        number = kept.get(i)
        if number is None:
            candidates = _candidates(whole, published)
            number = next(n for n in candidates if n not in taken and not retired(n))
            taken.add(number)
        numbers.append(number)
        whole = int(number.rstrip(ascii_lowercase))
    return numbers


def _candidates(whole: int, published: Mapping[str, str]) -> Iterable[str]:
    """Return the numbers for a new paragraph behind number *whole*, the best first."""
    highest = max((int(n.rstrip(ascii_lowercase)) for n in published), default=0)
    if whole >= highest:
        return map(str, count(whole + 1))
    return [*(f"{whole}{a}" for a in ascii_lowercase), *(f"{whole}{a}{b}" for a in ascii_lowercase for b in ascii_lowercase)]
