"""Damage reports in many ways and convert each: no error but DataError, nothing lost or misplaced, no report refused.

``python -m tests.audit.mutated_reports --seconds 600`` damages the project's own texts.
``--texts FOLDER`` damages the files of *FOLDER* too, and ``--out FOLDER`` keeps each damaged text that failed.
The same ``--seed`` damages the same texts in the same way.
"""

import argparse
import itertools
import random
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_tools.data.read import Knowledge, RawReport, read_source
from build_tools.model.editing import Editing, NameLinks
from build_tools.model.errors import DataError
from build_tools.model.report import FullReport
from build_tools.pipeline import convert_parts, report_files
from build_tools.programmes.note_marks import without_note_marks
from build_tools.programmes.texts import texts_of
from build_tools.programmes.vocabulary import vocabulary_of
from build_tools.text.folding import same_name
from tests.builders import KNOWLEDGE, SEED, SMALL, source
from tests.example_files import examples, unescaped

QUOTATION_MARKS: Final = ("“”", "「」", "『』", '""', "《》", "‘’", "（）", "()", "〔〕", "【】", "[]")
MARKS: Final = "、，。；：！？,.;:!?—…·～~“”\"'《》（）()〔〕【】[]％%+-/|*#_`<>&\\①②⒈㈠ \t\u3000\u200b\xa0\ufeff"
NUMBERS: Final = (
    *("0", "00", "0%", "-5", "\u22123.5%", "1,234.5", "1，234", "1 234 567", "9.5.1", "\uff10", "\uff11\uff12．\uff13", "1e9", "²", "½", "⅔", "Ⅳ", "㊿"),
    *("〇", "零", "两", "百", "万亿", "十几", "二十多", "三成", "三成五", "翻两番", "翻一百番", "翻九千番", "一半", "减半", "亿"),
    *("三分之二", "零分之一", "3/0", "1/2", "0∶0", "9.7：57.8：32.5", "百分之", "百分之一百二十", "千分之三", "5个百分点", "5‰", "第0", "第三"),
    *("5-8%", "5%—3%", "三至五个", "3万—5万元", "1、2、3", "零下5", "负3%", "9" * 40, "9" * 5000, "九" * 40, "0.0000001", "一百万亿亿元"),
    *("0年", "0000年", "9999年", "20190年", "二〇一九年", "一九年", "2月30日", "13月", "2019年13月32日", "2019—2018年", "“十〇五”", "“百五”"),
    *("1小时", "24小时", "365天", "3:00", "4.5亿美元", "1.2万亩", "3倍", "0倍", "PM2.5", "5G", "1+1+1", "“3+N”", "“0”工程", "“12345”热线"),
)  # fmt: skip
PIECES: Final = (
    *("一、", "（一）", "(二)", "1.", "1、", "①", "第一章", "第零节", "一是", "首先，", "十一、", "廿一、", "（百）", "0、", "（〇）", "99999、", "²、"),
    *("各位代表：", "各位代表，", "附件：", "名词解释", "注：", "[1]", "［12］", "〔0〕", "【注1】", "（注1）", "指", "是指", "以下简称", "（以下简称“”）"),
    *("“”", "“、”", "“、清查”行动", "“甲、乙”工程", "“甲、乙、丙”行动", "“一”“二”计划", "《》", "《、》", "“《”》", "工程", "行动", "计划"),
    *("分别增长", "分别为", "、和", "其中：", "，其中", "等", "较上年", "同比", "比重", "由", "提高到", "达到", "以上", "突破", "全国第", "居第"),
    *("市长 ", "——", "2019年1月", "在安平市第三届人民代表大会第二次会议上", "目 录", "责任编辑：", "来源：", "第1页", "- 1 -", "扫一扫", "下一页"),
    *("| a | b |\n|---|---|\n| 1 |", "单位\t2018年\t2019年\n亿元\t1\n\t\t\n", "指标 数值\n", "<table><tr><td>", "&nbsp;", "&#0;", "\x00", "\u2028"),
)  # fmt: skip
# 各位代表：   一、过去一年的工作   what marks a text as a report, whatever was done to the rest
SALUTATION: Final = re.compile(r"各位代表[：:]")
NUMBERED_HEADING: Final = re.compile(r"[ \u3000]*[一二三四五六七八九]、[\u4e00-\u9fff]{4,20}")
LONG: Final = 1000  # characters of a text that counts as a whole report
LINES_BELOW: Final = 2  # lines that a report has at least below its first salutation or heading


@dataclass(frozen=True)
class Failure:
    """What went wrong with a damaged text."""

    number: int
    name: str  # of the text that was damaged
    text: str
    error: str


def own_texts() -> dict[str, str]:
    """Return the project's own texts: the report of ``data/``, a small one, and the examples. Name → text."""
    texts = {"seed": SEED.read_text("utf-8"), "small": SMALL}
    for case in ("outline", "frame", "meta", "clean", "names", "figures"):
        texts |= {f"{case}: {each.title}": unescaped(each.given) for each in examples(case)}
    return texts


def texts_in(folder: Path) -> dict[str, str]:
    """Return the texts of the raw files in *folder*. Name → text."""
    kinds = {".txt", ".md", ".docx", ".html"}
    return {path.name: read_source(path).text for path in sorted(folder.iterdir()) if path.suffix in kinds}


def damaged(text: str, chance: random.Random) -> str:
    """Return *text*, or some lines of it, damaged in up to twelve ways."""
    lines = text.splitlines()
    if chance.random() < 0.8:
        first = chance.choice((0, chance.randrange(max(1, len(lines)))))
        lines = lines[first : first + chance.choice((3, 10, 30))]
    for _ in range(chance.randint(1, 12)):
        if not lines:
            break
        chance.choice(WAYS)(lines, chance)
    return chance.choice(("\n", "\n", "\n", "\n\n", "\r\n", "")).join(lines)


def failures(
    texts: dict[str, str], knowledge: Knowledge, seed: int, numbers: Iterator[int]
) -> Iterator[Failure | None]:
    """Damage one of *texts* for each of *numbers* and yield what went wrong with it, or None."""
    reports = sorted(name for name, text in texts.items() if len(text) > LONG)
    examples_of_rules = sorted(set(texts) - set(reports))
    for number in numbers:
        chance = random.Random(f"{seed} {number}")
        name = chance.choice(chance.choice((reports, reports, examples_of_rules)))
        text = damaged(texts[name], chance)
        error = error_of(text, knowledge)
        yield Failure(number, name, text, error) if error else None


def error_of(text: str, knowledge: Knowledge) -> str:
    """Return what goes wrong when *text* is converted, or ""; a text that is no report may be refused."""
    try:
        raw = RawReport("damaged-2019", "damaged.txt", source(text), Editing(names=NameLinks(link="none")))
        for full in convert_parts(raw, knowledge):
            report_files(full, knowledge.catalogue, "damaged.txt")
            if misplaced := list(_misplaced(full)):
                return f"misplaced: {misplaced}"
    except DataError as refusal:
        return f"refused: {refusal}" if is_still_report(text) else ""
    except Exception:
        return traceback.format_exc()
    return ""


def _misplaced(full: FullReport) -> Iterator[str]:
    """Yield each mention and figure of *full* whose span holds other words than its name or its quote."""
    texts, vocabulary = texts_of(full), vocabulary_of(KNOWLEDGE.lexicon)
    for programme in full.report.programmes:
        keys = {same_name(name) for name in (programme.name, *programme.aliases, *programme.variants)}
        for mention in programme.mentions:
            span = texts[mention.paragraph][mention.start : mention.end]
            named = {
                same_name(span),
                same_name(without_note_marks(span, vocabulary).plain),
            }  # “甲[10]+乙”试点 is 甲+乙试点
            if named.isdisjoint(keys - {""}):
                yield f"{programme.name} at {span!r}"
    for figure in full.report.figures:
        number_is_inside = figure.start <= figure.number_start < figure.number_end <= figure.end
        if texts[figure.paragraph][figure.start : figure.end] != figure.quote or not number_is_inside:
            yield f"{figure.name} at {figure.quote!r}"


def is_still_report(text: str) -> bool:
    """Return whether *text* has a salutation or a numbered heading on a line of its own, and lines of text below it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    marked = (i for i, line in enumerate(lines) if SALUTATION.fullmatch(line) or NUMBERED_HEADING.fullmatch(line))
    first = next(marked, len(lines))
    below = [line for line in lines[first + 1 :] if len(re.findall(r"[\u4e00-\u9fff]", line)) > 20]
    return len(below) >= LINES_BELOW


def _delete_lines(lines: list[str], chance: random.Random) -> None:
    first = chance.randrange(len(lines))
    del lines[first : first + chance.randint(1, 5)]


def _shuffle_lines(lines: list[str], chance: random.Random) -> None:
    first = chance.randrange(len(lines))
    some = lines[first : first + chance.randint(2, 10)]
    chance.shuffle(some)
    lines[first : first + len(some)] = some


def _repeat_lines(lines: list[str], chance: random.Random) -> None:
    first = chance.randrange(len(lines))
    lines[first:first] = lines[first : first + chance.randint(1, 4)]


def _join_lines(lines: list[str], chance: random.Random) -> None:
    first = chance.randrange(len(lines))
    last = first + chance.randint(2, 6)
    lines[first:last] = ["".join(lines[first:last])]


def _break_line(lines: list[str], chance: random.Random) -> None:
    i = chance.randrange(len(lines))
    position = chance.randint(0, len(lines[i]))
    lines[i : i + 1] = [lines[i][:position], lines[i][position:]]


def _swap_marks(lines: list[str], chance: random.Random) -> None:
    i, share = chance.randrange(len(lines)), chance.random()
    lines[i] = "".join(chance.choice(MARKS) if char in MARKS and chance.random() < share else char for char in lines[i])


def _delete_characters(lines: list[str], chance: random.Random) -> None:
    i = chance.randrange(len(lines))
    first = chance.randint(0, len(lines[i]))
    lines[i] = lines[i][:first] + lines[i][first + chance.choice((1, 2, 5, 40)) :]


def _delete_marks(lines: list[str], chance: random.Random) -> None:
    i, mark = chance.randrange(len(lines)), chance.choice(MARKS)
    lines[i] = lines[i].replace(mark, "")


def _quote(lines: list[str], chance: random.Random) -> None:
    i, (opening, closing) = chance.randrange(len(lines)), chance.choice(QUOTATION_MARKS)
    first = chance.randint(0, len(lines[i]))
    last = first + chance.choice((0, 1, 2, 4, 9, 30))
    lines[i] = lines[i][:first] + opening + lines[i][first:last] + closing + lines[i][last:]


def _insert(lines: list[str], chance: random.Random) -> None:
    i = chance.randrange(len(lines))
    position = chance.choice((0, len(lines[i]), chance.randint(0, len(lines[i]))))
    piece = chance.choice(chance.choice((MARKS, PIECES, NUMBERS)))
    lines[i] = lines[i][:position] + piece + lines[i][position:]


def _change_numbers(lines: list[str], chance: random.Random) -> None:
    i = chance.randrange(len(lines))
    pattern = chance.choice((r"[0-9.]+", r"[一二三四五六七八九十百千万亿两〇零]+"))
    lines[i] = re.sub(pattern, lambda m: chance.choice((m[0], *chance.sample(NUMBERS, 2))), lines[i])


def _change_quotations(lines: list[str], chance: random.Random) -> None:
    i = chance.randrange(len(lines))
    inside = chance.choice((*NUMBERS, "、", "甲、乙", "", "[1]", "，", "工程"))
    lines[i] = re.sub("“[^”]*”", f"“{inside}”".replace("\\", ""), lines[i])


WAYS: Final[Sequence[Callable[[list[str], random.Random], None]]] = (
    _delete_lines,
    _shuffle_lines,
    _repeat_lines,
    _join_lines,
    _break_line,
    _swap_marks,
    _delete_characters,
    _delete_marks,
    _quote,
    _insert,
    _insert,
    _change_numbers,
    _change_quotations,
)


def main() -> int:
    """Damage texts until the time is over; print a line for each failure, and return 1 if there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="a folder with more reports")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, help="a folder for the damaged texts that failed")
    options = parser.parse_args()
    texts = own_texts() | (texts_in(options.texts) if options.texts else {})
    tried = found = 0
    end = time.monotonic() + options.seconds
    for failure in failures(texts, KNOWLEDGE, options.seed, itertools.count()):
        tried += 1
        if failure:
            found += 1
            print(f"{failure.number} {failure.name}: {failure.error.strip().splitlines()[-1]}", flush=True)
            if options.out:
                options.out.mkdir(parents=True, exist_ok=True)
                (options.out / f"{options.seed}-{failure.number}.txt").write_text(failure.text, "utf-8", newline="")
                (options.out / f"{options.seed}-{failure.number}.error").write_text(failure.error, "utf-8")
        if time.monotonic() > end:
            break
    print(f"{tried} damaged texts converted, {found} failed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
