"""Names in quotation marks: told from figures of speech, practices, records and plan periods that stand in them too."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.forms import (
    DIGITS,
    NUMERAL_CODED,
    PLAN_PERIOD,
    QUOTED,
    RECORD,
    SUM_OR_ROUTE,
    Candidate,
    Vocabulary,
)
from build_tools.text.characters import HAN
from build_tools.text.folding import same_name
from build_tools.text.numerals import NONZERO_DIGIT, ONE_TO_TEN

LONGEST: Final = 24  # characters of a quoted name; what is longer is a saying
SHORTEST_PLAIN: Final = 4  # characters of a name without numeral or head that needs no verb before it
SHORTEST_WITH_HEAD: Final = 3  # characters of a plain name before 建设, 平台, 布局
SHORT_PREFIX: Final = 4  # characters of a word that goes with a name of digits: 民生“100”
# “三调联动”专项调解活动   “一廊十片”示范工程   what stands between a quoted name and its head
MODIFIER: Final = (
    r"(?:专项|示范|主题|系列|专题|三年|攻坚|创建|实践|提升|惠民|重点|整治|调解|综合|推进|培育|引育|激励|重要|联合|集中)"
)
# 工程   专项行动   what becomes a part of the name; 体系, 格局, 建设 behind a name only say what it is
NAMING_HEAD: Final = re.compile(r".*(?:工程|行动|计划|活动|战略|政策|方案|条例|试点|专题教育|主题教育|规划纲要|普法)$")
# “七五”普法   “十三五”规划纲要   what makes a name of a plan period
PERIOD_HEADS: Final = ("普法", "规划纲要")
# “红黑榜”制度   “难安置”专项治理   what makes a name of a figure of speech
SYSTEM_HEAD: Final = re.compile(r".*(?:制度|专项治理|专项整治|互助社)$")
# “为官不为”和乱作为的现象   “看病难”、“看病贵”的问题   what is quoted is a practice
PRACTICE_AFTER: Final = re.compile(
    r"(?:[、和与及]?“[^”]*”)*(?:等|的|等的|等方面的)?.{0,6}?(?:问题|现象|难题|乱象|顽疾|矛盾|弊病|瓶颈|歪风|之风|(?:违规|违法|违纪|失信|不法|不良).{0,4}行为)"
)
# “2152”龙头引育工程
NAMING_BEHIND: Final = re.compile(
    rf"(?:“[^”]*”)*等?[{HAN}]{{0,8}}?(?:工程|行动|计划|活动|战略|政策|方案|机制|模式|体系|规划|目标|格局|布局|工作法)"
)
# “家门口”就业三年行动计划   a figure of speech that begins a name
FIGURE_IN_NAME: Final = re.compile(rf"[{HAN}]{{2,8}}?(?:工程|三年行动(?:计划)?|专项行动|行动|计划)")
# 4·11   用、售、租   “丰优258”新品种   “两院”院士   a date, a list of words, a sort of rice: no names
DATE: Final = re.compile(r"\d{1,2}[·.]\d{1,2}")
# “潍麦13”、“丰优258”   a sort of crop
SORT: Final = re.compile(rf"[{HAN}]{{1,2}}[麦豆玉稻优薯棉油两单糯粳籼]\d{{2,4}}号?")
LIST_OF_SIGNS: Final = re.compile(r"(?:.、){2,}.")
SORT_AFTER: Final = re.compile(rf"(?:“[^”]*”)*[{HAN}]{{0,4}}?(?:新?品种|山体滑坡|院士)")
# 桂惠贷   绵企通   瓶改管   公转铁   教共体   互联网+   short names that no verb needs to tell
SHORT_NAME: Final = re.compile(r".{2,6}(?:贷|通|码|汇|云|超)|.[速易快]办|.[改转].|.{1,2}共体|.+\+")
# 五百亿   四千万   百分之百   an amount, no name
AMOUNT: Final = re.compile(rf"[{NONZERO_DIGIT}]?[十百千][万亿]元?|[{ONE_TO_TEN}两][万亿]元?|百分之.+")
# 应通尽通   双下降   4A级景区   a manner, a record, a rating: no names
SAYING: Final = re.compile(r"应.尽.|双(?:下降|清零|提升|增长)|[\dA]+A?级(?:旅游)?景区")
# 有党有依靠，社会主义好   a saying, unless a head follows
TWO_CLAUSES: Final = re.compile(r"[^，]+，[^，]+")
# 企业上市“金芙蓉”跃升行动   “盲户”清零工程   a short name that opens a longer one
OPENS_NAME: Final = re.compile(
    rf"(?:(?![的和与及等项大])[{HAN}]){{2,6}}?(?:工程|行动(?:计划)?|计划|试点(?!项目|单位|城市|[市县区]))"
)
# “五上”企业培育壮大专项行动   “两客一危”车辆整治行动   a numeral-coded one too, before a naming verb
CODED_OPENS: Final = re.compile(
    rf"(?:(?![的和与及等项大])[{HAN}]){{2,6}}?(?:培育|倍增|整治|提升|攻坚|壮大|清零|治理|创建|建设|帮扶|服务|引育)(?:(?![的和与及等项大])[{HAN}]){{0,4}}?"
    r"(?:工程|行动(?:计划)?|计划)"
)
# “双招双引”14条   measures known by what they are about and their number
ARTICLES: Final = re.compile(rf"\d{{1,3}}条(?:(?:措施|政策)|(?![{HAN}]))")
# “十二五”节能减排综合性工作方案   “9·5”泸定地震灾区防汛防地灾方案   a period or a date that opens a name
DATED_NAME: Final = re.compile(
    rf"(?!时期|期间|规划|以来|重大|重点|开局|收官|批复)(?:(?![的和与及等了])[{HAN}]){{3,16}}?"
    r"(?:行动方案|工作方案|实施方案|方案|行动计划|行动纲要|纲要|计划|行动|工程)(?![计纲方])"
)
# 从“事事找惯例”向“大胆创新例”转变   what a change begins and ends with
CHANGE_BEFORE: Final = re.compile(r"从(?:“[^”]*”[向到])?$")
CHANGE_AFTER: Final = re.compile(r"(?:[向到]“[^”]*”)?(?:转变|转型|跨越|跃升|迈进)|[向到]“")
# “国家所需”与“本省所能”相衔接   the two sides of a saying
SIDES: Final = re.compile(r"“([^”]*)”[与和同]“([^”]*)”相(?:结合|衔接|统一|协调|促进|互)")
# “爱山东”“鲁惠通”平台   what shares the head of the next
SAME_HEAD: Final = re.compile(r"(?:、?“[^”]{1,16}”){1,4}")
# “负面清单”问题   a list or a system is no practice
SYSTEM: Final = re.compile(r".*(?:清单|制度|机制|计划|工程)")
# 三线一单[18]   a note mark behind a name
NOTE_MARK: Final = re.compile(r"[\[［]\d+[\]］]$")
# 破除“以药补医”   整治“庸懒散”
PRACTICE_BEFORE: Final = re.compile(
    r"(?:破除|打破|整治|治理|杜绝|防止|反对|解决|消除|根治|严查|纠治|摒弃|告别|警惕|克服|避免|遏制|纠正|打击|惩治|防范|破解|"
    rf"查处|清理|摆脱|戴上|摘掉)[{HAN}]{{0,4}}(?:“[^”]*”[、和])*$"
)
# 政府与市民的“连心线”，   what is quoted is a figure of speech
FIGURE_BEFORE: Final = re.compile(
    r"(?:的|成为|当好|做|为|是|如|像|称为|誉为|变|打出|下好|走好|念好|唱响|按下|跑出|吹响|擦亮|拧紧|筑牢|系好|打通|种好|守好|"
    r"守住|端牢|扛起|啃下|答好|交出|画好|拉长|补齐|架起|开出|撑起|搭起|守牢|把好|织密|织牢|兜住|兜牢|点亮|激活|牵住)$"
)
CLAUSE_END: Final = re.compile(r"[，。；：、！？）”]|$")
# 高质量“引进来”和高水平“走出去”   推进“营改增”   加大“个改企”力度   the verbs and joints that a programme stands behind
PROGRAMME_VERB: Final = re.compile(
    r"(?:推进|推行|推动|实施|开展|落实|深化|实行|启动|组织|执行|加快|加大|抓好|构建|打造|建设|完善|创建|参加|举办|坚持|贯彻|"
    r"践行|出台|制定|做到|争创|建立|实现|形成|建成|织好|按照|围绕|高质量|高水平|以|办好|推出|打响|拓展|投放|推广|引导|和|及|与|、)(?:“[^”]{1,16}”[、和与及]?)*$"
)
# 炎陵县等地“三规合一”   the words right before the mark, as far as they may belong to the name
RUN_BEFORE: Final = re.compile(rf"[{HAN}]*$")
# “五上”企业   “四新”经济   what a name is a sort of
OF_SORT: Final = re.compile(r"^(?:企业|经济|项目|品牌|产品|产业|人才|市场|园区|农产品|城市|城镇|社区|工作法)")
RUN_BEHIND: Final = re.compile(rf"[{HAN}]{{1,12}}")


class QuotedNames:
    """Finds names in quotation marks with the words of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.head = re.compile(vocabulary.any_head)
        self.head_after = re.compile(
            rf"\s?(?P<gap>等有关|等)?(?P<head>{MODIFIER}{{0,3}}(?:{vocabulary.any_head}))(?![{HAN}]?”)"
        )

    def find(self, text: str) -> Iterator[Candidate]:
        """Yield “千家企业走访帮扶”活动, 民生“100”工程, “三量齐升、五化同步”."""
        for match in QUOTED.finditer(text):
            core = next(g for g in match.groups() if g is not None)
            mark = NOTE_MARK.search(core)
            core = (core[: mark.start()] if mark else core).strip()
            before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 30]
            found = self.head_after.match(text, match.end())
            head = found["head"] if found else ""
            prefix = self._prefix(before)
            dated = PLAN_PERIOD.fullmatch(core) or DATE.fullmatch(core)
            if dated and head not in PERIOD_HEADS and (longer := DATED_NAME.match(text, match.end())):
                yield Candidate(match.start(), longer.end(), core + longer[0])
                continue
            around = before + text[match.start() : match.end()] + after
            if any(core in sides.groups() for sides in SIDES.finditer(around)):
                continue
            if not self._is_name(core, head or self._shared_head(text, match.end()), prefix, before, after):
                continue
            behind = self._behind(text, match.end())
            forms = [core, core + head, *(core + words for words in behind)]
            forms += [prefix + form for form in forms] if prefix else []
            naming = found is not None and not found["gap"] and NAMING_HEAD.fullmatch(head)
            name, start, end = core, match.start(), match.end()
            if mark:
                end = match.end() - 1 - len(mark[0])
            elif naming and found:
                name, end = core + head, found.end()
            elif found is None and (longer := self._longer(core, text, end)):
                name, end = core + longer[0], longer.end()
                if NUMERAL_CODED.fullmatch(core):  # “五上” alone is another name
                    forms = [name]
            if DIGITS.fullmatch(core) and len(prefix) <= SHORT_PREFIX:  # 民生“100”工程
                name, start = prefix + name, start - len(prefix)
            yield Candidate(start, end, name, tuple(forms), prefix=prefix, head=head if naming else "")

    def _shared_head(self, text: str, end: int) -> str:
        """Return the head behind the quotation marks that follow at *end*: “爱山东”“鲁惠通”平台 → 平台."""
        others = SAME_HEAD.match(text, end)
        found = self.head_after.match(text, others.end()) if others else None
        return found["head"] if found else ""

    def _longer(self, core: str, text: str, end: int) -> re.Match[str] | None:
        """Return the words behind the mark that belong to a longer name which *core* opens."""
        opens = CODED_OPENS if NUMERAL_CODED.fullmatch(core) else OPENS_NAME
        return opens.match(text, end) or ARTICLES.match(text, end)

    def _behind(self, text: str, end: int) -> list[str]:
        """Return the words behind the mark up to each head in them: 国土空间规划 behind “四级三类”."""
        run = RUN_BEHIND.match(text, end)
        words = run[0] if run else ""
        return [words[: m.end()] for m in (*self.head.finditer(words), *OF_SORT.finditer(words))]

    def _is_name(self, core: str, head: str, prefix: str, before: str, after: str) -> bool:
        """Return whether what is quoted is a name, not a figure of speech, a practice, a record or a period."""
        key = same_name(core)
        if key in self.vocabulary.formula_keys:
            return True
        if DIGITS.fullmatch(core):
            return bool(head or prefix) or NAMING_BEHIND.match(after) is not None
        if PLAN_PERIOD.fullmatch(core):
            return head in PERIOD_HEADS
        if not 2 <= len(key) <= LONGEST or RECORD.fullmatch(core):
            return False
        naming = NAMING_HEAD.fullmatch(head) is not None
        if re.search(r"[。！？]", core) or DATE.fullmatch(core) or SORT.fullmatch(core) or SORT_AFTER.match(after):
            return False
        if (SUM_OR_ROUTE.fullmatch(core) or LIST_OF_SIGNS.fullmatch(core) or AMOUNT.fullmatch(core)) and not naming:
            return False
        if not head and TWO_CLAUSES.fullmatch(core):
            return False
        if not naming and (SAYING.fullmatch(core) or (CHANGE_BEFORE.search(before) and CHANGE_AFTER.match(after))):
            return False
        if same_name(core + head) in self.vocabulary.metaphor_keys and head:
            return False
        if key in self.vocabulary.metaphor_keys:
            named = naming or SYSTEM_HEAD.fullmatch(head) is not None
            return named or (len(key) > 2 and FIGURE_IN_NAME.match(after) is not None)
        if SHORT_NAME.fullmatch(core):
            return True
        if naming or NUMERAL_CODED.fullmatch(core) or self.vocabulary.strong.search(core[-4:]):
            return True
        if (PRACTICE_AFTER.match(after) and not SYSTEM.fullmatch(core)) or PRACTICE_BEFORE.search(before):
            return False
        if (head and len(key) >= SHORTEST_WITH_HEAD) or OPENS_NAME.match(after):
            return True
        if FIGURE_BEFORE.search(before) and CLAUSE_END.match(after):
            return False
        return len(key) >= SHORTEST_PLAIN or PROGRAMME_VERB.search(before) is not None

    def _prefix(self, before: str) -> str:
        """Return the words before the mark that may belong to the name: 深入实施创新创业园区“146” → 创新创业园区."""
        run = RUN_BEFORE.search(before)
        return self.vocabulary.without_verbs(re.split(r"[等的了和与及]", run[0] if run else "")[-1], least=0)
