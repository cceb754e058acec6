"""The places whose own a programme may be: two of one name are told apart by what they are in."""

from collections import defaultdict
from collections.abc import Sequence

from build_tools.model.report import Meta, Report
from build_tools.text.wording import wording


def own_places(reports: Sequence[Report]) -> dict[str, str | None]:
    """Return the name of the place of each of *reports*, by slug; that of one of several of its name says where it is.

    鼓楼区（南京市） and 鼓楼区（徐州市）
    """
    known: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        if report.meta.place:
            known[report.meta.place].add(_where(report.meta))
    return {report.slug: _name(report.meta, len(known.get(report.meta.place or "", ())) > 1) for report in reports}


def _where(meta: Meta) -> str:
    """Return what tells the place of *meta* from others of its name: what it is in, or its code."""
    return meta.parent or meta.place_code or ""


def _name(meta: Meta, shared: bool) -> str | None:
    if meta.place is None or not (shared and _where(meta)):
        return meta.place
    return wording("pages.place.in_parent", place=meta.place, parent=_where(meta))
