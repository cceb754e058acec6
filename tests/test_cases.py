"""Run the example files that an editor can extend without Python."""

from dataclasses import asdict

import markdown
import pytest

from build_tools.clean.typography import clean_text
from build_tools.frame.find import find_frame
from build_tools.frame.metadata import read_meta
from build_tools.model.editing import Editing, Override
from build_tools.outline.addresses import address_report
from build_tools.outline.sections import parse_outline
from build_tools.pages.markup import escape_block
from build_tools.pages.rendering import EXTENSIONS
from build_tools.pages.visible_text import visible_texts
from build_tools.text.lines import split_lines
from tests.builders import KNOWLEDGE, NO_LEDGER, source
from tests.example_files import Example, examples, unescaped

DIVISIONS = KNOWLEDGE.divisions
# What an example leaves out, and what it stands for: in no list of places, a government's work report.
UNSAID = {
    "place_code": None,
    "province": None,
    "parent": None,
    "level": None,
    "genre": "government",
    "issuer": None,
    "covered": False,
}


def each(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("example", examples(name), ids=lambda e: e.title)


@each("clean")
def test_clean(example: Example) -> None:
    assert clean_text(unescaped(example.given)).text == example.expected


@each("frame")
def test_frame(example: Example) -> None:
    frame = find_frame(split_lines(clean_text(example.given).text))
    rows = [(h.line.start, f"{h.role}: {h.line.text}") for h in frame.head]
    rows += [(line.start, f"body: {line.text}") for line in frame.body]
    for annex in frame.annexes:
        lines = [*([annex.heading] if annex.heading else []), *annex.lines]
        rows += [(line.start, f"{'annex' if annex.explains else 'list'}: {line.text}") for line in lines]
    rows += [(line.start, f"removed {reason}: {line.text}") for line, reason in frame.surroundings]
    assert [row for _, row in sorted(rows)] == example.expected.split("\n")


@each("outline")
def test_outline(example: Example) -> None:
    clean = clean_text(example.given)
    frame = find_frame(split_lines(clean.text))
    outline = parse_outline(frame.body, frame.annexes)
    meta = read_meta(frame, outline, Override(), DIVISIONS)
    report = address_report("a", source(example.given), clean, frame, outline, meta, Editing(), NO_LEDGER).report
    shown = [
        f"{s.id} {s.title}{' *implicit' if s.implicit else ''} ({sum(p.section == s.id for p in report.paragraphs)})"
        for s in report.sections
    ]
    assert shown == example.expected.split("\n")


@each("shown")
def test_text_shows_as_written(example: Example) -> None:
    assert example.expected == "same"
    text = example.given.strip()
    html = markdown.markdown(f"[1](#p1){{ .pn }}{escape_block(text)}\n{{ #p1 .para }}", extensions=list(EXTENSIONS))
    assert visible_texts(html)["p1"].split() == text.split()
    alone = markdown.markdown(f"{escape_block(text)}\n{{ #p1 .para }}", extensions=list(EXTENSIONS))
    assert visible_texts(alone)["p1"].split() == text.split()
    heading = markdown.markdown(f"## {escape_block(text)} {{ #s1 }}", extensions=list(EXTENSIONS))
    assert visible_texts(heading)["s1"].split() == text.split()
    assert "<script" not in html + alone + heading


@each("meta")
def test_meta(example: Example) -> None:
    frame = find_frame(split_lines(clean_text(example.given).text))
    meta = read_meta(frame, parse_outline(frame.body), Override(), DIVISIONS)
    read = asdict(meta)
    del read["unlisted"], read["called"]  # tests/test_places.py
    shown = [f"{name}: {read[name]}" for name in read if read[name] != UNSAID.get(name, "")]
    assert shown == example.expected.split("\n")
