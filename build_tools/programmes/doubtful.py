"""Names that the rules find and the dictionary doubts: no entries, unless the glossary or the report itself is sure."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from build_tools.model.report import Report, Sign
from build_tools.programmes.candidate import Candidate
from build_tools.programmes.name_groups import keys_of_candidate
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.folding import same_name
from build_tools.text.wording import wordings


def part_doubtful(
    candidates: Mapping[str, Sequence[Candidate]],
    known: Callable[[str], object],
    keys: Collection[str],
    vocabulary: Vocabulary,
) -> tuple[dict[str, list[Candidate]], dict[str, list[Candidate]]]:
    """Return which of *candidates* (by the text's id) are names, and which only the editor can tell.

    Nobody doubts a name that is *known*, one with one of the *keys*, or one that another place of the report is sure of.
    """
    certain = (c for found in candidates.values() for c in found if not c.doubt)
    sure = {*keys, *(key for c in certain for key in keys_of_candidate(c, vocabulary))}

    def is_name(candidate: Candidate) -> bool:
        own = keys_of_candidate(candidate, vocabulary)
        return not candidate.doubt or not own.isdisjoint(sure) or bool(known(candidate.name))

    names = {text_id: [c for c in found if is_name(c)] for text_id, found in candidates.items()}
    others = {text_id: [c for c in found if not is_name(c)] for text_id, found in candidates.items()}
    return names, others


def doubt_signs(doubtful: Mapping[str, Sequence[Candidate]], report: Report) -> Iterator[Sign]:
    """Yield a sign for each name of *doubtful* (by the text's id), where it is first."""
    starts = {paragraph.id: paragraph.start for paragraph in report.paragraphs}
    sentences = wordings("programmes.signs")
    seen: set[str] = set()
    for text_id, found in doubtful.items():
        for candidate in found:
            if same_name(candidate.name) not in seen:
                seen.add(same_name(candidate.name))
                sentence = sentences[candidate.doubt].format(name=candidate.name)
                yield Sign("doubtful_name", text_id, starts.get(text_id), sentence)
