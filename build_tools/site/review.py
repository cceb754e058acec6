"""What an editor should look at, over all reports: what looks wrong in each, and which names are to be curated."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from build_tools.data.ledger import Ledger
from build_tools.data.read import Data
from build_tools.model.errors import DataError
from build_tools.model.report import FullReport, Report, Sign
from build_tools.programmes.glossary.review import review
from build_tools.site.batch import Conversion, Converted, conversions, evidence_of
from build_tools.site.cache import Cache
from build_tools.site.review_years import across_years
from build_tools.site.variants import originals
from build_tools.site.workers import ALONE, Workers


def review_lines(
    data: Data,
    slugs: Collection[str] = (),
    workers: Workers = ALONE,
    cache: Cache | None = None,
    committed: Ledger | None = None,
) -> list[str]:
    """Return what an editor should look at, a line each, the most harmful first; *slugs*: only of these reports.

    *committed* as for ``build_site``. Raises DataError for a slug of no report.
    """
    if unknown := sorted(set(slugs) - {raw.slug for raw in data.reports}):
        raise DataError("data/reports", f"there is no report '{unknown[0]}'")
    if slugs:
        data = replace(data, reports=tuple(raw for raw in data.reports if raw.slug in slugs))
    data = replace(data, ledger=data.ledger.protected(committed))
    reports, signs = [], []
    for report, found in _reviewed(conversions(data, data.ledger), workers, cache or Cache()):
        reports.append(report)
        signs += [(report.slug, sign) for sign in found]
    signs += across_years(originals(reports), data)
    signs.sort(key=lambda pair: pair[1].rank)  # stable: those of a kind stay in the order of reports
    lines = [f"{slug} {sign.position}".rstrip() + f": {sign.sentence}" for slug, sign in signs]
    terms = () if slugs else data.knowledge.terms
    return lines + list(review(originals(reports), terms))


def review_names(data: Data) -> list[str]:
    """Return what an editor of the glossary may want to look at, a line each."""
    reviewed = _reviewed(conversions(data, data.ledger), ALONE, Cache())
    return list(review(originals(report for report, _ in reviewed), data.knowledge.terms))


def _reviewed(tasks: list[Conversion], workers: Workers, cache: Cache) -> Iterator[tuple[Report, tuple[Sign, ...]]]:
    """Yield each report with its signs, as *cache* has it, or converted by *workers*."""
    kept = [cache.has(task.report_key) and cache.has(task.evidence_key) for task in tasks]
    converted = workers.map(_run, [task for task, is_kept in zip(tasks, kept, strict=True) if not is_kept])
    for task, is_kept in zip(tasks, kept, strict=True):
        if is_kept and isinstance(found := cache.get(task.report_key), Converted):
            yield found.report, evidence_of(task, cache).signs
        else:
            full = task.run() if is_kept else next(converted)  # a file of the cache may be damaged
            yield full.report, full.evidence.signs


def _run(task: Conversion) -> FullReport:
    return task.run()
