"""Find what looks like a programme name in one text: quoted, titled, coded, known, or a proper name before a head."""

import re
from collections.abc import Iterator

from build_tools.frame.place_names import PLACE_SUFFIX
from build_tools.model.knowledge import Lexicon
from build_tools.programmes.forms import (
    CODE,
    DOTTED,
    NUMERAL_CODED,
    POLICY_TITLE,
    RING,
    TITLED,
    Candidate,
    Vocabulary,
)
from build_tools.programmes.quoted import QuotedNames
from build_tools.programmes.unquoted import MID_VERB, ProperNames
from build_tools.text.characters import HAN
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_patterns import any_of

# 充分利用省五大国际贸易通道[16]   对接RCEP[17]   what bears a note mark is a term that the report explains
NOTED = re.compile(rf"(?P<words>[{HAN}0-9A-Za-z+×·]{{2,24}})[\[［]\d{{1,3}}[\]］]")
NOTED_LENGTH = 14  # characters of such a term; what is longer is half a sentence
# 出台大气污染防治18条硬措施   a set of measures known by their number
MEASURES = re.compile(
    rf"(?:出台|制定实施|制定|落实好?|落细|[和及与])(?:关于)?(?P<name>(?:(?!等|设立|落细)[{HAN}]){{3,20}}(?:\d{{1,3}}|[{ONE_TO_TEN}]{{1,3}})条(?:硬|支持|配套|一揽子|接续)?"
    r"(?:措施|政策|规定|意见|举措))"
)
# 协同推进GEP核算   推广PPP模式   letters that stand for a method
LETTERS = re.compile(r"(?<![A-Za-z])[A-Z]{3,6}(?:核算|模式|试点|协定|机制|认证)")
# 平安株洲   健康株洲   数字中国   what a place sets out to become
AIMS = "平安|健康|智慧|法治|数字|美丽|信用|文明|幸福|绿色|诚信|书香|质量|活力|清廉|气化|海绵"
# 开门红九条、民营经济十条   青年和人才8条   a set of measures that goes by its number alone
SHORT_MEASURES = re.compile(
    rf"(?:出台|发布|印发|推出|制定实施|(?<=条、))(?:关于)?(?P<name>(?:(?!等|设立|措施|政策|意见|建议|办法|举措|线|新增|建成|完成)[{HAN}]){{3,14}}?"
    rf"(?:\d{{1,2}}|[{ONE_TO_TEN}]{{1,3}})条(?:硬|支持|配套)?(?:措施|政策)?)(?=[、，。；等]|$)"
)
OFTEN = 8  # times that a report names its own place


class Finder:
    """Finds candidates with the words of a lexicon; made once, used for many texts."""

    def __init__(self, lexicon: Lexicon, place: str | None = None) -> None:
        self.vocabulary = Vocabulary(lexicon)
        self.quoted = QuotedNames(self.vocabulary)
        self.proper = ProperNames(self.vocabulary)
        self.places = [name for name in (PLACE_SUFFIX.sub("", place or ""), "中国") if len(name) >= 2]
        self.of_place = re.compile(
            rf"(?:{AIMS})(?:{any_of(self.places)})(?![省市区县]|(?:发展|建设)?(?:大会|研讨会|论坛|峰会))"
        )

    def find(self, text: str) -> list[Candidate]:
        """Return the candidates in *text*, in order and disjoint; where two overlap the longer one stands."""
        found = [*self.quoted.find(text), *self.proper.find(text), *self._unquoted(text)]
        kept: list[Candidate] = []
        for candidate in sorted(found, key=lambda c: (c.start - c.end, not c.quoted, c.start)):
            if all(candidate.end <= k.start or k.end <= candidate.start for k in kept):
                kept.append(candidate)
        return sorted(kept, key=lambda c: c.start)

    def _unquoted(self, text: str) -> Iterator[Candidate]:
        """Yield 《重大行政决策程序规定》, 6+4政策, 一带一路, 平安株洲, 株洲·中国动力谷."""
        for match in TITLED.finditer(text):
            if POLICY_TITLE.fullmatch(match[1]):
                yield Candidate(match.start(), match.end(), match[1])
        for match in CODE.finditer(text):
            head = self.quoted.head_after.match(text, match.end())
            forms = (match[0] + head["head"],) if head else ()
            yield Candidate(match.start(), match.end(), match[0], forms, quoted=False)
        for match in NOTED.finditer(text):
            words = MID_VERB.split(match["words"])[-1]
            name = self.vocabulary.without_verbs(words)
            generic = self.vocabulary.generic.fullmatch(name) and not NUMERAL_CODED.match(name)
            if 3 <= len(name) <= NOTED_LENGTH and not generic:
                end = match.end("words")
                yield Candidate(end - len(name), end, name, quoted=False)
        for pattern in (MEASURES, SHORT_MEASURES):
            for match in pattern.finditer(text):
                yield Candidate(match.start("name"), match.end("name"), match["name"], quoted=False)
        for pattern in (self.vocabulary.formulas, self.of_place, LETTERS):
            for match in pattern.finditer(text):
                if text[match.end() : match.end() + 1] != "“":  # 美丽乡村“百村”工程: the words before another name
                    yield Candidate(match.start(), match.end(), match[0], quoted=False)
        for match in RING.finditer(text):
            yield Candidate(match.start(), match.end(), match[0], quoted=False)
        for match in DOTTED.finditer(text):
            before = re.split(r"[·・‧•●．]", match[0])[0]
            place = next((n for n in self.places if before.endswith(n)), self.vocabulary.without_verbs(before))
            cut = len(before) - len(place)
            yield Candidate(match.start() + cut, match.end(), match[0][cut:], quoted=False)
