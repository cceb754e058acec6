import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from build_tools.data.read import read_data, read_source
from build_tools.data.slugs import check_slug
from build_tools.model.errors import DataError
from tests.builders import ROOT, SMALL, project


def editing(folder: Path, toml: str) -> Path:
    project(folder, anping_2019=SMALL)
    (folder / "data/reports/anping-2019/report.toml").write_text(toml, "utf-8")
    return folder / "data"


def test_reports_come_sorted_with_what_the_editor_says(tmp_path: Path) -> None:
    project(tmp_path, b_2018=SMALL)
    data = read_data(
        editing(
            tmp_path,
            """
            [origin]
            status = "网页转载"
            page_date = 2019-03-01
            [meta]
            year = 2020
            [[erratum]]
            find = "绿地20公顷"
            replace = "绿地22公顷"
            reason = "据公报"
            [[suspect]]
            find = "公园3个"
            note = "别处作4个"
            """,
        )
    )
    first, second = data.reports
    assert (first.slug, second.slug) == ("anping-2019", "b-2018")
    assert first.editing.origin.status == "网页转载"
    assert first.editing.origin.page_date == date(2019, 3, 1)
    assert first.editing.override.year == 2020
    assert first.editing.errata[0].replace == "绿地22公顷"
    assert first.editing.suspects[0].note == "别处作4个"
    assert second.editing.origin.status is None
    assert data.ledger.published == {}


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("a = ", "report.toml: not valid TOML"),
        ("[errata]", "report.toml: unknown key 'errata'; known are erratum, meta, names, origin, source, suspect"),
        ("[origin]\nstate = 'x'", "report.toml: [origin]: unknown key 'state'"),
        ("[meta]\nyear = '2019'", "report.toml: [meta]: year must be a year, as 2019; it is '2019'"),
        (
            "[[erratum]]\nfind = 'a'\nreplace = 'b'",
            "[[erratum]] no. 1: key 'reason' is missing; it must be words on one line, in quotation marks",
        ),
        ("[erratum]\nfind = 'a'", "[erratum]: write [[erratum]], once for each entry"),
        ("[[suspect]]\nfind = ''\nnote = 'b'", "[[suspect]] no. 1: find must be words on one line"),
        ("origin = 3", "report.toml: [origin]: must be a table"),
        ("[meta]\nyear = true", "year must be a year, as 2019; it is True"),
        ("[meta]\ndate = '2019-1-8'", "[meta]: date must be a date in quotation marks"),
        ("[origin]\npage_date = '2019-03-01'", "[origin]: page_date must be a date, as 2019-03-01 without"),
        ("[names]\nlink = 'x'", "[names]: link must be first, every or none; it is 'x'"),
        ("[source]\npart = 0", "[source]: part must be a number, 1 or more; it is 0"),
        ("[meta]\nplace = ' '", "[meta]: place must be words on one line"),
        ("[meta]\ntitle = '甲\\n乙'".replace("'", '"'), "[meta]: title must be words on one line"),
    ],
)
def test_a_slip_of_the_editor_is_named_with_its_place(tmp_path: Path, toml: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        read_data(editing(tmp_path, toml))
    assert message in str(caught.value)


def test_a_broken_ledger_is_named_with_its_line(tmp_path: Path) -> None:
    project(tmp_path, anping_2019=SMALL)
    (tmp_path / "data/addresses.txt").write_text("# 说明\n/a/\t甲\n/b/ 乙\n", "utf-8")
    with pytest.raises(DataError, match=r"addresses\.txt:3: neither"):
        read_data(tmp_path / "data")
    (tmp_path / "data/addresses.txt").write_bytes("/a/\t甲".encode("gbk"))
    with pytest.raises(DataError, match=r"addresses\.txt: not valid UTF-8"):
        read_data(tmp_path / "data")


def test_missing_folders_and_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such folder"):
        read_data(tmp_path)
    project(tmp_path, anping_2019=SMALL)
    (tmp_path / "data/reports/empty-2019").mkdir()
    with pytest.raises(DataError, match=r"empty-2019: 0 files named source\.\*"):
        read_data(tmp_path / "data")
    with pytest.raises(DataError, match="cannot be read"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(DataError, match=r"\.doc is not read"):
        read_source(tmp_path / "a.doc")


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "..",
        "../a",
        "a/b",
        "-a",
        ".a",
        "报告",
        "a b",
        "assets",
        "Glossary",
        "a\\b",
        "a.",
        "con",
        "COM1",
        "nav.yml",
        "sitemap.xml.gz",
        "index.md",
    ],
)
def test_a_slug_that_cannot_be_an_address_is_refused(slug: str) -> None:
    with pytest.raises(DataError, match="cannot be an address"):
        check_slug(slug, "file")


@pytest.mark.parametrize("slug", ["zhuzhou-2016", "314-hailaerqu-2017", "a", "A.b_c"])
def test_a_slug_that_can_is_taken(slug: str) -> None:
    assert check_slug(slug, "file") == slug


# Prints each module of the program that opens a file under data/ while a project is built.
OPENED = """\
import sys
from pathlib import Path

root, opened = Path(sys.argv[1]), set()

def note(event, arguments):
    if event == "open" and str(arguments[0]).startswith(str(root / "data")):
        frame = sys._getframe()
        while "/build_tools/" not in frame.f_code.co_filename:
            frame = frame.f_back
        opened.add(frame.f_code.co_filename.rpartition("/build_tools/")[2])

from build_tools.__main__ import main
sys.addaudithook(note)
for _ in range(2):
    assert main(["--root", str(root), "--jobs", "1"]) == 0
print(*sorted(opened))
"""


def test_one_module_reads_what_people_put_under_data(tmp_path: Path) -> None:
    root = project(tmp_path, anping_2019=SMALL)
    for name in ("lexicon.toml", "glossary.toml", "indicators.toml", "changes.toml"):
        shutil.copy(ROOT / "data" / name, root / "data")
    command = [sys.executable, "-c", OPENED, str(root)]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert done.stdout.splitlines()[-1] == "data/read.py site/write.py", done.stderr
