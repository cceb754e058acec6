"""Tell the time that a number is about, and whether it is a result, an estimate or a target.

The heading of a part tells it first (2015年工作回顾, 2016年工作安排), then the section and the paragraph (这五年，…),
then the clause (五年累计, 到2020年).
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from build_tools.model.figure import Status
from build_tools.model.report import Paragraph, Report
from build_tools.text.dates import YEAR_SAID
from build_tools.text.numerals import NUMERAL, ONE_TO_NINE, ONE_TO_TEN, numeral_value


@dataclass(frozen=True, slots=True)
class Scope:
    """What numbers are about where nothing nearer says otherwise."""

    period: str  # 2015, 2011-2015, "" where it is not known
    plan: bool  # whether it looks ahead
    year: int | None  # the year reported on, or planned for
    five: str  # the five years around it: 2011-2015, "" where it is not known

    @property
    def status(self) -> Status:
        """Return what a number states here."""
        return "target" if self.plan else "actual"


# 2015年工作回顾   过去一年的工作   2023年工作
REVIEW: Final = re.compile(r"回顾|过去|总结|取得的?(?:成就|成绩|进展)|(?:主要)?成就|工作(?:情况|总结)|来的工作")
# 2016年工作安排   今年的主要任务   下一步工作
PLAN: Final = re.compile(
    r"总体要求|目标|安排|部署|打算|建议|任务|重点工作|重点任务|今年|下一步|今后|未来|展望|指导思想|工作重点|主要措施|新一年|新的一年"
)
# 今年工作的总体要求   what a section inside a part must say: 目标任务如期完成 is a review
PLAN_WITHIN: Final = re.compile(
    r"今年(?!.*(?:完成|取得))|总体要求|预期目标|今后|未来|下一步|工作安排|工作部署|重点工作$"
)
# 今后五年   “十三五”时期的发展目标
AHEAD: Final = re.compile(r"今后(?:五|5)年|未来(?:五|5)年|下一个五年|本届政府任期")
# 五年   5年   but not the end of 2015年, 二〇一五年 or 十五年
FIVE_YEARS: Final = rf"(?<![\d{NUMERAL}])(?:五|5)年"
# 这五年   过去五年   五年来   五年工作回顾
BEHIND: Final = re.compile(
    r"这(?:五|5)年|过去(?:的)?(?:五|5)年|本届政府任期|"
    rf"{FIVE_YEARS}(?:来|间|的(?:成就|工作|奋斗|发展)|工作回顾)"
)
# “十二五”   十四五   but not 二十五家, 十五个, 二〇二五年
PLAN_PERIOD: Final = re.compile(
    rf"(?<![{NUMERAL}千第\d])[“\"]?(?P<number>[{ONE_TO_NINE}]|十[一二三四五六]?)五"
    rf"(?![{NUMERAL}千万亿点%年月日号个家户人名位件条项所座处台辆套间栋亩公里米吨元倍次批类大])[”\"]?"
    r"(?P<after>时期|期间|以来|规划|末|收官|开局|的)?"
)
LAST_YEAR: Final = re.compile(r"去年|上年(?![增底末同])|过去(?:的)?一年|一年来|这一年")
THIS_YEAR: Final = re.compile(r"今年|新的一年|本年度?")
# 2015年   到2020年   not 自2011年以来, 比2015年, 在2010年基础上, 与2010年相比, 是2010年的3倍, 是2010年水平的3倍
YEAR: Final = re.compile(
    rf"(?<![\d自从比较—\-－])(?P<year>(?:19|20)\d\d)年(?!度|以来|起|版|同期|的?基础上|相比|为基|[末底]?的?(?:水平|总量|规模|GDP)?的(?:[\d.]+|[{ONE_TO_TEN}两]+)倍)"
)
# 2021—2025年   2011年至2015年   the years from one to another
YEARS: Final = re.compile(r"(?P<first>(?:19|20)\d\d)年?[—\-－–~～至到]{1,2}(?P<last>(?:19|20)\d\d)年")
# 五年增长84.3%   五年累计   “十二五”全市完成   年均增长
FIVE: Final = re.compile(
    rf"(?<![第前]){FIVE_YEARS}(?:来|间|共|累计|增长|增加|新增|完成|投入|实现|建成|翻|平均)|"
    rf"年均(?=增|下|分别|累计|提|净)|年平均(?=增|下)|[“\"]?[一二三四]?十?[{ONE_TO_NINE}]?五[”\"]?(?:期间|时期|以来)(?!的)"
)
# 2025年是…   刚刚过去的2025年，   过去一年，
OF_YEAR: Final = re.compile(
    r"(?:各位代表[：，！])?(?:刚刚)?(?:过去的?)?(?:(?P<year>(?:19|20)\d\d)年(?![度以来底末至—])|一年[，来])"
)
OPENING: Final = 40  # characters of a paragraph that may say what time it is about


def five_years(number: str) -> str:
    """Return the years of a plan period: 十二 (五) → 2011-2015."""
    start = 1981 + 5 * (numeral_value(number) - 6)
    return f"{start}-{start + 4}"


class Timeline:
    """Follows a report through its sections, paragraphs and sentences, and tells the scope of each."""

    def __init__(self, report: Report) -> None:
        self.year = report.meta.year
        self.sections = {section.id: section for section in report.sections}
        self.scopes: dict[str, Scope] = {}
        year = self.year
        self.scope = self.start = Scope(str(year - 1) if year else "", False, year - 1 if year else None, _five(year))
        self.section = ""

    def enter(self, section_id: str) -> Scope:
        """Return the scope of a section: by its title, else by the section above it, else by what came before."""
        if section_id not in self.scopes:
            section = self.sections[section_id]
            above = self.enter(section.parent) if section.parent else replace(self.scope, five=self.start.five)
            if self.scope.plan and not above.plan:  # 一、… behind 今年工作的总体要求: the report looks ahead by now
                above = self.scope
            self.scopes[section_id] = _scope(section.title, above, self.year, within=section.parent is not None)
        return self.scopes[section_id]

    def begin(self, paragraph: Paragraph) -> None:
        """Go on to *paragraph*; its opening may say another time than its section."""
        if paragraph.section != self.section:
            self.section, self.scope = paragraph.section, self.enter(paragraph.section)
        self.scope = paragraph_scope(paragraph.text, self.scope, self.year)

    def read(self, sentence: str) -> Scope:
        """Return the scope of *sentence*, from which on the report may look ahead: 2024年工作安排."""
        if not self.scope.plan and any(int(m["year"]) == self.year for m in YEAR_SAID.finditer(sentence)):
            self.scope = replace(_ahead(self.year), five=self.scope.five)
        return self.scope


def _ahead(year: int | None) -> Scope:
    return Scope(str(year) if year else "", True, year, f"{year}-{year + 4}" if year else "")


def _five(year: int | None) -> str:
    """Return the five years that end the year before *year*."""
    return f"{year - 5}-{year - 1}" if year else ""


def _span(words: str) -> str:
    """Return the years that *words* name from one to another: 2021—2025年 → 2021-2025, "" where they name none."""
    span = YEARS.search(words)
    return f"{span['first']}-{span['last']}" if span and span["first"] < span["last"] else ""


def _scope(title: str, above: Scope, year: int | None, within: bool) -> Scope:
    """Return the scope of a section with *title*, *within* or behind one with the scope *above*."""
    named = YEAR.search(title)
    review, plan = REVIEW.search(title), (PLAN_WITHIN if within else PLAN).search(title)
    period = PLAN_PERIOD.search(title)
    if BEHIND.search(title) and not AHEAD.search(title):
        five = five_years(period["number"]) if period and not named else above.five if above.five else ""
        return Scope(five, False, above.year, five)
    if AHEAD.search(title) or (period and plan and not review and not named):
        five = five_years(period["number"]) if period else f"{year}-{year + 4}" if year else ""
        return Scope(five, True, year, five)
    if review and (span := _span(title)):
        return Scope(span, False, above.year, span)
    if review and not (plan and not REVIEW.search(title.partition("及")[0])):
        told = int(named["year"]) if named else (year - 1 if year else None)
        five = five_years(period["number"]) if period else above.five
        return Scope(str(told) if told else "", False, told, five)
    if plan or (named and year and int(named["year"]) == year):
        told = int(named["year"]) if named else year
        return Scope(str(told) if told else "", True, told, f"{told}-{told + 4}" if told else "")
    return above


def paragraph_scope(text: str, scope: Scope, year: int | None) -> Scope:
    """Return the scope of a paragraph that stands in *scope*: its opening may say another."""
    opening = text[:OPENING]
    if not scope.plan:
        if re.search(r"今年(?:政府)?(?:工作|经济社会发展)?的?(?:主要|总体|预期)", opening) and year:
            return Scope(str(year), True, year, scope.five)
        if BEHIND.search(opening):
            return replace(scope, period=scope.five)
        if year and (told := OF_YEAR.match(text)):
            if told["year"] == str(year):
                return _ahead(year)
            return replace(scope, period=told["year"] or str(year - 1))
        return scope
    long = text[: 2 * OPENING]
    period = PLAN_PERIOD.search(long)
    if period and re.search(r"目标|期间|时期|到20", long) and not (THIS_YEAR.search(opening) or YEAR.search(opening)):
        years = five_years(period["number"])
        if years.startswith(str(year)) or AHEAD.search(opening):
            return replace(scope, period=years)
    if AHEAD.search(opening) and year:
        return replace(scope, period=f"{year}-{year + 4}")
    return scope


def clause_period(clause: str, scope: Scope, inherited: str | None, year: int | None) -> str | None:
    """Return the period that *clause* names itself, else the one *inherited* from its sentence; *year*: of the report."""
    if named := list(YEAR.finditer(clause)):
        return named[-1]["year"]
    if span := _span(clause):
        return span
    if (period := PLAN_PERIOD.search(clause)) and _names_time(period, clause):
        return five_years(period["number"])
    if FIVE.search(clause):
        if "-" in scope.period:
            return scope.period
        if re.search(FIVE_YEARS, clause) or not scope.plan:
            return scope.five or None
    if year and LAST_YEAR.search(clause):
        return str(year - 1)
    if year and scope.plan and THIS_YEAR.search(clause):
        return str(year)
    if "全年" in clause and scope.year:
        return str(scope.year)
    return inherited


def _names_time(period: re.Match[str], clause: str) -> bool:
    """Return whether a plan period says when: “十二五”全市完成, but not “十二五”末的…, 是“十一五”的三倍, 比“十二五”."""
    before = clause[: period.start()]
    if period["after"] == "末" or before.endswith(("是", "为", "比", "较")):
        return False
    return period["after"] in ("时期", "期间", "以来") or not before
