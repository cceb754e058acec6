"""Name what a number measures: the words before it less time and verb, or what it counts behind it."""

import re
from typing import Final

from build_tools.text.characters import HAN
from build_tools.text.numerals import ONE_TO_TEN

# 全市 预计 全年 2015年 …   what stands before a subject and is no part of it
LEADING: Final = re.compile(
    r"(?:其中[，：]?|在[^，；。在]{2,14}基础上|同时|此外|另外|特别是|尤其是|预计|预期|全市(?!场)|全省|全区(?!域)|全县|全州|全盟|全旗|全国(?=.*(?:国务院)?)|全年共?|全年|今年|去年|当年|年内|年底|我市|我省|我区|我县|本市|"
    r"截至目前|目前|截至\S{0,6}?[年月底末]|到?(?:19|20)\d\d年(?:末|底|全年)?|(?:19|20)\d\d年度|(?:19|20)\d\d[—－-](?:19|20)\d\d年|到?“?[十一二三四]+五”?(?!年)(?:末|期间|时期|以来)?(?=[\u4e00-\u9fff]{2})|"
    rf"(?:五|5)年(?:来|间|共|累计)?|一年来|累计|共计|总计|全部|合计|[{ONE_TO_TEN}]是|第[{ONE_TO_TEN}]，|"
    r"力争|争取(?!国家|上级|资金|到位|各类|中央)|确保|努力|使得?(?!用)|让(?!利|渡)|将(?!军)|把(?!关)|并(?![网购联轨])|又|还(?![款贷本建迁])|也|且|已经?|更是|就(?!业|[医诊学读餐])|主要|全面|深入|持续|大力|积极|继续|进一步|扎实|稳步|有序|顺利|圆满|成功|有效|切实|着力|不断|"
    r"年均|向(?=.{3})|实现(?!程度)(?=.{2})|完成(?!率|度)(?=.{2})|达到|基本|提前|超额|如期|高质量|高标准|共(?![有享同建和])|新一轮|与此同时|加快|推动(?=.{4})|推进(?=.{4})|实施(?=.{4})|组织(?=.{4})|开展(?=.{4})|"
    r"做好|抓好|落实(?=.{4})|保持|带动|促进|支持(?=.{4})|[，、：；和及与—－-])+"
)
# …增长   …达到   …控制在   what stands between a subject and its number
PREDICATE: Final = re.compile(
    r"(?:(?:预计|预期)?(?:在[^，；。在]{2,14}基础上|(?:19|20)\d\d年[末底]?|同比|比上年|较上年|比去年|较去年|比(?:“[^”]{2,4}”|[一二三四十]+五)末|比20\d\d年|较20\d\d年|环比|按(?:可比|不变)(?:价格?|口径)(?:计算)?|可比口径|可比价|名义|实际|年均|每年|平均|年平均|"
    r"在[^，；]{2,10}(?:综合)?(?:排名|排位|位次)|综合(?=排)|突破“[^”]{1,8}”、|每[人生户][每]?[月年天]?|每[月年天]|同口径|稳居|(?<=[^，、][^，、])新增|给予|连续[两三四五六七八九十\d]+年|逐年|逐步|持续|稳步|明显|显著|大幅度?|进一步|累计|净|又|再|仅|就|也|将|均|都|已经?|全部|力争|确保|分别|共计?|总计|合计|总共|首次|率先|预计|预期|成功|历史性|稳定|基本|大幅|有望|左右|"
    r"负?增长|增加|新增加|增幅达?|增(?=$)|增速达?|上升|提高|提升|增至|升至|升到|下降|降低|降(?=$)|减少|减(?=$)|回落|收窄|缩短|压减|压缩|精简|缩小|扩大|达标?到?|完成|实现|突破|超过|超|约|近|"
    r"(?:优化)?调整(?=[为到至])|优化(?=[为到至])|为|是|有|在|到|至|了|控制|保持|维持|迈上|迈过|跨越|站上|降至|减至|逼近|接近|跃上|翻|以|拥有|占比?达?|居于?|位居|排名?|位列|列|名列|排在|跃居|晋升|跃升|进到?|进位|"
    r"不低于|不高于|不超过|不少于|高达|多达|位次|冲刺|跨上|破|落实到位|到位|收于|录得|逾|过|仍有|尚有|还有|只有|涉及|惠及(?=$)|受益|各)|[“”（）\s])+$"
)
GROWTH: Final = re.compile(
    r"增长|增加|增幅|增速|增$|上升|提高|提升|下降|降低|降$|减少|减$|回落|收窄|缩短|压减|精简|缩小|扩大|压缩|提速|降幅|翻"
)
FALL: Final = re.compile(r"下降|降低|降$|减少|减$|回落|收窄|缩短|压减|精简|缩小|压缩|降幅|负增长")
REACHED: Final = re.compile(
    r"(?:增长|增加|上升|提高|提升|下降|降低|降|减少|减|缩短|压减|压缩|扩大|回落|精简|增|升)(?:到|至|为)"
)
SHARE: Final = re.compile(
    r"占[^，；。]{0,24}$|(?:占比|比重|比例|份额)(?:达到?|为|超过?|提高到|提升至|提升到|上升到|上升至|提高至|达|是|升至|降至|下降到|调整为|约|近|稳定在|保持在|突破|$)*$"
)
SHARED: Final = re.compile(r"占|比重|比例|份额|比率|率$")
# 增速 总量 其中   words that only say more of the subject before
FACET: Final = re.compile(
    r"(?:增速|增幅|总量|数量|占比|比重|增量|规模|总额|总数|均|人均|总值|排名|综合排名|位次|总量和增速|增速和总量|降幅|质量|产值|产量|面积|贡献率|成功率|满意率|满意度|完成率|及时率|办结率|办复率|入库率|开工率|投产率|完工率|签约率|转化率|达标率|合格率|优良率|入学率)+"
)
# 市本级 新建 第二产业   a part of what was named before
PART: Final = re.compile(
    r"市本级|[市区县]级|本级|新建|城镇|农村|城市|国有|民营|民间|第[一二三]产业|规上|省级|国家级|外资|内资"
)
MONEY: Final = re.compile(
    r"(?:(?:协议|合同|计划|到位)?(?:总?投资|资金|引资)额?|债券额度|总?投资额?|投入|累计投入|完成投资|计划投资|年度投资|总投入|安排|筹措|筹集|整合|资金|面积|总面积|总建筑面积|建筑面积|全长|总长|总长度|长度|总规模|占地|总里程|年产|日处理|日产|产能|装机容量|总装机)$"
)
# 开工建设 建成 顺利   where a noun behind a number has ended and its verb begins
VERB_BEHIND: Final = re.compile(
    r"(?=全面|全部|已|正|均|顺利|成功|加快|有序|建成|开工|竣工|投产|投入|完工|完成|通过|获|入选|入围|进入|荣获|落户|落地|签约|上线|启动|列入|纳入|实现|达到|得到|挂牌|开业|开园|封顶|推进|稳步|有效|快速|集中|被|在(?!校|册|岗|建)|为|提供|"
    r"受益|享受|脱贫(?!人口)|摘帽|退出|搬迁|整体|参加|参与|基本|扎实|深入|持续|同步)"
)
# 科技成果在2015年全国科技奖励大会上   where a noun ends and the place begins
PLACE_BEHIND: Final = re.compile(r"(?<=.{4})在(?=\d|全国|全省|全市|国家|北京|我[市省县区])")
VERBS_WORDS: Final = (
    "新增 新建成 新建 建成 引进 改造 改扩建 扩建 培育 解决 完成 实现 实施 开工 淘汰 关停 拆除 整治 "
    "治理 发放 办结 办理 新认定 认定 减少 招聘 招引 签约 落地 培训 安置 转移 搬迁 资助 救助 修复 "
    "开展 打造 推进 建设 盘活 争取 获得 创建 取缔 查处 破获 化解 清理 取消 下放 承接 组织 举办 推出 "
    "出台 制定 修订 发布 投放 上线 引育 孵化 设立 成立 组建 布局 谋划 储备 启动 竣工 投产 收储 出让 "
    "供应 种植 栽植 完善 推广 采购 更新 配备 配套 安装 铺设 架设 升级 提升 打通 维修 修建 修缮 加固 "
    "建立 筹集 筹建 发展 扶持 帮助 保障 支持 惠及 覆盖 服务 带动 吸纳 促进 推动 加快 确保 力争 入库 "
    "纳入 列入 通过 新签约 新开工 新培育 新引进 新获批 获批 新注册 新登记 新设立 新设 转化 授权 申请 "
    "受理 调处 排查 整改 消除 销号 归集 置换 减免 落实 兑现 拨付 安排 投入 投资 融资 争取到 到位 "
    "改建 建好 抓好 做好 用好 选派 选聘 聘请 招录 招收 入住 交付 分配 回购 回收 生产 销售 接待 吸引 "
    "集聚 汇聚 拥有 涵盖 达成 签订 签署 开通 新开通 开行 开设 加装 植树 造林 绿化 创成 评选 命名 "
    "表彰"
)
VERBS: Final = tuple(VERBS_WORDS.split())
NOUNS: Final = (
    "投资",
    "融资",
    "投入",
    "造林",
    "绿化",
    "销售",
    "减免",
    "招聘",
    "培训",
    "搬迁",
    "安置",
)  # verbs that are nouns alone
VERB_LAST: Final = re.compile(rf"(?:{'|'.join(sorted(VERBS, key=lambda v: -len(v)))})(?:了|起|出|好|到|过)?$")
PLAIN_VERB: Final = re.compile(
    r"(?:完成|实现|实施|确保|力争|推进|推动|加快|开展|有|抓好|做好|拥有|覆盖|涵盖|惠及|落实|达成|促进|带动|达到)(?:了|起|出|好|到|过)?$"
)
LIST: Final = re.compile(r"、|(?<!文化)(?<!饱)(?<!温)和(?!谐)|及|与(?!会)")
# 第一、二、三产业   第二、第三产业增加值   一二三产业   the sectors of an economy, listed
SECTORS: Final = re.compile(r"第?(?P<list>[一二三](?:[、和及与]?第?[一二三])+)(?P<tail>产业.*)")
# 产业增加值   居民人均可支配收入   what two listed subjects share at their end
TAIL: Final = re.compile(
    r"(?:产业|行业|企业|居民|地区|工业|产品|项目)?(?:人均可支配收入|可支配收入|人均纯收入|人均收入|增加值|总产值|产值|主营业务收入|营业收入|销售额|销量|营业额|交易额|存款余额|贷款余额|收入|投资|利润|利税|税收|余额|面积|产量|覆盖率|参保率|人数|数量|总量|总额|消费|能耗|排放量|浓度|建设|改造|项目|企业)(?:增速|增幅|占比|比重|总量)?$"
)
# 接待游客数   参保率   销售额   a subject that shares no end: it says itself what is measured
WHOLE: Final = re.compile(r"[数率额量值入度比积]$|^GDP$")
# 6万户农民以上   a bound behind a noun is no part of it; but 规模以上
BOUND_LAST: Final = re.compile(r"(?<=..)(?<!规模)(?<!限额)以上$")
QUOTES: Final = str.maketrans("", "", "“”‘’「」")
LONGEST: Final = 24  # characters of a subject
# • 新增耕地   GDP:   就业——   | GDP |   signs before and behind a subject, of a list, a table or a label
SIGNS_AROUND: Final = re.compile(
    r"^[\s：:，,、；;。.|*#>\uff1e<\uff1c≤≥—–―\-－\u2212─•●·◆◇★☆■□▲△▶►※○◎✓√①-⑳]+|[\s：:，,、；;.．|*<\uff1c>\uff1e≤≥=—–―\-－\u2212─]+$"
)
# 财政收入（亿元）   新增央企（含子公司）   增长（以下简称增长）   a bracket that is no part of a name
ASIDE: Final = re.compile(
    r"（(?:(?:以下|简称|含|不含|包括|其中)[^（）]*|(?:单位：?)?[十百千万亿]*(?:美?元|人次?|户|公?斤|吨|亩|平方公?[里米]|公里|千瓦时?|%|个|家|件))）"
)
# 2016—2020年新增   years that open the words before a number
YEARS_FIRST: Final = re.compile(r"^\s*(?:19|20)\d\d年?[—\-－–~～至到]{1,2}(?:19|20)\d\d年")
# 实施民生实事（其中新办   a bracket that was not closed
OPEN_AT_END: Final = re.compile(r"[（(][^（）()]*$")


def before(words: str) -> tuple[str, str]:
    """Return the subject and the predicate of the *words* before a number: 全市地区生产总值增长 → 地区生产总值, 增长."""
    words = ASIDE.sub("", YEARS_FIRST.sub("", words))
    match = PREDICATE.search(words)
    predicate = match[0] if match else ""
    subject = words[: len(words) - len(predicate)]
    if predicate.startswith("）") and OPEN_AT_END.search(subject):  # 示范社区（村）
        subject, predicate = subject + "）", predicate[1:]
    return tidy(subject), predicate


# 增速排全省第一   总量居全国首位   what of the subject is ranked
RANK_OF: Final = re.compile(r"(?P<of>增速|增幅|总量|规模|总分)[^，；]{0,12}$")
# 位居全省   在全国高新区中列   among whom a rank is
AMONG: Final = re.compile(
    rf"(?:居|列|排|在|位|于|(?=全))+(?:全国|全省|全市|全区|世界|全球|中部|西部|[{HAN}]{{0,6}}(?:省|市|区|县|城市|园区|高新区|经开区)(?:中|内)?)(?:前)?$"
)


def ranked(subject: str) -> str:
    """Return what is ranked, without among whom: 粮食产量居全省 → 粮食产量."""
    return before(AMONG.sub("", subject))[0]


def ranked_of(subject: str, left: str) -> str:
    """Return what is ranked behind the words *left* with their *subject*: GDP增速位居全省 → GDP增速, 总量居全国 → 总量."""
    subject, of = ranked(subject), RANK_OF.search(left)
    if of is None:
        return subject
    return subject + of["of"] if not subject or subject + of["of"] in left else subject


def tidy(subject: str) -> str:
    """Return *subject* without what leads it and is no part of it."""
    subject = SIGNS_AROUND.sub("", OPEN_AT_END.sub("", SIGNS_AROUND.sub("", subject)))
    led = LEADING.match(subject)
    rest = subject[led.end() :] if led else subject
    rest = re.sub(r"^(?:的|等|了)+", "", re.sub(r"^[^（]*）[、，]?", "", rest))
    return SIGNS_AROUND.sub("", rest).removesuffix("的").translate(QUOTES)


def is_verb(words: str) -> bool:
    """Return whether *words* are only a verb, or nothing: 引进, 新培育; but 融资 is a subject."""
    match = VERB_LAST.search(words)
    return words in ("", "有") or (match is not None and match.start() == 0 and words not in NOUNS)


def counted(behind: str, whole: bool) -> str:
    """Return the noun behind a number, with its verb where *whole*: 院士在园区设立工作站 → 院士."""
    behind = BOUND_LAST.sub("", behind.strip().removeprefix("的"))
    if whole:
        place = PLACE_BEHIND.search(behind)
        return (behind[: place.start()] if place else behind)[:LONGEST].translate(QUOTES)
    cut = VERB_BEHIND.search(behind, 2) if len(behind) > 2 else None
    return (behind[: cut.start()] if cut else behind)[:LONGEST].translate(QUOTES).strip("，、；")


def verb_before(words: str) -> str:
    """Return the verb that ends *words*, "" for one that says nothing of its own: 在全市建成 → 建成, 完成 → ""."""
    words = words.rstrip("“”")
    if PLAIN_VERB.search(words):
        return ""
    match = VERB_LAST.search(words)
    return match[0] if match else ""


def split_list(words: str) -> tuple[str, ...]:
    """Return the subjects listed in *words*, what they share given to each.

    陶瓷、服饰产业增加值 → 陶瓷产业增加值, 服饰产业增加值; 城乡居民人均可支配收入 → 城镇…, 农村…; 存贷款余额 → 存款余额, 贷款余额.
    """
    if ordinals := SECTORS.fullmatch(words):
        return tuple(f"第{number}{ordinals['tail']}" for number in re.sub(r"[^一二三]", "", ordinals["list"]))
    parts = [part for part in (p.strip() for p in LIST.split(words)) if part]
    if not parts:
        return ()
    if len(parts) == 1:
        return _pair(parts[0])
    last = parts[-1]
    alike = last.find(parts[-2][-1])  # 省级、市级龙头企业: they part where the first one ends
    if 0 < alike < len(last) - 2 and not TAIL.search(parts[-2]):
        return (*(part + last[alike + 1 :] for part in parts[:-1]), last)
    tail = TAIL.search(last)
    if tail and tail.start() >= 1:
        return (*(p if WHOLE.search(p) or TAIL.search(p) else p + tail[0] for p in parts[:-1]), last)
    return tuple(parts)


# 主要目标：   一是项目建设：   a label that names no measure
AIM: Final = re.compile(r"(?:目标|指标|任务|方面|情况|工作|发展|建设|要求|重点|项目|如下|包括|分别|是|为)$|^其中")
# 全面   重点实施   words that name nothing
CONTENT: Final = re.compile(
    r"^(?!(?:全面|圆满|顺利|重点|首批|又有|另有|共有|已有|新一批|先后|相继|陆续|累计|集中|精心|统筹|科学|严格|有力|有效|高质量|成功|系统|特色化|强力|着力|大力)+(?:对|为|在|实施|推进)?$).*[^对为在向从给让使以将把了]$"
)
PAIRS: Final = (
    (re.compile(r"城乡"), ("城镇", "农村")),
    (re.compile(r"城镇农村|城镇和农村"), ("城镇", "农村")),
    (re.compile(r"存贷款"), ("存款", "贷款")),
    (re.compile(r"进出口"), ("进口", "出口")),
    (re.compile(r"小学初中"), ("小学", "初中")),
)


def _pair(words: str) -> tuple[str, ...]:
    for form, pair in PAIRS:
        if form.search(words):
            return tuple(form.sub(one, words, count=1) for one in pair)
    return (words,)


# 举办环湖公路自行车赛、少儿围棋公开赛等精品赛事 → 举办精品赛事   examples before what they are examples of
EXAMPLES: Final = re.compile(rf"(?P<verb>{'|'.join(sorted(VERBS, key=lambda v: -len(v)))})?.*、.*等(?P<sort>.{{2,}})")


def shortened(subject: str) -> str:
    """Return *subject* without what stands before its last 的, where it is long and the rest says enough."""
    if len(subject) > LONGEST and (listed := EXAMPLES.match(subject)):
        return f"{listed['verb'] or ''}{listed['sort']}"
    if len(subject) > LONGEST and len(rest := subject.rpartition("的")[2]) >= 4:
        return rest
    return subject[-2 * LONGEST :]
