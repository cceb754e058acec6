"""Charts as static SVG: bars with a title and a description.

A chart is drawn in units of one CSS pixel at a width of 640. Its colours and fonts are those of the page, also in dark
mode and in print.
"""

import html
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


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its length, the label after it, and its series."""

    value: Decimal
    label: str
    series: int  # 0 in the accent's colour, 1 in the quiet one


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one name, one below the other."""

    name: str
    bars: tuple[Bar, ...]


def bar_chart(
    title: str, description: str, series: Mapping[str, int], groups: Sequence[BarGroup], longest_bar: int = BAR
) -> str:
    """Return a chart of horizontal bars; all share one scale, which begins at 0.

    *series*: name → its number; *longest_bar*: the length of the longest bar; long labels need a shorter one.
    """
    largest = max((abs(bar.value) for group in groups for bar in group.bars), default=Decimal(1)) or Decimal(1)
    parts, y = _legend(series)
    for group in groups:
        names = _name_lines(group.name)
        parts += [_text(NAME - 10, y + (i + 1) * BAR_STEP - 5, name, "end") for i, name in enumerate(names)]
        for i, bar in enumerate(group.bars):
            length = float(abs(bar.value) / largest) * longest_bar
            top = y + i * BAR_STEP
            parts.append(_rect(bar.series, f"{NAME}", top + 4, length, THICKNESS))
            parts.append(_text(NAME + length + 6, top + BAR_STEP - 5, bar.label))
        y += max(len(group.bars), len(names)) * BAR_STEP + GROUP_GAP
    return _svg(title, description, y, parts)


def share_chart(
    title: str, description: str, parts_of: Sequence[str], bars: Sequence[tuple[str, Sequence[Decimal]]]
) -> str:
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
    return _svg(title, description, y, parts)


def _legend(series: Mapping[str, int]) -> tuple[list[str], int]:
    """Return the legend, and the height at which the drawing begins below it."""
    parts, x = [], NAME
    for name, i in series.items():
        parts.append(f'<rect class="s{i}" x="{x}" y="8" width="{THICKNESS}" height="{THICKNESS}"/>')
        parts.append(_text(x + 18, 19, name))
        x += 18 + 20 * len(name) + 14  # as wide as the type is on a phone
    return parts, LEGEND_HEIGHT


def _name_lines(name: str) -> list[str]:
    """Return *name* in lines of even length: 社会消费品零售总额 → 社会消费品, 零售总额."""
    count = -(-len(name) // WRAP)
    length = -(-len(name) // count)
    return [name[i : i + length] for i in range(0, len(name), length)]


def _rect(series: int, x: str, y: int, width: float, height: int) -> str:
    return f'<rect class="s{series}" x="{x}" y="{y}" width="{width:.1f}" height="{height}"/>'


def _text(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{html.escape(words)}</text>'


def _svg(title: str, description: str, height: int, parts: Sequence[str]) -> str:
    """Return the picture on one line, which Markdown takes as one block of HTML."""
    inside = f"<title>{html.escape(title)}</title><desc>{html.escape(description)}</desc>{''.join(parts)}"
    return (
        f'<svg class="chart" role="img" aria-label="{html.escape(title)}" viewBox="0 0 {WIDTH} {height}">{inside}</svg>'
    )
