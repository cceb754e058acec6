"""Titles of policies in 《》: 《重大行政决策程序规定》."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.vocabulary import Vocabulary

TITLE: Final = re.compile(r"《([^《》\n]{2,100})》")
# 《重大行政决策程序规定》, 《种子法》, 《民营经济三十条》, but no book, paper or film, and not 《实施方案》 alone
POLICY_TITLE: Final = r"""
    (?!(?:«document_sorts»)*(?:«documents»|计划)$)
    .+
    (?:
        «documents» | 计划 | (?:\d|[«ONE_TO_TEN»])条 | (?<![方书疗写作手章语技魔])法
    )
    (?:[（(][^）)]{1,16}[）)])*     # （试行）
"""


def find_titles(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the titles of policies in *text*."""
    for match in TITLE.finditer(text):
        if vocabulary.pattern(POLICY_TITLE).fullmatch(match[1]):
            yield Candidate(match.start(), match.end(), match[1])
