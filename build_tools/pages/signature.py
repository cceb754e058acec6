"""Whose a page is: the place and the year in its title, in the header, on paper, and above its text."""

from dataclasses import replace
from typing import Final

from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.report_names import whose
from build_tools.text.wording import wording

WHOLE: Final = ("cover", "full")  # kinds of pages that stand for the whole report: their titles have its full name


def signed(book: Book, draft: Draft) -> Draft:
    """Return *draft*, a page of *book* whose title says only what is on it, with whose it is.

    The theme shows ``whose`` and ``here`` in the header, ``report`` and ``here`` on paper.
    """
    here, kind, owner = str(draft.meta["title"]), draft.meta["kind"], whose(book.report)
    title = book.name if kind in WHOLE else owner
    if kind != "cover":
        title = wording("pages.signature.title", whose=title, here=here)
    meta = {**draft.meta, "title": title, "whose": owner, "here": here, "report": book.name}
    if kind == "cover":
        return replace(draft, meta=meta)
    cover = f"[{escape(owner)}]({relative(draft.path, book.cover)})"
    steps = (escape(here),) if draft.way is None else draft.way
    return replace(draft, meta=meta, body=f"{crumbs(cover, *steps)}\n\n{draft.body}")


def crumbs(*steps: str) -> str:
    """Return the way to a page, the widest of *steps* first."""
    return fill("crumbs", {"steps": wording("pages.facts.within").join(steps)}).rstrip()
