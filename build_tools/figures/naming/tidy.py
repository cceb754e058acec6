"""Take from a subject what is no part of the name: 全市 before it, 的 after it, signs of lists, quotation marks."""

import re
from typing import Final

from build_tools.model.figure_words import SubjectWords, VerbWords
from build_tools.text.word_patterns import pattern_of

QUOTES: Final = str.maketrans("", "", "“”‘’「」")
# • 新增耕地   GDP:   就业——   | GDP |   signs of a list, a table or a label, before and after a subject
SIGNS_AROUND: Final = re.compile(
    r"""
    ^[\s：:，,、；;。.|*\#>\uff1e<\uff1c≤≥—–―\-－\u2212─•●·◆◇★☆■□▲△▶►※○◎✓√①-⑳]+
  | [\s：:，,、；;.．|*<\uff1c>\uff1e≤≥=—–―\-－\u2212─]+$
    """,
    re.VERBOSE,
)
# 实施民生实事（其中新办   a bracket that was not closed
BRACKET_LEFT_OPEN: Final = re.compile(r"[（(][^（）()]*$")
# …）、财政收入   the rest of a bracket that was opened before
BRACKET_REST: Final = re.compile(r"^[^（]*）[、，]?")
# 中央财政将安排科技支出   a verb of planning inside a name
PLANNED: Final = re.compile(r"(?<=财政|预算|资金)(?:预算|计划)?(?:将|拟|要|共)?(?:预算)?安排(?=.{2})")
# 的绿地   实施|好十方面民生实事   the rest of what came before
PARTICLES_FIRST: Final = re.compile(r"^(?:的|等|了|[及含]?以[上下](?=..)|好?[一二三四五六七八九十]{1,2}个?方面)+")

# 全市   预计   2015年   “十三五”期间   each at the beginning of a subject, one after the other
LEADING: Final = r"""
    (?:
        (?!«leading_not»)
        (?:
            «leading»
          | (?:«leading_before_verb»)(?=(?!«nouns»)(?:«verbs»))        # 有效解决; but not 有效发明专利
          | 再(?=(?:«verbs»).{2})                              # 再减少贫困人口
          | (?:«leading_before_two»)(?=.{2})
          | (?:«leading_before_four»)[好了]?(?=.{4})
          | 向上(?=.{3}) | 向(?=.{3})(?!.{2,}(?:«verbs»))
          | 为(?=.{4})(?!(?!到|«verbs»).{2,12}(?:«verbs»))   # but not 为企业减税
          | 对(?=.{5})(?!.{2,12}(?!«not_verbs»)(?:«verbs»).{2})   # but not 对农民发放补贴
          | 在[^，；。在]{2,14}基础上                        # 在2010年基础上
          | 截至\S{0,6}?[年月底末]                          # 截至11月底
          | 到?(?:19|20)\d\d年(?:末|底|全年)?               # 到2015年末
          | (?:19|20)\d\d[—－-](?:19|20)\d\d年             # 2011-2015年
          | 到?“?[十一二三四]+五”?(?!年)(?:末|期间|时期|以来)?(?=[\u4e00-\u9fff]{2})   # “十二五”期间
          | [与同和比较](?:(?:19|20)\d\d年|上一?年|去年|往年|前[一两三五]?年|年初|“?[«ONE_TO_TEN»]+五”?)
            (?:同期|末|底|初|时期|期间)?(?:相比|一样|持平)?(?:再|又)?(?!年[初末底]|预算)(?=.{2}|$)   # 与上年相比   较2015年底再
          | [比较](?:前|上|去|往|年初|“?[一二三四十]+五|\d)[^，、；。增减新建改]{0,10}$   # 比前五年
          | (?:第?[一二三四]|前三)季度$ | [上下]半年$          # 四季度   a time alone names nothing
          | [五5]年(?:来|间|内|共|累计)?                      # 五年累计
          | (?:近|最近|过去|今后|未来|力?争?[用在以])的?[«ONE_TO_TEN»两\d]{1,2}年(?:时间|[来内间里左])?   # 近三年   用两年时间
          | 到?本世纪末 | 今明[两二2]年 | [«ONE_TO_TEN»两\d]{1,2}年[来间内]  # 三年来
          | (?:[今去]年)?以来
          | [«ONE_TO_TEN»]是 | 第[«ONE_TO_TEN»]，             # 一是   第一，
          | [，、：；和及—－-] | 与(?!.{2,}(?:«joint»))     # but not 与高校共建
        )
    )+
    """


class Tidy:
    """Takes the leading words of ``[subject]`` in ``data/figures.toml`` from a subject, and what else is no part of it."""

    def __init__(self, words: SubjectWords, verbs: VerbWords) -> None:
        self._leading = pattern_of(
            LEADING, lambda name: getattr(verbs if name in ("verbs", "nouns", "not_verbs") else words, name)
        )

    def __call__(self, subject: str) -> str:
        """Return *subject* without what is no part of the name."""
        subject = SIGNS_AROUND.sub("", BRACKET_LEFT_OPEN.sub("", SIGNS_AROUND.sub("", subject)))
        leading = self._leading.match(subject)
        rest = subject[leading.end() :] if leading else subject
        rest = PARTICLES_FIRST.sub("", BRACKET_REST.sub("", rest))
        rest = PLANNED.sub("", SIGNS_AROUND.sub("", rest))
        return rest.removesuffix("的").translate(QUOTES)
