"""What a programme means: by the editor, by the report (beside its name, in its annex), or by a general entry."""

from collections.abc import Mapping, Sequence

from build_tools.model.knowledge import Term
from build_tools.model.programme import Definition
from build_tools.programmes.glosses import find_gloss
from build_tools.programmes.name_groups import NameGroup, keys_of
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.annexes import note_item, terms_of
from build_tools.text.folding import same_name
from build_tools.text.wording import wordings


def definition_of(group: NameGroup, texts: Mapping[str, str], meanings: Mapping[str, Definition]) -> Definition | None:
    """Return the definition of *group*: the curated one, a gloss beside a mention, or one of *meanings*, by key.

    *meanings* do not explain a curated entry: its editor did not adopt them.
    """
    if group.term and (curated := curated_definition(group.term)):
        return curated
    glosses = (find_gloss(texts[m.paragraph], m.start, m.end) for m in group.mentions)
    gloss = next((gloss for gloss in glosses if gloss), None)
    if gloss or group.term:
        return gloss
    return next((meanings[key] for key in sorted(group.keys) if key in meanings), None)


def curated_definition(term: Term) -> Definition | None:
    """Return the meaning that the editor gave *term*, or None."""
    if term.meaning is None or term.trust is None:
        return None
    if term.trust == "cited":
        return Definition(term.meaning, term.source or "", term.trust)
    return Definition(term.meaning, wordings("definitions.sources")[term.trust], term.trust)


def meanings_by_key(notes: Mapping[str, str], terms: Sequence[Term], vocabulary: Vocabulary) -> dict[str, Definition]:
    """Return what names mean that nobody curated for this report, by key.

    Its own *notes* (term → note) say so, else a general entry among *terms*.
    """
    meanings: dict[str, Definition] = {}
    for term in terms:
        if term.trust == "general" and (general := curated_definition(term)):
            meanings[same_name(term.name)] = general
    for name, note in notes.items():
        if item := note_item(note):
            own = Definition(item["text"].strip(), wordings("definitions.sources")["report"], "report")
            explained = terms_of(item["term"])
            names = explained if len(explained) > 1 else (name,)
            meanings |= dict.fromkeys(keys_of(names, vocabulary), own)
    return meanings
