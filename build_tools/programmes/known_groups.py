"""The programmes known before the text is read: curated, in the lexicon, or explained in the report's annex."""

import re
from collections.abc import Iterator, Sequence

from build_tools.model.knowledge import Term
from build_tools.model.lexicon import Lexicon
from build_tools.programmes.name_groups import NameGroup, keys_of
from build_tools.programmes.notes import Note
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.folding import same_name

# 农村“三路”：…   the quotation in a term of the annex
QUOTED_IN_TERM = re.compile(r"“([^”]{2,16})”")


def known_groups(
    terms: Sequence[Term], notes: Sequence[Note], lexicon: Lexicon, vocabulary: Vocabulary
) -> list[NameGroup]:
    """Return the groups of the curated *terms*, of the spellings in *lexicon*, and of the *notes*."""
    return [
        *(NameGroup(t.name, {same_name(name) for name in (t.name, *t.aliases)}, term=t) for t in terms),
        *(_of_spellings(line.split()) for line in lexicon.same),
        *(group for note in notes for group in _of_note(note, vocabulary)),
    ]


def _of_spellings(names: Sequence[str]) -> NameGroup:
    """Return the group of *names* that the lexicon says are one."""
    return NameGroup(names[0], {same_name(name) for name in names}, known=True)


def _of_note(note: Note, vocabulary: Vocabulary) -> Iterator[NameGroup]:
    """Yield the group of the term that a *note* explains; a quotation in it is another spelling: 农村“三路” → 三路.

    If the note explains several quotations, each has a group of its own: “两免”和“三补”.
    """
    if note.apart:
        yield from (NameGroup(each, keys_of([each], vocabulary), explained=True) for each in note.terms)
        return
    quoted = QUOTED_IN_TERM.search(note.term)
    names = [*note.terms, quoted[1]] if quoted else note.terms
    yield NameGroup(note.terms[0], keys_of(names, vocabulary), explained=True)
