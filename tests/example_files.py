"""Read the example files of ``tests/cases/``: title, ``.``, input, ``.``, expected, ``.``; and those that are a table."""

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Example:
    title: str
    given: str
    expected: str


def examples(name: str) -> list[Example]:
    """Return the examples of ``cases/<name>.md``; there must be some."""
    lines = (CASES / f"{name}.md").read_text("utf-8").split("\n")
    stops = [i for i, line in enumerate(lines) if line == "."]
    assert stops, f"no examples in {name}.md"
    assert len(stops) % 3 == 0, f"{name}.md: an example lacks one of its three '.' lines"
    found = []
    for first, second, third in zip(stops[::3], stops[1::3], stops[2::3], strict=True):
        found.append(
            Example(lines[first - 1], "\n".join(lines[first + 1 : second]), "\n".join(lines[second + 1 : third]))
        )
    return found


def unescaped(text: str) -> str:
    r"""Return *text* with \u200b, \uf06c and \xa0 as the characters that they stand for; other backslashes stay."""
    return re.sub(r"\\u([0-9a-f]{4})|\\x([0-9a-f]{2})", lambda m: chr(int(m[1] or m[2], 16)), text)


def pairs(name: str, heading: str = "") -> list[tuple[str, str]]:
    """Return the lines ``input → expected`` of ``cases/<name>.md``, under *heading* or anywhere; there must be some."""
    text = (CASES / f"{name}.md").read_text("utf-8")
    if heading:
        text = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^(.+) → (.+)$", text, re.MULTILINE)
    assert found, f"no examples in {name}.md {heading}"
    return [(unescaped(given), unescaped(expected)) for given, expected in found]
