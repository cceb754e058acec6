"""The link of a cover to what ``make pdf`` prints after the build: the last of the leading downloads."""

import re
from typing import Final

from build_tools.text.wording import wording

# <h2 id="downloads">下载</h2>\n<ul>…</ul>   the list right after the heading
LEADING: Final = re.compile(r'(<h2 id="downloads">.*?</h2>\s*<ul>.*?)(</ul>)', re.DOTALL)


def with_pdf(html: str, slug: str) -> str:
    """Return *html*, a cover, with the link to the report's PDF."""
    file = f"{slug}.pdf"
    link = f'<a href="data/{file}" download>{wording("pages.cover.pdf", file=file)}</a>'
    item = f"<li>{link}{wording('pages.cover.pdf_is')}</li>\n"
    return LEADING.sub(lambda found: found[1] + item + found[2], html, count=1)
