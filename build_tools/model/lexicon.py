"""The words that help to find programme names (``data/lexicon.toml``): one field for each list of the file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Lists of words. The rules in ``programmes/`` use them in their patterns, the longest word first.

    An empty list matches nothing, so that each rule that depends on it never applies.
    """

    # --- whole names ---
    words: tuple[str, ...] = ()  # that the dictionary lacks: no name begins or ends inside them
    formulas: tuple[str, ...] = ()  # names used nationwide, often without quotation marks: 一带一路
    metaphors: tuple[str, ...] = ()  # often quoted, but not names: 看病难
    same: tuple[str, ...] = ()  # spellings of one name, separated by spaces: 供给侧结构性改革 供给侧改革

    # --- head nouns: the last word of a name ---
    head_nouns: tuple[str, ...] = ()  # end a name even without quotation marks: 工程
    quoted_head_nouns: tuple[str, ...] = ()  # end a name only after a quotation: 平台
    national_scopes: tuple[
        str, ...
    ] = ()  # before a name of the nation, with or without it the same: 全国(枫桥式工作法)
    national_titles: tuple[str, ...] = ()  # end a name that the nation gives to places, and provinces to others: 示范区
    lower_levels: tuple[str, ...] = ()  # before such a name, it is not the nation's: 省级(示范区)
    national_head_nouns: tuple[str, ...] = ()  # left out of a name of the nation it is the same: 兴边富民(行动)
    optional_head_nouns: tuple[str, ...] = ()  # with or without it the name is the same: 民生100(工程)

    # --- words before a name ---
    verbs: tuple[str, ...] = ()  # are no part of the name: 深入实施
    generic: tuple[str, ...] = ()  # make a common noun with a head noun: 重点 in 重点工程
    not_in_name: tuple[str, ...] = ()  # times, areas and amounts that are no part of the name: 全市
    batch_scopes: tuple[str, ...] = ()  # the area that a batch (首批) belongs to: 全国

    # --- quoted names ---
    quoted_modifiers: tuple[str, ...] = ()  # between the quotation and its head noun: 专项 in “三调联动”专项活动
    naming_head_nouns: tuple[str, ...] = ()  # become a part of the quoted name: 工程
    period_head_nouns: tuple[str, ...] = ()  # make a name of a plan period: 普法 after “七五”
    system_head_nouns: tuple[str, ...] = ()  # make a name of a metaphor: 制度 after “红黑榜”
    digit_head_nouns: tuple[str, ...] = ()  # make a name of digits, some words later: 工程 in “2152”龙头引育工程
    action_head_nouns: tuple[str, ...] = ()  # end a longer name that a quotation opens: 行动 in “金芙蓉”跃升行动
    joint_verbs: tuple[str, ...] = ()  # belong to the code before them: 联动 in “四港”联动
    dated_head_nouns: tuple[str, ...] = ()  # end a name that a plan period or a date opens: 方案
    period_nouns: tuple[str, ...] = ()  # after a plan period, open no name: 时期
    classes: tuple[str, ...] = ()  # what the quoted name is a sort of: 企业 after “五上”
    short_name_endings: tuple[str, ...] = ()  # last character of a short name: 贷 in “桂惠贷”

    # --- quoted words that are not names ---
    sayings: tuple[str, ...] = ()  # a manner or a trend: 双下降
    crops: tuple[str, ...] = ()  # characters of the names of varieties: 麦 in 潍麦13
    variety_nouns: tuple[str, ...] = ()  # after the name of a variety or of a person's rank: 新品种, 院士
    product_verbs: tuple[str, ...] = ()  # after the name of a product: 首飞
    metaphor_endings: tuple[str, ...] = ()  # end a figure of speech: 名片 in 渔鼓名片
    title_verbs: tuple[str, ...] = ()  # before a title that somebody gets: 获评
    causatives: tuple[str, ...] = ()  # before what something else does: 推动 in 推动农企“抱团发展”
    modal_verbs: tuple[str, ...] = ()  # begin what must be done: 要 in 要稳稳托起饭碗
    carried_out: tuple[str, ...] = ()  # after a name of three characters, say that it is carried out: 成效
    practice_nouns: tuple[str, ...] = ()  # after a practice: 问题
    misconduct: tuple[str, ...] = ()  # before 行为, after a practice: 违规
    practice_verbs: tuple[str, ...] = ()  # before a practice: 破除
    systems: tuple[str, ...] = ()  # end what is a system, not a practice: 清单
    figurative_verbs: tuple[str, ...] = ()  # before a figure of speech: 成为
    change_verbs: tuple[str, ...] = ()  # after 从“…”向“…”: 转变
    side_verbs: tuple[str, ...] = ()  # after “…”与“…”相: 衔接
    programme_verbs: tuple[str, ...] = ()  # before a name of two or three characters: 推进

    # --- names without quotation marks ---
    lookalikes: tuple[str, ...] = ()  # words that only contain a head noun's characters: 战略性
    acts: tuple[str, ...] = ()  # verbs that govern a whole name, even one that begins with a verb: 实施
    clause_verbs: tuple[str, ...] = ()  # only in a clause, never in a name: 打造
    ended_head_nouns: tuple[str, ...] = ()  # with 和 after it, the name before has ended: 行动
    predicates: tuple[str, ...] = ()  # what follows a name at the start of a clause: 有序
    determiners: tuple[str, ...] = ()  # before a common noun: 一批, 这个
    breaks: tuple[str, ...] = ()  # no name goes over them: 等
    levels: tuple[str, ...] = ()  # begin a name, after the area that has the programme: 国家
    own_areas: tuple[str, ...] = ()  # no part of a name: 自治区
    negations: tuple[str, ...] = ()  # what begins with them is no name: 不搞新面子工程
    means: tuple[str, ...] = ()  # what a clause does with, before its verb: 依托 in 依托院校筹建示范区
    sorts: tuple[str, ...] = ()  # after 等, say that a sort of things follows: 重大 in 等重大工程
    measure_words: tuple[str, ...] = ()  # after a number that is no part of a name: 项
    longer_head_nouns: tuple[str, ...] = ()  # what a head noun may be only a part of: 方针 in 战略方针
    after_names: tuple[str, ...] = ()  # nouns that follow a name and are no part of it: 成果
    fragment_words: tuple[str, ...] = ()  # only in half a sentence, never in a name: 面临
    building_jobs: tuple[str, ...] = ()  # make a building job of a 工程: 改扩建

    # --- names of a special form ---
    aims: tuple[str, ...] = ()  # what a place wants to become: 平安 in 平安株洲
    meetings: tuple[str, ...] = ()  # after an aim and a place, the name of a meeting: 峰会
    documents: tuple[str, ...] = ()  # end the title of a policy: 规定
    document_sorts: tuple[str, ...] = ()  # with such an ending, only a sort of documents: 实施 in 《实施方案》
    landscapes: tuple[str, ...] = ()  # end a name with a dot: 谷 in 株洲·中国动力谷
    measure_verbs: tuple[str, ...] = ()  # before measures with their number: 出台
    measure_nouns: tuple[str, ...] = ()  # after the number of measures: 措施
    measure_modifiers: tuple[str, ...] = ()  # before such a noun: 硬
    not_in_measures: tuple[str, ...] = ()  # never in the name of measures that end with their number: 新增

    # --- kinds of names ---
    policy_endings: tuple[str, ...] = ()  # end a name of the kind "policy": 条例
    action_endings: tuple[str, ...] = ()  # end a name of the kind "action": 工程
    action_virtues: tuple[str, ...] = ()  # begin such a name, whatever place ends it: 平安 in 平安园区
    layout_endings: tuple[str, ...] = ()  # end a name of the kind "layout": 走廊
    verbs_before_layout: tuple[str, ...] = ()  # before such an ending make a slogan: 兴 in 以产兴城
    action_openings: tuple[str, ...] = ()  # begin a name of the kind "action": 平安

    # --- parts of a name ---
    gloss_stops: tuple[str, ...] = ()  # in brackets after a name, do not explain it: 牵头
    member_verbs: tuple[str, ...] = ()  # before a list of parts, no part of the first: 建成
