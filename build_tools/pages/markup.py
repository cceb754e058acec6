"""Write Markdown that shows a text exactly as it stands: escaping, front matter, links between pages."""

import html
import json
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from string import Template
from typing import Any, Final, Literal

import markdown

# Every character that Markdown, its extensions or HTML could take for markup becomes a character reference: unlike a
# backslash, a reference means the character itself to every parser, wherever it stands.
MARKUP: Final = re.compile(r"[&<>*_`\[\]{}\\|~^#=]")
# - 5%   + 服务   1. 目标   2016. 全面启动   what makes a list, a rule or a definition at the head of a line
LINE_HEAD: Final = re.compile(r"[-+:%!]|\d+[.)]")
# The Markdown extensions that the pages need; mkdocs.yml lists the same (a test compares them).
EXTENSIONS: Final = ("attr_list", "md_in_html", "tables", "toc")
# What makes HTML of a page: another one may make another of the same page.
RENDERER: Final = " ".join((version("markdown"), *EXTENSIONS))


@dataclass(frozen=True, slots=True)
class Rendering:
    """A page's Markdown as HTML, its links still naming files, and its headings as the toc extension nests them."""

    html: str
    headings: list[dict[str, Any]]


def render(body: str) -> Rendering:
    """Return the Markdown *body* rendered with the site's own extensions (and the one that MkDocs always adds)."""
    parser = _parser("html")
    return Rendering(parser.convert(body), parser.toc_tokens)  # type: ignore[attr-defined] # the toc extension's


def render_xhtml(body: str) -> str:
    """Return the Markdown *body* as XML that HTML readers take as well, for books and files that stand alone."""
    return _parser("xhtml").convert(body)


def _parser(output: Literal["html", "xhtml"]) -> markdown.Markdown:
    """Return the parser that gives *output*, as good as new: making one takes as long as a short page."""
    return _made(output).reset()


@lru_cache(maxsize=2)
def _made(output: Literal["html", "xhtml"]) -> markdown.Markdown:
    return markdown.Markdown(extensions=[*EXTENSIONS, "fenced_code"], output_format=output)


def escape(text: str) -> str:
    """Return Markdown that shows *text* as it stands, within a line."""
    return MARKUP.sub(lambda m: f"&#{ord(m[0])};", text)


def escape_block(text: str) -> str:
    """Return Markdown that shows *text* as it stands, at the head of a block."""
    escaped = escape(text)
    if match := LINE_HEAD.match(escaped):
        last = match.end() - 1
        escaped = f"{escaped[:last]}&#{ord(escaped[last])};{escaped[last + 1 :]}"
    return escaped


def fill(template: str, holes: Mapping[str, str]) -> str:
    """Return the page wording of ``templates/<template>.md`` with its $holes filled; an empty hole leaves no gap.

    Raises KeyError where *holes* lacks one.
    """
    text = files("build_tools").joinpath("templates", f"{template}.md").read_text("utf-8")
    return re.sub(r"\n{3,}", "\n\n", Template(text).substitute(holes))


def front_matter(comment: str, values: Mapping[str, object]) -> str:
    """Return YAML front matter. The theme's templates print its strings as HTML, so they are HTML."""
    lines = [f"{key}: {yaml_value(value)}" for key, value in values.items()]
    return "\n".join(["---", f"# {comment}", *lines, "---", "", ""])


def yaml_value(value: object) -> str:
    """Return *value* for a YAML file that the builders read: a JSON string is a YAML string that no colon, # or digit
    can break; and a text is escaped for HTML, for the builders print it as it stands (what is a table of its own they print
    as JSON, which needs none)."""
    return json.dumps(_escaped(value), ensure_ascii=False)


def _escaped(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return [_escaped(inner) for inner in value]
    return html.escape(value) if isinstance(value, str) else value


def relative(page: str, target: str) -> str:
    """Return the link from the file *page* to *target* (a file, or a file and a fragment)."""
    path, _, fragment = target.partition("#")
    link = _relative(path, posixpath.dirname(page)) if path and path != page else ""
    return f"{link}#{fragment}" if fragment else link or posixpath.basename(page)


# A page links to few files, and to each of them again and again.
_relative = lru_cache(maxsize=4096)(posixpath.relpath)
