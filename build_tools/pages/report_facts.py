"""What a report says of itself, as its pages show it: the list of facts, the speaker, the salutation."""

from build_tools.model.report import Meta, Report
from build_tools.pages.book import Book
from build_tools.pages.genres import is_of_the_nation, other_genre
from build_tools.pages.markup import escape
from build_tools.pages.report_names import report_heading
from build_tools.text.wording import wording, wordings


def facts_list(report: Report) -> str:
    """Return the report's metadata as a definition list, one row for each fact that is known."""
    meta = report.meta
    known = {
        "title": meta.title if meta.title and meta.title != report_heading(report) else None,
        "genre": other_genre(meta),
        "place": _place(meta),
        "year": wording("pages.facts.year", year=meta.year) if meta.year else None,
        "session": meta.session,
        "speaker": speaker(report) or None,
        "issuer": meta.issuer,
        "date": _date(meta.date) if meta.date else wording("pages.facts.no_date"),
    }
    names = wordings("pages.facts.names")
    rows = [f"<div><dt>{names[name]}</dt><dd>{escape(value)}</dd></div>" for name, value in known.items() if value]
    return f'<dl class="facts">{"".join(rows)}</dl>'


def within(meta: Meta) -> str:
    """Return what the place is in, the widest first: 湖南省 › 株洲市 for 攸县; "" if that is not known."""
    above = dict.fromkeys(name for name in (meta.province, meta.parent) if name and name != meta.place)
    return wording("pages.facts.within").join(above)


def _place(meta: Meta) -> str | None:
    """Return the place after what it is in, and whether it is in no list: 湖南省 › 攸县 › 皇山镇（未见于区划表）."""
    if not meta.place:
        return None
    if is_of_the_nation(meta):
        return wording("pages.facts.nation")
    place = wording("pages.facts.unlisted", place=meta.place) if meta.unlisted else meta.place
    return wording("pages.facts.within").join(filter(None, (within(meta), place)))


def text_status(report: Report) -> str:
    """Return where the text comes from and whether it is official, as far as the editor knows."""
    return report.origin.status or wording("pages.facts.no_status")


def speaker(report: Report) -> str:
    """Return who gave the report, with the post: 市长 毛腾飞; "" if the text does not say."""
    return " ".join(word for word in (report.meta.post, report.meta.speaker) if word)


def _date(iso: str) -> str:
    year, month, day = map(int, iso.split("-"))
    return wording("pages.facts.date", year=year, month=month, day=day)


def salutation(book: Book) -> str:
    """Return the salutation, which opens the report's first section."""
    return "\n\n".join(f"{escape(h.text)}\n{{ .salutation }}" for h in book.report.head if h.role == "salutation")
