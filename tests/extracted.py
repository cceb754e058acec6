"""What the readers of each format make of small files."""

from typing import Final

from build_tools.extract import extract

# A text that was escaped twice, and what was meant.
ESCAPED_TWICE: Final = (
    "&amp;nbsp;&amp;nbsp;实施&amp;ldquo;422&amp;rdquo;工程，R&amp;D、R&amp;amp;D、A&amp;Bc;，&amp;#8220;好&amp;#8221;"
)
MEANT: Final = "实施“422”工程，R&D、R&D、A&Bc;，“好”"


def page_lines(body: str) -> list[str]:
    """Return the lines of a web page with *body*."""
    return extract(f"<html><body>{body}</body></html>".encode(), ".html", "a.html").splitlines()


def markdown_lines(text: str) -> list[str]:
    """Return the lines of a Markdown file."""
    return extract(text.encode(), ".md", "a.md").splitlines()


def word_lines(data: bytes) -> list[str]:
    """Return the lines of a Word file."""
    return extract(data, ".docx", "a.docx").splitlines()
