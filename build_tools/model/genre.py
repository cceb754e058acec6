"""The genres of reports."""

from typing import Literal, TypeAlias

# What kind of report it is, by whose work it is on, or by what document it is.
Genre: TypeAlias = Literal[
    "government",  # 政府工作报告, also of a township, a subdistrict or a zone
    "congress",  # 人大常委会工作报告
    "court",
    "procuratorate",
    "cppcc",  # 政协常委会工作报告
    "party",  # 在中国共产党…代表大会上的报告
    "budget",
    "plan",  # 国民经济和社会发展计划报告, of one year
    "five_year_plan",
    "statistics",  # 统计公报
    "company",
    "policy_address",  # 施政报告 of a special administrative region
    "budget_address",  # 财政预算案 of the same
    "other",
]
