"""The programmes known before the text is read: curated, in the lexicon, or explained in the report's annex."""

import re
from collections.abc import Iterator, Mapping, Sequence

from build_tools.model.knowledge import Term
from build_tools.model.lexicon import Lexicon
from build_tools.programmes.name_groups import NameGroup, keys_of
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.annexes import note_item, terms_of
from build_tools.text.folding import same_name

# 农村“三路”：…   the quotation in a term of the annex
QUOTED_IN_TERM = re.compile(r"“([^”]{2,16})”")


def known_groups(
    terms: Sequence[Term], notes: Mapping[str, str], lexicon: Lexicon, vocabulary: Vocabulary
) -> list[NameGroup]:
    """Return the groups of the curated *terms*, of the spellings in *lexicon*, and of the *notes* (term → note)."""
    return [
        *(NameGroup(t.name, {same_name(name) for name in (t.name, *t.aliases)}, term=t) for t in terms),
        *(_of_spellings(line.split()) for line in lexicon.same),
        *(group for term, note in notes.items() for group in _of_note(term, note, vocabulary)),
    ]


def _of_spellings(names: Sequence[str]) -> NameGroup:
    """Return the group of *names* that the lexicon says are one."""
    return NameGroup(names[0], {same_name(name) for name in names})


def _of_note(term: str, note: str, vocabulary: Vocabulary) -> Iterator[NameGroup]:
    """Yield the group of a *term* that a *note* explains; a quotation in it is another spelling: 农村“三路” → 三路.

    If the note explains several quotations, each has a group of its own: “两免”和“三补”.
    """
    item = note_item(note)
    terms = terms_of(item["term"]) if item else ()
    if len(terms) > 1:
        yield from (NameGroup(each, keys_of([each], vocabulary)) for each in terms)
        return
    quoted = QUOTED_IN_TERM.search(item["term"]) if item else None
    yield NameGroup(term, keys_of([term, quoted[1]] if quoted else [term], vocabulary))
