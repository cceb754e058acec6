"""The elements of a web page, by how a browser shows them."""

from typing import Final

# Not shown, or only a way to other pages.
HIDDEN: Final = frozenset(
    ["script", "style", "noscript", "template", "head", "iframe", "object", "svg", "button", "select", "textarea"]
)
# Each begins and ends a line.
BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
HEADINGS: Final = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
CELLS: Final = frozenset(("td", "th"))
