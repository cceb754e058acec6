"""What a library of many reports costs: conversion, build, size and memory at 1, 10, 100 and 300 reports.

Beside it stands a stock build of the very same pages: Material with its search, every page in the navigation, no hook, no
theme folder. Its cost grows with the square of the pages (100 reports: minutes and gigabytes), so it is run up to a
number of reports only.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.made_up import made_up
from benchmarks.processes import ROOT, Usage, run
from build_tools.read import read_data

# Material with its search, no navigation file, no theme folder, no hook: what one gets without any of our settings.
STOCK = """\
site_name: stock
theme: {name: material, language: zh, font: false}
plugins: [{search: {lang: zh}}]
markdown_extensions: [attr_list, md_in_html, tables, toc]
"""
COUNTS = (1, 10, 100, 300)
STOCK_MOST = 10  # reports whose pages are built by the stock build too


def measure(counts: tuple[int, ...] = COUNTS, stock_most: int = STOCK_MOST) -> None:
    """Print a line for each of *counts*."""
    print(f"{'reports':>8}{'pages':>7}{'convert s':>11}{'chars/s':>9}{'build s':>9}{'ms/page':>9}{'÷ 1st':>7}", end="")
    print(f"{'MB':>7}{'memory MB':>14}{'edit s':>8}{'rebuild s':>11}   stock build: seconds, MB, memory (÷ ours)")
    first = 0.0
    for count in counts:
        with tempfile.TemporaryDirectory() as temporary:
            first = _line(count, Path(temporary), first, stock_most)


def _line(count: int, folder: Path, first: float, stock_most: int) -> float:
    """Print the line of *count* reports, made in *folder*; return the milliseconds a page of the first line."""
    characters = _make(count, folder)
    python = [sys.executable, "-m"]
    convert = run([*python, "build_tools"], folder)
    site = folder / "site"
    build = run([*python, "mkdocs", "build", "--site-dir", str(site)], folder)
    pages = sum(1 for _ in site.rglob("*.html"))
    each = build.processor * 1000 / pages
    first = first or each
    source = folder / f"data/reports/made-{count - 1}/source.txt"
    source.write_text(source.read_text("utf-8").replace("增长", "增加", 1), "utf-8")
    edit = run([*python, "build_tools"], folder)
    rebuild = run([*python, "mkdocs", "build", "--dirty", "--site-dir", str(site)], folder)
    print(f"{count:8}{pages:7}{convert.seconds:11.1f}{characters / convert.processor:9.0f}{build.seconds:9.1f}", end="")
    print(f"{each:9.2f}{each / first:7.2f}{_size(site):7.0f}{convert.memory:8.0f}/{build.memory:5.0f}", end="")
    print(
        f"{edit.seconds:8.1f}{rebuild.seconds:11.1f}   {_stock(folder, build, _size(site)) if count <= stock_most else 'not run'}",
        flush=True,
    )
    return first


def _make(count: int, folder: Path) -> int:
    """Make a project with *count* reports in *folder* and return the characters of its raw texts."""
    for name in ("build_tools", "docs"):
        shutil.copytree(
            ROOT / name,
            folder / name,
            ignore=shutil.ignore_patterns("zhuzhou-*", "glossary", "search", "nav.yml", "addresses.json"),
        )
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


def _stock(folder: Path, ours: Usage, size: float) -> str:
    """Build the pages in *folder* the stock way and return what it took, with the ratios to *ours* and to *size* in MB."""
    (folder / "docs/nav.yml").unlink()
    (folder / "stock.yml").write_text(STOCK, "utf-8")
    site = folder / "stock"
    usage = run([sys.executable, "-m", "mkdocs", "build", "-f", "stock.yml", "--site-dir", str(site)], folder)
    return (
        f"{usage.seconds:.1f} ({usage.processor / ours.processor:.1f}), {_size(site):.0f} ({_size(site) / size:.1f}), "
        f"{usage.memory:.0f} ({usage.memory / ours.memory:.1f})"
    )


def _size(folder: Path) -> float:
    """Return the bytes of all files in *folder*, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
