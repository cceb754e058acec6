"""What the search costs with many reports: bytes to the first answer, and the time of a key stroke, in Chromium.

The reports are made of the first one, their sentences shuffled and their place renamed. The baseline of the bytes is an
index of the same text in one file; that of the time, a search among as many lines by ``includes`` alone.
"""

import gzip
import shutil
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import Response, sync_playwright

from benchmarks.made_up import made_up
from build_tools.data.ledger import Ledger
from build_tools.data.read import read_data
from build_tools.files.search.report import index_report
from build_tools.pages.book import open_book
from build_tools.pipeline import convert
from build_tools.programmes.glossary.gather import gather
from build_tools.site.places import places_of
from build_tools.site.search import search_files
from build_tools.site.write import write_files
from tests.browser.chromium import FLAGS, find_chromium

QUERIES = ("动力谷", "营商环境", "9.5%", "五城四基地", "发展", "wuchengsijidi", "清水糖")
SCRIPTS = Path("assets", "scripts")
PAGE = (
    '<!doctype html><meta charset="utf-8"><div class="search-page"></div>'
    f'<script type="module" src="../{SCRIPTS.as_posix()}/site.js"></script>'
)
KEY_STROKE = """async (query) => {
  const { Finder } = await import("/assets/scripts/search/finder.js");
  const finder = new Finder(new URL("/search/", location.href));
  const ask = async (words) => (await finder.find(words)).more(20);
  await ask(query);
  const began = performance.now();
  await ask(query.slice(0, -1) || query);
  return performance.now() - began;
}"""


def build(root: Path, folder: Path, count: int) -> int:
    """Write the search of *count* made-up reports into *folder*; return the bytes of all its lines in one file, compressed."""
    data = read_data(root / "data")
    reports = [convert(made_up(data.reports[0], i), Ledger({}, {}), data.knowledge).report for i in range(count)]
    entries, numbered = gather(reports, Ledger({}, {}))
    indexed = [index_report(open_book(report)) for report in numbered]
    places = places_of(numbered, Ledger({}, {}), data.knowledge.divisions)
    pages = list(search_files(entries, indexed, places, data.knowledge.catalogue))
    write_files(pages, folder)
    (folder / "search" / "index.html").write_text(PAGE, "utf-8")
    shutil.copytree(root / "docs" / SCRIPTS, folder / SCRIPTS)
    return len(gzip.compress(b"".join(page.data for page in pages if "/index/" not in page.path), 6))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def measure(root: Path, count: int = 100) -> None:
    """Print for each query what the first answer weighs and what a key stroke takes."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        whole = build(root, folder, count)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=temporary))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"search among {count} reports; one index of them all: {whole / 1000:.0f} kB compressed")
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
            for query in QUERIES:
                page = chromium.new_context().new_page()
                sizes = _first_answer(page, f"http://127.0.0.1:{server.server_address[1]}", query)
                took = page.evaluate(KEY_STROKE, query)
                print(
                    f"{query:14} first answer {sizes / 1000:6.0f} kB ({sizes / whole:4.2f} of it)   key stroke {took:5.0f} ms"
                )
                page.context.close()
            chromium.close()
        server.shutdown()


def _first_answer(page: BrowserPage, address: str, query: str) -> int:
    """Return the bytes, compressed, that were answered when the first result stood on the page."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{address}/search/?q={quote(query)}")
    page.wait_for_selector("[data-result]")
    seen = list(answers)
    page.wait_for_selector("[data-search-state=done]", timeout=60_000)
    return sum(len(gzip.compress(answer.body(), 6)) for answer in seen)
