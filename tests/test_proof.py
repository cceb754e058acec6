"""Whatever goes wrong between a report and its pages, the proof finds it: faults are planted, and each is caught."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from build_tools.data.indicators import Catalogue
from build_tools.files.archives import packed
from build_tools.files.chapters import render_chapters
from build_tools.files.edition_proof import check_editions
from build_tools.files.epub import epub_book
from build_tools.files.single_page import single_page
from build_tools.model.errors import FidelityError
from build_tools.model.output import OutputFile
from build_tools.model.report import FullReport
from build_tools.pages.book import open_book
from build_tools.pages.draft import Draft
from build_tools.pages.proof import check_drafts
from build_tools.pages.rendering import Renderer, render
from build_tools.pages.report import draw_report
from build_tools.site.proven_pages import render_drafts
from build_tools.site.renderings import Renderings, renderings_file
from build_tools.site.write import write_files
from tests.builders import SMALL, full_report

# [1](#p1){ .pn }全年新增…   { #p1 .para }
BLOCK = re.compile(r"\[\d+\]\([^)]*\)\{ \.pn \}[^\n]+\n\{ #[\w-]+ \.para \}")
# # 一、工作回顾 { #top }
HEADING = re.compile(r"^#+ .*\{ #(?:top|\d[\w-]*|s\d) \}$", re.MULTILINE)
IN_EDITION = re.compile(r'<p class="para" id="x[\w-]+">.*</p>')
CHAPTER = "OEBPS/text.xhtml"
HAN = re.compile(r"[一-鿿]")


@cache
def whole() -> FullReport:
    return full_report()


@cache
def drawn() -> tuple[Draft, ...]:
    full = whole()
    return tuple(draw_report(open_book(full.report), full.evidence, Catalogue()))


def lost(text: str, at: int) -> str:
    return text[:at] + text[at + 1 :]


def doubled(text: str, at: int) -> str:
    return text[:at] + text[at] + text[at:]


def swapped(text: str, at: int) -> str:
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


Harm = Callable[[str, int], str]
HARMS: tuple[Harm, ...] = (lost, doubled, swapped)


def harmed(body: str, start: int, harm: Harm) -> str:
    """Return *body* with *harm* done to the first two Chinese characters after *start* that stand together and differ."""
    at = next(
        i for i in range(start, len(body)) if HAN.match(body, i) and HAN.match(body, i + 1) and body[i] != body[i + 1]
    )
    return harm(body, at)


def faults() -> Iterator[tuple[str, list[Draft]]]:
    """Yield pages of the report with a fault, and what it is."""
    drafts = list(drawn())
    texts = [(i, draft, block) for i, draft in enumerate(drafts) for block in BLOCK.finditer(draft.body)]
    assert len(texts) >= 10

    def with_body(at: int, body: str) -> list[Draft]:
        return [replace(d, body=body) if i == at else d for i, d in enumerate(drafts)]

    for number, (i, draft, block) in enumerate(texts):
        start = block.start() + block[0].index("}") + 1
        for harm in HARMS[number % 3 :][:1] if number > 6 else HARMS:
            yield f"{draft.path}: {harm.__name__} in {block[0]}", with_body(i, harmed(draft.body, start, harm))
        other = (i + 1) % len(drafts)
        yield f"{block[0]} also on {drafts[other].path}", with_body(other, f"{drafts[other].body}\n\n{block[0]}\n")
        moved = with_body(other, f"{drafts[other].body}\n\n{block[0]}\n")
        moved[i] = replace(draft, body=draft.body.replace(block[0], ""))
        yield f"{block[0]} moved to {drafts[other].path}", moved
        yield f"{draft.path} without {block[0]}", with_body(i, draft.body.replace(block[0], ""))
        yield f"{draft.path}: {block[0]} twice", with_body(i, draft.body.replace(block[0], f"{block[0]}\n\n{block[0]}"))
    for (i, draft, first), (j, _, second) in pairwise(texts):
        if i == j:
            between = draft.body[first.end() : second.start()]
            turned = draft.body.replace(f"{first[0]}{between}{second[0]}", f"{second[0]}{between}{first[0]}")
            yield f"{draft.path}: {first[0]} after {second[0]}", with_body(i, turned)
    for i, draft in enumerate(drafts):
        if BLOCK.search(draft.body):
            yield f"no {draft.path}", drafts[:i] + drafts[i + 1 :]
            for heading in HEADING.finditer(draft.body):
                yield f"{draft.path}: {heading[0]}", with_body(i, harmed(draft.body, heading.start(), HARMS[i % 3]))


class Remembering(Renderer):
    """Renders a text that it has rendered before no second time, which makes many tests cheap."""

    def __init__(self) -> None:
        super().__init__()
        self.render = cache(super().render)  # type: ignore[method-assign]


@pytest.mark.parametrize("check", [check_drafts, render_drafts])
def test_every_fault_of_a_page_is_caught(check: Callable[..., object]) -> None:
    report, renderer = whole().report, Remembering()
    check(report, drawn(), renderer)
    planted = list(faults())
    assert len(planted) >= 50
    for what, drafts in planted:
        assert [*drawn()] != drafts, what
        with pytest.raises(FidelityError):
            print(what, check(report, drafts, renderer))


def test_every_stale_rendering_is_caught(tmp_path: Path) -> None:
    """Of a page, kept from an earlier run; and of a paragraph, kept from an earlier page."""
    report, renderer = whole().report, Renderer()
    made = render_drafts(report, drawn(), renderer)
    for key, rendering in made.items():
        for block in re.findall(r'<p class="para".*</p>', rendering.html):
            stale = replace(rendering, html=rendering.html.replace(block, harmed(block, block.index("</a>"), lost)))
            write_files([renderings_file(report.slug, {**made, key: stale})], tmp_path)
            with pytest.raises(FidelityError):
                render_drafts(report, drawn(), renderer, Renderings(tmp_path))
    for key, parts in renderer.known.items():
        stale_renderer = Renderer()
        at = max(range(len(parts)), key=lambda i: len(HAN.findall(parts[i])))
        stale_renderer.known = {**renderer.known, key: [*parts[:at], harmed(parts[at], 0, swapped), *parts[at + 1 :]]}
        with pytest.raises(FidelityError):
            check_drafts(report, drawn(), stale_renderer)


def editions(full: FullReport) -> tuple[OutputFile, OutputFile]:
    book = open_book(full.report)
    chapters = render_chapters(book, Renderer())
    return single_page(book, chapters), epub_book(book, chapters)


def chapter(epub: OutputFile) -> str:
    with zipfile.ZipFile(io.BytesIO(epub.data)) as archive:
        return archive.read(CHAPTER).decode()


def with_chapter(epub: OutputFile, text: str) -> OutputFile:
    with zipfile.ZipFile(io.BytesIO(epub.data)) as archive:
        return replace(epub, data=packed({n: archive.read(n) for n in archive.namelist()} | {CHAPTER: text.encode()}))


def harmed_editions(text: str) -> Iterator[str]:
    """Yield *text*, the HTML of an edition, with a fault in it."""
    blocks = IN_EDITION.findall(text)
    assert len(blocks) == len(whole().report.paragraphs)
    for number, block in enumerate(blocks):
        for new in (harmed(block, block.index("</a>"), HARMS[number % 3]), block * 2, "", blocks[number - 1]):
            yield text.replace(block, new)


def test_every_fault_of_an_edition_is_caught() -> None:
    report = whole().report
    page, epub = editions(whole())
    check_editions(report, page, epub)
    for text in harmed_editions(page.data.decode()):
        with pytest.raises(FidelityError, match=r"\.html"):
            check_editions(report, replace(page, data=text.encode()), epub)
    for text in harmed_editions(chapter(epub)):
        with pytest.raises(FidelityError, match=r"\.epub"):
            check_editions(report, page, with_chapter(epub, text))
    other_page, other_epub = editions(full_report(SMALL.replace("公园3个", "公园4个")))
    for pair in ((other_page, epub), (page, other_epub)):
        with pytest.raises(FidelityError, match="公园4个"):
            check_editions(report, *pair)


def test_a_paragraph_rendered_once_reads_as_on_each_page() -> None:
    renderer = Renderer()
    for draft in drawn():
        assert renderer.render(draft.markdown) == render(draft.markdown), draft.path
