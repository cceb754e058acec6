"""Read a text sentence by sentence and clause by clause: the figures in it, and the numbers that are no figures."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from build_tools.figures.clauses.carried import Told
from build_tools.figures.clauses.clause import Clause, Reading
from build_tools.figures.clauses.findings import Findings
from build_tools.figures.clauses.paired_lists import read_respective, read_side_by_side
from build_tools.figures.clauses.singles import read_singles
from build_tools.figures.clauses.value_changes import read_changes
from build_tools.figures.exclusions.rules import Exclusions
from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.naming.rules import Namer
from build_tools.figures.numbers.digits import with_narrow_marks
from build_tools.figures.numbers.find import Numbers
from build_tools.figures.numbers.quantity import Quantity
from build_tools.figures.periods.clauses import ClauseTimes
from build_tools.figures.periods.parts_of_year import part_of_year
from build_tools.figures.periods.setting import TimeSetting
from build_tools.model.figure_words import FigureWords
from build_tools.text.characters import CLAUSE_END, SENTENCE_END

# 全市经济总量突破2000亿大关，…达到1087亿元。
SENTENCE: Final = re.compile(rf"[^{SENTENCE_END}\n]+[{SENTENCE_END}]?")
# 财政收入达到290.4亿元，   a comma between quotation marks ends no clause
CLAUSE: Final = re.compile(rf"(?:“[^”]*”|[^{CLAUSE_END}])+")
# 1.新建公园3个   the number of an item, which is no part of a name
ITEM: Final = re.compile(r"\s*\d{1,2}[.．、]\s*(?!\d)")
# 扣除价格因素   按可比口径计算   在增长7%的基础上   同比   a clause between a subject and its number, without a subject of its own
INSERTED_CLAUSE: Final = re.compile(r"扣除|剔除|按(?:可比|不变|常住|新)|(?:同比|比上年)$|在.*基础上$")
# 21项问题整改完成17项   reasons for which what a number counts is not the subject of the next one
SPOKEN: Final = frozenset({"points", "loose", "provisions", "one_of", "compared", "elsewhere", "base"})
# 从5个方面提出22项指标   what was counted, up to the verb
POINTS_NOUN: Final = re.compile(r"方面|领域|层面|环节|的?基础(?:之)?上")


class TextReader:
    """Reads texts with the words of ``data/figures.toml``."""

    def __init__(self, words: FigureWords) -> None:
        self.numbers = Numbers(words.units, words.bounds)
        self.grammar = Grammar(words)
        self.times = ClauseTimes(words.periods)
        self.namer = Namer(words, self.grammar)
        self._exclusions = Exclusions(words.exclusions)

    def quantities(self, text: str) -> list[Quantity]:
        """Return all numbers of *text* with a unit, in order."""
        return self.numbers.find(with_narrow_marks(text))

    def read(
        self,
        text: str,
        time_of: Callable[[str], TimeSetting],
        year: int | None,
        programmes: Sequence[tuple[int, int]],
        place: str = "",
        title: str = "",
    ) -> Findings:
        """Return the figures of *text* and the numbers left out: each number is in one of them.

        *time_of* returns the time of a sentence, *year* and *place* are the report's, *programmes* are the spans of
        programme names, *title* is that of the section.
        """
        reading = Reading(with_narrow_marks(text), self.grammar, self.namer)
        reading.carried.title = title
        quantities = self.numbers.find(reading.text)
        for sentence in _sentences(reading.text):
            time = time_of(sentence[0])
            reading.carried.begin_sentence(sentence[0])
            for found in CLAUSE.finditer(reading.text, sentence.start(), sentence.end()):
                start, end = found.span()
                if reading.text[start - 1 : start] == "；":
                    reading.carried.drop_subject()
                own = [q for q in quantities if start <= q.number_start < end]
                clause = Clause(reading, start, end, own, time)
                self._say_when(clause, year)
                self._leave_out_others(clause, programmes, place)
                _read_clause(clause)
        reading.findings.leave_out_rest(quantities)
        return reading.findings

    def _say_when(self, clause: Clause, year: int | None) -> None:
        """Take the time that *clause* names, or that of the clause before."""
        carried, inherited = clause.carried, clause.carried.period
        carried.period = self.times.period(clause.words, clause.time, inherited, year)
        if inherited and clause.quantities and carried.period == inherited:
            clause.period_is_carried = self.times.period(clause.words, clause.time, None, year) is None
        carried.part = part_of_year(clause.words, carried.part)

    def _leave_out_others(self, clause: Clause, programmes: Sequence[tuple[int, int]], place: str) -> None:
        """Leave out the numbers of *clause* that are no figures, each with its reason."""
        kept = []
        for quantity in clause.quantities:
            reason = self._exclusions.reason(clause.text, quantity, clause.start, clause.end, programmes, place)
            if reason is None:
                kept.append(quantity)
                continue
            clause.leave_out([quantity], reason)
            if reason == "elsewhere":
                clause.told_elsewhere = clause.grammar.subjects.divide(clause.text[clause.start : quantity.start])[0]
            if reason in SPOKEN and not quantity.chinese:
                noun = POINTS_NOUN.match(clause.text, quantity.end)
                clause.spoken.append(noun.end() if noun else quantity.end)
        clause.quantities = kept


def _sentences(text: str) -> Iterator[re.Match[str]]:
    item = ITEM.match(text)
    return SENTENCE.finditer(text, item.end() if item else 0)


def _read_clause(clause: Clause) -> None:
    """Read *clause*, and leave its subject to the next one."""
    carried = clause.carried
    if not clause.quantities:
        if clause.told_elsewhere:  # 我国出口增长3%，我市增长7%
            clause.carry(clause.told_elsewhere)
        else:
            _leave_subject(clause)
        carried.told.append(Told((), clause.words))
        return
    if not (read_respective(clause) or read_side_by_side(clause) or read_changes(clause)):
        read_singles(clause, clause.quantities, clause.start, clause.end)
    carried.names, carried.without_prices = clause.names_here, None
    if clause.found_here:
        carried.told.append(clause.told)


def _leave_subject(clause: Clause) -> None:
    """Leave the subject of a clause without numbers to the next one: 优良天数逐年增加，2015年达到281天.

    A clause with another subject ends the one before, unless it only comes between (扣除价格因素).
    """
    grammar, words, carried = clause.grammar, clause.words, clause.carried
    carried.without_prices = grammar.calibers.real(words, carried.without_prices)
    subject, predicate = grammar.subjects.divide(words)
    if not subject:
        return
    if subject.startswith("占") and carried.subject:  # 工业投资增长，占全市投资比重提高，达29%
        subject = carried.subject + subject
    labels = grammar.labels.names_next(subject, clause.text, clause.end)
    if labels or grammar.lists.says_what(subject):
        clause.carry(subject)
    elif moved := grammar.lists.moved(subject + predicate):
        clause.carry(moved)
    elif grammar.measures.says_growth(predicate):
        clause.carry(subject)
    elif not (INSERTED_CLAUSE.match(words) or grammar.verbs.is_verb(subject) or "分别" in words or "其中" in words):
        clause.carry("")
        carried.verb = ""
