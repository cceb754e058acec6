"""Sets of measures known by their number: 大气污染防治18条硬措施, 民营经济十条."""

from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.vocabulary import Vocabulary

# 出台大气污染防治18条硬措施   落实落细民营经济32条政策
MEASURES: Final = r"""
    (?:«measure_verbs»|[和及与])(?:关于)?
    (?P<name>
        (?:(?!等|设立|落细)[«HAN»]){3,20}
        (?:\d{1,3}|[«ONE_TO_TEN»]{1,3})条
        (?:«measure_modifiers»)?(?:«measure_nouns»)
    )
"""
# 开门红九条、民营经济十条   青年和人才8条   measures that go by their number alone
SHORT_MEASURES: Final = r"""
    (?:«short_measure_verbs»|(?<=条、))(?:关于)?
    (?P<name>
        (?:(?!«not_in_measures»)[«HAN»]){2,14}?
        (?:\d{1,2}|[«ONE_TO_TEN»]{1,3})条
        (?:硬|支持|配套)?(?:措施|政策)?
    )
    (?=[、，。；等]|$)
"""


def find_measures(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the sets of measures in *text*."""
    for form in (MEASURES, SHORT_MEASURES):
        for match in vocabulary.pattern(form).finditer(text):
            yield Candidate(match.start("name"), match.end("name"), match["name"], quoted=False)
