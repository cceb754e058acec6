"""Markdown that shows a text exactly as it is: escaping, front matter, links between pages, and how it renders."""

import html
import json
import posixpath
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from string import Template
from typing import Any, Final, Literal

import markdown

# Every character that Markdown, its extensions or HTML could read as markup is written as a character reference. Unlike
# a backslash, a reference means the character itself to every parser, wherever it occurs.
MARKUP: Final = re.compile(r"[&<>*_`\[\]{}\\|~^#=]")
# - 5%   + 服务   1. 目标   2016. 全面启动   At the start of a line these make a list, a rule or a definition.
LINE_HEAD: Final = re.compile(r"[-+:%!]|\d+[.)]")
# More than one empty line.
GAP: Final = re.compile(r"\n{3,}")
# The Markdown extensions that the pages need; mkdocs.yml lists the same (a test compares them).
EXTENSIONS: Final = ("attr_list", "md_in_html", "tables", "toc")
# What turns a page into HTML. Another version may give other HTML for the same page.
RENDERER: Final = " ".join((version("markdown"), *EXTENSIONS))


@dataclass(frozen=True, slots=True)
class Rendering:
    """A page's Markdown as HTML, its links still naming files, and its headings as the toc extension nests them."""

    html: str
    headings: list[dict[str, Any]]


_parsers = threading.local()


def render(body: str) -> Rendering:
    """Return the Markdown *body* rendered with the site's own extensions (and the one that MkDocs always adds)."""
    parser = _parser("html")
    return Rendering(parser.convert(body), parser.toc_tokens)  # type: ignore[attr-defined] # the toc extension's


def render_xhtml(body: str) -> str:
    """Return the Markdown *body* as XML that is valid HTML as well, for the EPUB book and the single-file page."""
    return _parser("xhtml").convert(body)


def _parser(output: Literal["html", "xhtml"]) -> markdown.Markdown:
    """Return a parser for *output* with no state left from an earlier page; to make one takes as long as a short page.

    Each thread has its own: a Dask worker may run several.
    """
    parser: markdown.Markdown | None = getattr(_parsers, output, None)
    if parser is None:
        parser = markdown.Markdown(extensions=[*EXTENSIONS, "fenced_code"], output_format=output)
        setattr(_parsers, output, parser)
    return parser.reset()


def escape(text: str) -> str:
    """Return Markdown that shows *text* as it is, inside a line."""
    return MARKUP.sub(lambda m: f"&#{ord(m[0])};", text)


def escape_block(text: str) -> str:
    """Return Markdown that shows *text* as it is, at the start of a block."""
    escaped = escape(text)
    if match := LINE_HEAD.match(escaped):
        last = match.end() - 1
        escaped = f"{escaped[:last]}&#{ord(escaped[last])};{escaped[last + 1 :]}"
    return escaped


def fill(template: str, holes: Mapping[str, str]) -> str:
    """Return ``templates/<template>.md`` with its $holes filled; an empty hole leaves no gap.

    Raises KeyError if *holes* lacks one of them.
    """
    return GAP.sub("\n\n", _template(template).substitute(holes))


@cache
def _template(name: str) -> Template:
    return Template(files("build_tools").joinpath("templates", f"{name}.md").read_text("utf-8"))


def front_matter(comment: str, values: Mapping[str, object]) -> str:
    """Return YAML front matter; its strings are escaped, because the theme's templates print them as HTML."""
    lines = [f"{key}: {yaml_value(value)}" for key, value in values.items()]
    return "\n".join(["---", f"# {comment}", *lines, "---", "", ""])


def yaml_value(value: object) -> str:
    """Return *value* for a YAML file that the builders read.

    A JSON string is a YAML string that no colon, # or digit can break. Texts are escaped for HTML, because the builders
    print them as they are; a mapping is not escaped, because they print it as JSON.
    """
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


# A page links to few files, and to each of them many times.
_relative = lru_cache(maxsize=4096)(posixpath.relpath)
