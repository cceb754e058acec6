"""The built site: two builders, the same text and addresses; nothing fetched from elsewhere; the same bytes every time."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import html5lib
import pytest

from build_tools.data.ledger import parse_ledger
from build_tools.model.report import Report
from build_tools.pages.visible_text import visible_texts
from build_tools.site.markdown_copies import copy_markdown
from tests.builders import ROOT, SMALL
from tests.site_builders.differences import differences, parts_of
from tests.sites import build, build_environment, copy_built, copy_own, copy_project, made_once, run_builder

HOSTILE = SMALL.replace(
    "建成公园3个",
    "见<b>类与<script>alert(1)</script>说明，规格3*5米与2*4米，__重点__`码`[注]: x 甲|乙{ #p9 }&amp;增长5~10%，$甲$#1机组",
).replace("2019年工作安排", "2019年<i>工作</i>*安排*: #1")


class Links(HTMLParser):
    """Collects what a page refers to and the ids on it."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []  # what the browser fetches by itself
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        rel = values.get("rel", "")
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag == "link" and rel not in {"canonical", "next", "prev"}:
            self.loaded.append(values.get("href", ""))
        elif "src" in values:
            self.loaded.append(values["src"])


def read(page: Path) -> Links:
    links = Links()
    links.feed(page.read_text("utf-8"))
    return links


@pytest.fixture(scope="session")
def hostile(shared: Path) -> Path:
    """A site by each builder, ``by-mkdocs`` and ``by-zensical``, of a report whose text looks like markup."""

    def make(folder: Path) -> None:
        copy_project(folder, anping_2019=HOSTILE)
        for builder in ("mkdocs", "zensical"):
            build(builder, folder).rename(folder / f"by-{builder}")

    return made_once(shared, "hostile", make)


def page_of(site: Path, address: str) -> Path:
    return site / urlsplit(address).path.lstrip("/") / "index.html"


def test_every_published_address_is_there_and_shows_its_words(site: Path) -> None:
    ledger = parse_ledger((ROOT / "data/addresses.txt").read_text("utf-8"), "addresses.txt")
    assert len(ledger.published) > 100
    shown = {page: visible_texts(page.read_text("utf-8")) for page in site.rglob("index.html")}
    for address, words in ledger.published.items():
        texts = shown[page_of(site, address)]
        if fragment := urlsplit(address).fragment:
            text = texts[fragment].replace("\n", "")
            assert text.startswith(words) or (fragment.startswith("f") and words.startswith(text)), address


def test_both_builders_show_the_same_text_at_the_same_addresses(hostile: Path, site: Path, tmp_path: Path) -> None:
    pairs = [
        (hostile / "by-mkdocs", hostile / "by-zensical"),
        (site, build("zensical", copy_own(tmp_path / "own"))),
    ]
    for ours, theirs in pairs:
        assert list(differences(ours, theirs)) == []
        assert len(list(ours.rglob("index.html"))) > 5


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        ('一页</title><article><p class="x" id="p1">甲\n乙 <a href="../2/">丙</a></p></article>', ""),
        ('二页</title><article><p id="p1">甲 乙 <a href="../2/">丙</a></p></article>', "title: '一页' / '二页'"),
        ('一页</title><article><p id="p1">甲 丁 <a href="../2/">丙</a></p></article>', "words: '乙' / '丁'"),
        ('一页</title><article><p id="p2">甲 乙 <a href="../2/">丙</a></p></article>', "ids: 'p1' / 'p2'"),
        ('一页</title><article><p id="p1">甲 乙 <a href="../3/">丙</a></p></article>', "links: '/a/2/' / '/a/3/'"),
        ('一页</title><article><p id="p1">甲 乙 丙</p></article>', "links: '/a/2/' / None"),
    ],
)
def test_a_difference_between_two_sites_is_told(tmp_path: Path, theirs: str, told: str) -> None:
    ours = '一页</title><article><a id="__skip"></a><p id="p1">甲 乙 <a href="/a/2/">丙</a></p></article>'
    for site, page in (("one", ours), ("other", theirs)):
        (tmp_path / site / "a/1").mkdir(parents=True)
        (tmp_path / site / "a/1/index.html").write_text(f"<title>{page}", "utf-8")
    found = list(differences(tmp_path / "one", tmp_path / "other"))
    assert found == ([f"a/1/index.html: {told}"] if told else [])
    (tmp_path / "other/a/1/index.html").unlink()
    assert list(differences(tmp_path / "one", tmp_path / "other")) == ["a/1/index.html: only in one"]


def test_one_step_puts_the_same_markdown_beside_the_pages_of_any_builder(hostile: Path) -> None:
    assert copy_markdown(hostile / "docs", hostile / "by-zensical") > 5
    one, other = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("index.md")}
        for site in (hostile / "by-mkdocs", hostile / "by-zensical")
    )
    assert one == other


def test_raw_text_never_becomes_markup(hostile: Path) -> None:
    site = hostile / "by-mkdocs"
    html = page_of(site, "/anping-2019/1-2/").read_text("utf-8")
    assert (
        "见<b>类与<script>alert(1)</script>说明，规格3*5米与2*4米，__重点__`码`[注]: x 甲|乙{ #p9 }&amp;增长5~10%，$甲$#1机组，新增"
        in (visible_texts(html)["p1"])
    )
    assert "<script>alert" not in html
    assert 'id="p9"' not in html
    title = page_of(site, "/anping-2019/2/").read_text("utf-8")
    assert visible_texts(title)["top"] == "二、2019年<i>工作</i>*安排*: #1"
    assert "<i>工作</i>" not in title


def test_every_link_and_fragment_leads_somewhere(site: Path) -> None:
    pages = {page: read(page) for page in site.rglob("*.html")}
    assert len(pages) > 40
    checked = 0
    for page, found in pages.items():
        if page.name == "404.html":  # its links are absolute, to serve at any depth
            continue
        base = f"https://x/{page.relative_to(site).as_posix().removesuffix('index.html')}"
        for link in found.links + found.loaded:
            target = urlsplit(urljoin(base, link))
            if target.netloc != "x":
                continue
            file = site / target.path.lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), f"{page}: {link}"
            if target.fragment and file in pages and not target.fragment.startswith("__"):
                assert target.fragment in pages[file].ids, f"{page}: {link}"
            checked += 1
    assert checked > 1000


def test_each_page_of_the_report_leads_to_the_next_one(site: Path) -> None:
    cover = page_of(site, "/zhuzhou-2016/")
    first = re.search(r'<a class="button" href="([^"]+)">从头阅读', cover.read_text("utf-8"))
    assert first
    before, page, link = cover, cover, first[1]
    titles: list[str] = []
    while link:
        page = (page.parent / link / "index.html").resolve()
        html = page.read_text("utf-8")
        titles.append("".join(re.findall(r"<h1[^>]*>(.*?)</h1>", html)))
        links = {rel: re.search(rf'<a class="{rel}" href="([^"]+)"', html) for rel in ("prev", "next")}
        link = links["next"][1] if links["next"] else ""
        if len(titles) > 1:
            assert links["prev"]
            assert (page.parent / links["prev"][1] / "index.html").resolve() == before
        before = page
    assert len(titles) == len(set(titles)) == 36
    assert titles[0] == "开篇"
    assert titles[1].startswith("一、2015年及")
    assert titles[-2:] == ["加快建设法治型、服务型、效能型和廉洁型政府", "拼搏正当其时，圆梦适得其势"]


def test_ids_are_unique_ascii_and_never_positional(site: Path) -> None:
    for page in (site / "zhuzhou-2016").rglob("index.html"):
        ids = parts_of(page.read_text("utf-8"), page.name).ids
        assert len(ids) == len(set(ids)), page
        assert all(
            re.fullmatch(r"top|[a-z]+(-\d{4})*|[psft]\d+|\d+(-[ps]?\d+)*|(action|idea|layout|policy)-[a-z0-9-]+", i)
            for i in ids
        ), ids


def test_every_page_is_valid_html(site: Path) -> None:
    """Parsed strictly: no unclosed, misplaced or doubled element, no stray character."""
    for page in [*site.rglob("*.html")]:
        parser = html5lib.HTMLParser()
        parser.parse(page.read_text("utf-8"))
        assert parser.errors == [], page


def test_a_page_has_one_main_landmark_and_every_navigation_a_name(site: Path) -> None:
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        if 'class="md-container"' not in html:  # the report in one file is a document of its own
            continue
        for landmark in ("main", "header", "footer", "h1"):
            assert len(re.findall(rf"<{landmark}\b", html)) == 1, (page, landmark)
        article = html[html.index("<main") : html.index("</main>")]
        assert article.index("<article") < article.index("<h1"), page
        assert not [nav for nav in re.findall(r"<nav\b[^>]*>", html) if "aria-label" not in nav], page
        assert html.count('href="#top" class="md-skip"') == 1 or page.name == "404.html", page


def test_nothing_is_fetched_from_another_host(site: Path) -> None:
    for page in site.rglob("*.html"):
        for address in read(page).loaded:
            assert not urlsplit(address).netloc, f"{page}: {address}"
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", sheet.read_text("utf-8")), sheet
        assert "@import" not in sheet.read_text("utf-8")


FRAME = 16_500  # bytes of a page beside its text: head, header, navigation, footer


def test_a_page_carries_little_beside_its_text(site: Path) -> None:
    for page in site.rglob("index.html"):
        html = page.read_text("utf-8")
        assert not re.search(r"\n[ \t]", html) or "<pre" in html, page
    sections = [page for page in site.rglob("index.html") if re.fullmatch(r"\d+-\d+", page.parent.name)]
    assert len(sections) > 30
    for section in sections:
        html = section.read_text("utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        assert len(html.encode()) - len(article.encode()) < FRAME, section
    assert not [*site.rglob("*.map"), *(site / "assets/javascripts").glob("*/*")]


def test_a_list_with_letters_of_its_own_has_no_second_one_beside_it(site: Path) -> None:
    assert "<h2" in page_of(site, "/zhuzhou-2016/names/").read_text("utf-8")
    for address in ("/zhuzhou-2016/names/", "/glossary/"):
        assert 'data-md-component="toc"' not in page_of(site, address).read_text("utf-8")


def test_pages_describe_themselves(site: Path) -> None:
    titles, pages = set(), 0
    for page in site.rglob("index.html"):
        html = page.read_text("utf-8")
        assert '<html lang="zh-Hans"' in html
        if 'http-equiv="refresh"' in html:  # it leads on and says nothing itself
            continue
        titles.add(page_title(html))
        pages += 1
        for part in (
            r'<meta name="description" content="[^"]+',
            r'<link rel="canonical" href="http[^"]+',
            r'<meta property="og:title" content="[^"]+',
            r'<meta property="og:url" content="http[^"]+',
            r'<meta property="og:description" content="[^"]+',
        ):
            assert re.search(part, html), f"{page}: {part}"
    assert len(titles) == pages > 40


def page_title(html: str) -> str:
    title = re.search(r"<title>([^<]+)", html)
    assert title
    return title[1]


def test_a_dead_link_to_a_paragraph_fails_the_build(small_project: Path, tmp_path: Path) -> None:
    root = copy_built(small_project, tmp_path / "project")
    about = root / "docs/about.md"
    about.write_text(about.read_text("utf-8") + "\n[没有这一段](anping-2019/1-1.md#p99)\n", "utf-8")
    done = run_builder("mkdocs", root)
    assert done.returncode == 1
    assert "p99" in done.stderr


def test_the_full_page_has_every_paragraph(site: Path, seed: Report) -> None:
    shown = visible_texts(page_of(site, "/zhuzhou-2016/full/").read_text("utf-8"))
    assert [shown[p.id] for p in seed.paragraphs] == [p.text for p in seed.paragraphs]


@pytest.mark.parametrize("how", [["--dirty"], pytest.param([], marks=pytest.mark.audit)], ids=["dirty", "whole"])
def test_an_edit_reaches_the_served_pages_and_the_server_comes_to_rest(
    small_project: Path, tmp_path: Path, how: list[str]
) -> None:
    root = copy_built(small_project, tmp_path / "project")
    text = root / "data/reports/anping-2019/source.txt"
    about = root / "docs/about.md"
    with served(root, *how) as address:
        wait_for(lambda: "新增绿地20公顷" in fetched(f"{address}/anping-2019/1-2/"))
        edit(text, "新增绿地20公顷", "新增绿地30公顷")
        wait_for(lambda: "新增绿地30公顷" in fetched(f"{address}/anping-2019/1-2/"))
        before = times_of_writing(root)
        edit(about, "怎样引用", "如何引用")
        wait_for(lambda: "如何引用" in fetched(f"{address}/about/"))
        # A build has written nothing that the server watches, so it starts no further build.
        assert {file for file, time in times_of_writing(root).items() if before.get(file) != time} == {about}


@contextmanager
def served(root: Path, *how: str) -> Iterator[str]:
    """Run ``mkdocs serve`` in *root*: the address of the site. What the server logs must be without a warning."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", *how, "--dev-addr", f"127.0.0.1:{port}"]
    with (root / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=root, stdout=log, stderr=log, env=build_environment())
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()
            server.wait()
    assert "WARNING" not in (root / "log").read_text("utf-8")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def times_of_writing(root: Path) -> dict[Path, int]:
    """Return when each file that the server watches was written."""
    folders = (root / "docs", root / "data", root / "build_tools/mkdocs/theme")
    return {file: file.stat().st_mtime_ns for folder in folders for file in folder.rglob("*")}


def fetched(address: str) -> str:
    """Return what the server sends, nothing while it is not up."""
    try:
        with urlopen(address) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def wait_for(reached: Callable[[], bool]) -> None:
    """Ask until it is so; a server that never comes to it fails the test."""
    for _ in range(3000):
        if reached():
            return
        time.sleep(0.1)
    raise AssertionError("waited in vain")


def test_pages_with_paragraphs_have_the_scripts_of_the_text(site: Path) -> None:
    pages = [page.read_text("utf-8") for page in (site / "zhuzhou-2016").rglob("index.html")]
    with_paragraphs = [html for html in pages if re.search(r'class="[^"]*\bpara\b', html)]
    assert len(with_paragraphs) > 30
    assert all("assets/scripts/reading.js" in html for html in with_paragraphs)
