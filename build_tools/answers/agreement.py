"""In what a clause must agree with a thing, however many words they share: its number, its kind of document."""

import re
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.numerals import NUMERAL, numeral_value
from build_tools.text.word_lists import any_word

# 第八届   12号线   二期   G60   the number that is a part of a name
NAME_NUMBER: Final = re.compile(
    rf"""
    第? (?P<number>[{NUMERAL}]{{1,3}}|(?<![\d.])\d{{1,3}}) (?P<of>[届号期轮]) | 第(?P<rank>[{NUMERAL}\d]{{1,3}})(?P<in>[批次代])
    """,
    re.VERBOSE,
)
HAN_CHARACTER: Final = re.compile(rf"[{HAN}]")
WRITING: Final = re.compile(any_word("answers.writing"))
DOCUMENT: Final = re.compile(rf"{any_word('answers.documents')}$")
# 出台《…条例》   26条   what shows that a clause speaks of a document
OF_DOCUMENT: Final = re.compile(rf"{any_word('answers.documents')}|《|“?\d+条”?")
AMOUNT: Final = re.compile(rf"(?<![\d.])(?P<number>\d[\d.]*)(?P<unit>[万亿千百]*[{HAN}])")
SHORT_LEAD: Final = 2  # characters that tell one of a sort from another: 银色大厅, 金色大厅
JOINING: Final = "和与及的等"
ROUND: Final = 2  # digits, without zeros at the end, of a number that says little


def name_numbers(text: str) -> dict[str, set[int]]:
    """Return the numbers that are parts of names in *text*, by what they number: {届: {8}}."""
    found: dict[str, set[int]] = {}
    for number in NAME_NUMBER.finditer(text):
        written = number["number"] or number["rank"]
        found.setdefault(number["of"] or number["in"], set()).add(numeral_value(written))
    return found


def numbered_otherwise(thing: dict[str, set[int]], clause: dict[str, set[int]]) -> bool:
    """Return whether *clause* numbers what *thing* numbers, and otherwise: 2号线 is not 12号线."""
    return any(of in clause and not numbers & clause[of] for of, numbers in thing.items())


def is_written(verb: str, thing: str) -> bool:
    """Return whether *thing* is a document that is to be written: 草原音乐名城发展规划, but not what is to be carried out."""
    return DOCUMENT.search(thing) is not None and WRITING.search(verb) is not None


def of_document(clause: str) -> bool:
    """Return whether *clause* speaks of a document."""
    return OF_DOCUMENT.search(clause) is not None


def amounts_of(text: str) -> frozenset[str]:
    """Return the amounts in *text*, each as its number with its unit."""
    return frozenset(found[0] for found in AMOUNT.finditer(text))


def odd_numbers_of(text: str) -> frozenset[str]:
    """Return the numbers in *text* that are not round: 335, 12.7; but not 50 and 2000."""
    numbers = (found["number"] for found in AMOUNT.finditer(text))
    return frozenset(number for number in numbers if len(number.replace(".", "").strip("0")) > ROUND)


def sibling(thing: str, clause: str) -> bool:
    """Return whether *clause* has another short word where *thing* begins: 金色大厅 is not 银色大厅."""
    for lead in range(1, min(SHORT_LEAD, len(thing) - 2) + 1):
        at = clause.find(thing[lead:])
        if at >= 0:
            before = clause[at - 1 : at]
            return HAN_CHARACTER.match(before) is not None and before not in JOINING
    return False
