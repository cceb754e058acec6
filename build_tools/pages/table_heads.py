"""Tables of HTML with what Markdown has no signs for: captions, and the heads of columns, rows and groups of rows.

It is an extension of Markdown, which ``mkdocs.yml`` names, so that it works under any builder with that parser; it needs
nothing else of the program.
"""

import re
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

# <th style="text-align: right;">
COLUMN_HEAD: Final = re.compile(r"<th(?=[ >])(?![^>]* scope=)")
# <td id="f3" role="rowheader">地区生产总值</td>
ROW_HEAD: Final = re.compile(r'<td(?P<before>[^>]*) role="rowheader"(?P<after>[^>]*)>(?P<words>.*?)</td>')
# <tr>\n<th scope="row"><strong>综合</strong></th>\n<td></td>
GROUP: Final = re.compile(r'<tr>\n<th(?P<id>[^>]*) scope="row">(?=<strong>[^<]*</strong></th>\n<td[^>]*></td>)')
NO_ROWS: Final = "<tbody>\n</tbody>\n"
# <div class="figures" data-caption="2015年完成情况">\n<table>
CAPTION: Final = re.compile(r'(?P<block><div [^>]*data-caption="(?P<words>[^"]*)"[^>]*>\s*<table>)')


def with_heads(html: str) -> str:
    """Return *html*, a rendered page, with its tables complete.

    A cell whose ``role`` says that it is the head of its row becomes one, and bold words alone in a row open a group of
    rows.
    """
    if "<table>" not in html:
        return html
    html = COLUMN_HEAD.sub('<th scope="col"', html)
    html = ROW_HEAD.sub(r'<th\g<before>\g<after> scope="row">\g<words></th>', html)
    html = GROUP.sub(r'</tbody>\n<tbody>\n<tr>\n<th\g<id> scope="rowgroup">', html).replace(NO_ROWS, "")
    return CAPTION.sub(r"\g<block>\n<caption>\g<words></caption>", html)


class TableHeads(Extension):
    """Completes the tables of each page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # Markdown's name
        """Come after all that Markdown itself does to the HTML."""
        md.postprocessors.register(_Completion(md), "table_heads", -100)


class _Completion(Postprocessor):
    def run(self, text: str) -> str:
        return with_heads(text)


def makeExtension(**options: object) -> TableHeads:  # noqa: N802 # Markdown's name
    """Return the extension."""
    return TableHeads(**options)
