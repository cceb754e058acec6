"""``python -m benchmarks``: how long conversion and build take, beside a stock MkDocs build of the same pages.

Each command runs as a process of its own, ours and the baseline in turn, and the medians are compared: the machine's
speed drops out of the ratio. Seconds are of processor time (user and system), the children's included.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks import builders, scale, search
from benchmarks.made_up import made_up
from benchmarks.processes import ROOT, run
from benchmarks.scale import STOCK
from build_tools.data.ledger import Ledger
from build_tools.data.read import Knowledge, read_data
from build_tools.figures.find import find_figures
from build_tools.model.editing import Editing
from build_tools.pipeline import convert
from build_tools.programmes.find import find_programmes


def medians(commands: Mapping[str, tuple[Sequence[str], Path]], runs: int) -> dict[str, float]:
    """Return the median processor time of each command, run in turn after a run that does not count."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for i in range(runs + 1):
        for name, (command, folder) in commands.items():
            seconds = run(command, folder).processor
            if i:
                times[name].append(seconds)
    return {name: statistics.median(values) for name, values in times.items()}


def finding(sizes: Sequence[int] = (1, 10, 50)) -> None:
    """Print what finding names and figures takes in reports as long as so many of the first: per character it should stay
    the same. Sentences are shuffled and heads left out, for a copy, or another report, would be removed."""
    data = read_data(ROOT / "data")
    raw = data.reports[0]
    first: dict[str, float] = {}
    for size in sizes:
        more = (made_up(raw, i).source.text.partition("各位代表")[2] for i in range(1, size))
        text = "\n".join([raw.source.text, *more])
        source = replace(raw.source, text=text, data=text.encode())
        full = convert(replace(raw, source=source, editing=Editing()), Ledger({}, {}), Knowledge(), force=True)
        known = data.knowledge
        finders: dict[str, Callable[[], object]] = {
            "names": partial(find_programmes, full, known.lexicon, known.terms),
            "figures": partial(find_figures, full.report, known.catalogue),
        }
        for what, find in finders.items():
            began = time.process_time()
            find()
            each = (time.process_time() - began) / len(text)
            ratio = each / first.setdefault(what, each)
            total = each * len(text)
            print(f"finding {what:7}, {size:2}× the first report: {total:6.2f} s, {ratio:5.2f} × the time a character")


def throughput(count: int = 10) -> None:
    """Print how many characters of raw text a second become reports with their names and figures, in one process."""
    data = read_data(ROOT / "data")
    raws = [made_up(data.reports[0], i) for i in range(count)]
    convert(raws[0], Ledger({}, {}), data.knowledge)  # loads what is loaded once
    began = time.process_time()
    for raw in raws:
        convert(raw, Ledger({}, {}), data.knowledge)
    seconds = time.process_time() - began
    print(f"text to report, one process: {sum(len(r.source.text) for r in raws) / seconds:.0f} characters a second")


def main() -> None:
    """Print the measurements as a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each command (default: 5)")
    parser.add_argument(
        "--reports", type=int, nargs="+", default=scale.COUNTS, help="sizes of library (default: 1 10 100 300)"
    )
    parser.add_argument(
        "--stock-most", type=int, default=scale.STOCK_MOST, help="reports that the stock build builds too"
    )
    parser.add_argument(
        "--builders", type=int, default=100, help="reports of the library that each builder builds (default: 100)"
    )
    arguments = parser.parse_args()
    runs = arguments.runs
    python = sys.executable
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("nav.yml"))
        (folder / "mkdocs.yml").write_text(STOCK, "utf-8")
        sources = sorted((ROOT / "data" / "reports").glob("*/source.*"))
        slugs = [source.parent.name for source in sources]
        texts = [folder / f"{slug}{source.suffix}" for slug, source in zip(slugs, sources, strict=True)]
        for source, text in zip(sources, texts, strict=True):
            shutil.copy(source, text)
        names = [str(text) for text in texts]
        convert = [python, "-m", "build_tools", "convert", *names, "--out", str(folder / "out")]
        found = medians(
            {
                "start Python": ([python, "-c", "pass"], folder),
                "convert": (convert, ROOT),
                "convert, nothing changed": ([python, "-m", "build_tools"], ROOT),
                "build": ([python, "-m", "mkdocs", "build", "--site-dir", str(folder / "ours")], ROOT),
                "stock build": ([python, "-m", "mkdocs", "build", "--site-dir", str(folder / "stock")], folder),
            },
            runs,
        )
        pages = len(list((folder / "ours").rglob("*.html")))
        characters = sum(len(text.read_text("utf-8")) for text in texts)
    baseline = found["stock build"]
    print(f"{len(texts)} report(s), {characters} characters, {pages} pages; median of {runs} runs")
    print(f"{'':26}{'processor s':>12}{'÷ stock build':>15}")
    for name, seconds in found.items():
        print(f"{name:26}{seconds:12.2f}{seconds / baseline:15.2f}")
    scale.measure(tuple(arguments.reports), arguments.stock_most)  # first: a child's memory is never told below ours
    builders.measure(arguments.builders)
    throughput()
    finding()
    search.measure(ROOT)
    print(f"conversion beyond starting Python: {found['convert'] - found['start Python']:.2f} s")


if __name__ == "__main__":
    main()
