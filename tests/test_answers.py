"""What the review of the next report says of the tasks and targets of a report."""

import json
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.answers.find import promises_of
from build_tools.answers.objects import words_of_object
from build_tools.model.answer import Promise
from tests.builders import KNOWLEDGE, ROOT, report

WORDS = KNOWLEDGE.figure_words
REPORT = "青河市{}年政府工作报告\n\n各位代表：\n\n一、{}年工作回顾\n\n{}\n\n二、{}年工作安排\n\n{}\n"
# As much as a short report says, with the words that all reports have.
NOISE = "".join(
    f"{field}{thing}{course}。"
    for field in ("农业", "文化", "社会", "交通", "市场", "旅游", "教育", "城市", "体育", "环境")
    for thing in ("项目建设", "重点工程", "改造工作", "产业", "服务设施")
    for course in ("稳步推进", "全面完成")
)


def text(year: int, review: str, plan: str) -> str:
    return REPORT.format(year, year - 1, review, year, plan)


def promises(plan: str, review: str, plan_after: str = "加强绿化。") -> dict[str, Promise]:
    earlier = report(text(2024, NOISE, plan), slug="qinghe-2024")
    later = report(text(2025, NOISE + review, plan_after), slug="qinghe-2025")
    return {promise.shown: promise for promise in promises_of(earlier, later, WORDS)}


@pytest.mark.parametrize(
    ("plan", "review", "quote"),
    [
        # a name, in other words
        (
            "加快推进龙泉湖城市综合体建设。",
            "龙泉湖城市综合体、会展酒店等项目顺利。",
            "龙泉湖城市综合体、会展酒店等项目顺利",
        ),
        ("办好第八届中俄茶叶暨产品博览会。", "成功举办了第八届中俄茶叶博览会。", "成功举办了第八届中俄茶叶博览会"),
        ("启动党政综合服务大楼建设。", "党政综合服务大楼开工，三条道路通车。", "党政综合服务大楼开工"),
        # so many of a thing
        ("新认定高新技术企业50家。", "新增高新技术企业62家。", "新增高新技术企业62家"),
        # so many of a thing that has few words, in the same unit
        ("完成30座公厕新建改造。", "新建改造公厕34座。", "新建改造公厕34座"),
        ("建成4座现代化的垃圾中转站。", "新建新型垃圾转运站3座。", "新建新型垃圾转运站3座"),
        ("重点实施31.2公里农村公路建设。", "新建农村道路32公里。", "新建农村道路32公里"),
        # a short form
        ("精心办好第八届茶博会。", "第八届中国青河茶叶博览会圆满举办。", "第八届中国青河茶叶博览会圆满举办"),
        ("加快龙山水利枢纽二期建设。", "龙山水利枢纽二期下闸蓄水。", "龙山水利枢纽二期下闸蓄水"),
        # a name in quotation marks
        ("谋划一批“双千名家”培育项目。", "加力推进“双千名家”建设。", "加力推进“双千名家”建设"),
        # the very amount of a thing in a long sentence
        (
            "全面完成老城片区178座燃煤小锅炉淘汰和清洁能源替代工作。",
            "完成178座燃煤锅炉拆改、25公里管线改造。",
            "完成178座燃煤锅炉拆改、25公里管线改造",
        ),
        # its very amount
        ("投资1.3亿元实施自来水管网改造工程。", "1.3亿元的供水管网工程完工。", "1.3亿元的供水管网工程完工"),
        # the figure of the same series, with the clause that says of what it is
        ("城镇新增就业3000人。", "城镇新增就业3260人。", "城镇新增就业3260人"),
        (
            "社会消费品零售总额增长8%。",
            "社会消费品零售总额完成90亿元，同比增长6%。",
            "社会消费品零售总额完成90亿元，同比增长6%",
        ),
        # what a document that is carried out is about
        ("加快实施青河综合改革试点方案。", "深入开展青河综合改革试点。", "深入开展青河综合改革试点"),
        # without what only says how
        (
            "继续实施以序化、净化为主要内容的人居环境综合整治工程。",
            "集中开展了“三清”和人居环境综合整治。",
            "集中开展了“三清”和人居环境综合整治",
        ),
        # a name in full
        ("推进“放管服”改革试点。", "推进简政放权、放管结合、优化服务改革。", "推进简政放权、放管结合、优化服务改革"),
        # a name in quotation marks before more words in common
        (
            "落实新一轮集成线路“云岭方案”。",
            "集成线路规模达到20亿元。落实两大产业“云岭方案”。",
            "落实两大产业“云岭方案”",
        ),
        # words that the clause before has
        (
            "打造楼上工厂智造空间100万平方米。",
            "实施“楼上工厂”项目51个，打造智造空间115万平方米。",
            "打造智造空间115万平方米",
        ),
    ],
)
def test_an_answer_that_is_sure(plan: str, review: str, quote: str) -> None:
    (promise,) = promises(plan, review).values()
    assert [answer.quote for answer in promise.sure] == [quote]


@pytest.mark.parametrize(
    ("plan", "review"),
    [
        ("建设清河大桥。", "粮食产量稳定。"),
        ("实施商贸项目17个。", "实施工业项目34个。"),  # another field
        ("新建哈克镇农村敬老院。", "投资836万元的城东养老院基本完工。"),  # another thing of the sort
        ("新建银色大厅。", "金色大厅按时交付使用。"),
        ("改造东岭小学。", "西岭小学建成招生。"),
        ("推进12号线西延伸工程。", "建成2号线西延伸。"),  # another number
        ("办好第八届茶叶博览会。", "成功举办第七届茶叶博览会。"),
        ("开工建设青河大桥二期。", "青河大桥一期建成通车。"),
        ("编制云岭音乐名城发展规划。", "打造云岭音乐名城。"),  # no document
        ("落实外商投资产业目录。", "鼓励外商投资企业境内再投资。"),
        ("修订青河古城保护条例。", "青河古城保护成效明显。"),
        ("建设大学生创业孵化基地20个。", "新增大学生创业企业900家。"),  # another count
    ],
)
def test_no_answer(plan: str, review: str) -> None:
    assert [promise.sure for promise in promises(plan, review).values()] == [()]


def test_an_item_that_counts_a_nearer_thing_answers_only_that() -> None:
    found = promises("建设筹措保障性租赁住房7万套。建设筹措保障性住房1万套。", "建设筹措保障性租赁住房7.2万套。")
    assert [len(promise.sure) for promise in found.values()] == [1, 0]


def test_what_a_number_alone_counts_stands_before_it() -> None:
    found = promises(
        "加速建设青欧班列集结中心，力争全年开行2500列以上。",
        "青欧班列集结中心获批建设。青欧班列（青河号）开行3005列。",
    )
    assert [answer.quote for answer in found["开行2500列以上"].sure] == ["青欧班列（青河号）开行3005列"]


def test_a_fresh_promise_is_no_answer() -> None:
    (promise,) = promises("启动党政综合服务大楼建设。", "三条道路通车。", "启动党政综合服务大楼建设。").values()
    assert promise.answers == ()
    assert not promise.absent


def test_a_part_about_five_years_to_come_is_no_review() -> None:
    earlier = report(text(2024, NOISE, "启动党政综合服务大楼建设。"), slug="qinghe-2024")
    outline = "建设党政综合服务大楼等标志性工程。\n\n三、2025年主要任务\n\n加强绿化。\n"
    between = text(2025, NOISE, "").replace("二、2025年工作安排", "二、关于五年规划纲要（草案）的说明") + outline
    (promise,) = promises_of(earlier, report(between, slug="qinghe-2025"), WORDS)
    assert promise.sure == ()


def test_of_what_no_form_stands_in_the_later_report() -> None:
    (promise,) = promises("修复龙泉古塔。", "三条道路通车。").values()
    assert promise.absent


def test_targets_are_answered_by_the_figure_of_their_series() -> None:
    found = promises("地区生产总值增长6%。工业增加值增长7%。", "地区生产总值增长5.8%。")
    assert [answer.quote for answer in found["地区生产总值"].sure] == ["地区生产总值增长5.8%"]
    assert found["工业增加值"].sure == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("31.2公里农村公路建设", "农村公路"),
        ("龙泉商场的招商和改造工作", "龙泉商场"),
        ("温福高铁开工建设", "温福高铁"),
        ("温泉街、白桦路等10条特色街道", "温泉街、白桦路"),
        ("总投资10亿元的青河大数据中心项目", "青河大数据中心项目"),
        ("65条、总长度57.9公里的城市道路新建改造", "城市道路"),
        ("4座现代化的垃圾中转站", "垃圾中转站"),
        ("以绿化、美化为重点的农村环境整治", "农村环境"),
    ],
)
def test_the_words_of_a_thing(text: str, words: str) -> None:
    assert words_of_object(text) == words


def test_two_raw_reports_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for year, review, plan in (
        (2024, NOISE, "启动党政综合服务大楼建设。修复龙泉古塔。"),
        (2025, NOISE + "党政综合服务大楼开工。", "加强绿化。"),
    ):
        (tmp_path / f"qinghe-{year}.txt").write_text(text(year, review, plan), "utf-8")
    out = tmp_path / "out" / "answers.json"
    files = [str(tmp_path / f"qinghe-{year}.txt") for year in (2024, 2025)]
    assert main(["--root", str(ROOT), "compare", *files, "--out", str(out)]) == 0
    assert capsys.readouterr().out == "2 tasks and targets: 1 answered, 1 not found\n"
    found = json.loads(out.read_text("utf-8"))
    assert (found["from"], found["to"]) == ("qinghe-2024", "qinghe-2025")
    first, second = found["pairs"]
    assert first["task"] == "启动党政综合服务大楼建设"
    assert first["answers"][0] | {"paragraph": ""} == {
        "quote": "党政综合服务大楼开工",
        "paragraph": "",
        "start": 1060,
        "end": 1070,
        "grade": "sure",
        "confirmed": False,
    }
    assert second["answers"] == []
