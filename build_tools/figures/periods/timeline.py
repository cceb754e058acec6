"""Follow a report from section to section: what time its paragraphs and sentences are about.

The heading of a part tells it first (2015年工作回顾, 2016年工作安排), then the section and the paragraph (这五年，…),
then the clause (五年累计, 到2020年; ``periods.clauses``).
"""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.figures.periods.five_year_plans import five_years_from, section_of_plan
from build_tools.figures.periods.headings import HeadingTimes
from build_tools.figures.periods.paragraphs import paragraph_time
from build_tools.figures.periods.setting import TimeSetting, plan_for, review_of
from build_tools.model.report import Paragraph, Report, Section
from build_tools.text.dates import YEAR_SAID, with_years_in_digits


class Timeline:
    """Goes through a report in the order of its text; ``time`` is what the current position is about."""

    def __init__(self, report: Report, headings: HeadingTimes) -> None:
        self.year, self.place = report.meta.planned_year, report.meta.place or ""
        self._is_five_year_plan = report.meta.genre == "five_year_plan"
        self.time = five_years_from(self.year) if self._is_five_year_plan else review_of(self.year)
        self._headings = headings
        self._beginning = self.time
        self._sections = {section.id: section for section in report.sections}
        self._before_plan = _parts_before_plan(report.sections, headings, self.year)
        self._times: dict[str, TimeSetting] = {}  # of the sections entered so far
        self._section = ""

    @property
    def title(self) -> str:
        """The title of the section of the current position, or an empty string."""
        return self._sections[self._section].title if self._section else ""

    def enter_paragraph(self, paragraph: Paragraph) -> None:
        """Go on to *paragraph*; its opening may say another time than its section."""
        if paragraph.section != self._section:
            self._section, self.time = paragraph.section, self._section_time(paragraph.section)
        self.time = paragraph_time(paragraph.text, self.time, self.year, self._turns(paragraph.section, self.time))

    def enter_sentence(self, sentence: str) -> TimeSetting:
        """Return the time of *sentence*; it may be the one from which the report looks ahead: 2024年工作安排如下."""
        if self.time.plan or not self._turns(self._section, self.time):
            return self.time
        sentence = with_years_in_digits(sentence)
        if any(int(m["year"]) == self.year for m in YEAR_SAID.finditer(sentence)):
            self.time = replace(plan_for(self.year), five_years=self.time.five_years)
        return self.time

    def _turns(self, section_id: str, time: TimeSetting) -> bool:
        """Return whether what is inside a section can make it a plan: not a review with the plan in a later part."""
        return not (time.review and section_id and self._part(section_id) in self._before_plan)

    def _part(self, section_id: str) -> str:
        """Return the id of the section without a parent that holds the section."""
        section = self._sections[section_id]
        return self._part(section.parent) if section.parent else section_id

    def _section_time(self, section_id: str) -> TimeSetting:
        """Return the time of a section: by its heading, else by the section above it, else by what came before."""
        if section_id not in self._times:
            section = self._sections[section_id]
            if self._is_five_year_plan:
                outer = self._section_time(section.parent) if section.parent else self._beginning
                return self._times.setdefault(section_id, section_of_plan(section.title, outer, self.year))
            if section.parent:
                outer = self._section_time(section.parent)
            else:
                outer = replace(self.time, five_years=self._beginning.five_years, review=False)
            if self.time.plan and not outer.plan:  # 一、… after 今年工作的总体要求: the report looks ahead by now
                outer = self.time
            within, turns = section.parent is not None, self._turns(section_id, outer)
            self._times[section_id] = self._headings.read(section.title, outer, self.year, within, turns)
        return self._times[section_id]


def _parts_before_plan(sections: Sequence[Section], headings: HeadingTimes, year: int | None) -> frozenset[str]:
    """Return the ids of the parts before the one that plans the year of the report; none if no heading says so."""
    parts = [section for section in sections if not section.parent]
    plans = [i for i, part in enumerate(parts) if headings.opens_plan(with_years_in_digits(part.title), year)]
    return frozenset(part.id for part in parts[: plans[-1]]) if plans else frozenset()
