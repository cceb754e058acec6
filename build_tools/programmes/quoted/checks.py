"""What rules for quotations ask beside forms: the parts of speech, and the lists of the lexicon."""

from typing import Final

from build_tools.programmes.name_shapes import COUNT
from build_tools.programmes.phrases import is_bare_noun, is_noun
from build_tools.programmes.quoted.longer_names import digits_named_after, words_of_longer_name
from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import CLAUSE_END, HAN
from build_tools.text.folding import same_name

LISTED: Final = r"[^、]+(?:、[^、]+)+(?:«head_nouns»)"
# 渔鼓名片   第一推力
METAPHOR: Final = r".+(?:«metaphor_endings») | 第一.{1,3}"
# “红黑榜”制度   “难安置”专项治理   the head noun that makes a name of a metaphor
SYSTEM_HEAD_NOUN: Final = r".*(?:«system_head_nouns»)"
# “家门口”就业三年行动计划   a metaphor of three characters and more that opens a name
METAPHOR_OPENS_NAME: Final = r"[«HAN»]{2,8}?(?:(?:三年|专项)行动|«action_head_nouns»)"
TOO_SHORT_TO_OPEN: Final = 2
IDIOM: Final = 4  # characters
USUAL_TAGS: Final = ("n", "v", "a")
# ，“老藤结新瓜”，   ，茶企“借船出海”，   推动农企“抱团发展”，   the beginning of a clause, and its subject
CLAUSE_BEGINS: Final = rf"(?:^|[{CLAUSE_END}])(?P<causes>«causatives»)?(?P<subject>[{HAN}]*)$"


def says_of_what(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the words around digits say of what they are: “422”工程, 民生“100”."""
    named = quotation.head_noun or digits_named_after(quotation, vocabulary)
    return named != "" or is_noun(quotation.prefix, vocabulary)


def is_no_list(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether a long quotation is no list of programmes."""
    named = quotation.naming or words_of_longer_name(quotation, vocabulary)
    return not (vocabulary.pattern(LISTED).fullmatch(quotation.words) or ("、" in quotation.words and named))


def is_demand(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the quotation says what must be done: 要稳稳托起饭碗."""
    return vocabulary.cut(quotation.words)[0].text in vocabulary.listed("modal_verbs")


def is_metaphor(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the list has it, its last word makes it one, or its head noun belongs to it: “面子”工程."""
    keys, metaphors = {same_name(part) for part in quotation.words.split("、")}, vocabulary.metaphor_keys
    listed = quotation.key in metaphors or keys <= metaphors or _with_head_noun(quotation) in metaphors
    return listed or vocabulary.pattern(METAPHOR).fullmatch(quotation.words) is not None


def is_metaphor_in_name(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the words after a metaphor make a name of it: “红黑榜”制度, “家门口”就业三年行动计划."""
    if not is_metaphor(quotation, vocabulary) or _with_head_noun(quotation) in vocabulary.metaphor_keys:
        return False
    if quotation.naming or vocabulary.pattern(SYSTEM_HEAD_NOUN).fullmatch(quotation.head_noun):
        return True
    opens = vocabulary.pattern(METAPHOR_OPENS_NAME).match(quotation.after)
    return opens is not None and len(quotation.key) > TOO_SHORT_TO_OPEN


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


def begins_with_verb(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether it begins with a verb that begins no name: 突出产业立市推动高质量发展."""
    first = vocabulary.cut(quotation.words)[0].text
    return first in vocabulary.listed("verbs") | vocabulary.listed("clause_verbs")


def is_usual_word(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether the dictionary has the two or three characters: 竹乡."""
    return vocabulary.dictionary.tag(quotation.words) in USUAL_TAGS and quotation.words[0] not in COUNT


def _with_head_noun(quotation: Quotation) -> str:
    return same_name(quotation.words + quotation.head_noun) if quotation.head_noun else ""
