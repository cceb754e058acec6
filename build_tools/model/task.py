"""A task: one thing that a government says it will do in the year of its report."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

TaskOrigin: TypeAlias = Literal["text", "annex"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One undertaking. Offsets count characters of the paragraph's text."""

    id: str  # t12
    text: str  # its own words; of an item of a list, the item: 健身步道40公里
    verb: str  # also of an item that shares it with the one before: 新建
    object: str  # what it is done to, with the end that a list shares: 三角地商场的招商和改造
    amount: str = ""  # as written: 40公里, 不少于100家; two of one thing joined by ；
    deadline: str = ""  # as written: 年内, 6月底前
    unit: str = ""  # who is to do it, if the report names it
    checkable: bool  # whether it is counted, dated or names a thing
    origin: TaskOrigin = "text"
    paragraph: str
    start: int
    end: int

    @property
    def shown(self) -> str:
        """What is to be done, as a table shows it: 推进三角地商场的招商和改造工作."""
        return self.object if self.verb in self.object else self.verb + self.object

    @property
    def words(self) -> str:
        """The words by which the ledger knows it."""
        return self.shown.strip()
