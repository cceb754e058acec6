"""Tasks: what a report says will be done in its year."""

import csv
import io
import json

import openpyxl
import pytest

from build_tools.data.ledger import Ledger
from build_tools.data.published_addresses import updated
from build_tools.files.data_files import data_files
from build_tools.model.report import FullReport, Report
from build_tools.model.task import Task
from build_tools.pages.addresses import report_addresses
from tests.builders import full_report, report
from tests.example_files import Example, examples

REPORT = "青河市2024年政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n{}\n\n二、2024年工作安排\n\n{}\n"


def read(plan: str, review: str = "新建公园3个。") -> Report:
    return report(REPORT.format(review, plan))


def line(task: Task) -> str:
    return " | ".join((task.shown, task.amount, task.deadline, task.unit)).rstrip(" |")


@pytest.mark.parametrize("example", examples("tasks"), ids=lambda e: e.title)
def test_tasks(example: Example) -> None:
    assert "\n".join(line(task) for task in read(example.given).tasks) == example.expected


def test_a_review_has_no_tasks() -> None:
    assert [task.shown for task in read("新建学校2所。", "启动政务大楼建设，新建公园3个。").tasks] == ["新建学校2所"]


def test_every_task_stands_where_it_says(full_seed_named: FullReport) -> None:
    texts = {p.id: p.text for p in full_seed_named.report.paragraphs}
    tasks = full_seed_named.report.tasks
    assert len(tasks) > 60
    for task in tasks:
        assert texts[task.paragraph][task.start : task.end] == task.text
        assert task.text.strip()


def test_tasks_keep_their_addresses() -> None:
    before = read("新建公园3个。改造老旧小区20个。")
    ledger = updated(Ledger({}, {}), report_addresses(before))
    text = REPORT.format("新建公园3个。", "编制老城区详细规划。新建公园3个。改造老旧小区20个。")
    after = report(text, ledger=ledger)
    ids = {task.shown: task.id for task in after.tasks}
    assert ids == {"新建公园3个": "t1", "改造老旧小区20个": "t2", "编制老城区详细规划": "t3"}


def test_the_tables_leave_out_columns_in_which_nothing_stands() -> None:
    full = full_report(REPORT.format("新建公园3个。", "新建公园3个。启动政务大楼建设。"))
    files = {file.path.rpartition("/")[2]: file.data for file in data_files(full, "a")}
    rows = list(csv.reader(io.StringIO(files["tasks.csv"].decode("utf-8-sig"))))
    assert rows[0] == ["序号", "任务", "数量", "出处", "原文", "地址"]
    assert rows[1][:4] == ["1", "新建公园3个", "3个", "第二部分第1段"]
    sheet = openpyxl.load_workbook(io.BytesIO(files["tasks.xlsx"])).active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == rows[0]
    tasks = json.loads(files["tasks.json"])
    assert tasks[1]["verb"] == "启动"
    assert tasks[1]["amount"] is None
