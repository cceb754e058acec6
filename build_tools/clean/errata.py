"""Make the corrections that the editor orders in ``report.toml``."""

from collections.abc import Sequence

from build_tools.clean.edits import TracedText
from build_tools.clean.steps import run_steps
from build_tools.model.editing import Erratum
from build_tools.model.errors import DataError


def correct(cleaned: TracedText, errata: Sequence[Erratum], where: str) -> TracedText:
    """Return the *cleaned* text with the *errata* corrected.

    Raises DataError, which names *where* the errata come from, for one that is not in the text exactly once.
    """
    for number, erratum in enumerate(errata, 1):
        find = run_steps(erratum.find).text  # the editor may spell it as in the source
        count = cleaned.text.count(find) if find else 0
        if count != 1:
            raise DataError(
                f"{where}: [[erratum]] no. {number}",
                f"'{erratum.find}' is in the text {count} times; it must be there once",
            )
        start = cleaned.text.index(find)
        cleaned = cleaned.edited([(start, start + len(find), erratum.replace)], erratum.reason)
    return cleaned
