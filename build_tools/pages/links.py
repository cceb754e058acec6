"""Links to what has a place of its own: an entry of the glossary, the row of a figure, what has moved."""

from build_tools.model.figure import Figure
from build_tools.model.programme import Programme
from build_tools.pages.markup import escape, relative
from build_tools.pages.report_pages import FIGURES, NAMES
from build_tools.programmes.glossary.entry import Entry
from build_tools.text.wording import wording


def term_file(term: Programme | Entry) -> str:
    """Return the file and the fragment of a programme's entry in the glossary."""
    return f"{volume_file(term.kind, term.volume)}#{term.id}"


def term_link(term: Programme | Entry, page: str, words: str = "") -> str:
    """Return the link from the file *page* to a programme's entry in the glossary, showing its name, or *words*."""
    return f"[{escape(words or term.name)}]({relative(page, term_file(term))})"


def volume_file(kind: str, volume: str) -> str:
    """Return the file of the glossary with the names of *kind*: all of them, or those of the letter *volume*."""
    return f"glossary/{kind}/{volume}.md" if volume else f"glossary/{kind}.md"


def name_file(slug: str, programme: Programme, entry_id: str) -> str:
    """Return the file and the fragment of *programme* in the report's own list; *entry_id*: its id in the glossary."""
    return f"{NAMES.file(slug)}#{programme.kind}-{entry_id}"


def figure_file(slug: str, figure: Figure) -> str:
    """Return the file and the fragment of a figure's row."""
    return f"{FIGURES.file(slug)}#{figure.id}"


def moved_line(page: str, fragment: str, target: str) -> str:
    """Return the paragraph on *page* under a retired *fragment* that leads to *target*, file and fragment."""
    return f"[{wording('pages.moved.line')}]({relative(page, target)})\n{{ #{fragment} .moved }}\n"
