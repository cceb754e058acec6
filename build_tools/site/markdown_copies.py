"""The last step after any builder: the Markdown of each page is put beside the page."""

from pathlib import Path
from typing import Final

from build_tools.files.markdown_beside import INDEX, markdown_beside, markdown_path
from build_tools.site.write import remove, write_files

PAGE: Final = "index.html"


def copy_markdown(docs: Path, site: Path) -> int:
    """Put the Markdown of each page of *docs* that is on the *site* beside it; remove that of others; return how many."""
    pages = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*.md"))}
    built = {name: path for name, path in pages.items() if (site / markdown_path(name)).with_name(PAGE).is_file()}
    edited = {name: path for name, path in built.items() if not _is_copied(path, site / markdown_path(name))}
    write_files((markdown_beside(name, path.read_text("utf-8")) for name, path in edited.items()), site)
    expected = {site / markdown_path(name) for name in built}
    remove([path for path in sorted(site.rglob(INDEX)) if path not in expected], site)
    return len(built)


def _is_copied(page: Path, copy: Path) -> bool:
    """Return whether *copy* was made after the last edit of *page*: an edit of one page need not read thousands."""
    return copy.is_file() and copy.stat().st_mtime_ns > page.stat().st_mtime_ns
