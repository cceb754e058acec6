"""Gather what a report's texts name into programmes: spellings merged, every mention found, glosses of its own read."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from build_tools.frame.place_in_text import guess_place
from build_tools.model.knowledge import Kind, Lexicon, Term
from build_tools.model.programme import Definition, Mention, Programme, title_id
from build_tools.model.report import FullReport
from build_tools.model.source import changed
from build_tools.programmes.candidates import Finder
from build_tools.programmes.forms import CODE, DIGITS, Candidate
from build_tools.programmes.glosses import find_gloss, find_members
from build_tools.programmes.kinds import kind_of
from build_tools.programmes.spellings import SHORT, Spellings, inside_longer
from build_tools.text.annexes import note_item
from build_tools.text.folding import same_name, without_quotes

SHORTEST_EXPLAINED = 2  # characters; what an annex explains is looked for without quotation marks if it is longer
# “民生100”工程 and 民生100 are one: a head that a name may have or lack
OPTIONAL_HEAD = re.compile(
    r"(?:(?<=攻坚)战|(?<=条)(?:硬|支持|配套)?措施|工程|行动|计划|活动|战略|政策|方案|建设|改革|试点|要求|理念|专题教育)$"
)
# 【民生100】   （民生100）   《民生100》   what is known by a shorter spelling may stand in brackets instead of quotation marks
BRACKETED = re.compile(r"[（(【\[〔《〈]([^（()）【】\[\]〔〕《》〈〉。，\n]{2,24})[）)】\]〕》〉]")


@dataclass(slots=True)
class _Entry:
    """A programme in the making."""

    name: str
    keys: set[str]
    found: list[tuple[str, int, int]] = field(default_factory=list)  # text id, start, end
    surfaces: dict[str, None] = field(default_factory=dict)  # spellings, in the order of the text
    forms: dict[str, None] = field(default_factory=dict)  # further spellings, with the words around a name
    term: Term | None = None


def texts_of(full: FullReport) -> dict[str, str]:
    """Return every text that can name a programme: titles (id 3-8-t) and paragraphs, in the order of the report."""
    report, evidence = full.report, full.evidence
    paragraphs: dict[str, list[tuple[str, str]]] = {}
    for paragraph in (p for p in report.paragraphs if not p.note):
        paragraphs.setdefault(paragraph.section, []).append((paragraph.id, paragraph.text))
    texts: dict[str, str] = {}
    for section in report.sections:
        if section.end > section.start and section.shown == changed(
            evidence.source.text, section.start, section.end, evidence.changes
        ):
            texts[title_id(section.id)] = section.shown
        texts |= dict(paragraphs.get(section.id, ()))
    return texts


def find_programmes(full: FullReport, lexicon: Lexicon, terms: Sequence[Term]) -> tuple[Programme, ...]:
    """Return the programmes that the report *full* names, in the order of their first mention.

    *terms* are curated entries: in reports of their place their names are found wherever they stand, and give an
    entry its meaning. A meaning that is general lends itself to a name found elsewhere.
    """
    report, texts = full.report, texts_of(full)
    finder = Finder(lexicon, report.meta.place or guess_place("".join(texts.values())))
    local = [term for term in terms if term.place in (None, report.meta.place)]
    explained = {p.term: p.text for p in report.paragraphs if p.term}
    entries = [
        *_curated(local),
        *_known_spellings(lexicon),
        *(_explained(term, text) for term, text in explained.items()),
    ]
    candidates = _split_joined({name: finder.find(text) for name, text in texts.items()}, texts, entries)
    candidates = _part_namesakes(candidates)
    for found in candidates.values():
        for candidate in found:
            _enter(entries, candidate)
    entries = _merged(entries)
    spellings = Spellings(
        (name for entry in entries for name in _searched(entry)), [t for t in explained if len(t) > SHORTEST_EXPLAINED]
    )
    _find_mentions(entries, texts, candidates, spellings, finder)
    meanings = _meanings(explained, terms)
    return tuple(_programme(f"n{i}", entry, texts, meanings) for i, entry in enumerate(_in_order(entries, texts), 1))


def _curated(terms: Sequence[Term]) -> list[_Entry]:
    return [_Entry(t.name, {same_name(n) for n in (t.name, *t.aliases)}, term=t) for t in terms]


def _known_spellings(lexicon: Lexicon) -> list[_Entry]:
    """Return an entry for each group of spellings that the lexicon says are one name."""
    groups = [line.split() for line in lexicon.same]
    return [_Entry(names[0], {same_name(n) for n in names}) for names in groups]


def _explained(term: str, note: str) -> _Entry:
    """Return the entry of a *term* that the annex explains in *note*; what it quotes stands for it: 农村“三路” → 三路."""
    item = note_item(note)
    quoted = re.search(r"“([^”]{2,16})”", item["term"] if item else "")
    return _Entry(term, _keys([term, *([quoted[1]] if quoted else [])]))


def _enter(entries: list[_Entry], candidate: Candidate) -> None:
    """Enter *candidate* under an entry that has one of its keys, or under a new one."""
    keys = _keys((candidate.name, *candidate.forms), candidate.exact)
    for entry in entries:
        if entry.term is None and entry.keys & keys:
            entry.keys |= keys
            entry.forms |= dict.fromkeys(candidate.forms)
            return
    entries.append(_Entry(candidate.name, keys, forms=dict.fromkeys(candidate.forms)))


def _keys(names: Iterable[str], exact: bool = False) -> set[str]:
    """Return the keys of *names*, each with and (unless *exact*) without a head that it may lack; never digits alone."""
    keys = set()
    for name in names:
        if CODE.fullmatch(name):  # 6+4: its key keeps the sign, or it would be a number like any other
            keys.add(f"code {name}")
        key = same_name(name)
        short = key if exact else OPTIONAL_HEAD.sub("", key)
        keys |= {key} | ({short} if len(short) >= 3 else set())
    return {key for key in keys if len(key) >= 2 and not DIGITS.fullmatch(key)}


def _merged(entries: list[_Entry]) -> list[_Entry]:
    """Return *entries* with those merged that share a key; a curated one takes in what was found of it, as it is."""
    merged: list[_Entry] = []
    by_key: dict[str, _Entry] = {}
    for entry in entries:
        host = None if entry.term else next((by_key[k] for k in sorted(entry.keys) if k in by_key), None)
        if host is None:
            merged.append(host := entry)
        elif host.term is None:
            host.keys |= entry.keys
            host.forms |= entry.forms
        else:
            continue
        for key in entry.keys:
            by_key.setdefault(key, host)
    return merged


def _split_joined(
    candidates: dict[str, list[Candidate]], texts: Mapping[str, str], entries: Sequence[_Entry]
) -> dict[str, list[Candidate]]:
    """Return *candidates* with two slogans in one pair of quotation marks parted, where one is known alone.

    “三量齐升、五化同步” is two names if the report, or the glossary, has “三量齐升” elsewhere; “三证合一、一照一码” stays one.
    """
    known = {key for entry in entries for key in entry.keys}
    alone = known | {same_name(c.name) for found in candidates.values() for c in found}
    split: dict[str, list[Candidate]] = {}
    for name, found in candidates.items():
        split[name] = []
        for candidate in found:
            parts = candidate.name.split("、")
            if (
                len(parts) == 2
                and same_name(candidate.name) not in known
                and any(same_name(part) in alone for part in parts)
            ):
                for part in parts:
                    start = texts[name].index(part, candidate.start)
                    split[name].append(Candidate(start, start + len(part), part, (part,)))
            else:
                split[name].append(candidate)
    return split


def _part_namesakes(candidates: dict[str, list[Candidate]]) -> dict[str, list[Candidate]]:
    """Return *candidates* with those parted that share what is quoted but differ in the words around it.

    人居环境整治“百日攻坚”行动 and 信访积案化解“百日攻坚”活动 are two: each is known by its whole name only.
    """
    around: dict[str, set[str]] = {}
    for found in candidates.values():
        for c in found:
            if c.prefix and c.head and c.forms:
                around.setdefault(same_name(c.forms[0]), set()).add(same_name(c.head))
    namesakes = {core for core, heads in around.items() if len(heads) > 1}
    return {name: [_whole_only(c, namesakes) for c in found] for name, found in candidates.items()}


def _whole_only(candidate: Candidate, namesakes: set[str]) -> Candidate:
    """Return *candidate* known by its whole name only, if what it quotes is among *namesakes*."""
    if not candidate.forms or same_name(candidate.forms[0]) not in namesakes:
        return candidate
    whole = tuple(f for f in candidate.forms if same_name(f) not in namesakes)
    return replace(candidate, forms=whole, exact=True)


def _find_mentions(
    entries: list[_Entry],
    texts: Mapping[str, str],
    candidates: Mapping[str, list[Candidate]],
    spellings: Spellings,
    finder: Finder,
) -> None:
    """Find every place that names an entry: the candidates, and wherever else one of its spellings stands.

    Longer spellings go first, and nothing is marked inside what is marked already.
    """
    by_key: dict[str, list[_Entry]] = {}
    for entry in entries:
        for key in entry.keys:
            by_key.setdefault(key, []).append(entry)
    for name, text in texts.items():
        marked: list[tuple[int, int, _Entry]] = []
        spots: list[tuple[int, int, str]] = [(c.start, c.end, text[c.start : c.end]) for c in candidates[name]]
        for start, end in spellings.find(text):
            if not finder.vocabulary.strong.match(text, end):  # 两型社会 in 两型社会示范区 is another name
                spots.append((start, end, text[start:end]))
        spots += [(*m.span(1), m[1]) for m in BRACKETED.finditer(text) if same_name(m[1]) in by_key]
        own_keys = {(c.start, c.end): _keys((c.name, *c.forms), c.exact) for c in candidates[name]}
        for start, end, words in sorted(set(spots), key=lambda s: (s[0] - s[1], s[0])):
            if any(start < e and s < end for s, e, _ in marked):
                continue
            keys = [same_name(words), *sorted(own_keys.get((start, end), ()), key=lambda k: (-len(k), k))]
            hosts = [e for k in keys for e in by_key.get(k, ())]
            host = _choose(hosts, text[:start])
            if host is not None and not inside_longer(text, start, end):
                marked.append((start, end, host))
        for start, end, entry in sorted(marked, key=lambda m: m[:2]):
            entry.found.append((name, start, end))
            entry.surfaces.setdefault(without_quotes(text[start:end]))


def _searched(entry: _Entry) -> Iterator[str]:
    """Yield the spellings to look for: every curated one, and found ones long enough to mean nothing else."""
    if entry.term:
        yield from (entry.term.name, *entry.term.aliases)
    elif len(entry.name) >= SHORT:
        yield entry.name


def _choose(hosts: Sequence[_Entry], before: str) -> _Entry | None:
    """Return the entry meant, of those that share the spelling: one that asks for words *before* it has them there."""
    for entry in hosts:
        if entry.term and entry.term.before and before.endswith(entry.term.before):
            return entry
    return next((e for e in hosts if not (e.term and e.term.before)), None)


def _in_order(entries: list[_Entry], texts: Mapping[str, str]) -> list[_Entry]:
    place = {name: i for i, name in enumerate(texts)}
    return sorted((e for e in entries if e.found), key=lambda e: (place[e.found[0][0]], e.found[0][1]))


def _programme(own_id: str, entry: _Entry, texts: Mapping[str, str], meanings: Mapping[str, Definition]) -> Programme:
    term = entry.term
    name = term.name if term else _best_name(entry)
    aliases = dict.fromkeys([*(term.aliases if term else ()), *entry.surfaces])
    aliases.pop(name, None)
    forms = tuple(
        f
        for f in entry.forms
        if same_name(f) not in {same_name(n) for n in (name, *aliases)} and not DIGITS.fullmatch(f)
    )
    places = [(texts[text], start, end) for text, start, end in entry.found]
    kind: Kind = term.kind if term else kind_of(name)
    members = (term.members if term else ()) or next((m for p in places if (m := find_members(*p))), ())
    return Programme(
        id=own_id,
        name=name,
        aliases=tuple(aliases),
        forms=() if term else forms,
        kind=kind,
        definition=_definition(term)
        or next((d for p in places if (d := find_gloss(*p))), None)
        or next((meanings[key] for key in sorted(entry.keys) if term is None and key in meanings), None),
        members=tuple(members),
        mentions=tuple(Mention(*place) for place in entry.found),
        origin=term.origin if term else None,
        origin_source=term.origin_source if term else None,
        curated=term is not None,
    )


def _meanings(explained: Mapping[str, str], terms: Sequence[Term]) -> dict[str, Definition]:
    """Return what is known of names that nobody curated for this report: by its own annex, else by a general entry."""
    meanings = {same_name(t.name): d for t in terms if t.trust == "general" and (d := _definition(t))}
    for term, text in explained.items():
        if item := note_item(text):
            meanings |= dict.fromkeys(_keys([term]), Definition(item["text"].strip(), "本报告", "report"))
    return meanings


def _best_name(entry: _Entry) -> str:
    """Return the fullest spelling that the report uses; digits alone never name an entry."""
    return max(entry.surfaces, key=lambda s: (not DIGITS.fullmatch(s), len(s) <= 24, len(s)))


def _definition(term: Term | None) -> Definition | None:
    if term is None or term.meaning is None or term.trust is None:
        return None
    source = {"report": "本报告", "general": "通行含义"}.get(term.trust) or term.source or ""
    return Definition(term.meaning, source, term.trust)
