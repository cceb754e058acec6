"""Two successive reports of a place side by side, on a page of their own."""

import json
from pathlib import Path

import pytest

from build_tools.answers.rulings import ruled
from build_tools.answers.two_years import two_years
from build_tools.data.read import read_data
from build_tools.model.answer import TwoYears
from build_tools.model.editing import AnswerRuling
from build_tools.site.build import Site, build_site
from tests.builders import KNOWLEDGE, ROOT, report

WORDS = KNOWLEDGE.figure_words
REPORT = "青河市{}年政府工作报告\n\n各位代表：\n\n一、{}年工作回顾\n\n{}\n\n二、{}年工作安排\n\n{}\n"
NOISE = "农业稳步发展。文化事业繁荣。社会保持稳定。交通更加便捷。干部作风转变。市场秩序良好。群众收入增加。"


def text(year: int, review: str, plan: str) -> str:
    return REPORT.format(year, year - 1, NOISE + review, year, plan)


def compared(plan: str, review: str, plan_after: str, rulings: tuple[AnswerRuling, ...] = ()) -> TwoYears:
    earlier = report(text(2024, "", plan), slug="qinghe-2024")
    later = report(text(2025, review, plan_after), slug="qinghe-2025")
    return two_years(earlier, later, WORDS, rulings)


def test_targets_rise_fall_come_and_go() -> None:
    found = compared(
        "地区生产总值增长6%。工业增加值增长7%。进出口增长3%。",
        "",
        "地区生产总值增长5%。工业增加值增长8%。城镇化率达到60%。",
    )
    changes = {c.name: (c.before is not None, c.after is not None, c.rises) for c in found.targets}
    assert changes == {
        "地区生产总值": (True, True, False),
        "工业增加值": (True, True, True),
        "城镇化率": (False, True, None),
        "进出口": (True, False, None),
    }


def test_sentences_are_carried_on_or_reworded() -> None:
    same = "扎实推进老旧小区改造，完善社区服务设施。"
    found = compared(
        f"{same}大力发展茶叶产业，培育龙头企业10家，打响云岭茶叶品牌。修复龙泉古塔。",
        "",
        f"{same}大力发展茶叶产业，培育龙头企业20家，打响云岭茶叶品牌。建设清河大桥。",
    )
    assert [each.after for each in found.carried] == [same.rstrip("。")]
    assert [(each.before, each.after) for each in found.reworded] == [
        ("大力发展茶叶产业，培育龙头企业10家，打响云岭茶叶品牌", "大力发展茶叶产业，培育龙头企业20家，打响云岭茶叶品牌")
    ]


def test_an_editor_confirms_and_denies() -> None:
    task, answer = "/qinghe-2024/tasks/#t1", "/qinghe-2025/1/#p1"
    plan, review = "启动党政综合服务大楼建设。", "党政综合服务大楼开工。新的办公区奠基。"
    denial = AnswerRuling(task=task, answer=answer, quote="党政综合服务大楼开工", confirmed=False)
    confirmation = AnswerRuling(task=task, answer=answer, quote="新的办公区奠基")
    (found,) = compared(plan, review, "加强绿化。").promises
    assert [(a.quote, a.confirmed) for a in found.sure] == [("党政综合服务大楼开工", False)]
    (found,) = compared(plan, review, "加强绿化。", (denial, confirmation)).promises
    assert [(a.quote, a.confirmed) for a in found.sure] == [("新的办公区奠基", True)]


def test_rulings_of_other_tasks_change_nothing() -> None:
    found = compared("启动党政综合服务大楼建设。", "党政综合服务大楼开工。", "加强绿化。")
    other = AnswerRuling(task="/elsewhere-2024/tasks/#t1", answer="/elsewhere-2025/1/#p1", quote="奠基")
    same = report(text(2024, "", "启动党政综合服务大楼建设。"), slug="qinghe-2024")
    assert ruled(found.promises, same, same, (other,)) == found.promises


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("years")
    plans = {2021: "启动党政综合服务大楼建设。", 2022: "修复龙泉古塔。", 2024: "建设清河大桥。"}
    for year, plan in plans.items():
        folder = root / "data/reports" / f"qinghe-{year}"
        folder.mkdir(parents=True)
        (folder / "source.txt").write_text(text(year, "党政综合服务大楼开工。", plan), "utf-8")
    for name in ("figures.toml", "indicators.toml"):
        (root / "data" / name).write_bytes((ROOT / "data" / name).read_bytes())
    return build_site(read_data(root / "data"))


def page(site: Site, path: str) -> str:
    return next(file.data.decode() for file in site.files if file.path == path)


def test_only_years_that_follow_each_other_are_compared(site: Site) -> None:
    pages = [Path(file.path).name for file in site.files if "/qingheshi/" in file.path]
    assert pages == ["2021-2022.md", "answers-2021-2022.json"]
    place = page(site, "places/qingheshi.md")
    assert "](qingheshi/2021-2022.md)：1 项任务和目标：1 项有回应，0 项未找到回应" in place
    assert "- 缺2023年报告，前后两年不作对照" in place


def test_the_page_sets_promise_beside_answer_both_ways(site: Site) -> None:
    shown = page(site, "places/qingheshi/2021-2022.md")
    assert (
        "[启动党政综合服务大楼建设](../../qinghe-2021/tasks.md#t1) { role=rowheader } | 党政综合服务大楼开工 <small>"
        in shown
    )
    assert "<summary>从回顾看：1 处回应了前一年的任务</summary>" in shown
    data = json.loads(page(site, "places/qingheshi/data/answers-2021-2022.json"))
    assert data["pairs"][0]["answers"][0]["grade"] == "sure"


def test_the_page_has_a_permanent_address(site: Site) -> None:
    assert b"/places/qingheshi/2021-2022/\t" in site.ledger.data
