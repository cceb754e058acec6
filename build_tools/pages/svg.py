"""Charts as static SVG: bars with a title and a description.

A chart is drawn in units of one CSS pixel at a width of 640. On a page its colours and fonts are those of the page, also in
dark mode and in print; to be taken away, it has its own.
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

WIDTH: Final = 640
NAME, BAR, VALUE = 176, 340, 124  # widths of the name, the longest bar and the label after it
BAR_STEP: Final = 20  # height of a bar with its gap
THICKNESS: Final = 12  # of a bar
GROUP_GAP: Final = 14  # between two groups
SHARE_HEIGHT: Final = 32  # of a bar that is divided into shares
WRAP: Final = 8  # characters of a name on a line
LEGEND_HEIGHT: Final = 38
# Of a chart that stands alone: the page's colours in daylight, by the classes of elements (docs/assets/styles/base.css).
PAPER, INK, SOFT = "#fbf9f4", "#23201c", "#5d564c"
FILLS: Final = {"s0": "#9c2f1c", "s1": "#3f6259", "s2": SOFT, "on": PAPER}
FONTS: Final = "PingFang SC, Source Han Sans SC, Noto Sans CJK SC, Noto Sans SC, Microsoft YaHei, sans-serif"
MARGIN: Final = 20  # around it
TITLE, LINE = 18, 12  # sizes of the type of its title and of the lines below it
CLASS: Final = re.compile(r'class="(\w+)"')


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its length, the label after it, and its series."""

    value: Decimal
    label: str
    series: int  # 0 in the accent's colour, 1 in the quiet one


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn chart."""

    title: str
    description: str  # for those who cannot see it
    height: int
    parts: tuple[str, ...]

    @property
    def inline(self) -> str:
        """The picture for a page, on one line, which Markdown takes as one block of HTML."""
        title = html.escape(self.title)
        box = f"0 0 {WIDTH} {self.height}"
        return f'<svg class="chart" role="img" aria-label="{title}" viewBox="{box}">{self._inside()}</svg>'

    def alone(self, lines: Sequence[str]) -> str:
        """Return the picture as a file of its own, its title above it and *lines* below it."""
        titles = even_lines(self.title, (WIDTH - 2 * MARGIN) // TITLE)
        top = MARGIN + 28 * len(titles)
        below = [line for words in lines for line in even_lines(words, (WIDTH - 2 * MARGIN) // LINE)]
        height = top + self.height + 20 * len(below) + MARGIN
        head = (f'font-size="{TITLE}" font-weight="bold"', MARGIN + TITLE, 28, titles)
        foot = (f'font-size="{LINE}" fill="{SOFT}"', top + self.height + LINE, 20, below)
        around = [
            f'<text {looks} x="{MARGIN}" y="{y + step * i}">{html.escape(line)}</text>'
            for looks, y, step, words in (head, foot)
            for i, line in enumerate(words)
        ]
        drawn = CLASS.sub(lambda match: f'fill="{FILLS[match[1]]}"', self._inside())
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
            f' xml:lang="zh-Hans" font-family="{FONTS}" font-size="13" fill="{INK}">\n'
            f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>\n'
            f'<g transform="translate(0 {top})">{drawn}</g>\n{"".join(around)}\n</svg>\n'
        )

    def _inside(self) -> str:
        named = f"<title>{html.escape(self.title)}</title><desc>{html.escape(self.description)}</desc>"
        return f"{named}{''.join(self.parts)}"


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one name, one below the other."""

    name: str
    bars: tuple[Bar, ...]


def bar_chart(
    title: str, description: str, series: Mapping[str, int], groups: Sequence[BarGroup], longest_bar: int = BAR
) -> Drawing:
    """Return a chart of horizontal bars; all share one scale, which begins at 0.

    *series*: name → its number; *longest_bar*: the length of the longest bar; long labels need a shorter one.
    """
    largest = max((abs(bar.value) for group in groups for bar in group.bars), default=Decimal(1)) or Decimal(1)
    parts, y = _legend(series)
    for group in groups:
        names = even_lines(group.name, WRAP)
        parts += [_text(NAME - 10, y + (i + 1) * BAR_STEP - 5, name, "end") for i, name in enumerate(names)]
        for i, bar in enumerate(group.bars):
            length = float(abs(bar.value) / largest) * longest_bar
            top = y + i * BAR_STEP
            parts.append(_rect(bar.series, f"{NAME}", top + 4, length, THICKNESS))
            parts.append(_text(NAME + length + 6, top + BAR_STEP - 5, bar.label))
        y += max(len(group.bars), len(names)) * BAR_STEP + GROUP_GAP
    return Drawing(title, description, y, tuple(parts))


def share_chart(
    title: str, description: str, parts_of: Sequence[str], bars: Sequence[tuple[str, Sequence[Decimal]]]
) -> Drawing:
    """Return a chart of bars of one length, each divided into the shares (in %) of *parts_of*.

    *bars*: the name of each bar with its shares.
    """
    parts, y = _legend({name: i for i, name in enumerate(parts_of)})
    for name, shares in bars:
        parts.append(_text(NAME - 10, y + 21, name, "end"))
        x, whole = float(NAME), sum(shares) or Decimal(1)
        for i, share in enumerate(shares):
            length = float(share / whole) * (BAR + VALUE - 10)
            parts.append(_rect(i, f"{x:.1f}", y, length, SHARE_HEIGHT))
            parts.append(
                f'<text class="on" x="{x + length / 2:.1f}" y="{y + 21}" text-anchor="middle">{share:f}</text>'
            )
            x += length
        y += SHARE_HEIGHT + GROUP_GAP
    return Drawing(title, description, y, tuple(parts))


def _legend(series: Mapping[str, int]) -> tuple[list[str], int]:
    """Return the legend, and the height at which the drawing begins below it."""
    parts, x = [], NAME
    for name, i in series.items():
        parts.append(f'<rect class="s{i}" x="{x}" y="8" width="{THICKNESS}" height="{THICKNESS}"/>')
        parts.append(_text(x + 18, 19, name))
        x += 18 + 20 * len(name) + 14  # as wide as the type is on a phone
    return parts, LEGEND_HEIGHT


def even_lines(words: str, most: int) -> list[str]:
    """Return *words* in lines of even length, of *most* characters: 社会消费品零售总额 → 社会消费品, 零售总额."""
    count = -(-len(words) // most)
    length = -(-len(words) // max(count, 1))
    return [words[i : i + length] for i in range(0, len(words), length)]


def _rect(series: int, x: str, y: int, width: float, height: int) -> str:
    return f'<rect class="s{series}" x="{x}" y="{y}" width="{width:.1f}" height="{height}"/>'


def _text(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{html.escape(words)}</text>'
