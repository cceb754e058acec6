"""What an editor of the glossary may want to look at."""

from collections.abc import Iterable, Iterator, Sequence

from build_tools.model.knowledge import Term
from build_tools.model.programme import Programme
from build_tools.model.report import Report
from build_tools.text.folding import same_name


def review(reports: Sequence[Report], terms: Sequence[Term]) -> Iterator[str]:
    """Yield what an editor of the glossary may want to look at, a line each.

    Names found that nobody curated, curated names that are in no report, members that are not entries themselves, and
    short forms of several names, of which nobody knows whether these are one thing.
    """
    programmes = [(report.slug, programme) for report in reports for programme in report.programmes]
    names = {same_name(programme.name) for _, programme in programmes}
    spellings = names | {same_name(alias) for _, programme in programmes for alias in programme.aliases}
    for slug, programme in programmes:
        if not (programme.curated or programme.national):
            first, times = programme.mentions[0].paragraph, len(programme.mentions)
            yield f"{slug}: '{programme.name}' is not curated ({first}, {times} mention(s))"
    for term in terms:
        if same_name(term.name) not in names:
            yield f"data/glossary.toml: '{term.name}' is in no report"
    for term in terms:
        for member in term.members:
            if same_name(member) not in spellings:
                yield f"data/glossary.toml: {term.name}: member '{member}' is not an entry"
    for short, names_of_short in _doubtful(programme for _, programme in programmes):
        yield f"'{short}' is short for several names: {'、'.join(names_of_short)}"


def _doubtful(programmes: Iterable[Programme]) -> Iterator[tuple[str, list[str]]]:
    """Yield each short form that reports use alone and with several head nouns: 渠网连心, 渠网连心行动 and 渠网连心工程."""
    by_short: dict[str, dict[str, None]] = {}
    for programme in programmes:
        by_short.setdefault(programme.short, {})[programme.name] = None
    for short, names in by_short.items():
        longer = [name for name in names if same_name(name) != short]
        if len(longer) > 1 and len(longer) < len(names):
            yield short, longer
