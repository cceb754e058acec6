"""What a library of many reports costs: conversion, build, size and memory at 1, 10, 100 and 300 reports.

Beside it stands a stock build of the very same pages: Material with its search, every page in the navigation, no hook, no
theme folder. Its cost grows with the square of the pages (100 reports: minutes and gigabytes), so it is run up to a
number of reports only; of more, what it would take is reckoned from there.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.made_up import made_up
from benchmarks.processes import ROOT, run
from build_tools.data.read import read_data

# Material with its search, no navigation file, no theme folder, no hook: what one gets without any of our settings.
STOCK = """\
site_name: stock
theme: {name: material, language: zh, font: false}
plugins: [{search: {lang: zh}}]
markdown_extensions: [attr_list, md_in_html, tables, toc]
"""
COUNTS = (1, 10, 100, 300)
STOCK_MOST = 100  # reports whose pages are built by the stock build too


@dataclass(frozen=True, slots=True)
class Stock:
    """What a stock build took."""

    pages: int
    seconds: float
    processor: float  # seconds
    size: float  # MB
    memory: float  # MB


def reckoned(less: Stock, more: Stock, pages: int) -> Stock:
    """Return what a stock build of *pages* would take, going on from two that were run: each page costs something by itself,
    and something for every page that it lists."""

    def going_on(value: Callable[[Stock], float]) -> float:
        least, most = value(less) / less.pages, value(more) / more.pages  # a page
        return pages * (least + (most - least) * (pages - less.pages) / (more.pages - less.pages))

    return Stock(
        pages,
        going_on(lambda s: s.seconds),
        going_on(lambda s: s.processor),
        going_on(lambda s: s.size),
        more.memory * pages / more.pages,
    )


def measure(counts: tuple[int, ...] = COUNTS, stock_most: int = STOCK_MOST) -> None:
    """Print a line for each of *counts*."""
    print(
        f"{'reports':>8}{'pages':>7}{'convert s':>11}{'chars/s':>9}{'build s':>9}{'ms/page':>9}{'MB':>7}{'kB/page':>9}",
        end="",
    )
    print(f"{'memory MB':>14}{'edit s':>8}{'rebuild s':>11}   stock build: seconds, MB, memory MB (÷ ours)")
    stocks: list[Stock] = []
    for count in counts:
        with tempfile.TemporaryDirectory() as temporary:
            _line(count, Path(temporary), stocks, count <= stock_most)


def _line(count: int, folder: Path, stocks: list[Stock], stock: bool) -> None:
    """Print the line of *count* reports, made in *folder*, beside a *stock* build, which is noted in *stocks*, or beside what
    it would take going by those."""
    characters = make_library(count, folder)
    python = [sys.executable, "-m"]
    convert = run([*python, "build_tools"], folder)
    site = folder / "site"
    build = run([*python, "mkdocs", "build", "--site-dir", str(site)], folder)
    pages = sum(1 for _ in site.rglob("*.html"))
    source = folder / f"data/reports/made-{count - 1}/source.txt"
    source.write_text(source.read_text("utf-8").replace("增长", "增加", 1), "utf-8")
    edit = run([*python, "build_tools"], folder)
    rebuild = run([*python, "mkdocs", "build", "--dirty", "--site-dir", str(site)], folder)
    print(f"{count:8}{pages:7}{convert.seconds:11.1f}{characters / convert.processor:9.0f}{build.seconds:9.1f}", end="")
    size = size_of(site)
    print(f"{build.processor * 1000 / pages:9.2f}{size:7.0f}{size * 1000 / pages:9.1f}", end="")
    print(f"{convert.memory:8.0f}/{build.memory:5.0f}{edit.seconds:8.1f}{rebuild.seconds:11.1f}   ", end="", flush=True)
    if stock:
        stocks.append(_stock(folder, pages))
    if stock or len(stocks) > 1:
        beside = stocks[-1] if stock else reckoned(stocks[-2], stocks[-1], pages)
        print(
            f"{'' if stock else 'about '}{beside.seconds:.0f} ({beside.processor / build.processor:.1f}), "
            f"{beside.size:.0f} ({beside.size / size:.1f}), {beside.memory:.0f} ({beside.memory / build.memory:.1f})",
            end="",
        )
    print(flush=True)


def make_library(count: int, folder: Path) -> int:
    """Make a project with *count* made-up reports in *folder* and return the characters of its raw texts."""
    shutil.copytree(ROOT / "build_tools", folder / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    for by_hand in ("about.md", "publishing.md", "search.md"):
        shutil.copy(ROOT / "docs" / by_hand, folder / "docs")
    shutil.copytree(
        ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("reports", "addresses.txt", "changes.toml")
    )
    shutil.copy(ROOT / "mkdocs.yml", folder)
    first = read_data(ROOT / "data").reports[0]
    characters = 0
    for number in range(count):
        raw = made_up(first, number)
        place = folder / "data/reports" / raw.slug
        place.mkdir(parents=True)
        (place / "source.txt").write_text(raw.source.text, "utf-8")
        characters += len(raw.source.text)
    return characters


def _stock(folder: Path, pages: int) -> Stock:
    """Build the *pages* in *folder* the stock way."""
    (folder / "docs/nav.yml").unlink()
    (folder / "stock.yml").write_text(STOCK, "utf-8")
    site = folder / "stock"
    usage = run([sys.executable, "-m", "mkdocs", "build", "-f", "stock.yml", "--site-dir", str(site)], folder)
    return Stock(pages, usage.seconds, usage.processor, size_of(site), usage.memory)


def size_of(folder: Path) -> float:
    """Return the bytes of all files in *folder*, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
