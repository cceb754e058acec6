"""The navigation of the site."""

from collections.abc import Mapping, Sequence

from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.pages.book import Book
from build_tools.pages.markup import yaml_value
from build_tools.pages.report_pages import REPORT_PAGES, menu
from build_tools.text.wording import wording


def navigation(
    books: Sequence[Book],
    comment: str,
    kinds: Mapping[str, str] | None = None,
    places: Sequence[Place] = (),
    unlisted: Sequence[str] = (),
) -> OutputFile:
    """Return what mkdocs.yml inherits: the name of the site, and its navigation.

    A report's parts and sections are in the order of the text, its other pages in the order of ``REPORT_PAGES``.
    *kinds* are those of the glossary, with their names. The files *unlisted* are left out of it on purpose.
    """
    lines = [f"# {comment}", f"site_name: {yaml_value(wording('site.name'))}", "nav:", "  - 首页: index.md"]
    for book in books:
        slug = book.report.slug
        lines += [f"  - {yaml_value(book.name)}:", f"      - {book.cover}"]
        for section in book.pages:
            path = book.files[section.id]
            title = yaml_value(section.shown)
            if path.endswith("/index.md"):
                lines += [f"      - {title}:", f"          - {title}: {path}"]
            else:
                indent = " " * (6 if section.level == 1 else 10)
                lines.append(f"{indent}- {title}: {path}")
        for title, pages in menu():
            indent = " " * (10 if title else 6)
            lines += [f"      - {title}:"] if title else []
            lines += [f"{indent}- {page.title}: {page.file(slug)}" for page in pages]
    if compared := [region for region in places if region.compared]:
        lines += ["  - 历年对照:", *(f"      - {yaml_value(region.name)}: {region.file}" for region in compared)]
    lines += ["  - 名目:", "      - glossary/index.md"]
    lines += [f"      - {name}: glossary/{kind}.md" for kind, name in (kinds or {}).items()]
    lines += ["  - 搜索: search.md", "  - 关于: about.md"]
    if unlisted:
        lines += ["not_in_nav: |", *(f"  /{path}" for path in unlisted)]
    return OutputFile("nav.yml", ("\n".join(lines) + "\n").encode())


def live_pages(books: Sequence[Book], others: Mapping[str, str]) -> dict[str, str]:
    """Return every page address of the site with the file that it is built from; *others*: those of glossary and places."""
    pages = {"/": "index.md", "/about/": "about.md", "/search/": "search.md", **others}
    for book in books:
        slug = book.report.slug
        pages[f"/{slug}/"] = book.cover
        pages |= {page.address(slug): page.file(slug) for page in REPORT_PAGES}
        pages |= {f"/{slug}/{page}/": file for page, file in book.files.items()}
    return pages
