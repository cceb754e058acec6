"""Forms of programme names: how they are quoted, what heads them, how two spellings are told to be one name."""

import re
from dataclasses import dataclass
from typing import Final

from build_tools.model.knowledge import Lexicon
from build_tools.text.characters import HAN
from build_tools.text.folding import same_name
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_patterns import any_of

# “422”   "422"   「422」   a name in quotation marks of any kind, on one line
QUOTED: Final = re.compile(r"“([^“”\n]{1,40})”|\"([^\"“”，。；\n]{1,24})\"|「([^「」\n]{1,40})」|『([^『』\n]{1,40})』")
# 《重大行政决策程序规定》
TITLED: Final = re.compile(r"《([^《》\n]{2,40})》")
# What makes a title in 《》 a policy, and no book, paper or film.
POLICY_TITLE: Final = re.compile(
    r"(?!实施(?:办法|意见|方案|细则)$).{3,}(?:条例|规定|准则|办法|意见|建议|若干举措|若干措施|方案|纲要|规划|计划|决定|决议|规则|通知|规范|指引|"
    r"清单|标准|公约|协定|白皮书|法)(?:（[^）]{1,12}）)?"
)
# 6+4   1+6   1+M+N   a code that needs no quotation marks
CODE: Final = re.compile(r"(?<![0-9A-Za-z+×.%])\d{1,2}(?:[+×](?:\d{1,3}|[A-Z]))+(?![0-9A-Za-z+×.%项个家户条]|小时)")
# 株洲·中国动力谷   a place with a name of its own
DOTTED: Final = re.compile(rf"[{HAN}]{{2,4}}[·・‧•●．][{HAN}]{{2,8}}?(?:谷|城|园|湾|港|岛|镇|圈|廊|带|中心|基地|小镇)")
# 15分钟生活就业融合服务圈   一刻钟便民生活圈   a ring named by the way to its edge
RING: Final = re.compile(rf"(?:\d{{1,2}}分钟|一刻钟)[{HAN}]{{2,10}}?圈")
# 产品+服务+投资+技术   长沙—湘潭—株洲   a sum of words, a route: no names
SUM_OR_ROUTE: Final = re.compile(rf"[{HAN}]+(?:\+[{HAN}]+){{2,}}|[{HAN}]+(?:[—－-]+[{HAN}]+){{2,}}")
CHINESE_NUMERAL: Final = "一二两三四五六七八九十百千万双"
# 422   146   1511   a name of digits alone, which needs the words around it
DIGITS: Final = re.compile(r"[0-9０-９]{1,5}")
# 五城四基地   三量齐升   “十百千”   四化   6+4   民生100   named by a number
NUMERAL_CODED: Final = re.compile(
    rf"[{CHINESE_NUMERAL}](?:[{HAN}]{{1,4}}|[{CHINESE_NUMERAL}]{{1,3}})(?:[{CHINESE_NUMERAL}][{HAN}]{{1,5}})*|.*\d.*"
)
# 十三五   “十二五”时期   a plan period is no programme
PLAN_PERIOD: Final = re.compile(rf"[{ONE_TO_TEN}]{{1,3}}五")
# 三连冠   十九连丰   a record is no programme
RECORD: Final = re.compile(rf"[{CHINESE_NUMERAL}]{{1,3}}(?:连冠|连丰|连增|连升|连降|连胜|连优|连击)")
# 高标准农田建设   a name, though a verb of the lexicon begins it
IN_NAME: Final = re.compile(r"高标准农田")
# 全市   首批   what may stand before a name and is no part of it
NOT_IN_NAME: Final = re.compile(
    rf"(?:在(?!建)|我国|首个|全国唯一|(?:全国|全省|全区|国家|省|市|自治区)?(?:首批|第[{ONE_TO_TEN}]+批)|新增|新获认定|新认定|认定|"
    r"培育(?!工程|计划|行动)|\d+(?:个[省市县区乡镇村](?!级)|项|个|条)(?=.{3})|全市|全区|全县|全省|全盟|全州|我市|我省|我区|我县|本市|省委|市委|"
    r"唯一|新一轮|新一期|首批|一批|一大批|一系列|系列|"
    rf"第[{ONE_TO_TEN}]+[批轮期]|各项|各类|好|以(?!.代.)|将|把|从|由|向)"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that names a programme: the span to mark, the name, and other ways to write the same name."""

    start: int
    end: int
    name: str
    forms: tuple[str, ...] = ()  # further spellings, for telling that two are one
    quoted: bool = True
    prefix: str = ""  # words before a quoted name that may belong to it
    head: str = ""  # the head behind it that does
    exact: bool = False  # shares what is quoted with another programme: only whole names count as the same


class Vocabulary:
    """The lexicon's words made into patterns, once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.strong = re.compile(any_of(lexicon.heads_strong))
        self.any_head = any_of({*lexicon.heads_strong, *lexicon.heads_quoted})
        formulas = [f for f in lexicon.formulas if not PLAN_PERIOD.fullmatch(f)]
        self.formulas = re.compile(any_of(formulas))
        self.formula_keys = {same_name(f) for f in formulas}
        self.metaphor_keys = {same_name(m) for m in lexicon.metaphors}
        self.generic = re.compile(rf"(?:{any_of(lexicon.generic)}|[的等各和与]|[\d{ONE_TO_TEN}两]+[大项个批类期年]?)*")
        self.verbs = re.compile(any_of(lexicon.verbs))

    def without_verbs(self, words: str, least: int = 2) -> str:
        """Return *words* without the verbs that lead it, *least* characters left: 深入实施乡村教师支持 → 乡村教师支持."""
        while words:
            if IN_NAME.match(words):
                break
            match = self.verbs.match(words) or NOT_IN_NAME.match(words)
            if match is None or match.end() == 0 or len(words) - match.end() < least:
                break
            words = words[match.end() :]
        return words
