"""Names that one pattern finds: 《重大行政决策程序规定》, 大气污染防治18条硬措施, 一刻钟便民生活圈."""

from collections.abc import Iterator
from typing import Final

from build_tools.programmes.candidate import Candidate
from build_tools.programmes.vocabulary import Vocabulary

# 《重大行政决策程序规定》, 《种子法》, 《民营经济三十条》, but no book, paper or film, and not 《实施方案》 alone
POLICY_TITLE: Final = r"""
    (?P<all>《(?P<name>
        (?!(?:«document_sorts»)*(?:«documents»|计划)》)
        [^《》\n]{1,99}?
        (?: «documents» | 计划 | (?:\d|[«ONE_TO_TEN»])条 | (?<![方书疗写作手章语技魔])法 )
        (?:[（(][^）)]{1,16}[）)])*     # （试行）
    )》)
"""
# 出台大气污染防治18条硬措施   落实落细民营经济32条政策   发布开门红九条、民营经济十条   measures known by their number
MEASURES: Final = r"""
    (?:«measure_verbs»|[和及与]|(?<=条、))(?:关于)?
    (?P<all>(?P<name>
        (?:(?!«not_in_measures»)[«HAN»]){2,20}?
        (?:\d{1,3}|[«ONE_TO_TEN»]{1,3})条
        (?:(?:«measure_modifiers»)?(?:«measure_nouns»)|(?=[、，。；等]|$))
    ))
"""
# 15分钟生活就业融合服务圈   一刻钟便民生活圈   a ring named by the way to its edge
RING: Final = r"(?P<all>(?P<name>(?:\d{1,2}分钟|一刻钟)[«HAN»]{2,10}?圈))"


def find_patterns(text: str, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Yield the titles of policies, sets of measures and rings in *text*."""
    for form in (POLICY_TITLE, MEASURES, RING):
        for match in vocabulary.pattern(form).finditer(text):
            yield Candidate(*match.span("all"), match["name"], quoted=False)
