"""The page that explains the data files: formats.md."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build_tools.model.output import OutputFile
from build_tools.pages.book import Book
from build_tools.pages.draft import Draft
from build_tools.pages.markup import escape, fill, relative
from build_tools.pages.site_pages import FORMATS
from build_tools.text.wording import wording, wordings


class Field(NamedTuple):
    """A field of the table of figures, as the page lists it."""

    name: str
    title: str
    type: str  # string, number …
    description: str
    in_json: bool


def formats_page(fields: Sequence[Field], comment: str) -> OutputFile:
    """Return the page that explains the data files; *fields*: those of the table of figures."""
    types = wordings("pages.formats.types")
    rows = []
    for field in fields:
        title, description = escape(field.title), escape(field.description)
        meaning = wording("pages.formats.field", title=title, type=types[field.type], description=description)
        rows.append(f"| `{field.name}` | {meaning} |")
    body = fill(
        "formats",
        {
            "figure_fields": "\n".join(rows),
            "only_in_tables": "、".join(f"`{f.name}`" for f in fields if not f.in_json),
            "paragraph_fields": _rows(wordings("files.paragraph_columns")),
            "report_fields": _rows(wordings("files.report_columns")),
            "genres": "，".join(f"`{genre}` {name}" for genre, name in wordings("pages.genres").items()),
        },
    )
    meta = {"title": FORMATS.title, "description": wording("pages.formats.description"), "kind": "about"}
    return Draft(FORMATS.file, meta, body).output_file(comment)


def _rows(columns: Mapping[str, str]) -> str:
    """Return the rows of the table that explains *columns*: name → meaning."""
    return "\n".join(f"| `{name}` | {escape(meaning)} |" for name, meaning in columns.items())


def formats_download(book: Book, page: str, section: str = "") -> str:
    """Return the item of a list of downloads on the file *page* that leads to *section* of this page; "" if it is missing.

    A raw file that is only converted has no such page beside it.
    """
    if not book.formats_page:
        return ""
    target = f"{book.formats_page}#{section}" if section else book.formats_page
    return wording("pages.formats.download", link=relative(page, target))


def formats_sentence(book: Book, page: str) -> str:
    """Return the sentence on the file *page* that leads to this page; "" if it is missing."""
    return wording("pages.formats.sentence", link=relative(page, book.formats_page)) if book.formats_page else ""
