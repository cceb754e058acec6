"""Find the programmes that a report names: candidates, merged spellings, every mention, definitions."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from build_tools.frame.place_in_text import guess_place
from build_tools.model.knowledge import NationalName, Term
from build_tools.model.lexicon import Lexicon
from build_tools.model.programme import Programme
from build_tools.model.report import FullReport, Sign
from build_tools.programmes.candidates import find_candidates, places_named
from build_tools.programmes.definitions import (
    Meanings,
    addition_of,
    definition_of,
    national_definition,
    national_meaning,
    noted_meanings,
)
from build_tools.programmes.doubtful import doubt_signs, part_doubtful
from build_tools.programmes.glosses import find_members
from build_tools.programmes.joined_slogans import split_joined_slogans
from build_tools.programmes.kinds import kind_of
from build_tools.programmes.known_groups import known_groups
from build_tools.programmes.mentions import find_mentions
from build_tools.programmes.name_groups import NameGroup, add_candidate, merge, without_head_noun
from build_tools.programmes.name_shapes import DIGITS_ONLY
from build_tools.programmes.namesakes import separate_namesakes
from build_tools.programmes.national_names import national_names_of
from build_tools.programmes.notes import notes_of
from build_tools.programmes.short_forms import join_short_forms
from build_tools.programmes.texts import texts_of
from build_tools.programmes.vocabulary import Vocabulary, vocabulary_of
from build_tools.text.folding import same_name

LONGEST_NAME = 24  # characters of a spelling that may give a programme its name


class Found(NamedTuple):
    """The programmes of a report, in the order of their first mention, and the names that its editor should look at."""

    programmes: tuple[Programme, ...]
    signs: tuple[Sign, ...]


def find_programmes(
    full: FullReport, lexicon: Lexicon, terms: Sequence[Term], national: tuple[NationalName, ...] = ()
) -> Found:
    """Return the programmes that the report *full* names.

    *terms* are curated entries. In reports of their place their names are found wherever they are, and they give a
    programme its meaning. *national* names explain what neither they nor the report itself does.
    """
    report, texts, vocabulary = full.report, texts_of(full), vocabulary_of(lexicon)
    places = places_named(report.meta.place or guess_place("".join(texts.values())))
    notes = list(notes_of(report.paragraphs))
    own_terms = [term for term in terms if term.place in (None, report.meta.place)]
    groups = known_groups(own_terms, notes, lexicon, vocabulary)
    found = {text_id: find_candidates(text, places, vocabulary) for text_id, text in texts.items()}
    national_names = national_names_of(national, vocabulary)
    keys = {key for group in groups for key in group.keys}
    names, doubtful = part_doubtful(found, lambda name: national_names.find(name, report.meta.year), keys, vocabulary)
    candidates = split_joined_slogans(names, texts, groups)
    candidates = join_short_forms(separate_namesakes(candidates, vocabulary))
    for candidate in chain.from_iterable(candidates.values()):
        add_candidate(groups, candidate, vocabulary)
    groups = merge(groups)
    find_mentions(groups, texts, candidates, [term for note in notes for term in note.terms], vocabulary)
    meanings = Meanings(texts, noted_meanings(notes, vocabulary), national_names, report.meta.year)
    programmes = (
        _programme(f"n{number}", group, meanings, vocabulary)
        for number, group in enumerate(_in_order(groups, texts), 1)
    )
    return Found(tuple(programmes), tuple(doubt_signs(doubtful, report)))


def _in_order(groups: Sequence[NameGroup], texts: Mapping[str, str]) -> list[NameGroup]:
    """Return the *groups* that have mentions, in the order of the first one."""
    position = {text_id: i for i, text_id in enumerate(texts)}
    mentioned = [group for group in groups if group.mentions]
    return sorted(mentioned, key=lambda g: (position[g.first_mention.paragraph], g.first_mention.start))


def _programme(own_id: str, group: NameGroup, meanings: Meanings, vocabulary: Vocabulary) -> Programme:
    """Return the programme that *group* has become."""
    term = group.term
    name = term.name if term else group.name if group.known else _best_name(group)
    aliases = dict.fromkeys([*(term.aliases if term else ()), *group.spellings])
    aliases.pop(name, None)
    members = _members(group, meanings.texts, vocabulary)
    definition = definition_of(group, meanings, vocabulary)
    national = (
        None
        if definition
        else national_meaning([name, *group.spellings], group.mentions, members, meanings, vocabulary)
    )
    known = term or national
    return Programme(
        id=own_id,
        name=name,
        aliases=tuple(aliases),
        variants=() if term else _other_variants(group, [name, *aliases]),
        kind=known.kind if known else kind_of(name, vocabulary),
        short=without_head_noun(name, vocabulary),
        definition=national_definition(national) if national else definition,
        members=(national.members if national else ()) or members,
        mentions=tuple(group.mentions),
        origin=(term.origin if term else None) or (national.origin if national else None),
        origin_source=term.origin_source if term else None,
        curated=term is not None,
        national=national.name if national else None,
        addition=addition_of(term) if term else None,
    )


def _best_name(group: NameGroup) -> str:
    """Return the name that the annex explains, or the longest spelling that the report uses, but no short name.

    Digits alone never name a programme. A member of a list has the head noun of the list: 园区提质 of
    园区提质、企业焕新等行动 is 园区提质行动.
    """

    def rank(spelling: str) -> tuple[bool, bool, bool, bool, int]:
        explained = group.explained and same_name(spelling) == same_name(group.name)
        digits, short = DIGITS_ONLY.fullmatch(spelling) is not None, spelling in group.short_names
        return explained, not digits, not short, len(spelling) <= LONGEST_NAME, len(spelling)

    best = max(group.spellings, key=rank)
    return group.name if group.apart and group.name.startswith(best) else best


def _other_variants(group: NameGroup, names: Sequence[str]) -> tuple[str, ...]:
    """Return the variants of *group* that are neither one of *names* nor digits alone."""
    keys = {same_name(name) for name in names}
    return tuple(
        variant for variant in group.variants if same_name(variant) not in keys and not DIGITS_ONLY.fullmatch(variant)
    )


def _members(group: NameGroup, texts: Mapping[str, str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the parts of a programme: those that the editor lists, else those listed before a mention, else ()."""
    if group.term and group.term.members:
        return group.term.members
    lists = (find_members(texts[mention.paragraph], mention.start, vocabulary) for mention in group.mentions)
    return next((members for members in lists if members), ())
