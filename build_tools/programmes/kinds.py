"""Tell what kind of programme a name is, by its last words."""

import re
from typing import Final

from build_tools.model.knowledge import Kind

# The first that fits decides.
KINDS: Final[tuple[tuple[re.Pattern[str], Kind], ...]] = (
    (re.compile(r"(?:条例|规定|准则|办法|意见|规划|纲要|方案|法|制度|政策|改革|试点|清单|机制|标准)$"), "policy"),
    (re.compile(r"(?:工程|行动|计划|活动|战略|专项|攻坚战|平台|创建|教育|服务|项目)$"), "action"),
    (
        re.compile(
            r"(?:布局|空间|格局|都市圈|城市群|经济带|走廊|带|圈|廊|区|城|谷|港|园|基地|中心|枢纽|组团|极|轴|核|网)$"
        ),
        "layout",
    ),
    (re.compile(r"^(?:平安|健康|智慧|法治|数字|美丽|信用|文明|清廉)"), "action"),
)


def kind_of(name: str) -> Kind:
    """Return the kind of the programme *name*: a formula or slogan where nothing says otherwise."""
    return next((kind for pattern, kind in KINDS if pattern.search(name)), "idea")
