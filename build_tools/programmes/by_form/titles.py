"""Titles of policies in 《》: 《重大行政决策程序规定》."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.vocabulary import Vocabulary

TITLE: Final = re.compile(r"《([^《》\n]{2,40})》")
# 《重大行政决策程序规定》, but no book, paper or film, and not 《实施方案》 alone
POLICY_TITLE: Final = r"""
    (?!实施(?:办法|意见|方案|细则)$)
    .{3,}(?:«policy_titles»)
    (?:（[^）]{1,12}）)?            # （试行）
"""


def find_titles(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the titles of policies in *text*."""
    for match in TITLE.finditer(text):
        if vocabulary.pattern(POLICY_TITLE).fullmatch(match[1]):
            yield Candidate(match.start(), match.end(), match[1])
