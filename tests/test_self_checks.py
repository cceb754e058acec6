"""What an editor should look at: each check with a text that it finds and one that it does not."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.model.report import Sign
from build_tools.model.source import Removed
from build_tools.outline.self_checks import self_check
from build_tools.pages.book import open_book
from build_tools.pages.fidelity import fidelity_page
from build_tools.text.wording import wording
from tests.builders import KNOWLEDGE, ROOT, SMALL, full_report, project

HEAD = "株洲市政府工作报告\n——2019年1月5日在株洲市第三届人民代表大会第二次会议上\n市长 王小明\n各位代表：\n"
SOUND = HEAD + "一、2018年工作回顾\n全市各项工作取得新的进步。\n二、2019年工作安排\n全市要做好各项工作。\n"


def signs(text: str) -> list[Sign]:
    return [*full_report(text, "a", names=KNOWLEDGE).evidence.signs]


def found(text: str) -> list[tuple[str, str, str]]:
    return [(sign.kind, sign.position, sign.sentence) for sign in signs(text)]


def test_nothing_looks_wrong_in_a_sound_report() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "各位代表：\n一、工作回顾\n好。\n二、工作安排\n好。\n",
            [("unknown", "", "没有读出报告是哪个地方的"), ("unknown", "", "没有读出报告是哪一年的")],
        ),
        (
            SOUND.replace("二、2019年", "三、2019年"),
            [("numbering", "3", "“三、2019年工作安排”前面是“一、2018年工作回顾”，编号不连续")],
        ),
        (
            SOUND + "（一）振兴产业\n全市要振兴产业。\n（一）改善民生\n全市要改善民生。\n",
            [("numbering", "2-2", "“（一）改善民生”与前面的“（一）振兴产业”编号重复")],
        ),
        (
            SOUND.replace("做好各项工作。", "做好各项工作，"),
            [("cut_off", "2-p1", "最后一句“…全市要做好各项工作，”没有句末标点")],
        ),
        (
            HEAD + "一、2018年工作回顾\n",
            [("empty", "1", "“一、2018年工作回顾”下没有文字")],
        ),
        (
            SOUND + "（一）振兴产业\n（二）改善民生\n全市要改善民生。\n",
            [("empty", "2-1", "“（一）振兴产业”下没有文字")],
        ),
        (SOUND.replace("株洲市", "安平市"), [("unlisted", "", "“安平市”未见于区划表")]),
        (
            SOUND.replace("做好各项工作。", "做好各项工作，" * 220 + "做好各项工作。"),
            [("long_paragraph", "2-p1", "这一段有 1550 字")],
        ),
    ],
)
def test_what_looks_wrong_is_found(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert found(text) == wanted


def test_a_sign_leads_to_the_text() -> None:
    text = SOUND.replace("二、2019年", "三、2019年")
    [sign] = signs(text)
    assert sign.start is not None
    assert text[sign.start :].startswith("三、2019年")
    full = full_report(text, "a", names=KNOWLEDGE)
    shown = fidelity_page(open_book(full.report), full.evidence).markdown
    assert "## 请编者核查（1 处） { #findings }\n" in shown
    assert "- “三、2019年工作安排”前面是“一、2018年工作回顾”，编号不连续。[三标题](3.md#top)" in shown
    sound = full_report(SOUND, "a", names=KNOWLEDGE)
    assert "请编者核查" not in fidelity_page(open_book(sound.report), sound.evidence).markdown


REVIEW = "一、2018年工作回顾\n{}\n二、2019年工作安排\n全市要做好各项工作。\n"
PLAN_FIRST = (
    HEAD + "一、2019年工作安排\n" + "".join(f"新建公园{n}个。" for n in range(11, 23)) + "\n二、2018年工作回顾\n好。\n"
)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "固定资产投资增长10.3%。固定资产投资增长13.8%。",
            [("two_values", "“固定资产投资”2018年有不同的数：10.3%、13.8%")],
        ),
        ("粮食产量40万吨。粮食产量46万吨。", [("two_values", "“粮食产量”2018年有不同的数：40万吨、46万吨")]),
        ("粮食产量突破40万吨。粮食产量46万吨，增长2%。", []),
        ("存款余额1.2万亿元。全年存款余额12035亿元。", []),
        ("建成高标准农田9万亩、累计达到120万亩。", []),
        ("三次产业结构调整为7.5:58:36.5。", [("shares", "“三次产业结构”各部分的和是102.0，不是100")]),
        ("三次产业结构调整为7.5:58:34.5。", []),
        (
            "企业由8家增加到960家。",
            [("jump", "“企业”从8到960家，相差50倍以上")],
        ),
        ("贫困发生率由12%下降到0.1%。企业由80家增加到960家。", []),
    ],
)
def test_what_looks_wrong_in_figures_is_found(sentence: str, wanted: list[tuple[str, str]]) -> None:
    seen = found(HEAD + REVIEW.format(sentence))
    assert [(kind, words) for kind, _, words in seen] == wanted


def test_a_target_may_have_two_values() -> None:
    assert found(SOUND.replace("全市要做好各项工作", "税收收入增长5%、力争增长6%")) == []


def test_a_part_of_targets_where_a_review_is_expected() -> None:
    assert found(PLAN_FIRST)[0] == ("targets", "1", "“一、2019年工作安排”的12个数字里有100%读成了目标，是不是回顾")


YEARS = "安平市{year}年政府工作报告\n各位代表：\n一、{last}年工作回顾\n{}\n二、{year}年工作安排\n全市要做好各项工作。\n"


def test_reports_of_two_years_are_held_beside_each_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    same = "全年投入14.5亿元，实施40个民生项目。"
    texts = {
        "a_2018": YEARS.format(f"固定资产投资100亿元。粮食产量40万吨。{same}", year=2018, last=2017),
        "a_2019": YEARS.format(f"固定资产投资126亿元，增长6%。粮食产量42万吨，增长5%。{same}", year=2019, last=2018),
    }
    root = project(tmp_path, **texts)
    (root / "data/indicators.toml").write_bytes((ROOT / "data/indicators.toml").read_bytes())
    assert main(["--root", str(root), "review", "--all"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("a-2019 1-")]
    assert lines == [
        "a-2019 1-p1: “固定资产投资”：2018年报告是100亿元，本年报告是126亿元，算得增长26.0%，报告说6%",
        "a-2019 1-p1: 这一句与2018年的报告一字不差：全年投入14.5亿元，实施40个民生项目",
    ]
    assert main(["--root", str(root)]) == 0
    page = (root / "docs/places/anpingshi.md").read_text("utf-8")
    (doubt,) = [line for line in page.splitlines() if line.startswith("- **存疑**")]
    assert re.sub(r"\]\([^)]*\)", "]", doubt) == (
        "- **存疑**：固定资产投资，2019年报告说[增长 6%]；2018年报告的[100亿元]和2019年报告的[126亿元]算得26.0%。"
    )


@pytest.mark.parametrize(("reason", "wanted"), [("other", ["removed"]), ("copy", []), ("comment", [])])
def test_only_what_is_no_copy_and_no_comment_counts_as_removed(reason: str, wanted: list[str]) -> None:
    full = full_report(SOUND, "a", names=KNOWLEDGE)
    removed = (Removed(0, 9, "字" * 9, wording(f"frame.removed.{reason}")),)
    seen = self_check(replace(full, evidence=replace(full.evidence, removed=removed)), has_divisions=True)
    assert [sign.kind for sign in seen] == wanted


def test_without_a_list_of_divisions_no_place_is_missing_in_it() -> None:
    assert [f.kind for f in full_report(SMALL).evidence.signs] == []


def test_add_prints_what_looks_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path / "site")
    (tmp_path / "一.txt").write_text(SOUND + "".join(f"（{n}）某节\n" for n in "二五八三七九"), "utf-8")
    assert main(["--root", str(root), "add", str(tmp_path / "一.txt")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("  2-")
    assert lines[6].endswith(" more, which review zhuzhou-2019 lists")


def test_review_lists_the_most_harmful_first_and_at_most_thirty_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quoted = "".join(f"深入实施“{name}”工程。" for name in ("一二三", "四五六", "七八九"))
    sections = "".join(f"（{n}）某节\n" for n in "一二三四五六七八九十")
    root = project(
        tmp_path,
        a_2019=SOUND + quoted + "\n" + sections,
        b_2019=SOUND.replace("二、", "四、"),
        c_2019=SOUND + sections * 2,
    )
    for _ in range(2):
        assert main(["--root", str(root), "review"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == 30
        assert "编号不连续" in lines[0]
        assert lines[0].startswith("b-2019 4: “四、2019年")
        assert lines[-1].startswith("… and ")
        assert main(["--root", str(root)]) == 0  # the second time, the results are kept
        capsys.readouterr()
    assert main(["--root", str(root), "review", "--all"]) == 0
    full = capsys.readouterr().out.splitlines()
    assert full[:29] == lines[:29]
    assert len(full) > 30
    assert main(["--root", str(root), "names"]) == 0
    assert capsys.readouterr().out.splitlines() == [line for line in full if "is not curated" in line]
    assert main(["--root", str(root), "review", "b-2019"]) == 0
    assert capsys.readouterr().out.splitlines() == lines[:1]
    assert main(["--root", str(root), "review", "d-2019"]) == 1
    assert capsys.readouterr().err == "data/reports: there is no report 'd-2019'\n"
