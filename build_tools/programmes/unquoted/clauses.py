"""The verbs that separate a name from the words before it, and the predicates that follow a name."""

from typing import Final

# 株洲市深入打造…   a verb that separates a name from the words before it wherever it is in the clause
CLAUSE_VERB: Final = r"""
    (?:«clause_adverbs»)?                          # 深入 打造
    (?:
        «clause_verbs»
        | (?<!整[县市省])推进                        # but not 整县推进
        | 进入(?=全国|国家)                          # 进入 全国…试点
        | 获(?=首批|全国|国家)
        | 通过(?=国家|全国|自治区级|省级)
        | (?<=[区县市州旗])建设(?=国家|全国|省级|自治区|中国)    # 株洲市建设 国家…示范区
        | (?<=流域|地区|沿线|两岸)建设(?=.{4})              # 大河流域建设 …走廊
    )
"""
# …有序推进   …实现新突破   …建设步伐加快   what follows a name at the start of a clause
PREDICATE: Final = r"(?:«predicate_subjects»)?(?:«predicates»)"
