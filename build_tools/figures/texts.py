"""Read a text sentence by sentence and clause by clause: the rows of figures in it, and the numbers that are none."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from build_tools.figures.clauses import Clause
from build_tools.figures.digits import joined
from build_tools.figures.exclusions import reason
from build_tools.figures.periods import Scope, clause_period
from build_tools.figures.quantities import find_quantities
from build_tools.figures.sentences import Sentence
from build_tools.text.characters import CLAUSE_END, SENTENCE_END

# 全市经济总量突破2000亿大关，…达到1087亿元。   a sentence
SENTENCE: Final = re.compile(rf"[^{SENTENCE_END}\n]+[{SENTENCE_END}]?")
# 财政收入达到290.4亿元，   a clause; a comma between quotation marks ends none
CLAUSE: Final = re.compile(rf"(?:“[^”]*”|[^{CLAUSE_END}])+")
# 1.新建公园3个   the number of an item, which names nothing
ITEM: Final = re.compile(r"\s*\d{1,2}[.．、]\s*(?!\d)")


def read_text(
    words: str, scope_of: Callable[[str], Scope], year: int | None, names: Sequence[tuple[int, int]]
) -> Sentence:
    """Return the rows of *words* and the numbers left out.

    *scope_of* tells the scope of a sentence, *year* is that of the report, *names* are the spans of programme names.
    """
    text, read = joined(words), Sentence()
    quantities = find_quantities(text)
    item = ITEM.match(text)
    for sentence in SENTENCE.finditer(text, item.end() if item else 0):
        scope = scope_of(sentence[0])
        read.begin(sentence[0])
        for clause in CLAUSE.finditer(text, sentence.start(), sentence.end()):
            start, end = clause.span()
            if text[start - 1 : start] == "；":
                read.forget()
            read.period = clause_period(clause[0], scope, read.period, year)
            kept = []
            for quantity in (q for q in quantities if start <= q.number_start < end):
                if why := reason(text, quantity, start, end, names):
                    read.left.append((quantity, why))
                else:
                    kept.append(quantity)
            Clause(text, start, end, kept, read, scope).read()
    return read
