"""The navigation of the site."""

from collections.abc import Iterator, Mapping, Sequence

from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.pages.book import Book
from build_tools.pages.glossary_index import INDEX
from build_tools.pages.links import volume_file
from build_tools.pages.markup import yaml_value
from build_tools.pages.report_pages import REPORT_PAGES, menu
from build_tools.pages.site_pages import HOME, LAST_PAGES, SITE_PAGES
from build_tools.text.wording import wording


def navigation(
    books: Sequence[Book],
    comment: str,
    kinds: Mapping[str, str] | None = None,
    places: Sequence[Place] = (),
    unlisted: Sequence[str] = (),
) -> OutputFile:
    """Return what mkdocs.yml inherits: the name of the site, and its navigation.

    A report's parts and sections are in the order of the text, its other pages in the order of ``REPORT_PAGES``. *kinds*
    are those of the glossary, with their names. *unlisted* are files that are not in the navigation on purpose.
    """
    lines = [f"# {comment}", f"site_name: {yaml_value(wording('site.name'))}", "nav:", f"  - {HOME.title}: {HOME.file}"]
    for book in books:
        lines += _report_lines(book)
    if compared := [place for place in places if place.compared]:
        lines += [f"  - {wording('pages.place.short_title')}:"]
        lines += [f"      - {yaml_value(place.label)}: {place.file}" for place in compared]
    lines += [f"  - {wording('pages.glossary.title')}:", f"      - {INDEX}"]
    lines += [f"      - {name}: {volume_file(kind, '')}" for kind, name in (kinds or {}).items()]
    lines += [f"  - {page.title}: {page.file}" for page in LAST_PAGES]
    unlisted = [*unlisted, *(page.file(b.report.slug) for b in books for page in REPORT_PAGES if not page.listed)]
    if unlisted:
        lines += ["not_in_nav: |", *(f"  /{path}" for path in unlisted)]
    return OutputFile("nav.yml", ("\n".join(lines) + "\n").encode())


def _report_lines(book: Book) -> Iterator[str]:
    """Yield the lines of a report: its cover, its parts with their sections, its other pages."""
    yield f"  - {yaml_value(book.name)}:"
    yield f"      - {book.cover}"
    for section in book.pages:
        path = book.files[section.id]
        title = yaml_value(section.shown)
        if section.id in book.parts:
            yield from (f"      - {title}:", f"          - {title}: {path}")
        else:
            indent = " " * (6 if section.level == 1 else 10)
            yield f"{indent}- {title}: {path}"
    for group, pages in menu():
        indent = " " * (10 if group else 6)
        if group:
            yield f"      - {group}:"
        yield from (f"{indent}- {page.title}: {page.file(book.report.slug)}" for page in pages)


def live_pages(books: Sequence[Book], others: Mapping[str, str]) -> dict[str, str]:
    """Return every page address of the site with the file that it is built from; *others*: those of glossary and places."""
    pages = {page.address: page.file for page in SITE_PAGES} | {**others}
    for book in books:
        slug = book.report.slug
        pages[f"/{slug}/"] = book.cover
        pages |= {page.address(slug): page.file(slug) for page in REPORT_PAGES}
        pages |= {f"/{slug}/{page}/": file for page, file in book.files.items()}
    return pages
