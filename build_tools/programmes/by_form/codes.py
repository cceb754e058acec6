"""Codes that need no quotation marks: 6+4政策, 1+M+N, GEP核算."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.head_noun_after import head_noun_after
from build_tools.programmes.name_shapes import CODE
from build_tools.programmes.vocabulary import Vocabulary

# 协同推进GEP核算   推广PPP模式   letters that stand for a method
LETTERS: Final = r"(?<![A-Za-z])[A-Z]{3,6}(?:«methods»)"


def find_codes(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the codes with a sign in *text*; a head noun after one gives another way to write it: 6+4政策."""
    for match in CODE.finditer(text):
        found = head_noun_after(text, match.end(), vocabulary)
        variants = (match[0] + found["noun"],) if found else ()
        yield Candidate(match.start(), match.end(), match[0], variants, quoted=False)


def find_methods(text: str, vocabulary: Vocabulary) -> Iterator[re.Match[str]]:
    """Yield the methods in *text* that letters name."""
    return vocabulary.pattern(LETTERS).finditer(text)
