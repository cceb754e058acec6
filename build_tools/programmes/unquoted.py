"""Proper names without quotation marks: what stands before a telling head, its left boundary behind the verb."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.programmes.forms import Candidate, Vocabulary
from build_tools.programmes.kinds import kind_of
from build_tools.text.characters import HAN
from build_tools.text.numerals import ONE_TO_TEN

# 战略性   计划生育   行动力   a head's characters inside another word
NO_HEAD: Final = re.compile(
    r"战略(?:性|规划|协同|基点|支点|支撑|合作|机遇|资源|储备|物资|重组|定位|目标|部署|举措|意义|投资|伙伴|协议|腹地|通道|高地|要地|"
    r"定力|主动|使命|枢纽|节点|纵深|前沿|清醒|意图|思维|眼光|调整|选择|地位|重点|任务)|计划(?:生育|经济|单列|内|外|草案|执行|报告|安排)|行动(?:上|统一|力|者|车|指南|自觉|起来)|"
    r"工程(?:费|师|技术|质量|机械|造价|量|款|车|学|院|咨询|监理|领域|治理|建设项目|建设者)|规定(?:的|要求|时间|动作)|"
    r"活动(?:场|室|中心|力|量)|方案(?:设计|编制|论证|、)|试点(?:任务|单位|经验|政策)|.带(?:动|来|头|领)|"
    r"组团(?:旅游|参加|参展|出|赴|来|式|考察)|走廊(?:里|上)"
)
# 跨境产业融合发展合作区（中国—东盟…）   what may stand in a name before its head
RUN: Final = re.compile(rf"(?:[{HAN}0-9A-Za-z·+]|(?<=[{HAN}])[—－-](?=[{HAN}])|（[{HAN}]{{2,4}}）(?=[{HAN}]))*$")
# 改扩建   输变电   what makes a 工程 a building job
BUILDING_JOB: Final = re.compile(
    r"高速|铁路|大桥|隧道|水库|水厂|管网|泵站|堤防|河道|排水|污水|输变电|改扩建|扩建|新建|续建|一期|二期|三期|标段|养护|大楼|校舍|"
    r"主体$|[东西南北]延|电站|桥梁|改线|中转站|填埋|焚烧|安装|场馆|除险加固|引水|调水|供水|客运站"
)
# 深入实施…   the verbs that govern a whole name, whatever verb it begins with: 实施扩大学位供给三年计划
ACT: Final = re.compile(r"(?:实施|开展|出台|印发)(?:好|新一轮|学习贯彻)?|落实(?=提升)")
OWN_VERB: Final = re.compile(
    r"对标(?=.{4})|创建(?=.{4})|打造|加快(?=发展|建设|培育)|扩大|提升|提高|加强|支持|加快推动|推动|促进|服务|规范|弘扬"
)
# 株洲市深入打造…   the verbs that part a clause before a name wherever they stand
MID_VERB: Final = re.compile(
    r"(?:组织|深入|大力|加快|全面|继续|启动|扎实|积极|协同|统筹|持续|有序|稳步|纵深|接续)?"
    r"(?:实施|开展|推行|打造|融入|对接|争创|获批|纳入|列入|出台|印发|编制|制定|落实好|(?<!整[县市省])推进|启动|建设好|建成|创成|创建|成立|被评为|"
    r"获评|入选|入围|进入(?=全国|国家)|坚持|贯彻|列为|获(?=首批|全国|国家)|通过(?=国家|全国|自治区级|省级)|"
    r"(?<=[区县市州旗])建设(?=国家|全国|省级|自治区|中国)|(?<=流域|地区|沿线|两岸)建设(?=.{4}))"
)
# …行动和…   a name that has ended before 和
ENDED: Final = re.compile(r"(?:工程|行动|计划|活动|战略|方案|政策|制度|机制|纲要|试点|示范区|试验区)[和与及]")
# …有序推进   …实现新突破   …建设步伐加快   what a name at the head of a clause stands before
PREDICATE: Final = re.compile(
    r"(?:建设|工作|创建|实施)?(?:步伐|成效|取得|实现|进展|建成|全面|有序|深入|顺利|扎实|稳步|加快|持续|启动|推进|完成|圆满|成功|落地|"
    r"基本|如期|高效|纵深|获|列入|入选)"
)
# 开展大气、水、土壤污染防治行动   short words listed before the last one
SHORT_LIST: Final = re.compile(rf"(?:实施|开展|推进|打好|抓好|启动|深化)(?P<list>(?:[{HAN}]{{1,2}}、){{1,4}})$")
# 能源综合改革创新试点市   国家文化旅游消费试点城市   a place that is on trial
OF_PLACES: Final = re.compile(r"试点(?:城市|[市县](?!场|级|域|[、，]?[镇乡]))")
# 强科技、强工业、强县域、强基础行动   words of three listed before the last one
EVEN_LIST: Final = re.compile(rf"、(?:[{HAN}]{{3}}、){{2,}}$")
LONGEST_LISTED: Final = 8  # characters of a thing in such a list
CLAUSE_START: Final = re.compile(r"(?:^|[，。；：！？\s）])$")
# 市容整治和东山组团   joins a name to what is none; 和美乡村 and 和谐 begin with it, 文化和旅游 holds it
JOINT: Final = re.compile(r"(?<!文化(?=和旅游))和(?![美谐平])|[与及]")
# …等重大高技术工程   …等5项工程   a sort of things behind 等; 等重点群体就业服务攻坚行动 is a name
SORT: Final = re.compile(
    rf"重大|重点(?!群体|人群)|领域|方面|区域|[省市县区]+[级两]|多[个项]|[\d{ONE_TO_TEN}两]+[大个项类种]"
)
# 5项 工程   作风建设有关 规定   省级城镇化 试点   第一民生 工程   a number or a sort, not a name
COUNTED: Final = re.compile(
    rf"(?<=[\d{ONE_TO_TEN}两几多各])(?:项|个|批|类|种|条|期|次|年|号)$|(?:(?<![壮扩])大|等|的|有关|相关)$|"
    rf"^[\d{ONE_TO_TEN}两]+[个批类期]|^第[一二三四五]|^多[个场项次]|^(?:国家级|省级|市级|县级|区级|自治区级).{{0,3}}$|^(?:中央和|省市)|国家改革$|项国家级$"
)
# 文明城市创建十大 提升行动   企业上市五年 倍增计划   a number that belongs to the name before it
OWN_COUNT: Final = re.compile(rf"(?!.*等)[{HAN}]{{4,}}(?:[{ONE_TO_TEN}]{{1,2}}大|[三五]年)$")
# 6项暖民心 行动   1万名老年人白内障复明 工程   a number before a name is no part of it
NUMBER_BEFORE: Final = re.compile(r"^\d+万?(?:个[省市县区乡镇村](?!级)|[项个条户名处座家所])(?=.{2})")
# 教育要与经济社会发展…战略   由装备制造商向系统解决方案   half a sentence, not a name
FRAGMENT: Final = re.compile(
    r"要与|要把|范围内|解决$|精神和|务必|面临|更多|完成|关于|由.+向|必须|应当|能够|使|让|被|^对(?![外口标])|为$|按$|依$|以$|^提请|"
    r"^以.+引领|^[入出到]|^开行|[，。]"
)
# 建设一批信息化应用工程   several of a sort
SEVERAL: Final = re.compile(r"(?:一批|一大批|一系列|各类|各项|多个|若干|部分|这些|其他)$")
# 项目攻坚年行动   heads that make a name of any words
YEAR_HEAD: Final = re.compile(r"年(?:行动|活动)")
# 旅游环境综合整治行动   so many general words in a row make a name before these
# 科技创新引领行动   农业农村现代化综合改革试点   head → characters of such a row
LONG_GENERIC: Final = {"行动": 6, "专项行动": 8, "三年行动": 8, "行动计划": 8, "纲要": 8, "试点": 7}
SHORTEST: Final = 5  # characters of a proper name with its head
SHORTEST_PLACE: Final = 4  # 东山组团


class ProperNames:
    """Finds proper names before the strong heads of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.second_head = re.compile(rf"(?P<gap>[{HAN}]{{2,8}}?)(?:{vocabulary.strong.pattern})")

    def find(self, text: str) -> Iterator[Candidate]:
        """Yield 乡村教师支持计划 of 深入实施乡村教师支持计划."""
        done = reached = (
            0  # ends of the last name and of the last head: a head that is rejected belongs to the next name
        )
        for match in self.vocabulary.strong.finditer(text):
            if match.start() < reached:
                continue
            reached = end = self._end(text, match)
            if NO_HEAD.match(text[end - 2 : end + 5]):
                continue
            run = RUN.search(text[done : match.start()])
            words = run[0] if run else ""
            earlier = text[: match.start() - len(words)]
            if earlier.endswith("”"):  # “千村整治”行动 is read as a quoted name; what is joined to it is not
                joint = JOINT.search(words)
                if joint is None:
                    continue
                words = words[joint.start() :]
            head = text[match.start() : end]
            name = self._boundary(words, head, earlier, text[end : end + 8])
            start = match.start() - len(name or "")
            if name and not SEVERAL.search(text[:start]) and not self._is_generic(name, head):
                done = end
                alone = OF_PLACES.sub("试点", text[start:end])  # 消费试点城市: the trial has the name
                forms = (alone,) if alone != text[start:end] else ()
                yield Candidate(start, end, text[start:end], forms, quoted=False)

    def _end(self, text: str, match: re.Match[str]) -> int:
        """Return where the name ends whose head *match* is: heads may follow each other (交通堵点畅通工程三年行动),
        and one of a place may stand inside a longer name (株醴都市区创新发展试验区)."""
        end = match.end()
        while longer := self.vocabulary.strong.match(text, end):
            end = longer.end()
        if place := OF_PLACES.match(text, end - 2):  # 能源综合改革创新试点市
            return place.end()
        over = self.second_head.match(text, end)
        if over is None or (match[0] != "战略" and kind_of(text[match.start() : end]) != "layout"):
            return end
        gap = over["gap"]
        parts = re.search(r"[和与及的等]|建设", gap) or MID_VERB.search(gap) or PREDICATE.match(gap)
        return end if parts or NO_HEAD.match(text[over.end() - 2 : over.end() + 5]) else over.end()

    def _boundary(self, run: str, head: str, earlier: str, after: str) -> str | None:
        """Return what of *run* belongs to the name; None where no verb, no list and no predicate tells that it is one."""
        place = kind_of(head) == "layout"
        words = re.split(r"[等了]|作为|(?<=[^行])为(?!民)(?=.)", run)[-1]
        if run[: len(run) - len(words)].endswith("等") and (not words or SORT.match(words)):
            return None
        governed = len(words) < len(run)
        for form in (ENDED, ACT):
            if found := [m for m in form.finditer(words) if len(words) - m.end() >= 2]:
                words, governed = words[found[-1].end() :], True
        acted = ACT.search(run) is not None and governed
        if not acted and (verbs := [v for v in MID_VERB.finditer(words) if len(words) - v.end() >= 2]):
            words, governed = words[verbs[-1].end() :], True
        if JOINT.match(words):
            words, governed = words[1:], True
        bare = words if acted and OWN_VERB.match(words) else self.vocabulary.without_verbs(words)
        governed = governed or bare != words
        if "的" in bare:
            bare, governed = self.vocabulary.without_verbs(bare.rpartition("的")[2]), True
        joined = JOINT.split(bare)
        whole = acted and "以及" not in bare and head != "战略" and not place
        if len(joined) > 1 and not whole and len(joined[-1]) >= (2 if place else 4 if head == "战略" else 5):
            bare, governed = joined[-1], True
        if bare and bare == run and (listed := SHORT_LIST.search(earlier) or _even_list(earlier, len(bare))):
            return listed["list"] + bare
        if not governed:
            long_enough = len(bare) >= (3 if place else 4) or EVEN_LIST.search(earlier) is not None
            in_list = earlier.endswith(("、", "《")) and long_enough
            governed = in_list or (CLAUSE_START.search(earlier) is not None and PREDICATE.match(after) is not None)
        return NUMBER_BEFORE.sub("", bare) if governed else None

    def _is_generic(self, name: str, head: str) -> bool:
        """Return whether *name* before *head* makes a common noun: 重点 工程, 国家 试点, a building job."""
        if YEAR_HEAD.fullmatch(head) and len(name) >= 4:
            return False
        if not self.vocabulary.without_verbs(name, least=0):
            return True
        if OWN_COUNT.fullmatch(name):
            return False
        if len(name) < 2 or COUNTED.search(name):
            return True
        words = len(name) + len(head) - 2  # 农村公路 提升行动: the words of a compound head count
        plain = re.sub(r"(?<=试点)(?:城市|市|县)$", "", head)
        longest = LONG_GENERIC.get(plain, LONG_GENERIC.get(plain[-2:], words + 1))
        if self.vocabulary.generic.fullmatch(name) and words < longest:
            return True
        if len(name + head) < (SHORTEST_PLACE if kind_of(head) == "layout" else SHORTEST) or FRAGMENT.search(name):
            return True
        return head.endswith("工程") and BUILDING_JOB.search(name) is not None


def _even_list(earlier: str, length: int) -> re.Match[str] | None:
    """Return the list of things of one *length* that the last one, before its head, belongs to.

    实施热线办理提速、工作提质、功能提升、督查提效专项行动 is one name.
    """
    if not 2 < length <= LONGEST_LISTED:
        return None
    return re.search(rf"(?:实施|开展)(?P<list>[{HAN}]{{{length + 1},20}}、(?:[{HAN}]{{{length}}}、)+)$", earlier)
