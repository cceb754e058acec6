"""The pages of the site, one module a page, as Markdown."""

from typing import Final

# The pages that show a report's figures: file stem, title.
VIEWS: Final = {
    "figures": "指标",
    "targets": "目标与结果",
    "tasks": "全年任务",
    "changes": "变化与位次",
    "untabled": "未入表的数字",
}
