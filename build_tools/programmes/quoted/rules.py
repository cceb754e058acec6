"""Decide whether a quotation is a name: the rules in their order; the first that applies decides."""

from collections.abc import Callable
from typing import Final, TypeAlias

from build_tools.programmes.quoted import known, length, numbers, practices, speech, with_head_noun
from build_tools.programmes.quoted.quotation import Quotation
from build_tools.programmes.vocabulary import Vocabulary

# A rule returns True for a name, False for no name, None if it does not apply.
Rule: TypeAlias = Callable[[Quotation, Vocabulary], bool | None]

RULES: Final[tuple[Rule, ...]] = (
    speech.two_sides,  # “国家所需”与“本省所能”相衔接: no
    known.formula,  # “一带一路”: yes
    numbers.digits_only,  # “422”工程: yes; “422”: no
    numbers.plan_period,  # “七五”普法: yes; “十二五”规划: no
    length.impossible_length,  # “严”: no
    numbers.record,  # “三连冠”, “中国企业500强”: no
    speech.sentence,  # “为什么？”: no
    numbers.date,  # “4·11”事件: no
    numbers.product,  # “潍麦13”, “九霄”号, “两院”院士: no
    speech.sum_or_list,  # “产品+服务+投资”, “用、售、租”, “自愿、互利、有偿”: no
    numbers.amount,  # “五百亿”: no
    speech.two_clauses,  # “有党有依靠，社会主义好”: no
    speech.saying,  # “应通尽通”, “小而美”: no
    speech.change,  # 从“事事找惯例”向“大胆创新例”转变: no
    known.metaphor_with_head_noun,  # “面子”工程: no
    known.metaphor,  # “看病难”, “渔鼓名片”: no; “红黑榜”制度: yes
    length.short_name,  # “桂惠贷”: yes
    with_head_noun.naming_head_noun,  # “千村整治”行动: yes
    with_head_noun.ends_with_head_noun,  # “绿色出行行动”: yes
    speech.idiom,  # 夜市“细水长流”: no
    numbers.coded_name,  # “三量齐升”: yes
    speech.title,  # 获评“净塑城市”: no
    with_head_noun.opens_longer_name,  # 企业上市“金芙蓉”跃升行动: yes
    speech.description,  # “永不散场”的博览会: no
    practices.practice,  # 破除“以权代法”: no
    with_head_noun.any_head_noun,  # “爱山东”平台: yes
    speech.figure_of_speech,  # 成为“连心线”，: no
    speech.statement,  # ，“老藤结新瓜”，, 茶企“借船出海”，: no
    length.long_enough,  # “互联网下乡”: yes
    length.carried_out,  # “排调转”成效明显: yes
    length.after_programme_verb,  # 坚持“引进来”: yes
)


def is_name(quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Return whether what is quoted is a name: no figure of speech, no practice, no record, no period."""
    for rule in RULES:
        verdict = rule(quotation, vocabulary)
        if verdict is not None:
            return verdict
    return False
