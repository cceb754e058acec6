"""Who is responsible for a task, as a mark behind it says: （牵头单位：市教育局）."""

import re
from typing import Final

# （牵头单位：住房和城乡建设厅、农牧厅）   （责任部门：市教育局）
RESPONSIBLE_MARK: Final = r"[（(](?:牵头|责任|主办|承办|配合)(?:单位|部门)"
RESPONSIBLE: Final = re.compile(rf"{RESPONSIBLE_MARK}[：:]\s*(?P<who>[^（()）]{{2,80}})[）)]")


def responsible_after(text: str, position: int) -> str:
    """Return who is responsible, in the first mark of *text* after *position*; "" if there is none."""
    found = RESPONSIBLE.search(text, position)
    return found["who"] if found else ""


def without_mark(text: str) -> str:
    """Return *text* without the mark that says who is responsible."""
    return RESPONSIBLE.sub("", text)
