"""What an editor of the glossary may want to look at."""

from collections.abc import Sequence

from build_tools.model.knowledge import Term
from build_tools.model.report import Report
from build_tools.text.folding import same_name


def review(reports: Sequence[Report], terms: Sequence[Term]) -> list[str]:
    """Return what an editor of the glossary may want to look at, a line each.

    Names found that nobody curated, curated names that no report has, and members that are no entry themselves.
    """
    programmes = [(report.slug, p) for report in reports for p in report.programmes]
    named = {same_name(name) for _, p in programmes for name in (p.name, *p.aliases)}
    seen = {same_name(p.name) for _, p in programmes}
    lines = [
        f"{slug}: '{p.name}' is not curated ({p.mentions[0].paragraph}, {len(p.mentions)} mention(s))"
        for slug, p in programmes
        if not p.curated
    ]
    lines += [f"data/glossary.toml: '{t.name}' stands in no report" for t in terms if same_name(t.name) not in seen]
    lines += [
        f"data/glossary.toml: {t.name}: member '{member}' is no entry"
        for t in terms
        for member in t.members
        if same_name(member) not in named
    ]
    return lines
