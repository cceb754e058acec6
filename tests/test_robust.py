"""Whatever comes in: a line that says what is wrong, or a whole report; and a run that is killed leaves the last good output."""

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.__main__ import main
from build_tools.data.read import Knowledge, RawReport, read_source
from build_tools.model.editing import Editing
from build_tools.model.errors import BuildError
from build_tools.pipeline import convert, convert_file
from tests.builders import NO_LEDGER, ROOT, SMALL, project
from tests.test_main import files

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
        pages = convert_file("a", str(path), read_source(path), Knowledge(), force=True)
    except BuildError as error:
        return f"fault: {str(error).splitlines()}"
    return next(page.data.decode() for page in pages if page.path.endswith("full.md"))


@QUICK
@given(st.data())
def test_a_damaged_word_file_is_told_in_a_line_or_read(tmp_path: Path, data: st.DataObject) -> None:
    damaged = bytearray(word_file())
    for _ in range(data.draw(st.integers(1, 20))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(damaged[: data.draw(st.integers(1, len(damaged)))]))
    outcome(path)


@QUICK
@given(st.data())
def test_a_damaged_web_page_is_told_in_a_line_or_read(tmp_path: Path, data: st.DataObject) -> None:
    page = bytearray(PAGE.encode("gbk"))
    for _ in range(data.draw(st.integers(1, 20))):
        at = data.draw(st.integers(0, len(page) - 1))
        page[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    path = tmp_path / "a.html"
    path.write_bytes(bytes(page))
    assert "<script" not in outcome(path)


@QUICK
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


def test_a_word_file_that_unpacks_to_a_gigabyte_is_refused(tmp_path: Path) -> None:
    parts = unpacked(word_file())
    parts["word/media/big.bin"] = b"\0" * 300_000_000
    path = tmp_path / "a.docx"
    path.write_bytes(packed(parts))
    del parts
    began = time.monotonic()
    assert "unpack" in outcome(path)
    assert time.monotonic() - began < 5


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


def test_ten_thousand_nested_marks_cost_no_more_than_others(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SMALL.replace("建成公园", "（" * 10_000 + "“" * 10_000), "utf-8")
    began = time.process_time()
    assert "（（（" in outcome(path)
    assert time.process_time() - began < 20


def test_a_text_on_one_long_line_is_divided_at_its_points_and_sentences(tmp_path: Path) -> None:
    sentence = "今年要抓好各项工作，新建学校5所，改造住房100套，一件一件抓到底。"
    points = "".join(f"{n}是抓好产业。{sentence * 9}" for n in "一二三四")
    path = tmp_path / "a.txt"
    path.write_text(f"各位代表：{sentence * 99}{points}{'无穷无尽' * 2000}", "utf-8")
    report = convert(RawReport("a", "a", read_source(path), Editing()), NO_LEDGER, Knowledge(), force=True).report
    texts = [p.text for p in report.paragraphs]
    assert max(map(len, texts)) <= 3000
    assert [s.title for s in report.sections].count("抓好产业") == 4
    assert all(text.endswith("。") for text in texts[:-3])


@pytest.mark.parametrize("seconds", [0.0, 0.4, 0.7, 0.9, 1.1, 1.4])
def test_a_killed_run_leaves_whole_files(tmp_path: Path, seconds: float) -> None:
    """Killed at any moment: what lies under docs/ is of the last run or of this one, every file whole; the next run mends it."""
    root = project(tmp_path, anping_2019=SMALL)
    assert main(["--root", str(root)]) == 0
    before = files(root)
    text = SMALL.replace("建成公园3个", "建成公园33个").replace("新建学校5所", "新建学校55所")
    (root / "data/reports/anping-2019/source.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "build_tools", "--root", str(root)]
    run = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, env=os.environ | {"PYTHONPATH": str(ROOT)})
    time.sleep(seconds)
    run.send_signal(signal.SIGKILL)
    run.wait()
    left = {name: data for name, data in files(root).items() if name.startswith("docs/") and "/." not in name}
    (root / "docs/anping-2019/.build_tools-left").write_bytes(b"half of a p")
    assert main(["--root", str(root)]) == 0
    after = files(root)
    assert not [name for name in after if "/." in name]  # nothing half-written lies about
    assert set(left) >= {name for name in before if name.startswith("docs/")}
    for name, data in left.items():
        assert data in (before.get(name), after.get(name)), name
    json.loads(left["docs/anping-2019/data/report.json"])
