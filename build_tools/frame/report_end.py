"""Find where the report ends: what follows are the links, buttons and notices of the web page."""

import re
from collections.abc import Sequence
from typing import Final

from build_tools.frame.report_lines import closes_report, is_numbered_heading
from build_tools.frame.surroundings import reason_for
from build_tools.model.outline import Line
from build_tools.text.characters import SENTENCE_END

# 本作品是中华人民共和国的法律、法规…，属于公有领域。   what a library of texts puts below them
LICENCE: Final = re.compile(
    r"本作品(?:是|在|属于|来自|的作者).*|本文件的(?:版权|许可).*|Public domain.*", re.IGNORECASE
)
# A line at least so long, or one that ends like a sentence, is a paragraph of the report.
SHORTEST_LAST_PARAGRAPH: Final = 60  # characters
LAST_PARAGRAPH_ENDS: Final = (*SENTENCE_END, "”")
# A notice of the web page may end like a sentence, but is shorter than this.
LONGEST_NOTICE: Final = 120  # characters


def find_end(body: Sequence[Line]) -> int:
    """Return the index after the report's last line in *body*, the lines from its opening on.

    The first third of *body* is the report's in any case; no licence is above a numbered heading.
    """
    earliest = len(body) // 3
    last_heading = max((i for i, line in enumerate(body) if is_numbered_heading(line)), default=0)
    below = range(max(earliest, last_heading), len(body))
    licence = next((i for i in below if LICENCE.fullmatch(body[i].text)), len(body))
    end = licence
    while end and not _is_paragraph(body[end - 1]):
        end -= 1
    while end < licence and not reason_for(body[end].text):
        end += 1
    # A line of the web page ends the report, unless the report goes on after it.
    first_of_page = next((i for i in range(earliest, end) if reason_for(body[i].text)), end)
    goes_on = any(_is_own(line) for line in body[first_of_page:end])
    return end if goes_on else first_of_page


def _is_own(line: Line) -> bool:
    """Return whether *line* is sure to be the report's: a numbered heading, a long paragraph, words to the assembly."""
    return is_numbered_heading(line) or len(line.text) >= LONGEST_NOTICE or closes_report(line)


def _is_paragraph(line: Line) -> bool:
    return len(line.text) >= SHORTEST_LAST_PARAGRAPH or line.text.endswith(LAST_PARAGRAPH_ENDS)
