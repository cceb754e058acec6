"""The MkDocs hooks: what was rendered is taken over unaltered, a page's navigation is its report's, ``--dirty`` is right."""

import re
import shutil
from pathlib import Path

import pytest

from build_tools.__main__ import main
from tests.builders import SMALL
from tests.sites import build, copy_built, run_builder

Pages = dict[str, bytes]


def pages_of(site: Path) -> Pages:
    return {str(p.relative_to(site)): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


def converted_and_built(root: Path, *options: str) -> Pages:
    """Convert and build the project in *root* and return the files of the site."""
    assert main(["--root", str(root)]) == 0
    return pages_of(build("mkdocs", root, *options))


@pytest.fixture
def root(two_reports: Path, tmp_path: Path) -> Path:
    """A project with two reports, converted and built, that the test may change."""
    return copy_built(two_reports, tmp_path / "project")


def same_without_what_is_kept(root: Path) -> bool:
    """Whether a build elsewhere, without what conversion kept, gives the same bytes: with another order, language and zone."""
    kept = pages_of(root / "site")
    shutil.rmtree(root / ".cache")
    done = run_builder("mkdocs", root, PYTHONHASHSEED="7", LC_ALL="C", TZ="Asia/Shanghai")
    assert done.returncode == 0, done.stderr
    return pages_of(root / "site") == kept


def test_two_builds_are_the_same_to_the_byte(root: Path) -> None:
    assert same_without_what_is_kept(root)


@pytest.mark.audit
def test_two_builds_of_this_project_are_the_same_to_the_byte(own: Path, tmp_path: Path) -> None:
    assert same_without_what_is_kept(copy_built(own, tmp_path / "project"))


def test_a_dead_link_on_a_kept_page_fails_the_build(root: Path) -> None:
    (root / "docs/anping-2019/0.md").unlink()
    done = run_builder("mkdocs", root)
    assert done.returncode != 0
    assert "anping-2019/0.md" in done.stderr


def test_covers_lead_to_the_printed_files_if_they_are_made(root: Path) -> None:
    link = '<a href="data/anping-2019.pdf" download>'
    built = (root / "site/anping-2019/index.html").read_text("utf-8")
    assert link not in built
    assert "og:image" not in built
    assert run_builder("mkdocs", root, "--strict", PDF="1", PICTURES="1").returncode == 0
    linked = [page for page in root.glob("site/**/index.html") if link in page.read_text("utf-8")]
    assert linked == [root / "site/anping-2019/index.html"]
    picture = '<meta property="og:image" content="http://127.0.0.1:8000/anping-2019/data/anping-2019.png">'
    named = {path.parent.name for path in root.glob("site/**/index.html") if picture in path.read_text("utf-8")}
    assert {"anping-2019", "2-1", "figures", "full"} <= named
    assert not named & {"site", "search", "glossary", "about"}
    page = linked[0].read_text("utf-8")
    leading = page[page.index('id="downloads"') : page.index("<details", page.index('id="downloads"'))]
    assert leading.index(".html") < leading.index(".xlsx") < leading.index(link)


def test_the_navigation_of_a_page_is_its_reports(two_reports: Path) -> None:
    page = (two_reports / "site/anping-2019/1-1/index.html").read_text("utf-8")
    navigation = page[page.index("md-nav--primary") : page.index("md-sidebar--secondary")]
    links = re.findall(r'href="([^"]+)"', navigation)
    other = '<a href="../../anping-2018/" class="md-nav__link"><span class="md-ellipsis">安平市政府工作报告（2018年）</span></a>'
    assert other in navigation  # the other reports' covers
    assert not [link for link in links if link.startswith("../../anping-2018/1")]
    assert {"../1-2/", "../2/", "../figures/"} <= set(links)
    assert "../2-1/" not in links  # the other part unfolds where one is in it
    last = (two_reports / "site/anping-2018/fidelity/index.html").read_text("utf-8")
    assert 'rel="next"' not in last  # the next report is no continuation


def test_a_dirty_build_after_an_edit_is_a_whole_build(root: Path) -> None:
    source = root / "data/reports/anping-2019/source.txt"
    source.write_text(SMALL.replace("建成公园3个", "建成公园33个").replace("振兴产业", "兴业富民"), "utf-8")
    (root / "data/addresses.txt").unlink()  # the title is another one
    shutil.rmtree(root / "data/reports/anping-2018")
    dirty = converted_and_built(root, "--dirty")
    assert "33个" in dirty["anping-2019/1-2/index.html"].decode()
    assert "兴业富民" in dirty["anping-2019/2-2/index.html"].decode()  # a neighbour's navigation
    assert not [name for name in dirty if name.startswith("anping-2018/")]
    whole = pages_of(build("mkdocs", root))
    for name in sorted(dirty.keys() | whole.keys()):
        assert dirty.get(name) == whole.get(name), name


def test_pages_that_are_not_read_again_are_called_what_they_were(root: Path) -> None:
    source = root / "data/reports/anping-2019/source.txt"
    source.write_text(SMALL.replace("建成公园3个", "建成公园33个"), "utf-8")
    dirty = converted_and_built(root, "--dirty")
    assert dirty == pages_of(build("mkdocs", root))


def test_a_dirty_build_leaves_alone_what_nobody_edited(root: Path) -> None:
    page = root / "site/anping-2019/1-1/index.html"
    page.write_bytes(b"as the last build left it")
    source = root / "data/reports/anping-2018/source.txt"
    source.write_text(source.read_text("utf-8").replace("建成公园3个", "建成公园33个"), "utf-8")
    site = converted_and_built(root, "--dirty")
    assert site["anping-2019/1-1/index.html"] == b"as the last build left it"
    assert "33个" in site["anping-2018/1-2/index.html"].decode()
    page.unlink()
    assert "增长8.5" in pages_of(build("mkdocs", root, "--dirty"))["anping-2019/1-1/index.html"].decode()
