"""Markdown that shows a text exactly as it is: escaping, front matter, links between pages."""

import html
import json
import posixpath
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from string import Template
from typing import Final

# Every character that Markdown, its extensions or HTML could read as markup is written as a character reference. Unlike
# a backslash, a reference means the character itself to every parser, wherever it occurs.
MARKUP: Final = re.compile(r"[&<>*_`\[\]{}\\|~^#=]")
# - 5%   + 服务   1. 目标   2016. 全面启动   At the start of a line these make a list, a rule or a definition.
LINE_HEAD: Final = re.compile(r"[-+:%!]|\d+[.)]")
# More than one empty line.
GAP: Final = re.compile(r"\n{3,}")


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
