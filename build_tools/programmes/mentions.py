"""Find every mention of a programme: the candidates, and wherever else one of its spellings is in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from build_tools.model.programme import Mention
from build_tools.programmes.candidate import Candidate
from build_tools.programmes.name_groups import NameGroup, keys_of_candidate
from build_tools.programmes.note_marks import without_note_marks
from build_tools.programmes.spellings import SHORT, Spellings, inside_longer
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.folding import same_name, without_quotes

SHORTEST_CERTAIN: Final = 3  # characters of a term of the annex that is looked for without quotation marks
HEAD_NOUN: Final = r"«head_nouns»"
# 【民生100】   （民生100）   《民生100》   a known name may be in brackets instead of quotation marks
BRACKETED: Final = re.compile(r"[（(【\[〔《〈]([^（()）【】\[\]〔〕《》〈〉。，\n]{2,24})[）)】\]〕》〉]")


class Span(NamedTuple):
    """Words of a text that may be a mention."""

    start: int
    end: int
    words: str


def find_mentions(
    groups: Sequence[NameGroup],
    texts: Mapping[str, str],
    candidates: Mapping[str, Sequence[Candidate]],
    explained: Sequence[str],
    vocabulary: Vocabulary,
) -> None:
    """Add to each of *groups* its mentions in *texts*, in their order.

    *explained* are the terms of the report's annex. Longer spans go first; nothing inside a mention is another one.
    """
    spellings = Spellings(
        (name for group in groups for name in _names_to_find(group)),
        [term for term in explained if len(term) >= SHORTEST_CERTAIN],
    )
    by_key: dict[str, list[NameGroup]] = {}
    for group in groups:
        for key in group.keys:
            by_key.setdefault(key, []).append(group)
    for text_id, text in texts.items():
        spans = [*_spelled(text, spellings, vocabulary), *_bracketed(text, by_key)]
        for start, end, group in _owned_spans(text, candidates[text_id], spans, by_key, vocabulary):
            unmarked = without_note_marks(text[start:end], vocabulary)
            before_mark = text[start : start + unmarked.marks[0]] if unmarked.marks else ""
            if same_name(before_mark) in group.keys:
                end = start + len(before_mark)
            group.mentions.append(Mention(text_id, start, end))
            group.spellings.setdefault(without_quotes(unmarked.plain))


def _owned_spans(
    text: str,
    candidates: Sequence[Candidate],
    known: Sequence[Span],
    by_key: Mapping[str, Sequence[NameGroup]],
    vocabulary: Vocabulary,
) -> list[tuple[int, int, NameGroup]]:
    """Return which spans of *text* are mentions, with the group of each, in the order of the text.

    They are chosen from its *candidates* and the spans with a *known* name.
    """
    own_keys = {(c.start, c.end): keys_of_candidate(c, vocabulary) for c in candidates}
    spans = {*known, *(Span(start, end, text[start:end]) for start, end in own_keys)}
    owned: list[tuple[int, int, NameGroup]] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
        if any(span.start < end and start < span.end for start, end, _ in owned):
            continue
        keys = [same_name(span.words), *_longest_first(own_keys.get((span.start, span.end), ()))]
        group = _choose([group for key in keys for group in by_key.get(key, ())], text[: span.start])
        if group is not None and not inside_longer(text, span.start, span.end):
            owned.append((span.start, span.end, group))
    return sorted(owned, key=lambda o: o[:2])


def _names_to_find(group: NameGroup) -> Iterator[str]:
    """Yield the spellings to look for: every curated one, and a found one if it is too long to mean anything else."""
    if group.term:
        yield from (group.term.name, *group.term.aliases)
    elif len(group.name) >= SHORT:
        yield group.name
    yield from group.short_names


def _spelled(text: str, spellings: Spellings, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where one of *spellings* is in *text*, unless it goes on to another name: 两型社会 in 两型社会示范区."""
    for start, end in spellings.find(text):
        if not vocabulary.pattern(HEAD_NOUN).match(text, end):
            yield Span(start, end, text[start:end])


def _bracketed(text: str, known: Mapping[str, object]) -> Iterator[Span]:
    """Yield the *known* names that are in brackets in *text*, without the brackets."""
    for match in BRACKETED.finditer(text):
        if same_name(match[1]) in known:
            yield Span(match.start(1), match.end(1), match[1])


def _longest_first(keys: Iterable[str]) -> list[str]:
    return sorted(keys, key=lambda key: (-len(key), key))


def _choose(groups: Sequence[NameGroup], before: str) -> NameGroup | None:
    """Return which of *groups*, which share a spelling, is meant after the text *before*.

    A group that asks for the words before it goes first. Return None if each asks for words that are not there.
    """
    for group in groups:
        if group.term and group.term.before and before.endswith(group.term.before):
            return group
    return next((group for group in groups if not (group.term and group.term.before)), None)
