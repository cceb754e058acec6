"""Find names in quotation marks: “千家企业走访帮扶”活动, 民生“100”工程, “三量齐升、五化同步”."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.head_noun_after import HEAD_NOUN
from build_tools.programmes.name_shapes import CODED_NAME, DIGITS_ONLY
from build_tools.programmes.quoted.numbers import dated_name
from build_tools.programmes.quoted.quotation import Quotation, read_quotations
from build_tools.programmes.quoted.rules import is_name
from build_tools.programmes.quoted.with_head_noun import OPENS_LONGER_NAME
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN

SHORT_PREFIX: Final = 4  # characters of a word that goes with a name of digits: 民生“100”
# “五上”企业培育壮大专项行动   “两客一危”车辆整治行动   a name with a numeral opens a longer one before a verb
CODED_OPENS_LONGER_NAME: Final = r"""
    (?:(?![的和与及等项大])[«HAN»]){2,6}?
    (?:«coded_name_verbs»)
    (?:(?![的和与及等项大])[«HAN»]){0,4}?
    (?:«action_head_nouns»)
"""
# “双招双引”14条   measures known by what they are about and their number
ARTICLES: Final = re.compile(rf"\d{{1,3}}条(?:(?:措施|政策)|(?![{HAN}]))")
# “四级三类”国土空间规划   the words after the quotation, in which a head noun may stand
WORDS_AFTER: Final = re.compile(rf"[{HAN}]{{1,12}}")
# “五上”企业   “四新”经济   what a name is a sort of
CLASS_AFTER: Final = r"^(?:«classes»)"


def find_quoted(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the names of *text* in quotation marks, with the head noun that belongs to them."""
    for quotation in read_quotations(text, vocabulary):
        if longer := dated_name(quotation, vocabulary):
            yield Candidate(quotation.start, longer.end(), quotation.words + longer[0])
        elif is_name(quotation, vocabulary):
            yield _candidate(quotation, vocabulary)


def _candidate(quotation: Quotation, vocabulary: Vocabulary) -> Candidate:
    """Return the candidate of a *quotation* that is a name."""
    words, own = quotation.words, quotation.own_head_noun
    variants = _variants(quotation, vocabulary)
    naming = own is not None and not own["gap"] and quotation.naming
    name, start, end = words, quotation.start, quotation.end
    if quotation.note_mark:
        end -= len("”") + len(quotation.note_mark)
    elif naming and own:
        name, end = words + own["noun"], own.end()
    elif own is None and (longer := _longer_name(quotation, vocabulary)):
        name, end = words + longer[0], longer.end()
        if CODED_NAME.fullmatch(words):  # “五上” alone is another name
            variants = [name]
    if DIGITS_ONLY.fullmatch(words) and len(quotation.prefix) <= SHORT_PREFIX:  # 民生“100”工程
        name, start = quotation.prefix + name, start - len(quotation.prefix)
    head_noun = own["noun"] if naming and own else ""
    return Candidate(start, end, name, tuple(variants), prefix=quotation.prefix, head_noun=head_noun)


def _variants(quotation: Quotation, vocabulary: Vocabulary) -> list[str]:
    """Return the ways to write the name: its words alone, with what follows, and each with what precedes."""
    words, own = quotation.words, quotation.own_head_noun
    variants = [words, words + own["noun"] if own else words]
    variants += [words + after for after in _words_after(quotation, vocabulary)]
    return variants + [quotation.prefix + variant for variant in variants] if quotation.prefix else variants


def _words_after(quotation: Quotation, vocabulary: Vocabulary) -> list[str]:
    """Return the words after the quotation up to each head noun in them: 国土空间规划 after “四级三类”."""
    run = WORDS_AFTER.match(quotation.text, quotation.end)
    words = run[0] if run else ""
    found = (*vocabulary.pattern(HEAD_NOUN).finditer(words), *vocabulary.pattern(CLASS_AFTER).finditer(words))
    return [words[: match.end()] for match in found]


def _longer_name(quotation: Quotation, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return the words after the quotation that belong to a longer name which it opens, or None."""
    form = CODED_OPENS_LONGER_NAME if CODED_NAME.fullmatch(quotation.words) else OPENS_LONGER_NAME
    opened = vocabulary.pattern(form).match(quotation.text, quotation.end)
    return opened or ARTICLES.match(quotation.text, quotation.end)
