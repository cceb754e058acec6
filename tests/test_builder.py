"""The MkDocs hooks: what was rendered is taken over unaltered, a page's navigation is its report's, ``--dirty`` is right."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.__main__ import main
from tests.builders import ROOT, SMALL
from tests.conftest import build_environment

Site = dict[str, bytes]


def make(root: Path, *options: str) -> Site:
    """Convert and build the project in *root* and return the site's pages."""
    assert main(["--root", str(root)]) == 0
    return build(root, *options)


def build(root: Path, *options: str) -> Site:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *options]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, env=build_environment())
    assert done.returncode == 0, done.stderr
    site = root / "site"
    return {str(p.relative_to(site)): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the project with two small reports beside the first one, and no cache."""
    for name in ("mkdocs.yml", "build_tools", "docs", "data"):
        copy: Callable[..., object] = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    for slug in ("anping-2018", "anping-2019"):
        folder = tmp_path / "data/reports" / slug
        folder.mkdir()
        (folder / "source.txt").write_text(SMALL.replace("2019", slug[-4:]), "utf-8")
    return tmp_path


def test_kept_renderings_change_nothing(root: Path) -> None:
    kept = make(root, "--strict")
    shutil.rmtree(root / ".cache")
    assert build(root, "--strict") == kept


def test_a_dead_link_on_a_kept_page_fails_the_build(root: Path) -> None:
    make(root)
    page = root / "docs/anping-2019/0.md"
    page.unlink()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, env=build_environment())
    assert done.returncode != 0
    assert "anping-2019/0.md" in done.stderr


def test_the_navigation_of_a_page_is_its_reports(root: Path) -> None:
    page = make(root)["anping-2019/1-1/index.html"].decode()
    navigation = page[page.index("md-nav--primary") : page.index("md-sidebar--secondary")]
    links = re.findall(r'href="([^"]+)"', navigation)
    other = '<a href="../../anping-2018/" class="md-nav__link"><span class="md-ellipsis">安平市政府工作报告（2018年）</span></a>'
    assert other in navigation  # the other reports' covers
    assert not [link for link in links if link.startswith("../../anping-2018/1")]
    assert {"../1-2/", "../2/", "../figures/"} <= set(links)
    assert "../2-1/" not in links  # the other part unfolds where one is in it
    last = make(root)["anping-2018/fidelity/index.html"].decode()
    assert 'rel="next"' not in last  # the next report is no continuation


def test_a_dirty_build_after_an_edit_is_a_whole_build(root: Path) -> None:
    make(root)
    source = root / "data/reports/anping-2019/source.txt"
    source.write_text(SMALL.replace("建成公园3个", "建成公园33个").replace("振兴产业", "兴业富民"), "utf-8")
    (root / "data/addresses.txt").unlink()  # the title is another one
    shutil.rmtree(root / "data/reports/anping-2018")
    dirty = make(root, "--dirty")
    assert "33个" in dirty["anping-2019/1-2/index.html"].decode()
    assert "兴业富民" in dirty["anping-2019/2-2/index.html"].decode()  # a neighbour's navigation
    assert not [name for name in dirty if name.startswith("anping-2018/")]
    whole = make(root)
    for name in sorted(dirty.keys() | whole.keys()):
        assert dirty.get(name) == whole.get(name), name


def test_pages_that_are_not_read_again_are_called_what_they_were(root: Path) -> None:
    make(root)
    source = root / "data/reports/anping-2019/source.txt"
    source.write_text(SMALL.replace("建成公园3个", "建成公园33个"), "utf-8")
    dirty = make(root, "--dirty")
    assert dirty == make(root)


def test_a_dirty_build_leaves_alone_what_nobody_edited(root: Path) -> None:
    make(root)
    page = root / "site/anping-2019/1-1/index.html"
    page.write_bytes(b"as the last build left it")
    source = root / "data/reports/anping-2018/source.txt"
    source.write_text(source.read_text("utf-8").replace("建成公园3个", "建成公园33个"), "utf-8")
    site = make(root, "--dirty")
    assert site["anping-2019/1-1/index.html"] == b"as the last build left it"
    assert "33个" in site["anping-2018/1-2/index.html"].decode()
    page.unlink()
    assert "增长8.5" in make(root, "--dirty")["anping-2019/1-1/index.html"].decode()
