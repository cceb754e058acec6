"""Make one-line changes to the program and see which of them no proof notices.

``python -m tests.audit.mutate --count 60`` prints a line for each change: caught, and by what, or survived.

``--out FILE`` keeps the results, a JSON object a line; a run that was stopped goes on where it was.
``--tree OTHER --mutants FILE`` makes the changes of *FILE* in another tree, by the text of their lines.
``--compare BEFORE AFTER`` lists what was caught before and is not caught now.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue

from tests.audit.mutants import Mutant, choose, locate
from tests.builders import ROOT

# Tests that take long, or that look at the documents instead of the program.
LEFT_OUT = ("tests/browser", "tests/audit", "tests/test_checks.py", "tests/test_editions.py", "tests/test_documents.py")
# A plugin of pytest that tells coverage which test a line runs for.
CONTEXTS = """
import coverage, pytest
@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logstart(nodeid, location):
    coverage.Coverage.current().switch_context(nodeid.partition("[")[0])
"""
PATIENCE = 900  # seconds until a change counts as caught because a proof does not end


@dataclass(frozen=True)
class Result:
    """What became of a change."""

    mutant: Mutant
    caught_by: str  # "" if no proof noticed it
    seconds: float


class Workshop:
    """A copy of a tree in which one change at a time is made."""

    def __init__(self, tree: Path, folder: Path) -> None:
        """Copy to *folder* the files of *tree* that git knows."""
        self.folder = folder
        self.python = str(tree / ".venv/bin/python")
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=tree, capture_output=True, text=True, check=True)
        for name in filter(None, listed.stdout.split("\0")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(tree / name, folder / name)

    def run(self, *arguments: str) -> bool:
        """Return whether Python succeeds with *arguments* in the copy."""
        environment = os.environ | {"PYTHONPATH": str(self.folder), "SOURCE_DATE_EPOCH": "1500000000"}
        process = subprocess.Popen(
            [self.python, *arguments],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return process.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()
            return False

    def pytest(self, *tests: str) -> bool:
        return self.run("-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests)

    def caught_by(self, mutant: Mutant, covering: Sequence[str]) -> str:
        """Make the change, and return the first proof that notices it, the quick ones first."""
        path = self.folder / "build_tools" / mutant.file
        text = path.read_text("utf-8")
        lines = text.split("\n")
        assert lines[mutant.line - 1] == mutant.before
        lines[mutant.line - 1] = mutant.after
        try:
            _write(path, "\n".join(lines))
            return next((name for name, holds in self.proofs(covering) if not holds), "")
        finally:
            _write(path, text)

    def proofs(self, covering: Sequence[str]) -> Iterator[tuple[str, bool]]:
        """Yield each proof and whether it holds."""
        yield "docs/ against data/", self.run("-m", "build_tools", "--check")
        yield "cases", self.pytest("tests/test_cases.py")
        if covering:
            yield "covering tests", self.pytest(*covering)
        yield "types", self.run("-m", "mypy", "build_tools")
        yield "all tests", self.pytest(*(f"--ignore={path}" for path in LEFT_OUT))


def _write(path: Path, text: str) -> None:
    """Write the module *text*; Python must not take what it compiled of the module before."""
    path.write_text(text, "utf-8")
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*"):
        compiled.unlink()


def covering_tests(workshop: Workshop) -> dict[str, list[str]]:
    """Return the tests that run each line of the program: "file:line" → tests, those first that run fewest lines.

    Empty where coverage is not installed. Lines that run on import belong to the tests of their module's functions.
    """
    (workshop.folder / "contexts.py").write_text(CONTEXTS, "utf-8")
    options = ["--source=build_tools", "--data-file=lines", "-m", "pytest", "-q", "-p", "contexts"]
    workshop.run("-m", "coverage", "run", *options, *(f"--ignore={path}" for path in LEFT_OUT))
    if not workshop.run("-m", "coverage", "json", "--data-file=lines", "--show-contexts", "-o", "lines.json"):
        return {}
    files = json.loads((workshop.folder / "lines.json").read_text("utf-8"))["files"]
    found: dict[str, list[str]] = {}
    for file, report in files.items():
        name = Path(file).relative_to("build_tools").as_posix()
        contexts = {int(line): {test for test in tests if test} for line, tests in report["contexts"].items()}
        breadth: dict[str, int] = {}
        for tests in contexts.values():
            for test in tests:
                breadth[test] = breadth.get(test, 0) + 1
        everywhere = sorted(breadth, key=lambda test: (-breadth[test], test))
        for line in range(1, 1 + max(contexts, default=0)):
            tests = contexts.get(line, set())
            found[f"{name}:{line}"] = sorted(tests, key=lambda test: breadth[test])[:40] or everywhere[:20]
    return found


def known_covering_tests(workshop: Workshop, kept: Path | None) -> dict[str, list[str]]:
    """Return the tests that run each line, from the file *kept* if it is there."""
    if kept and kept.exists():
        return dict(json.loads(kept.read_text("utf-8")))
    found = covering_tests(workshop)
    if kept:
        kept.write_text(json.dumps(found), "utf-8")
    return found


def run(tree: Path, mutants: Sequence[Mutant], jobs: int, kept: Path | None = None) -> Iterator[Result]:
    """Yield what becomes of each of *mutants* in *tree*, in their order; *kept* remembers which tests run which line."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
        workshops: SimpleQueue[Workshop] = SimpleQueue()
        made = [Workshop(tree, Path(scratch, str(number))) for number in range(jobs)]
        broken = [name for name, holds in made[0].proofs([]) if not holds]
        assert not broken, f"without a change, these fail: {broken}"
        covering = known_covering_tests(made[0], kept)
        for workshop in made:
            workshops.put(workshop)

        def examine(mutant: Mutant) -> Result:
            workshop = workshops.get()
            began = time.monotonic()
            caught = workshop.caught_by(mutant, covering.get(f"{mutant.file}:{mutant.line}", []))
            workshops.put(workshop)
            return Result(mutant, caught, round(time.monotonic() - began, 1))

        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(examine, mutants)


def read_results(path: Path) -> dict[tuple[str, str], str]:
    """Return the results in *path*: the text of a line and of its change → what caught it."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    return {(row["mutant"]["before"].strip(), row["mutant"]["after"].strip()): row["caught_by"] for row in rows}


def shown(mutant: Mutant, caught: str) -> str:
    outcome = f"caught by {caught}" if caught else "SURVIVED"
    return (
        f"{mutant.file}:{mutant.line} {mutant.kind}: {outcome}\n  - {mutant.before.strip()}\n  + {mutant.after.strip()}"
    )


def compare(before: Path, after: Path) -> int:
    """Print the changes that were caught before and are not caught now; return how many."""
    old, new = read_results(before), read_results(after)
    lost = [change for change, caught in old.items() if caught and new.get(change) == ""]
    both = [change for change in old if change in new]
    print(
        f"{len(both)} changes in both; caught before: {sum(bool(old[c]) for c in both)}, now: {sum(bool(new[c]) for c in both)}"
    )
    for line, changed in lost:
        print(f"caught before, not now\n  - {line}\n  + {changed}")
    return len(lost)


def read_mutants(path: Path, tree: Path) -> Iterable[Mutant]:
    """Return the changes in *path*, results or mutants alone, as changes to *tree*; those are left out whose line is not there."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    located = [locate(Mutant(**row.get("mutant", row)), tree) for row in rows]
    return [mutant for mutant in located if mutant]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.audit.mutate", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--tree", type=Path, default=ROOT, help="the tree to change; it has its .venv")
    parser.add_argument(
        "--also-in", type=Path, action="append", default=[], help="choose only lines that this tree has too"
    )
    parser.add_argument("--mutants", type=Path, help="make these changes instead")
    parser.add_argument("--out", type=Path, help="where the results are kept, and found again")
    parser.add_argument("--compare", type=Path, nargs=2, metavar=("BEFORE", "AFTER"))
    arguments = parser.parse_args()
    if arguments.compare:
        return min(1, compare(*arguments.compare))
    tree = arguments.tree.resolve()
    if arguments.mutants:
        mutants = list(read_mutants(arguments.mutants, tree))
    else:
        mutants = choose(tree, arguments.seed, arguments.count, arguments.also_in)
    known = read_results(arguments.out) if arguments.out else {}
    caught = [m for m in mutants if known.get(_change(m))]
    left = [m for m in mutants if _change(m) not in known]
    kept = arguments.out and arguments.out.with_suffix(".lines.json")
    for result in run(tree, left, arguments.jobs, kept):
        print(shown(result.mutant, result.caught_by), flush=True)
        if result.caught_by:
            caught.append(result.mutant)
        if arguments.out:
            with arguments.out.open("a", encoding="utf-8") as out:
                out.write(json.dumps(asdict(result), ensure_ascii=False) + "\n")
    print(f"{len(caught)} of {len(mutants)} changes are caught")
    return 0


def _change(mutant: Mutant) -> tuple[str, str]:
    return mutant.before.strip(), mutant.after.strip()


if __name__ == "__main__":
    sys.exit(main())
