"""Make the corrections that the editor orders in ``report.toml``."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from build_tools.clean.edits import Edit, TracedText
from build_tools.clean.steps import run_steps
from build_tools.model.editing import Erratum
from build_tools.model.errors import DataError
from build_tools.text.characters import STATEMENT_END

STOP: Final = re.compile(rf"(?<=[{STATEMENT_END}\n])|(?=[{STATEMENT_END}\n])")  # where a title or a line ends


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
        edits = _edits(find, run_steps(erratum.replace).text)
        cleaned = cleaned.edited([(start + a, start + b, new) for a, b, new in edits], erratum.reason)
    return cleaned


def _edits(find: str, new: str) -> list[Edit]:
    """Return the edits that make *new* of *find*: one for each sentence or line that differs, so that no edit spans a title.

    If *new* has more or fewer sentences, it is one edit.
    """
    before, after = STOP.split(find), STOP.split(new)
    if len(before) != len(after):
        return [(0, len(find), new)]
    ends = list(accumulate(map(len, before)))
    return [(end - len(old), end, text) for end, old, text in zip(ends, before, after, strict=True) if old != text]
