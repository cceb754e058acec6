"""Whatever comes in: a line that says what is wrong, or a whole report; and a run that is killed leaves the last good output."""

import io
import random
import shutil
import signal
import subprocess
import sys
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from build_tools.__main__ import main
from build_tools.data.read import RawReport, read_source
from build_tools.extract import docx_zip
from build_tools.model.editing import Editing
from build_tools.model.errors import BuildError
from build_tools.pipeline import convert, convert_file
from tests.builders import NO_LEDGER, NO_NAMES, ROOT, SMALL, project
from tests.test_main import files

PAGE = f"""<html><head><meta charset="gbk"><script>alert(1)</script></head><body><div class="nav"><a href="x">首页</a></div>
<div id="article">{"".join(f"<p onclick='x()'>{line}</p>" for line in SMALL.splitlines())}</div></body></html>"""


def word_file(text: str = SMALL) -> bytes:
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def outcome(path: Path) -> str:
    """Convert the file and return what became of it: its text as shown, or the line that says what is wrong."""
    try:
        pages = convert_file("a", str(path), read_source(path), NO_NAMES, force=True)
    except BuildError as error:
        fault = str(error)
        assert fault.startswith(str(path))
        assert len(fault.splitlines()) == 1
        return fault
    text = next(page.data.decode() for page in pages if page.path.endswith("full.md"))
    assert len(text) > 100  # characters
    return text


@given(st.data())
def test_a_damaged_word_file_is_told_in_a_line_or_read(tmp_path: Path, data: st.DataObject) -> None:
    damaged = bytearray(word_file())
    for _ in range(data.draw(st.integers(1, 20))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(damaged[: data.draw(st.integers(1, len(damaged)))]))
    assert "PK" not in outcome(path)  # no archive is taken for text


@given(st.data())
def test_a_damaged_web_page_is_told_in_a_line_or_read(tmp_path: Path, data: st.DataObject) -> None:
    page = bytearray(PAGE.encode("gbk"))
    for _ in range(data.draw(st.integers(1, 20))):
        at = data.draw(st.integers(0, len(page) - 1))
        page[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    path = tmp_path / "a.html"
    path.write_bytes(bytes(page))
    assert "<script" not in outcome(path)


@given(st.randoms(use_true_random=False))
def test_shuffled_and_mixed_lines_are_read_whole(tmp_path: Path, chance: random.Random) -> None:
    lines = [*SMALL.splitlines(), "\x00", "【" * 50, "<b>", "１．", "—" * 30, "(" * 40, "“" * 9, "﻿", "\u202e反"]
    chance.shuffle(lines)
    encodings = ["utf-8", "gb18030", "utf-16"]
    path = tmp_path / "a.txt"
    path.write_bytes("\n".join(lines[: chance.randint(1, len(lines))]).encode(chance.choice(encodings)))
    outcome(path)


def packed(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_word_file_that_unpacks_to_a_gigabyte_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    parts = unpacked(word_file())
    parts["word/media/big.bin"] = b"\0" * (docx_zip.LARGEST_FILE + 1)
    path = tmp_path / "a.docx"
    path.write_bytes(packed(parts))
    del parts
    tracemalloc.start()
    assert "unpack" in outcome(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000  # bytes


def test_an_entity_of_a_word_file_brings_nothing_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密文字", "utf-8")
    parts = unpacked(word_file(SMALL.replace("建成公园3个", "建成公园ENTITY")))
    xml = parts["word/document.xml"].decode().replace("ENTITY", "&x;")
    head, _, rest = xml.partition("?>")
    entity = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    parts["word/document.xml"] = f"{head}?>{entity}{rest}".encode()
    path = tmp_path / "a.docx"
    path.write_bytes(packed(parts))
    assert "机密文字" not in outcome(path)


def nested_marks(depth: int) -> str:
    return SMALL.replace("建成公园", "（" * depth + "“" * depth)


def test_ten_thousand_nested_marks_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(nested_marks(10_000), "utf-8")
    assert "（（（" in outcome(path)


@pytest.mark.audit
def test_nested_marks_cost_no_more_than_others(tmp_path: Path) -> None:
    """Ten times the marks cost no more than thirty times the processor's time, not a hundred times."""
    seconds = []
    for depth in (1_000, 10_000):
        path = tmp_path / "a.txt"
        path.write_text(nested_marks(depth), "utf-8")
        began = time.process_time()
        outcome(path)
        seconds.append(time.process_time() - began)
    assert seconds[1] < 30 * seconds[0]


def test_a_text_on_one_long_line_is_divided_at_its_points_and_sentences(tmp_path: Path) -> None:
    sentence = "今年要抓好各项工作，新建学校5所，改造住房100套，一件一件抓到底。"
    points = "".join(f"{n}是抓好产业。{sentence * 9}" for n in "一二三四")
    path = tmp_path / "a.txt"
    path.write_text(f"各位代表：{sentence * 99}{points}{'无穷无尽' * 2000}", "utf-8")
    report = convert(RawReport("a", "a", read_source(path), Editing()), NO_LEDGER, NO_NAMES, force=True).report
    texts = [p.text for p in report.paragraphs]
    assert max(map(len, texts)) <= 3000
    assert [s.title for s in report.sections].count("抓好产业") == 4
    assert all(text.endswith("。") for text in texts[:-3])


# Runs build_tools and kills the process before the n-th file that it would put in its place.
KILLED_AT = """
import os, signal, sys
from pathlib import Path
from build_tools.__main__ import main

left, replace = int(sys.argv[1]), Path.replace

def replace_or_die(self, target):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)

Path.replace = replace_or_die
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was converted, and whose report was edited since."""
    root = project(tmp_path_factory.mktemp("edited") / "project", anping_2019=SMALL)
    assert main(["--root", str(root)]) == 0
    text = SMALL.replace("建成公园3个", "建成公园33个").replace("新建学校5所", "新建学校55所")
    (root / "data/reports/anping-2019/source.txt").write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def whole_run(edited: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, dict[str, bytes]]:
    """How many files a run that nobody kills writes, and what there is after it."""
    root = shutil.copytree(edited, tmp_path_factory.mktemp("whole") / "project")
    written = 0

    def counted(self: Path, target: Path) -> Path:
        nonlocal written
        written += 1
        return replace(self, target)

    replace = Path.replace
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", counted)
        assert main(["--root", str(root), "--jobs", "1"]) == 0
    return written, files(root)


@pytest.mark.parametrize("moment", [0.5, *(pytest.param(n / 20, marks=pytest.mark.audit) for n in range(21))])
def test_a_killed_run_leaves_whole_files(
    edited: Path, whole_run: tuple[int, dict[str, bytes]], tmp_path: Path, moment: float
) -> None:
    """Whenever it is killed, what lies under docs/ is of the last run or of this one, every file whole; the next run mends it."""
    root = shutil.copytree(edited, tmp_path / "project")
    before = files(root)
    written, after = whole_run
    assert written > 10
    last = 1 + int(moment * (written - 1))
    command = [sys.executable, "-c", KILLED_AT, str(last), "--root", str(root), "--jobs", "1"]
    assert subprocess.run(command, cwd=ROOT).returncode == -signal.SIGKILL
    left = files(root)
    unfinished = [name for name in left if "/.build_tools-" in name]  # complete, but not put in their places
    pages = {name: data for name, data in left.items() if name.startswith("docs/") and name not in unfinished}
    assert set(pages) >= {name for name in before if name.startswith("docs/")}
    for name, data in pages.items():
        assert data in (before.get(name), after.get(name)), name
    assert main(["--root", str(root)]) == 0
    assert files(root) == after
