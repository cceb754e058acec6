"""Decide whether a quotation is a name: the rules in their order; the first that applies decides."""

from typing import Final

from build_tools.programmes.name_shapes import CODED_NAME, COUNT, DIGITS_ONLY, PLAN_PERIOD
from build_tools.programmes.quoted import checks
from build_tools.programmes.quoted.longer_names import DATE, PERIOD_HEAD_NOUN, words_of_longer_name
from build_tools.programmes.quoted.quotation import NAMING_HEAD_NOUN, Quotation
from build_tools.programmes.quoted.rule import NONE, Rule
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.characters import CLAUSE_END, SENTENCE_END
from build_tools.text.numerals import NONZERO_DIGIT, ONE_TO_TEN

LONGEST: Final = 24  # characters of a quoted name
# what is longer is a saying, but not “…、…、…六项计划”
NO_LIST: Final = r"(?!.*、.*(?:«head_nouns»)$).*"
NOT_NAMING: Final = f"(?!{NAMING_HEAD_NOUN}$).*"
OTHERS: Final = "(?:[、和与及]?“[^”]*”)*"  # quotations before or after this one
# 三连冠   十九连丰   中国企业500强   建交30周年   全国第一
RECORD: Final = rf"""
    [{COUNT}]{{1,3}}连. | .+[十百千]强 | [百千]强 | .*\d强 | .*周年 | .+第[{ONE_TO_TEN}\d]+(?:方阵|梯队|[位名])?
"""
# 五百亿   四千万   百分之百
AMOUNT: Final = rf"[{NONZERO_DIGIT}]?[十百千][万亿]元?|[{ONE_TO_TEN}两][万亿]元?|百分之.+"
# “潍麦13”、“丰优258”   “云岭红7号”   “引力一号”   a variety of a crop, a thing of a series
PRODUCT: Final = r"[«HAN»]{1,2}(?:«crops»)\d{2,4}号? | .*[\d«ONE_TO_TEN»]号"
# “九霄”号无人机   “小白鹭”牌电动船   “丰优258”新品种   “两院”院士   “引力一号”成功发射
PRODUCT_AFTER: Final = r"""
    [号牌](?![召称令线照]) | (?:“[^”]*”)* (?:[«HAN»]{0,2}?(?:«variety_nouns») | [«HAN»]{0,6}?(?:«product_verbs»))
"""
# 产品+服务+投资+技术   长沙—湘潭—株洲   用、售、租   a sum of words, a route, a list of single characters
SUM_OR_ROUTE: Final = r"[«HAN»]+(?:\+[«HAN»]+){2,} | [«HAN»]+(?:[—－-]+[«HAN»]+){2,} | (?:.、){2,}."
# 自愿、互利、有偿   快增长、稳物价   plain words in a row
PLAIN_LIST: Final = rf"(?!.*[{COUNT}\d])(?:[«HAN»]{{1,3}}、)+[«HAN»]{{1,3}}"
# the same of three members and more; a head noun makes a name of 感党恩、听党话、跟党走
LONG_LIST: Final = rf"(?!.*[{COUNT}\d])(?!(?:[«HAN»]{{3}}、)+[«HAN»]{{3}}$)(?:[«HAN»]{{1,3}}、){{2,}}[«HAN»]{{1,3}}"
# 应通尽通   双下降   小而美   4A级景区   a manner, a trend, a rating
SAYING: Final = r"应.尽. | «sayings» | .{1,2}而.{1,2} | [\dA]+A?级(?:旅游)?景区"
# “红黑榜”制度   “难安置”专项治理   the head noun that makes a name of a metaphor
SYSTEM: Final = rf"{NAMING_HEAD_NOUN}|.*(?:«system_head_nouns»)"
# “家门口”就业三年行动计划   a metaphor that opens a name
OPENS_NAME: Final = r"[«HAN»]{2,8}?(?:(?:三年|专项)行动|«action_head_nouns»)"
# names of a few characters that need no verb before them
SHORT_NAME: Final = r"""
    [^+]{2,6}(?:«short_name_endings»)   # 桂惠贷   绵企通
    | .[速易快]办
    | .[改转].                        # 瓶改管   公转铁
    | .{1,2}共体                      # 教共体
    | .+\+                           # 互联网+
"""
# “不想干”、“不会干”的问题   the words after a practice
PRACTICE_AFTER: Final = rf"{OTHERS}(?:等|的|等的|等方面的)?.{{0,6}}?(?:«practice_nouns»|(?:«misconduct»).{{0,4}}行为)"
NO_SYSTEM: Final = r"(?!.*(?:«systems»)$).+"  # “负面清单”问题
# 坚持“引进来”   高质量“引进来”和高水平“走出去”   the words before a short name
PROGRAMME_VERB: Final = r"(?:«programme_verbs»|以|[和及与、])(?:“[^”]{1,16}”[、和与及]?)*"

RULES: Final = (
    # 从“事事找惯例”向“大胆创新例”转变   “国家所需”与“本省所能”相衔接
    Rule(name="change", verdict="none", before="从(?:“[^”]*”[向到])?", after="[向到]“|«change_verbs»"),
    Rule(name="side", verdict="none", after="[与和同]“[^”]*”相(?:«side_verbs»)"),
    Rule(name="other side", verdict="none", before="“[^”]*”[与和同]", after="相(?:«side_verbs»)"),
    Rule(name="digits", verdict="name", words=DIGITS_ONLY.pattern, also=checks.says_of_what),  # “422”工程
    Rule(name="only digits", verdict="none", words=DIGITS_ONLY.pattern),  # “422”
    Rule(name="period", verdict="name", words=PLAN_PERIOD.pattern, after=PERIOD_HEAD_NOUN),  # “七五”普法
    Rule(name="only period", verdict="none", words=PLAN_PERIOD.pattern),  # “十二五”规划
    Rule(name="character", verdict="none", most=1),  # “严”
    Rule(name="record", verdict="none", words=f"{RECORD}|{AMOUNT}", head_noun=NOT_NAMING),
    Rule(name="sentence", verdict="none", words=f".*[{SENTENCE_END}].*|{DATE.pattern}"),  # “为什么？”   “4·11”事件
    Rule(name="two clauses", verdict="none", words="[^，]+，[^，]+", head_noun=NONE),  # “有党有依靠，社会主义好”
    Rule(name="product", verdict="none", words=PRODUCT, head_noun=NONE),
    Rule(name="named product", verdict="none", after=PRODUCT_AFTER, head_noun=NONE),
    Rule(name="sum or route", verdict="none", words=SUM_OR_ROUTE, head_noun=NOT_NAMING),
    Rule(name="plain list", verdict="none", words=PLAIN_LIST, head_noun=NONE),
    Rule(name="long list", verdict="none", words=LONG_LIST, head_noun=NOT_NAMING),
    Rule(name="saying", verdict="none", words=SAYING, head_noun=NOT_NAMING),
    Rule(name="whole metaphor", verdict="none", head_noun=".+", also=checks.is_metaphor_with_head_noun),  # “面子”工程
    Rule(name="system", verdict="name", head_noun=SYSTEM, also=checks.is_metaphor),  # “红黑榜”制度
    Rule(name="opening metaphor", verdict="name", least=3, after=OPENS_NAME, also=checks.is_metaphor),
    Rule(name="metaphor", verdict="none", also=checks.is_metaphor),  # “看病难”, “渔鼓名片”
    Rule(name="short name", verdict="name", words=SHORT_NAME),
    Rule(name="naming head noun", verdict="name", head_noun=NAMING_HEAD_NOUN),  # “千村整治”行动
    Rule(name="idiom", verdict="doubt", head_noun=NONE, also=checks.is_idiom),  # 夜市“细水长流”
    Rule(name="coded", verdict="name", words=CODED_NAME.pattern),  # “三量齐升”, “6+4”
    # 获评全国首批“净塑城市”   被评为“最美街巷”称号   入选“十佳案例”
    Rule(
        name="title",
        verdict="none",
        before=f"(?:«title_verbs»)[«HAN»]{{0,8}}{OTHERS}[、和]?",
        after=rf"(?:“[^”]*”|[、和])*(?:[{CLAUSE_END}]|$|称号|荣誉|名单|榜单|奖)",
        head_noun=NOT_NAMING,
    ),
    Rule(name="opens a name", verdict="name", also=words_of_longer_name),  # 企业上市“金芙蓉”跃升行动
    Rule(name="long", verdict="none", least=LONGEST + 1, words=NO_LIST),
    Rule(name="description", verdict="none", after=f"{OTHERS}[的之式般型](?!区)"),  # “永不散场”的博览会, “候鸟”式养老
    Rule(name="described", verdict="none", words=".{2,}的.{1,4}", head_noun=NONE),  # “山脚下的车站”
    Rule(
        name="practice", verdict="none", before=f"(?:«practice_verbs»)[«HAN»]{{0,4}}{OTHERS}[、和]?"
    ),  # 破除“以权代法”
    Rule(name="named practice", verdict="none", words=NO_SYSTEM, after=PRACTICE_AFTER),
    Rule(name="any head noun", verdict="name", least=3, head_noun=".+"),  # “爱山东”平台
    # 政府与市民的“连心线”，
    Rule(name="figure", verdict="none", before="«figurative_verbs»", after=f"[{CLAUSE_END}、）”]|$"),
    Rule(name="statement", verdict="none", after=f"[{CLAUSE_END}]|$", also=checks.is_statement),  # ，“老藤结新瓜”，
    Rule(name="sum", verdict="doubt", words=r"[«HAN»]+\+[«HAN»]+", also=checks.is_open_sum),  # 生态+产业
    Rule(name="clause", verdict="doubt", also=checks.is_clause),  # 突出产业立市推动高质量发展, 要稳稳托起饭碗
    Rule(name="way", verdict="doubt", before=f"(?:通过|采取|采用){OTHERS}"),  # 通过“精准画像”“精准拆解”实现…
    Rule(name="enough", verdict="name", least=4),  # “互联网下乡”
    # 坚持“订单”   but “银铃”等助老行动 names a list
    Rule(name="word", verdict="doubt", after="(?!等[«HAN»]{0,8}?(?:«action_head_nouns»))", also=checks.is_usual_word),
    # “排调转”成效明显
    Rule(name="carried out", verdict="name", least=3, after="(?:全面|深入|扎实|有序|稳步|持续|纵深)?(?:«carried_out»)"),
    Rule(name="after a programme's verb", verdict="name", before=PROGRAMME_VERB),
)
NOTHING: Final = Rule(name="nothing", verdict="none")


def rule_for(quotation: Quotation, vocabulary: Vocabulary) -> Rule:
    """Return the rule that decides whether what is quoted is a name."""
    return next((rule for rule in RULES if rule.applies(quotation, vocabulary)), NOTHING)
