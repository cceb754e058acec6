"""Terms with a note mark: the report explains them, so they are names. 充分利用省五大国际贸易通道[16]"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.leading_words import without_leading_words
from build_tools.programmes.name_shapes import CODED_NAME
from build_tools.programmes.unquoted.common_nouns import GENERIC
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN
from build_tools.text.folding import without_quotes

# 充分利用省五大国际贸易通道[16]   对接RCEP[17]   构建“36521”空间架构［12］   the words right before a mark
WORDS: Final = re.compile(rf"(?P<quoted>“[^“”\n]{{2,16}}”)?(?P<words>[{HAN}0-9A-Za-z+×·]*)$")
# 和数智塘堰   发展绿智渔港
NOT_IN_TERM: Final = re.compile(r"(?:[和与及]|发展|壮大|培养)(?=.{3})")
CLAUSE_VERB: Final = r"«clause_verbs»|«acts»"
SHORTEST: Final = 3  # characters of such a term
LONGEST: Final = 14  # what is longer is half a sentence
FAR_BEFORE: Final = 40  # characters before a mark in which its term begins


def find_marked_terms(text: str, marks: Sequence[int], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the terms of *text* before the offsets *marks*, where a note mark stood."""
    earlier = 0
    for end in marks:
        found = WORDS.search(text, max(earlier, end - FAR_BEFORE), end)
        if found and (name := _term(found, vocabulary)):
            yield Candidate(end - len(name), end, without_quotes(name), quoted=False)
        earlier = end


def _term(found: re.Match[str], vocabulary: Vocabulary) -> str | None:
    """Return the end of *found* that is a term, with the quotation marks in it, or None."""
    if found["quoted"]:
        return found[0] if len(found["words"]) <= LONGEST else None
    words = vocabulary.pattern(CLAUSE_VERB).split(found["words"])[-1]
    name = NOT_IN_TERM.sub("", without_leading_words(NOT_IN_TERM.sub("", words), vocabulary), count=1)
    common = vocabulary.pattern(GENERIC).fullmatch(name) and not CODED_NAME.match(name)
    return name if SHORTEST <= len(name) <= LONGEST and not common else None
