"""The navigation of the site."""

from collections.abc import Mapping, Sequence

from build_tools.model.output import OutputFile
from build_tools.model.place import Place
from build_tools.pages import VIEWS
from build_tools.pages.book import Book
from build_tools.pages.home import REST
from build_tools.pages.markup import yaml_value


def navigation(
    books: Sequence[Book],
    comment: str,
    kinds: Mapping[str, str] | None = None,
    places: Sequence[Place] = (),
    unlisted: Sequence[str] = (),
) -> OutputFile:
    """Return the navigation that mkdocs.yml inherits: each report's parts and sections in the order of the text.

    *kinds* are those of the glossary, with their names. The files *unlisted* are left out of it on purpose.
    """
    lines = [f"# {comment}", "nav:", "  - 首页: index.md"]
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
        lines += ["      - 指标:", *(f"          - {title}: {slug}/{stem}.md" for stem, title in VIEWS.items())]
        lines += [f"      - {title}: {slug}/{stem}.md" for stem, title in REST.items()]
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
        pages |= {f"/{slug}/{name}/": f"{slug}/{name}.md" for name in (*REST, *VIEWS)}
        pages |= {f"/{slug}/{page}/": file for page, file in book.files.items()}
    return pages
