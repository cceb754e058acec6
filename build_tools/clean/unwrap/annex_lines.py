"""Join the lines of an annex: its name on two lines, a term and its explanation, an item that was torn."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from build_tools.clean.edits import Edit
from build_tools.clean.unwrap.lines import TO_FULL_WIDTH, lines_of
from build_tools.text.annexes import ANNEX_HEADING, ANNEX_MARK, TERM_ALONE, ItemNumbers, note_item
from build_tools.text.characters import PARAGRAPH_END, SENTENCE_END, STATEMENT_END

LONGEST_HALF: Final = 24  # characters of one half of an annex's name
ITEM_WITHIN: Final = 3  # lines after the heading of an annex, one of which must be an item
LONGEST_ITEM: Final = 6  # lines of one item
# 附件   附件2：   a mark that has its line for itself
MARK: Final = re.compile(ANNEX_MARK)
# 附件2 名词   《政府工作报告》   what the first half of a name begins or ends with
FIRST_HALF: Final = re.compile(rf"{ANNEX_MARK}\s*\S+|.*(?:《政府工作报告》|名\s*词|用语|术语|词语)\S{{0,6}}")
# 1.“三横两纵”：   an explanation may follow without any mark
NEEDS_NO_GAP: Final = ("：", "—", *"？]］〕】）")
# 湖长积分制   “湖长积分”制   a term alone on its line, without a number
SHORT_LINE: Final = re.compile(r"[^，。：；？！\s]{2,30}")
TERM_OR_SHORT_LINE: Final = re.compile(f"{TERM_ALONE.pattern} | {SHORT_LINE.pattern}", re.VERBOSE)


def annex_lines(text: str) -> Iterator[Edit]:
    """Yield the deletion of line ends inside the name of an annex that explains terms, and inside its items.

    A space takes the place of a line end between a term and its explanation if no mark parts them.
    """
    lines = [line for line in lines_of(text) if line[0].strip()]
    shown = [line[0].strip().translate(TO_FULL_WIDTH) for line in lines]
    joins = dict(_joins(shown))
    for i, new in sorted(joins.items()):
        following = lines[i + 1]
        yield lines[i].start() + len(lines[i][0].rstrip()), following.end() - len(following[0].lstrip()), new


def _joins(shown: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the index of each of the *shown* lines that goes on in the next one, and what to put between."""
    i = len(shown) // 5  # no annex is in the first fifth of a text
    while i < len(shown) - 1:
        is_broken = _is_broken_heading(shown[i], shown[i + 1])
        first = i + 1 + is_broken
        if (is_broken or ANNEX_HEADING.fullmatch(shown[i])) and _has_item(shown[first : first + ITEM_WITHIN]):
            if is_broken:
                yield i, ""
            end = _annex_end(shown, first)
            yield from _joins_of_items(shown, first, end)
            i = end
        else:
            i += 1


def _is_broken_heading(this: str, following: str) -> bool:
    """Return whether *this* line and the *following* one are the halves of the name of an annex: 附件2 名词, 解释."""
    if MARK.fullmatch(this) or max(len(this), len(following)) > LONGEST_HALF or this.endswith(tuple(PARAGRAPH_END)):
        return False
    return FIRST_HALF.fullmatch(this) is not None and ANNEX_HEADING.fullmatch(this + following) is not None


def _has_item(lines: Sequence[str]) -> bool:
    alone = any(SHORT_LINE.fullmatch(line) and _is_sentence(following) for line, following in pairwise(lines))
    return alone or any(note_item(line) or TERM_ALONE.fullmatch(line) for line in lines)


def _is_sentence(line: str) -> bool:
    return line.endswith(tuple(SENTENCE_END)) and TERM_ALONE.fullmatch(line) is None


def _annex_end(shown: Sequence[str], first: int) -> int:
    """Return the index of the line that begins the next annex after *first*, or of the end of the text."""
    return next(
        (i for i in range(first, len(shown)) if MARK.fullmatch(shown[i]) or ANNEX_HEADING.fullmatch(shown[i])),
        len(shown),
    )


def _joins_of_items(shown: Sequence[str], first: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the joins in the items from *first* to *end*."""
    items = _items(shown, first, end)
    goes_on = _before_next_items(items) | _in_last_item(shown, items, end)
    was_term = False
    for i in range(first, end - 1):
        this, following = shown[i], shown[i + 1]
        alone = TERM_ALONE if items else TERM_OR_SHORT_LINE
        is_term = not was_term and alone.fullmatch(this) is not None and (i in items or not items)
        was_term = is_term and i + 1 not in items and (i in goes_on or _is_sentence(following))
        if was_term:
            yield i, "" if this.endswith((*NEEDS_NO_GAP, "”") if items else NEEDS_NO_GAP) else " "
        elif i in goes_on and i + 1 not in items and not this.endswith((*STATEMENT_END, "：", "”", "）")):
            yield i, ""


def _items(shown: Sequence[str], first: int, end: int) -> list[int]:
    """Return the indexes of the lines from *first* to *end* that begin an item with a number."""
    numbers = ItemNumbers(one_style=True)
    return [i for i in range(first, end) if numbers.count_on(shown[i])]


def _in_last_item(shown: Sequence[str], items: Sequence[int], end: int) -> set[int]:
    """Return the indexes of the lines of the last of *items* that go on: those before the line that ends its sentence."""
    last = items[-1] if items else end
    ends = (i for i in range(last, min(last + LONGEST_ITEM, end)) if shown[i].endswith(tuple(SENTENCE_END)))
    return set(range(last, next(ends, last)))


def _before_next_items(items: Sequence[int]) -> set[int]:
    """Return the indexes of the lines of all *items* that another one follows."""
    following = pairwise(items)
    return {i for item, after in following if after - item <= LONGEST_ITEM for i in range(item, after)}
