"""The work is the same whoever does it: this process, several, or a cluster that loses a worker on the way."""

import io
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from build_tools.__main__ import main
from build_tools.model.errors import BuildError, DataError
from build_tools.site.workers import AHEAD, ALONE, FEW, Cluster, Processes, open_workers, with_progress
from tests.builders import SMALL, project
from tests.test_main import files

REPORTS = {
    f"anping_{year}": SMALL.replace("2018", f"{year - 1}").replace("2019", f"{year}") for year in range(2011, 2019)
}


def square(number: int) -> int:
    return number * number


def die_once(task: tuple[int, Path]) -> int:
    """Kill the process that does item 3, the first time that anybody tries."""
    number, mark = task
    if number == 3 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def fail(number: int) -> int:
    raise DataError(f"{number}.txt", "no report")


def open_cluster(processes: bool, workers: int = 2) -> AbstractContextManager[Any]:
    """Open a cluster of some workers: processes, which are started anew when they die, or threads of this process."""
    from distributed import LocalCluster  # takes a second to import, which most processes of a run can spare

    return LocalCluster(n_workers=workers, threads_per_worker=1, processes=processes, dashboard_address=":0")  # type: ignore[no-untyped-call]


@pytest.fixture(params=["threads", pytest.param("processes", marks=pytest.mark.audit)])
def cluster(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a cluster's scheduler."""
    with open_cluster(processes=request.param == "processes") as cluster:
        yield cluster.scheduler_address


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    with open_workers(jobs) as workers:
        assert list(workers.map(square, range(20))) == [n * n for n in range(20)]
        assert list(workers.map(square, [])) == []


def test_an_error_of_a_process_is_the_same_line_as_here() -> None:
    with open_workers(2) as workers, pytest.raises(DataError, match=r"^0\.txt: no report$"):
        list(workers.map(fail, range(9)))


def test_a_killed_process_is_told_in_a_line(tmp_path: Path) -> None:
    with open_workers(2) as workers, pytest.raises(BuildError, match="--jobs 1"):
        list(workers.map(die_once, [(n, tmp_path / "died") for n in range(9)]))


def long_result(number: int) -> bytes:
    return bytes(10_000_000)


def test_processes_are_ended_while_they_send_a_result() -> None:
    workers = Processes(2)
    results = workers.map(long_result, range(FEW + 2))
    assert len(next(results)) == 10_000_000
    assert workers.pool is not None
    started = [*workers.pool._processes.values()]
    workers.stop()
    assert [process.is_alive() for process in started] == [False, False]


@pytest.mark.audit
def test_a_cluster_that_loses_a_worker_gives_what_one_process_gives(tmp_path: Path) -> None:
    tasks = [(n, tmp_path / "died") for n in range(12)]
    with open_cluster(processes=True) as cluster, open_workers(scheduler=cluster.scheduler_address) as workers:
        assert list(workers.map(die_once, tasks)) == [n * n for n in range(12)]
    assert (tmp_path / "died").exists()


def test_reports_are_the_same_to_the_byte_from_one_process_several_and_a_cluster(cluster: str, tmp_path: Path) -> None:
    made = []
    for name, options in {
        "one": ["--jobs", "1"],
        "two": ["--jobs", "2"],
        "cluster": ["--scheduler", cluster],
    }.items():
        root = project(tmp_path / name, **REPORTS)
        assert main(["--root", str(root), *options]) == 0
        made.append(files(root))
    assert made[0] == made[1] == made[2]
    assert len([name for name in made[0] if name.endswith("report.json")]) == len(REPORTS)


def test_a_scheduler_that_does_not_answer_is_told_in_a_line() -> None:
    with pytest.raises(BuildError, match=r"--scheduler nowhere: no scheduler answers"):
        Cluster("nowhere")


@pytest.mark.parametrize(
    "address",
    ["", "127.0.0.1", "tcp://", "tcp://host:port", "http://localhost:8786", "tcp://127.0.0.1:1", "tls://127.0.0.1:1"],
)
def test_a_wrong_address_of_a_scheduler_is_one_line_at_once(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(SMALL, "utf-8")
    out = tmp_path / "out"
    assert main(["convert", str(tmp_path / "a.txt"), "--out", str(out), "--scheduler", address]) == 1
    line = capsys.readouterr().err
    assert line.startswith(f"--scheduler {address}: no scheduler answers (")
    assert line.count("\n") == 1
    assert not out.exists()


def test_a_cluster_without_workers_is_told_in_a_line() -> None:
    with open_cluster(processes=False, workers=0) as cluster:
        workers = Cluster(cluster.scheduler_address, patience=0.05)
        with pytest.raises(BuildError, match="has no worker; start one: dask worker inproc"):
            list(workers.map(square, [1]))
        workers.close()


def test_a_cluster_whose_workers_have_all_died_is_told_in_a_line() -> None:
    with open_cluster(processes=False, workers=1) as cluster:
        workers = Cluster(cluster.scheduler_address, patience=0.05)
        results = workers.map(square, range(20))
        assert next(results) == 0
        cluster.scale(0)
        cluster.sync(cluster.workers[0].close)
        with pytest.raises(BuildError, match="has no worker"):
            list(results)
        workers.close()


class Counted(Sequence[int]):
    """Forty numbers that say how many of them were taken."""

    def __init__(self) -> None:
        self.taken = 0

    def __len__(self) -> int:
        return 40

    def __getitem__(self, number: Any) -> Any:
        if number >= 40:
            raise IndexError
        self.taken += 1
        return number


def test_only_so_many_items_are_under_way() -> None:
    items = Counted()
    with open_workers(2) as workers:
        results = workers.map(square, items)
        assert next(results) == 0
        assert items.taken <= 2 * AHEAD
        assert list(results) == [n * n for n in range(1, 40)]


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_a_senseless_number_of_processes_is_refused(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--jobs", jobs])
    assert "no number of processes" in capsys.readouterr().err


def test_progress_is_told_in_plain_lines_where_there_is_no_terminal() -> None:
    told = io.StringIO()
    assert list(with_progress(ALONE.map(square, range(25)), 25, "converted", told)) == [n * n for n in range(25)]
    lines = told.getvalue().splitlines()
    assert lines[0] == "converted 3/25"
    assert lines[-1] == "converted 25/25"
    assert len(lines) <= 10
    quiet = io.StringIO()
    assert list(with_progress(ALONE.map(square, range(3)), 3, "converted", quiet)) == [0, 1, 4]
    assert not quiet.getvalue()


def test_progress_is_a_bar_on_a_terminal() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    told = Terminal()
    assert list(with_progress(ALONE.map(square, range(25)), 25, "converted", told)) == [n * n for n in range(25)]
    assert "100%" in told.getvalue()
