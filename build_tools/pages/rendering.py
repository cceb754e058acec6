"""Markdown rendered by the site's own parser: as HTML for pages, as XHTML for editions."""

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from itertools import chain, zip_longest
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import markdown

# The Markdown extensions that the pages need; mkdocs.yml lists the same (a test compares them).
EXTENSIONS: Final = ("attr_list", "md_in_html", "tables", "toc", "build_tools.pages.table_heads")
# What turns a page into HTML. Another version, or another step after it, may give other HTML for the same page.
RENDERER: Final = " ".join(
    (version("markdown"), *EXTENSIONS, files("build_tools").joinpath("pages", "table_heads.py").read_text("utf-8"))
)
# The parser's inline patterns that find nothing in a text without these characters. A page is read with those only whose
# characters it has: mostly none, because ``markup.escape`` writes them as references.
SIGNS: Final[Mapping[str, str]] = {
    "`": "backtick",
    "\\": "escape",
    "*": "em_strong",
    "_": "em_strong",
    "![": "image_link image_reference short_image_ref",
    "]:": "reference short_reference",
    "://": "autolink",
    "@": "automail",
    "  \n": "linebreak",
}
# [1](1-1.md#p1){ .pn }…      the line after it: { #1-1-p1 .para }      A paragraph that no editor's note follows.
PARAGRAPH: Final = re.compile(
    r"""
    (?<=\n\n)
    (?P<text> \[\d+[a-z]*\]\([\w./#-]*\)\{[ ]\.pn[ ]\} [^\n]+ ) \n
    \{[ ]\#(?P<id>[\w-]+)[ ]\.para[ ]\}
    (?=\n\n|\n?\Z)
    """,
    re.VERBOSE | re.ASCII,
)
# ](../../glossary/action.md#146gongcheng)
TARGET: Final = re.compile(r"\]\(([\w./#-]*)\)", re.ASCII)
NOWHERE: Final = "](LINK)"  # stands for a link in the text of a paragraph; text itself has its brackets escaped
LINK: Final = 'href="LINK"'
OPENING: Final = '<p class="para" id="">'
STANDS_FOR: Final = "wzParagraphzw"  # this and a number stand for a paragraph on its page
STAND_IN: Final = re.compile(rf"<p>{STANDS_FOR}(\d+)</p>")
Output: TypeAlias = Literal["html", "xhtml"]


@dataclass(frozen=True, slots=True)
class Rendering:
    """A page's Markdown as HTML, its links still naming files, and its headings as the toc extension nests them."""

    html: str
    headings: list[dict[str, Any]]


class _Found(NamedTuple):
    """A paragraph on a page."""

    key: str  # its text without the targets of its links
    targets: list[str]
    id: str


_parsers = threading.local()


def render(body: str, output: Output = "html") -> Rendering:
    """Return the Markdown *body* rendered with the site's own extensions (and the one that MkDocs always adds).

    With *output* xhtml it is XML that is valid HTML as well.
    """
    parser = _parser(output, "".join(sign for sign in SIGNS if sign in body))
    return Rendering(parser.convert(body), parser.toc_tokens)  # type: ignore[attr-defined] # the toc extension's


class Renderer:
    """Renders the pages and the editions of a report. A paragraph that is on several of them is rendered once.

    Only the targets of links and the ids differ between them. What comes out is what ``render`` makes of the whole.
    """

    def __init__(self) -> None:
        """Know no paragraph yet."""
        self.known: dict[str, list[str]] = {}  # text without targets → its HTML, cut at the targets

    def render(self, body: str, output: Output = "html") -> Rendering:
        """Return the Markdown *body* rendered; no paragraph holds an element that HTML and XHTML write differently."""
        if STANDS_FOR in body:
            return render(body, output)
        found: list[_Found] = []

        def stand_in(match: re.Match[str]) -> str:
            found.append(_Found(TARGET.sub(NOWHERE, match["text"]), TARGET.findall(match["text"]), match["id"]))
            return f"{STANDS_FOR}{len(found) - 1}"

        rest = PARAGRAPH.sub(stand_in, f"\n\n{body}")
        if not self._learn(list(dict.fromkeys(each.key for each in found if each.key not in self.known))):
            return render(body, output)
        rendering = render(rest.removeprefix("\n\n"), output)
        html, count = STAND_IN.subn(lambda match: self._paragraph(found[int(match[1])]), rendering.html)
        return Rendering(html, rendering.headings) if count == len(found) else render(body, output)

    def _learn(self, keys: Sequence[str]) -> bool:
        """Render the paragraphs *keys*; return whether each came out as a paragraph with all its links."""
        if not keys:
            return True
        lines = render("\n\n".join(f"{key}\n{{ #0 .para }}" for key in keys)).html.split("\n")
        made = [line.replace('id="0"', 'id=""', 1).split(LINK) for line in lines]
        if len(made) != len(keys):
            return False
        fits = all(
            parts[0].startswith(OPENING) and len(parts) == key.count(NOWHERE) + 1
            for key, parts in zip(keys, made, strict=True)
        )
        if fits:
            self.known.update(zip(keys, made, strict=True))
        return fits

    def _paragraph(self, found: _Found) -> str:
        """Return the HTML of a paragraph with its own id and links."""
        parts = self.known[found.key]
        links = (f'href="{target}"' for target in found.targets)
        html = "".join(chain.from_iterable(zip_longest(parts, links, fillvalue="")))
        return f'{OPENING[:-2]}{found.id}">{html[len(OPENING) :]}'


def _parser(output: Output, signs: str) -> markdown.Markdown:
    """Return a parser for *output* with no state left from an earlier page; to make one takes as long as a short page.

    It is for texts with the *signs* alone. Each thread has its own: a Dask worker may run several.
    """
    name = f"{output} {signs}"
    parser: markdown.Markdown | None = getattr(_parsers, name, None)
    if parser is None:
        parser = markdown.Markdown(extensions=[*EXTENSIONS, "fenced_code"], output_format=output)
        found = {pattern for sign, patterns in SIGNS.items() if sign in signs for pattern in patterns.split()}
        for pattern in {pattern for patterns in SIGNS.values() for pattern in patterns.split()} - found:
            parser.inlinePatterns.deregister(pattern)
        setattr(_parsers, name, parser)
    return parser.reset()
