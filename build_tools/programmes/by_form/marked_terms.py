"""Terms with a note mark: the report explains them, so they are names. 充分利用省五大国际贸易通道[16]"""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.leading_words import without_leading_words
from build_tools.programmes.name_shapes import CODED_NAME
from build_tools.programmes.unquoted.common_nouns import GENERIC
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import HAN

# 充分利用省五大国际贸易通道[16]   对接RCEP[17]
MARKED: Final = re.compile(rf"(?P<words>[{HAN}0-9A-Za-z+×·]{{2,24}})[\[［]\d{{1,3}}[\]］]")
CLAUSE_VERB: Final = r"«clause_verbs»|«acts»"
SHORTEST: Final = 3  # characters of such a term
LONGEST: Final = 14  # what is longer is half a sentence


def find_marked_terms(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the terms of *text* before a note mark."""
    for match in MARKED.finditer(text):
        words = vocabulary.pattern(CLAUSE_VERB).split(match["words"])[-1]
        name = without_leading_words(words, vocabulary)
        common = vocabulary.pattern(GENERIC).fullmatch(name) and not CODED_NAME.match(name)
        if SHORTEST <= len(name) <= LONGEST and not common:
            end = match.end("words")
            yield Candidate(end - len(name), end, name, quoted=False)
