"""What readers call the genre of a report."""

from typing import Final

from build_tools.model.genre import Genre
from build_tools.model.report import Meta
from build_tools.text.wording import wording, wordings

OF_THE_STATE_COUNCIL: Final = frozenset({"government", "budget", "plan"})  # given to the nation on its behalf


def genre_name(genre: Genre) -> str:
    """Return what a report of *genre* is called: 政府工作报告."""
    return wordings("pages.genres")[genre]


def other_genre(meta: Meta) -> str | None:
    """Return the same of a report that is no government's work report, None of one that is."""
    return None if meta.genre == "government" else genre_name(meta.genre)


def shown_place(meta: Meta) -> str | None:
    """Return whose report it is, as readers see it: 株洲市; 全国 for a national court's."""
    return wording("pages.facts.nation") if is_of_the_nation(meta) else meta.place


def is_of_the_nation(meta: Meta) -> bool:
    """Return whether a report is the nation's and not that of the 国务院, which stands for the nation as a place."""
    return meta.level == 0 and meta.genre not in OF_THE_STATE_COUNCIL
