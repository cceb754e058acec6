"""Twice the text takes twice the work, whatever its form: reading, cleaning, and dividing it into lines."""

from collections.abc import Callable

import pytest

from build_tools.clean.typography import clean_text
from build_tools.extract import extract
from build_tools.frame.find import find_frame
from build_tools.outline.sections import parse_outline
from build_tools.pipeline import convert_file
from build_tools.text.lines import split_lines
from tests.builders import NO_NAMES, source
from tests.effort import calls

SENTENCE = "全市上下共同努力，经济增长9.5%，社会和谐稳定（含税），《办法》出台。"
LINES = 200
MOST = 2.2  # times the work of half the text


def paragraphs(lines: int) -> str:
    return "\n".join(f"（{'一二三四五六七八九十'[i % 10]}）第{i}段，{SENTENCE * 3}" for i in range(lines))


def printed(lines: int) -> str:
    width = 29
    whole = [f"　　第{i}段，{SENTENCE * 3}" for i in range(lines // 4)]
    broken = [paragraph[i : i + width] for paragraph in whole for i in range(0, len(paragraph), width)]
    return "\n".join(line if i % 20 else f"{line}\n— {i // 20 + 1} —\n公报" for i, line in enumerate(broken))


TEXTS: dict[str, Callable[[int], str]] = {
    "paragraphs": paragraphs,
    "printed lines": printed,
    "printed lines on one line": lambda lines: printed(lines).replace("\n", " "),
    "one line with gaps": lambda lines: "　　".join(paragraphs(lines).split("\n")),
    "one line without gaps": lambda lines: "".join(paragraphs(lines).split("\n")),
    "a table": lambda lines: "\n".join(f"指标{i}\t{i}.5\t9%" if i % 40 else SENTENCE for i in range(lines)),
    "brackets left open": lambda lines: "\n".join(f"出台了《办法{i}（试行，" for i in range(lines)),
    "figures on lines of their own": lambda lines: "\n".join(f"增长\n{i}.5%\n，{SENTENCE}" for i in range(lines)),
    "spaced digits": lambda lines: "\n".join("投资1 2 3 亿元，增长8 . 8 %。" for _ in range(lines)),
    "short lines": lambda lines: "\n".join("经济发展稳中有进" for _ in range(lines)),
    "spaces": lambda lines: " \u3000" * lines + "。",
}


ONE_TO_TEN = "一二三四五六七八九十"
OUTLINES: dict[str, Callable[[int], str]] = {
    "parts and sections": lambda lines: "\n".join(
        f"{ONE_TO_TEN[i // 10 % 10]}、第{i}部分\n（{ONE_TO_TEN[i % 10]}）第{i}节\n1.{SENTENCE}\n做强产业。{SENTENCE}"
        for i in range(lines // 4)
    ),
    "rows that never go on": lambda lines: "\n".join(
        ["各位代表：", "第一章　开头", "一、开头", "1.开头"]
        + [f"（{ONE_TO_TEN[i % 10]}）第{i}节。{SENTENCE}" for i in range(lines)]
    ),
    "two leads on a line": lambda lines: "\n".join(
        f"五年来，我们做好第{i}件大事。经济稳步发展。{SENTENCE}\n产业不断壮大。{SENTENCE}" for i in range(lines // 2)
    ),
    "long leads alike": lambda lines: "\n".join(f"五年来，我们做好第{i}件大事。{SENTENCE}" for i in range(lines)),
}


@pytest.mark.parametrize("text", [*TEXTS.values(), *OUTLINES.values()], ids=[*TEXTS, *OUTLINES])
def test_reading_takes_linear_time(text: Callable[[int], str]) -> None:
    def work(lines: int) -> tuple[int, int]:
        given = text(lines)
        clean = split_lines(clean_text(given).text)
        return (
            calls(lambda: split_lines(clean_text(given).text)),
            calls(lambda: parse_outline(find_frame(clean).body)),
        )

    for once, twice in zip(work(LINES), work(2 * LINES), strict=True):
        assert twice <= MOST * once


def test_reading_a_web_page_takes_linear_time() -> None:
    def work(lines: int) -> int:
        inside = "".join(f"<p>第{i}段<sup>{i % 9}</sup>，<b>{SENTENCE}</b></p>" for i in range(lines))
        page = f"<html><body><div>{inside}</div></body></html>".encode()
        return calls(lambda: extract(page, ".html", "a.html"))

    assert work(2 * LINES) <= MOST * work(LINES)


def whole_report(parts: int) -> str:
    """Return a report whose sections, names and figures all differ."""
    lines = ["青河市2030年政府工作报告", "各位代表："]
    for part in range(1, parts + 1):
        lines.append(f"{chinese_number(part)}、第{part}方面工作")
        for section in range(1, 4):
            lines.append(f"（{chinese_number(section)}）第{part}区第{section}项任务")
            lines += [
                f"今年实施“兴业{part * 10 + section}条”行动，新建学校{i}{part}所，财政收入增长{i}.{part}%。"
                for i in (3, 5)
            ]
    return "\n".join(lines)


def chinese_number(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (ONE_TO_TEN[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (ONE_TO_TEN[ones - 1] if ones else "")


def test_a_conversion_takes_linear_time() -> None:
    def work(parts: int) -> int:
        given = source(whole_report(parts))
        return calls(lambda: convert_file("qinghe-2030", "a.txt", given, NO_NAMES))

    assert work(8) <= MOST * work(4)
