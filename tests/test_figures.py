"""Figures: read by their form, named, placed in time; the numbers left out with a reason; the data to take away."""

import pytest

from build_tools.downloads import shown
from build_tools.figures import Figure
from build_tools.model import Report
from build_tools.read import Knowledge, read_knowledge
from tests.builders import ROOT, report
from tests.example_files import Example, examples

KNOWN = read_knowledge(ROOT / "data")
NO_GLOSSARY = Knowledge(lexicon=KNOWN.lexicon, catalogue=KNOWN.catalogue)
REVIEW = "各位代表：\n\n一、2018年工作回顾\n\n{}\n"


def read(text: str) -> Report:
    return report(text, names=NO_GLOSSARY)


def line(figure: Figure) -> str:
    """Write a figure as the example files do: 2018 城镇化率 change 55.5→62% estimate."""
    before = f"{shown(figure.before)}→" if figure.before is not None else ""
    value = f"{before}{shown(figure.value, figure.upper)}{figure.unit}"
    words = [figure.period, figure.name, figure.measure, value, figure.bound]
    return " ".join(w for w in [*words, "" if figure.status == "actual" else figure.status] if w)


@pytest.mark.parametrize("example", examples("figures"), ids=lambda e: e.title)
def test_figures(example: Example) -> None:
    found = read(REVIEW.format(example.given))
    lines = [line(f) for f in found.figures] + [f"- {u.text} {u.reason}" for u in found.untabled]
    assert lines == [wanted for wanted in example.expected.split("\n") if wanted]
