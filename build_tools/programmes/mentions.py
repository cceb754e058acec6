"""Find every mention of a programme: the candidates, and wherever else one of its spellings is in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from build_tools.model.programme import Mention
from build_tools.programmes.candidate import Candidate
from build_tools.programmes.entries import Entry, keys_of_candidate
from build_tools.programmes.spellings import SHORT, Spellings, inside_longer
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.folding import same_name, without_quotes

SHORTEST_CERTAIN: Final = 3  # characters of a term of the annex that is looked for without quotation marks
HEAD_NOUN: Final = "«head_nouns»"
# 【民生100】   （民生100）   《民生100》   a known name may be in brackets instead of quotation marks
BRACKETED: Final = re.compile(r"[（(【\[〔《〈]([^（()）【】\[\]〔〕《》〈〉。，\n]{2,24})[）)】\]〕》〉]")


class Span(NamedTuple):
    """Words of a text that may be a mention."""

    start: int
    end: int
    words: str


def find_mentions(
    entries: Sequence[Entry],
    texts: Mapping[str, str],
    candidates: Mapping[str, Sequence[Candidate]],
    explained: Sequence[str],
    vocabulary: Vocabulary,
) -> None:
    """Add to each of *entries* its mentions in *texts*, in their order; *explained* are the terms of the report's annex.

    Longer spans go first, and nothing is marked inside what is marked already.
    """
    spellings = Spellings(
        (name for entry in entries for name in _names_to_find(entry)),
        [term for term in explained if len(term) >= SHORTEST_CERTAIN],
    )
    by_key: dict[str, list[Entry]] = {}
    for entry in entries:
        for key in entry.keys:
            by_key.setdefault(key, []).append(entry)
    for text_id, text in texts.items():
        own_keys = {(c.start, c.end): keys_of_candidate(c, vocabulary) for c in candidates[text_id]}
        spans = {Span(start, end, text[start:end]) for start, end in own_keys}
        spans |= {*_spelled(text, spellings, vocabulary), *_bracketed(text, by_key)}
        marked: list[tuple[int, int, Entry]] = []
        for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
            if any(span.start < end and start < span.end for start, end, _ in marked):
                continue
            keys = [same_name(span.words), *_longest_first(own_keys.get((span.start, span.end), ()))]
            owner = _choose([entry for key in keys for entry in by_key.get(key, ())], text[: span.start])
            if owner is not None and not inside_longer(text, span.start, span.end):
                marked.append((span.start, span.end, owner))
        for start, end, owner in sorted(marked, key=lambda m: m[:2]):
            owner.mentions.append(Mention(text_id, start, end))
            owner.surfaces.setdefault(without_quotes(text[start:end]))


def _names_to_find(entry: Entry) -> Iterator[str]:
    """Yield the spellings to look for: every curated one, and a found one if it is too long to mean anything else."""
    if entry.term:
        yield from (entry.term.name, *entry.term.aliases)
    elif len(entry.name) >= SHORT:
        yield entry.name


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


def _choose(entries: Sequence[Entry], before: str) -> Entry | None:
    """Return the one of *entries* that is meant, which share a spelling: one that asks for the words *before* it, else the first.

    Return None if each asks for words that are not there.
    """
    for entry in entries:
        if entry.term and entry.term.before and before.endswith(entry.term.before):
            return entry
    return next((entry for entry in entries if not (entry.term and entry.term.before)), None)
