"""What a name that could be anybody's belongs to: looked for in the clause, the sentence, the sentence before, the title."""

from collections.abc import Iterator

from build_tools.figures.clauses.carried import Told
from build_tools.figures.clauses.clause import Clause


def find_owner(clause: Clause, name: str) -> str:
    """Return what *name* in *clause* belongs to, the nearest first, or an empty string.

    石桥灌区改造，投资3亿元 → 石桥灌区改造. Money that was put into something belongs to no other money, and things that
    are counted to no other number.
    """
    bare_names = clause.grammar.bare_names
    if bare_names.is_effect(name):
        return _what_was_done(clause)
    investment = bare_names.is_investment(name)
    for told in _told(clause):
        if told.names and bare_names.wants_words(name):
            continue
        if len(told.names) == 1 and bare_names.is_rate(name):  # 生产总值突破千亿元，…，增速居全省第一
            owner = bare_names.without_rate(told.names[0])
        elif told.names:
            owner = bare_names.owner_of_all(told.things if investment else told.names)
        else:
            owner = bare_names.owner_in(clause.grammar.tidy(told.words))
        if owner and not owner.endswith(name):
            return owner
    return ""


def _what_was_done(clause: Clause) -> str:
    """Return what the clause before tells of, to say who gains by it: 开展技能培训，2000人受益 → 技能培训."""
    told = next(_told(clause), None)
    if told is None:
        return ""
    bare_names = clause.grammar.bare_names
    if told.names:
        return bare_names.owner_of_all(told.names) or told.names[-1]
    words = clause.grammar.tidy(told.words)
    return bare_names.owner_in(words) or bare_names.done_in(words)


def _told(clause: Clause) -> Iterator[Told]:
    carried = clause.carried
    if clause.found_here:
        yield clause.told
    yield from reversed(carried.told)
    if not clause.found_here and not carried.told:
        yield from carried.told_before
        if carried.title:
            yield Told((), carried.title)
