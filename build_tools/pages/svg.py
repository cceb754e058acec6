"""Charts as static SVG: bars in the page's own colours, with a title and a description; the data stand beside them.

A chart is drawn in units of one CSS pixel at a width of 640; colours and fonts are those of the page (dark and print too).
"""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

WIDTH: Final = 640
NAME, BAR, VALUE = 176, 340, 124  # widths of the name, the longest bar and the value behind it
LINE: Final = 20  # height of a bar with its gap
THICK: Final = 12
GAP: Final = 14  # between two rows
WRAP: Final = 8  # characters of a name on a line


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: how long, what is written behind it, and of which series."""

    value: Decimal
    label: str
    series: int  # 0 in the accent's colour, 1 in the quiet one


@dataclass(frozen=True, slots=True)
class Row:
    """The bars of one name, one beneath the other."""

    name: str
    bars: tuple[Bar, ...]


def bar_chart(title: str, description: str, series: Mapping[str, int], rows: Sequence[Row], bar: int = BAR) -> str:
    """Return a chart of horizontal bars; all share one scale, which begins at 0.

    *series*: name → its number; *bar*: the longest bar's length, the less the more is written behind it.
    """
    longest = max((abs(bar.value) for row in rows for bar in row.bars), default=Decimal(1)) or Decimal(1)
    parts, y = _legend(series)
    for row in rows:
        names = _lines(row.name)
        height = max(len(row.bars), len(names)) * LINE
        parts += [_text(NAME - 10, y + (i + 1) * LINE - 5, name, "end") for i, name in enumerate(names)]
        for i, one in enumerate(row.bars):
            length = float(abs(one.value) / longest) * bar
            top = y + i * LINE
            parts.append(
                f'<rect class="s{one.series}" x="{NAME}" y="{top + 4}" width="{length:.1f}" height="{THICK}"/>'
            )
            parts.append(_text(NAME + length + 6, top + LINE - 5, one.label))
        y += height + GAP
    return _svg(title, description, y, parts)


def share_chart(
    title: str, description: str, parts_of: Sequence[str], rows: Sequence[tuple[str, Sequence[Decimal]]]
) -> str:
    """Return a chart of bars of one length, each divided into the shares (in %) of *parts_of*."""
    parts, y = _legend({name: i for i, name in enumerate(parts_of)})
    for name, shares in rows:
        parts.append(_text(NAME - 10, y + 21, name, "end"))
        x, whole = float(NAME), sum(shares) or Decimal(1)
        for i, share in enumerate(shares):
            length = float(share / whole) * (BAR + VALUE - 10)
            parts.append(f'<rect class="s{i}" x="{x:.1f}" y="{y}" width="{length:.1f}" height="32"/>')
            parts.append(
                f'<text class="on" x="{x + length / 2:.1f}" y="{y + 21}" text-anchor="middle">{share:f}</text>'
            )
            x += length
        y += 32 + GAP
    return _svg(title, description, y, parts)


def _legend(series: Mapping[str, int]) -> tuple[list[str], int]:
    """Return the legend, and where the drawing begins beneath it."""
    parts, x = [], NAME
    for name, i in series.items():
        parts.append(f'<rect class="s{i}" x="{x}" y="8" width="12" height="12"/>')
        parts.append(_text(x + 18, 19, name))
        x += 18 + 20 * len(name) + 14  # on a phone the type is this wide
    return parts, 38


def _lines(name: str) -> list[str]:
    """Return *name* in lines of even length: 社会消费品零售总额 → 社会消费品, 零售总额."""
    count = -(-len(name) // WRAP)
    length = -(-len(name) // count)
    return [name[i : i + length] for i in range(0, len(name), length)]


def _text(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{html.escape(words)}</text>'


def _svg(title: str, description: str, height: int, parts: Sequence[str]) -> str:
    """Return the picture on one line: to Markdown it is one block of HTML."""
    inside = f"<title>{html.escape(title)}</title><desc>{html.escape(description)}</desc>{''.join(parts)}"
    return (
        f'<svg class="chart" role="img" aria-label="{html.escape(title)}" viewBox="0 0 {WIDTH} {height}">{inside}</svg>'
    )
