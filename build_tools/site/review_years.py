"""What an editor should look at in a report beside that of the year before: values that do not fit, repeated sentences."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from build_tools.data.read import Data
from build_tools.figures.series.across import misfits, repeated
from build_tools.model.figure import Figure, value_text
from build_tools.model.report import Report, Sign
from build_tools.site.places import places_of
from build_tools.text.wording import wording


def across_years(reports: Iterable[Report], data: Data) -> list[tuple[str, Sign]]:
    """Return the signs in each of *reports* beside the one before it of its place, each with the slug of the report."""
    places = places_of(reports, data.ledger, data.knowledge.divisions)
    pairs = (pair for place in places for pair in pairwise(place.reports))
    return [(later.slug, sign) for earlier, later in pairs for sign in _signs(earlier, later)]


def _signs(earlier: Report, later: Report) -> Iterator[Sign]:
    year = earlier.meta.year
    for misfit in misfits(earlier, later):
        words = wording(
            "figures.signs.disagree",
            name=misfit.name,
            year=year,
            before=_amount(misfit.before),
            after=_amount(misfit.after),
            computed=f"{misfit.computed:f}",
            told=value_text(misfit.growth.value),
        )
        yield Sign("disagree", misfit.after.paragraph, None, words)
    for figure, sentence in repeated(earlier, later):
        yield Sign("repeated", figure.paragraph, None, wording("figures.signs.repeated", year=year, sentence=sentence))


def _amount(figure: Figure) -> str:
    return value_text(figure.value) + figure.unit
