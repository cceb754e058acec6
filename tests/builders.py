"""Small made-up reports and projects for the tests."""

import hashlib
import shutil
from pathlib import Path

from build_tools.data.ledger import Ledger
from build_tools.data.read import Knowledge, RawReport, read_knowledge
from build_tools.model.editing import Editing
from build_tools.model.report import FullReport, Report
from build_tools.model.source import Source
from build_tools.pipeline import convert

ROOT = Path(__file__).parent.parent
SEED = ROOT / "data" / "reports" / "zhuzhou-2016" / "source.txt"
NO_LEDGER = Ledger({}, {})
KNOWLEDGE = read_knowledge(ROOT / "data")  # what the project knows; to read it takes half a second
# Without names, but with the words by which figures are read.
NO_NAMES = Knowledge(figure_words=KNOWLEDGE.figure_words)

SMALL = """\
安平市政府工作报告

2019-03-01

在安平市第三届人民代表大会第二次会议上

市长 王小明

各位代表:

现在,我代表市人民政府向大会报告工作,请予审议。

一、2018年工作回顾

2018年,全市上下共同努力,各项工作取得新的进步。

(一)经济平稳增长。全市地区生产总值增长8.5 %,财政收入增长7%。

(二)城市更加美丽。建成公园3个,新增绿地20公顷。

二、2019年工作安排

今年全市的主要预期目标是:地区生产总值增长8%。

(一)振兴产业。深入实施“一二三”工程,引进企业20家。

(二)改善民生。新建学校5所,改造住房1,200套。

各位代表,奋斗正当其时。让我们一起努力!

更多相关阅读
"""


def source(text: str, file: str = "source.txt") -> Source:
    data = text.encode()
    return Source(file, data, hashlib.sha256(data).hexdigest(), "utf-8", text)


def report(
    text: str = SMALL,
    slug: str = "anping-2019",
    editing: Editing | None = None,
    ledger: Ledger = NO_LEDGER,
    names: Knowledge | None = None,
    force: bool = True,
) -> Report:
    """Return *text* converted, without its evidence."""
    return full_report(text, slug, editing, ledger, names, force).report


def full_report(
    text: str = SMALL,
    slug: str = "anping-2019",
    editing: Editing | None = None,
    ledger: Ledger = NO_LEDGER,
    names: Knowledge | None = None,
    force: bool = True,
) -> FullReport:
    """Return *text* converted; without *names*, programme names are found by their form alone."""
    return convert(RawReport(slug, "source.txt", source(text), editing or Editing()), ledger, names or NO_NAMES, force)


def project(folder: Path, **texts: str) -> Path:
    """Make a project with one report for each of *texts* (slug, with _ for -) and return its folder.

    It knows no names, but the words by which figures are read.
    """
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "data" / "reports").mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "data" / "figures.toml", folder / "data")
    for name, text in texts.items():
        place = folder / "data" / "reports" / name.replace("_", "-")
        place.mkdir(exist_ok=True)
        (place / "source.txt").write_text(text, "utf-8")
    return folder
