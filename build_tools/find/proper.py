"""Proper names without quotation marks: what stands before a telling head, its left boundary behind the verb."""

import re
from collections.abc import Iterator
from typing import Final

from build_tools.find.forms import Candidate, Vocabulary
from build_tools.find.kinds import kind_of
from build_tools.patterns import HAN

# 战略性   计划生育   行动力   a head's characters inside another word
NO_HEAD: Final = re.compile(
    r"战略(?:性|支点|支撑|合作|机遇|资源|储备|物资|重组|定位|目标|部署|举措|意义|投资|伙伴|协议|腹地|通道|高地|要地|思维|眼光|调整|"
    r"选择|地位|重点|任务)|计划(?:生育|经济|单列|内|外|草案|执行|报告|安排)|行动(?:上|力|者|指南|自觉|起来)|"
    r"工程(?:师|技术|质量|机械|造价|量|款|车|学|院|咨询|监理|领域)|规定(?:的|要求|时间|动作)|活动(?:场|室|中心|力|量)|"
    r"方案(?:设计|编制|论证)|试点(?:任务|单位)|组团(?:旅游|参加|参展|出|赴)|走廊(?:里|上)"
)
# 改扩建   输变电   what makes a 工程 a building job
BUILDING_JOB: Final = re.compile(
    r"高速|铁路|大桥|隧道|水库|水厂|管网|泵站|堤防|河道|排水|污水|输变电|改扩建|扩建|新建|续建|一期|二期|三期|标段|养护|大楼|校舍|"
    r"电站|桥梁|改线|中转站|填埋|焚烧|安装|场馆|除险加固|引水|调水|供水|客运站"
)
# 株洲市深入实施质量强市战略   the verbs that part a clause before a name wherever they stand
MID_VERB: Final = re.compile(
    r"(?:组织|深入|大力|加快|全面|继续|启动|扎实|积极|协同|统筹|持续|有序|稳步|纵深|接续)?"
    r"(?:实施|开展|推行|打造|融入|对接|争创|获批|纳入|列入|出台|印发|编制|制定|落实好|推进|启动|建设好|建成|创成|创建|成立|被评为|获评|入选|坚持|贯彻|列为)"
)
# 工程 in 行动和…   a name that has ended before 和
ENDED: Final = re.compile(r"(?:工程|行动|计划|活动|战略|方案|政策|制度|机制)[和与及]")
# …有序推进   …实现新突破   …建设步伐加快   what a name at the head of a clause stands before
PREDICATE: Final = re.compile(
    r"(?:建设|工作|创建|实施)?(?:步伐|成效|取得|实现|进展|全面|有序|深入|顺利|扎实|稳步|加快|持续|启动|推进|完成|圆满|成功|落地|基本|如期|高效|纵深|获|列入|入选)"
)
# 开展大气、水、土壤污染防治行动   short words listed before the last one
SHORT_LIST: Final = re.compile(rf"(?P<verb>实施|开展|推进|打好|抓好|启动|深化)(?P<list>(?:[{HAN}]{{1,2}}、){{1,4}})$")
SHORTEST: Final = 5  # characters of a proper name with its head
SHORTEST_PLACE: Final = 4  # 东山组团
CLAUSE_START: Final = re.compile(r"(?:^|[，。；：！？\s）])$")
# 第五中学改扩建等5项   a number of things, not a name
# 作风建设有关 规定   省级城镇化 试点   第一民生 工程   a sort of thing, not a name
COUNTED: Final = re.compile(
    r"(?:项|个|批|类|大|等|种|条|期|次|的|年|号|有关|相关)$|^[\d一二三四五六七八九十两]+[项个大批类期条]|^第[一二三四五]|"
    r"^(?:国家级|省级|市级|县级|区级|自治区级|中央和)"
)
# 教育要与经济社会发展…战略   由装备制造商向系统解决方案   half a sentence, not a name
FRAGMENT: Final = re.compile(r"要与|务必|面临|更多|完成|关于|由.+向|必须|应当|能够|使|让|被|^[入出到]|^开行|[，。]")
# 建设一批信息化应用工程   several of a sort
SEVERAL: Final = re.compile(r"(?:一批|一大批|一系列|各类|各项|多个|若干|部分|这些|其他)$")


class ProperNames:
    """Finds proper names before the strong heads of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def find(self, text: str) -> Iterator[Candidate]:
        """Yield 乡村教师支持计划 of 深入实施乡村教师支持计划."""
        done = 0
        for match in self.vocabulary.strong.finditer(text):
            if match.start() < done:
                continue
            end = match.end()
            while longer := self.vocabulary.strong.match(text, end):  # 交通堵点畅通工程三年行动
                end = longer.end()
            before, done = text[done : match.start()], end
            if NO_HEAD.match(text[end - 2 : end + 4]):
                continue
            run = re.search(rf"[{HAN}0-9A-Za-z·+]*$", before)
            words = run[0] if run else ""
            earlier = text[: match.start() - len(words)]
            if earlier.endswith("”") and not ENDED.search(words):
                continue  # “千村整治”行动 is read as a quoted name
            head = text[match.start() : end]
            name = self._boundary(words, head, earlier, text[end : end + 8])
            start = match.start() - len(name or "")
            if name and not SEVERAL.search(text[:start]) and not self._is_generic(name, head):
                yield Candidate(start, end, text[start:end], quoted=False)

    def _boundary(self, run: str, head: str, earlier: str, after: str) -> str | None:
        """Return what of *run* belongs to the name; None where no verb, no list and no predicate tells that it is one."""
        if run.endswith("等"):
            return None
        words = re.split(r"[等了]|作为|(?<=[^行])为(?=.)", run)[-1]
        governed = len(words) < len(run)
        if ended := list(ENDED.finditer(words)):
            words, governed = words[ended[-1].end() :], True
        if verbs := [v for v in MID_VERB.finditer(words) if len(words) - v.end() >= 2]:
            words, governed = words[verbs[-1].end() :], True
        if re.match(r"[和与及]", words):
            words, governed = words[1:], True
        bare = self.vocabulary.without_verbs(words)
        governed = governed or bare != words
        if "的" in bare:
            bare, governed = bare.rpartition("的")[2], True
        joined = re.split(r"[和与及]", bare)
        # 市容整治和东山组团, 产业振兴和生态环境修复工程: what stands before 和 is something else
        if len(joined) > 1 and len(joined[-1]) >= (2 if kind_of(head) == "layout" else 5):
            bare, governed = joined[-1], True
        if bare == run and (listed := SHORT_LIST.search(earlier)):
            return listed["list"] + bare
        if not governed:
            in_list = earlier.endswith(("、", "《")) and len(bare) >= 4
            governed = in_list or (CLAUSE_START.search(earlier) is not None and PREDICATE.match(after) is not None)
        return bare if governed else None

    def _is_generic(self, name: str, head: str) -> bool:
        """Return whether *name* before *head* makes a common noun: 重点 工程, 国家 试点, a building job."""
        if len(name) < 2 or self.vocabulary.generic.fullmatch(name) or COUNTED.search(name):
            return True
        if len(name + head) < (SHORTEST_PLACE if kind_of(head) == "layout" else SHORTEST) or FRAGMENT.search(name):
            return True
        return head.endswith("工程") and BUILDING_JOB.search(name) is not None
