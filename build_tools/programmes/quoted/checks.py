"""What rules for quotations ask beside forms: the parts of speech, and the lists of the lexicon."""

from typing import Final

from build_tools.programmes.name_shapes import COUNT
from build_tools.programmes.phrases import is_bare_noun, is_noun
from build_tools.programmes.quoted.longer_names import digits_named_after
from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import CLAUSE_END, HAN
from build_tools.text.folding import same_name

# 渔鼓名片   第一推力
METAPHOR: Final = r"(?![«ONE_TO_TEN»两]个).+(?:«metaphor_endings») | 第一.{1,3}"
IDIOM: Final = 4  # characters
LONG: Final = 7
# ，“老藤结新瓜”，   ，茶企“借船出海”，   推动农企“抱团发展”，   the beginning of a clause, and its subject
CLAUSE_BEGINS: Final = rf"(?:^|[{CLAUSE_END}])(?P<causes>«causatives»)?(?P<subject>[{HAN}]*)$"


def says_of_what(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the words around digits say of what they are: “422”工程, 民生“100”."""
    named = quotation.head_noun or digits_named_after(quotation, vocabulary)
    return named != "" or is_noun(quotation.prefix, vocabulary)


def is_metaphor(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the list has it, or its last word makes it one."""
    parts = {same_name(part) for part in quotation.words.split("、")}
    listed = quotation.key in vocabulary.metaphor_keys or parts <= vocabulary.metaphor_keys
    return listed or vocabulary.pattern(METAPHOR).fullmatch(quotation.words) is not None


def is_metaphor_with_head_noun(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the list has it with its head noun: “面子”工程."""
    return same_name(quotation.words + quotation.head_noun) in vocabulary.metaphor_keys


def is_idiom(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the dictionary has the four characters: 细水长流."""
    words = quotation.words
    known = len(words) == IDIOM and vocabulary.dictionary.tag(words)
    return bool(known) and words not in vocabulary.listed("head_nouns") and quotation.key not in vocabulary.formula_keys


def is_statement(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether it is a clause of its own, or what a noun before it does: ，“老藤结新瓜” and 茶企“借船出海”."""
    clause = vocabulary.pattern(CLAUSE_BEGINS).search(quotation.before)
    if clause is None:
        return False
    if not clause["subject"]:
        return not clause["causes"]
    return is_bare_noun(clause["subject"], vocabulary) and "、" not in quotation.words


def is_open_sum(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether a sum is any two words: 生态+产业, but 互联网+农业 is one of a known series."""
    return not quotation.words.split("+")[0].endswith(vocabulary.open_codes)


def is_clause(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether it says what must be done, or is long and begins with a verb that begins no name."""
    first = vocabulary.cut(quotation.words)[0].text
    verbs = vocabulary.listed("verbs") | vocabulary.listed("clause_verbs") if len(quotation.words) >= LONG else ()
    return first in vocabulary.listed("modal_verbs") or first in verbs


def is_usual_word(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the dictionary has the two or three characters: 竹乡."""
    return vocabulary.dictionary.tag(quotation.words) in ("n", "v", "a") and quotation.words[0] not in COUNT
