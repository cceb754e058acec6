"""The programmes that are known before the text is read: curated, in the lexicon, or explained in the report's annex."""

import re
from collections.abc import Mapping, Sequence

from build_tools.model.knowledge import Term
from build_tools.model.lexicon import Lexicon
from build_tools.programmes.entries import Entry, keys_of
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.annexes import note_item
from build_tools.text.folding import same_name

# 农村“三路”：…   the quotation in a term of the annex
QUOTED_IN_TERM = re.compile("“([^”]{2,16})”")


def known_entries(
    terms: Sequence[Term], notes: Mapping[str, str], lexicon: Lexicon, vocabulary: Vocabulary
) -> list[Entry]:
    """Return the entries of the curated *terms*, of the lexicon's spellings, and of the *notes* (term → note), in this order."""
    return [
        *(Entry(t.name, {same_name(name) for name in (t.name, *t.aliases)}, term=t) for t in terms),
        *(_of_spellings(line.split()) for line in lexicon.same),
        *(_of_note(term, note, vocabulary) for term, note in notes.items()),
    ]


def _of_spellings(names: Sequence[str]) -> Entry:
    """Return the entry of *names* that the lexicon says are one."""
    return Entry(names[0], {same_name(name) for name in names})


def _of_note(term: str, note: str, vocabulary: Vocabulary) -> Entry:
    """Return the entry of a *term* that a *note* explains; a quotation in it is another spelling: 农村“三路” → 三路."""
    item = note_item(note)
    quoted = QUOTED_IN_TERM.search(item["term"]) if item else None
    return Entry(term, keys_of([term, quoted[1]] if quoted else [term], vocabulary))
