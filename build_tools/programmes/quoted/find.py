"""Find names in quotation marks: “千家企业走访帮扶”活动, 民生“100”工程, “三量齐升、五化同步”."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.name_shapes import CODED_NAME, DIGITS_ONLY
from build_tools.programmes.phrases import is_noun, nouns_of
from build_tools.programmes.quoted.longer_names import dated_name, digits_named_after, words_of_longer_name
from build_tools.programmes.quoted.quotation import Quotation, read_quotations
from build_tools.programmes.quoted.rules import rule_for
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN

SHORT_PREFIX: Final = 4  # characters of a word that goes with a name of digits: 民生“100”
# “四级三类”国土空间规划   the words after the quotation, in which a head noun may stand
WORDS_AFTER: Final = re.compile(rf"[{HAN}]{{1,12}}")
# “四级三类”国土空间规划   “五上”企业   “四新”经济   the word that a name may have or lack
HEAD_OR_CLASS: Final = r"«head_nouns+quoted_head_nouns+classes»"


def find_quoted(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the names of *text* in quotation marks, with the head noun that belongs to them."""
    for quotation in read_quotations(text, vocabulary):
        if longer := dated_name(quotation, vocabulary):
            yield Candidate(quotation.start, quotation.end + len(longer), quotation.words + longer)
            continue
        rule = rule_for(quotation, vocabulary)
        if rule.verdict != "none":
            yield _candidate(quotation, rule.name if rule.verdict == "doubt" else "", vocabulary)


def _candidate(quotation: Quotation, doubt: str, vocabulary: Vocabulary) -> Candidate:
    """Return the candidate of a *quotation* that is a name, or may be one."""
    words, own = quotation.words, quotation.own_head_noun
    variants = _variants(quotation, vocabulary)
    naming = own is not None and not own["gap"] and quotation.naming
    name, start, end = words, quotation.start, quotation.end
    if naming and own:
        name, end = words + own["noun"], own.end()
    elif (own is None or DIGITS_ONLY.fullmatch(words)) and (longer := _longer_name(quotation, vocabulary)):
        name, end = words + longer, end + len(longer)
        if CODED_NAME.fullmatch(words):  # “五上” alone is another name
            variants = [name]
    short = 0 < len(quotation.prefix) <= SHORT_PREFIX
    if DIGITS_ONLY.fullmatch(words) and short and is_noun(quotation.prefix, vocabulary):  # 民生“100”工程
        name, start = quotation.prefix + name, start - len(quotation.prefix)
    noun = own["noun"] if naming and own else ""
    return Candidate(start, end, name, tuple(variants), prefix=quotation.prefix, head_noun=noun, doubt=doubt)


def _longer_name(quotation: Quotation, vocabulary: Vocabulary) -> str:
    """Return the words after the quotation that belong to its name, though they are no head noun alone; or ""."""
    longer = words_of_longer_name(quotation, vocabulary)
    own = quotation.own_head_noun
    if longer or not DIGITS_ONLY.fullmatch(quotation.words):
        return longer
    after = max(own["noun"] if own and not own["gap"] else "", _words_after(quotation, vocabulary), key=len)
    return "" if after.endswith("工作") else after  # “132”总体工作部署


def _variants(quotation: Quotation, vocabulary: Vocabulary) -> list[str]:
    """Return the ways to write the name: its words alone, with what follows, and each with what precedes."""
    words, own = quotation.words, quotation.own_head_noun
    noun = own["noun"] if own and not own["gap"] else ""
    after = (noun, _words_after(quotation, vocabulary), digits_named_after(quotation, vocabulary))
    variants = list(dict.fromkeys([words, *(words + more for more in after if more)]))
    if quotation.prefix and is_noun(quotation.prefix, vocabulary):
        variants += [quotation.prefix + variant for variant in variants]
    return variants


def _words_after(quotation: Quotation, vocabulary: Vocabulary) -> str:
    """Return the noun after the quotation up to the last head noun in it: 国土空间规划体系 after “四级三类”, or ""."""
    run = WORDS_AFTER.match(quotation.text, quotation.end)
    nouns = list(nouns_of(run[0], vocabulary)) if run else []
    ends = [word.end for word in nouns if vocabulary.pattern(HEAD_OR_CLASS).fullmatch(word.text)]
    return run[0][: ends[-1]] if run and ends else ""
