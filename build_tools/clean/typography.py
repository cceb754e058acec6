"""Set the typography of a raw text right."""

from build_tools.clean.errata import correct
from build_tools.clean.steps import run_steps
from build_tools.model.editing import Erratum
from build_tools.model.source import CleanText


def clean_text(source: str, errata: tuple[Erratum, ...] = (), where: str = "") -> CleanText:
    """Return *source* with its typography set to the Chinese standard (GB/T 15834), and list every change.

    *errata* are the editor's corrections, spelled as in the source or as on the page. Raises DataError, which names
    *where* the errata come from, for one that is not in the text exactly once.

    The result keeps these promises:

    1. ``offsets`` never decreases, and undoing ``changes`` gives the source back.
    2. Cleaning the result again changes nothing.
    3. No word, quotation mark, dash or digit is altered; full-width letters and digits stay. Exceptions: a line that
       has every character, or all its text, twice is halved; page numbers, running heads, and the marks of notes in
       titles are deleted.
    4. A line end goes only in mid-sentence, in a heading or after its number, or where a printed page broke a text into
       lines of one width (see ``unwrap``).
    5. The tabs and line ends that make a table stay. A table drawn with bars loses its rule and gets tabs for its bars.
    """
    cleaned = correct(run_steps(source), errata, where)
    return CleanText(cleaned.text, cleaned.offsets, cleaned.changes(source))
