"""Find the programmes that a report names: candidates, spellings merged, every mention, what the report says of them."""

from collections.abc import Mapping, Sequence

from build_tools.frame.place_in_text import guess_place
from build_tools.model.knowledge import Term
from build_tools.model.lexicon import Lexicon
from build_tools.model.programme import Definition, Programme
from build_tools.model.report import FullReport
from build_tools.programmes.candidates import find_candidates, places_named
from build_tools.programmes.definitions import definition_of, meanings_by_key
from build_tools.programmes.entries import Entry, enter, merge
from build_tools.programmes.glosses import find_members
from build_tools.programmes.joined_slogans import split_joined_slogans
from build_tools.programmes.kinds import kind_of
from build_tools.programmes.known_entries import known_entries
from build_tools.programmes.mentions import find_mentions
from build_tools.programmes.name_shapes import DIGITS_ONLY
from build_tools.programmes.namesakes import separate_namesakes
from build_tools.programmes.texts import texts_of
from build_tools.programmes.vocabulary import Vocabulary, vocabulary_of
from build_tools.text.folding import same_name

LONGEST_NAME = 24  # characters of a spelling that may give an entry its name


def find_programmes(full: FullReport, lexicon: Lexicon, terms: Sequence[Term]) -> tuple[Programme, ...]:
    """Return the programmes that the report *full* names, in the order of their first mention.

    *terms* are curated entries. In reports of their place their names are found wherever they are, and they give an
    entry its meaning. A meaning that is general also explains a name found elsewhere.
    """
    report, texts, vocabulary = full.report, texts_of(full), vocabulary_of(lexicon)
    places = places_named(report.meta.place or guess_place("".join(texts.values())))
    notes = {p.term: p.text for p in report.paragraphs if p.term}
    own_terms = [term for term in terms if term.place in (None, report.meta.place)]
    entries = known_entries(own_terms, notes, lexicon, vocabulary)
    candidates = {text_id: find_candidates(text, places, vocabulary) for text_id, text in texts.items()}
    candidates = split_joined_slogans(candidates, texts, entries)
    candidates = separate_namesakes(candidates)
    for found in candidates.values():
        for candidate in found:
            enter(entries, candidate, vocabulary)
    entries = merge(entries)
    find_mentions(entries, texts, candidates, list(notes), vocabulary)
    meanings = meanings_by_key(notes, terms, vocabulary)
    return tuple(
        _programme(f"n{number}", entry, texts, meanings, vocabulary)
        for number, entry in enumerate(_in_order(entries, texts), 1)
    )


def _in_order(entries: Sequence[Entry], texts: Mapping[str, str]) -> list[Entry]:
    """Return the *entries* that have mentions, in the order of the first one."""
    position = {text_id: i for i, text_id in enumerate(texts)}
    mentioned = [entry for entry in entries if entry.mentions]
    return sorted(mentioned, key=lambda e: (position[e.first_mention.paragraph], e.first_mention.start))


def _programme(
    own_id: str,
    entry: Entry,
    texts: Mapping[str, str],
    meanings: Mapping[str, Definition],
    vocabulary: Vocabulary,
) -> Programme:
    """Return the programme that *entry* has become."""
    term = entry.term
    name = term.name if term else _best_name(entry)
    aliases = dict.fromkeys([*(term.aliases if term else ()), *entry.surfaces])
    aliases.pop(name, None)
    return Programme(
        id=own_id,
        name=name,
        aliases=tuple(aliases),
        forms=() if term else _other_forms(entry, [name, *aliases]),
        kind=term.kind if term else kind_of(name, vocabulary),
        definition=definition_of(entry, texts, meanings),
        members=_members(entry, texts, vocabulary),
        mentions=tuple(entry.mentions),
        origin=term.origin if term else None,
        origin_source=term.origin_source if term else None,
        curated=term is not None,
    )


def _best_name(entry: Entry) -> str:
    """Return the longest spelling that the report uses; digits alone never name an entry."""
    return max(entry.surfaces, key=lambda s: (not DIGITS_ONLY.fullmatch(s), len(s) <= LONGEST_NAME, len(s)))


def _other_forms(entry: Entry, names: Sequence[str]) -> tuple[str, ...]:
    """Return the forms of *entry* that are neither one of *names* nor digits alone."""
    keys = {same_name(name) for name in names}
    return tuple(form for form in entry.forms if same_name(form) not in keys and not DIGITS_ONLY.fullmatch(form))


def _members(entry: Entry, texts: Mapping[str, str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the parts of a programme: those that the editor lists, else those listed before a mention, else ()."""
    if entry.term and entry.term.members:
        return entry.term.members
    lists = (find_members(texts[mention.paragraph], mention.start, vocabulary) for mention in entry.mentions)
    return next((members for members in lists if members), ())
