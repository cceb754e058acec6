"""Who does the work: one function is mapped over many reports in this process, in several, or on a Dask cluster.

The function is pure, so that every worker gives the same results. On a cluster a worker that dies costs only time: another
does its work again.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, Final, Protocol, TextIO, TypeVar

import click

from build_tools.model.errors import BuildError

A = TypeVar("A")
R = TypeVar("R")
FEW: Final = 6  # so many items are not worth starting processes for
STEPS: Final = 10  # lines of progress without a terminal


class Workers(Protocol):
    """Something that maps a pure function over items and yields the results in the order of the items."""

    def map(self, function: Callable[[A], R], items: Sequence[A]) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*, in their order."""


class InOrder:
    """This process, which does one item after the other."""

    def map(self, function: Callable[[A], R], items: Sequence[A]) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*."""
        return map(function, items)


ALONE: Workers = InOrder()


class Processes:
    """Processes of this machine. A few items are done by this process."""

    def __init__(self, jobs: int) -> None:
        """Take *jobs* processes, started when there is work for them."""
        self.jobs = jobs
        self.pool: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[A], R], items: Sequence[A]) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*; raises BuildError if a process was killed."""
        if self.jobs == 1 or len(items) <= FEW:
            yield from map(function, items)
            return
        self.pool = self.pool or ProcessPoolExecutor(self.jobs, initializer=_ignore_interrupts)
        futures = deque(self.pool.submit(function, item) for item in items)
        try:
            while futures:
                yield futures.popleft().result()
        except BrokenProcessPool:
            raise BuildError(
                "a worker process was killed (out of memory?); try again with fewer processes, as --jobs 1"
            ) from None

    def close(self) -> None:
        """Let the processes go when they have done what they are doing."""
        if self.pool:
            self.pool.shutdown(wait=False, cancel_futures=True)

    def stop(self) -> None:
        """End the processes at once."""
        if self.pool:
            for process in [*self.pool._processes.values()]:  # Python 3.14 has terminate_workers() for it
                process.terminate()
            self.pool.shutdown()


def _ignore_interrupts() -> None:
    """Leave Ctrl-C, which a terminal sends to every process, to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Cluster:
    """A Dask cluster: its scheduler gives the work of a lost worker to another."""

    def __init__(self, address: str) -> None:
        """Connect to the scheduler at *address* (tcp://host:port).

        Raises BuildError if Dask is not installed, or if nobody answers.
        """
        try:
            from distributed import Client
        except ModuleNotFoundError:
            raise BuildError("--scheduler needs Dask; install it with: pip install .[cluster]") from None
        try:
            self.client: Any = Client(address, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise BuildError(
                f"--scheduler {address}: no scheduler answers ({error}); start one: dask scheduler"
            ) from None

    def map(self, function: Callable[[A], R], items: Sequence[A]) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*. A result is fetched when it is asked for, and then freed."""
        futures = self.client.map(function, items, pure=False)
        while futures:
            future = futures.pop(0)
            yield future.result()

    def close(self) -> None:
        """Leave the cluster, which goes on."""
        self.client.close()

    stop = close


@contextmanager
def open_workers(jobs: int | None = None, scheduler: str | None = None) -> Iterator[Workers]:
    """Give the workers that the command line names: a cluster, else *jobs* processes, by default one a processor."""
    workers = Cluster(scheduler) if scheduler else Processes(jobs or available())
    try:
        yield workers
    except BaseException:
        workers.stop()
        raise
    workers.close()


def available() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def with_progress(results: Iterable[R], count: int, label: str, stream: TextIO | None = None) -> Iterator[R]:
    """Yield the *count* *results* and show the progress of the work *label*: a bar on a terminal, elsewhere ten plain lines.

    A few results come without it.
    """
    stream = stream or sys.stdout  # standard error is for faults, a line each
    if count <= FEW:
        yield from results
    elif stream.isatty():
        with click.progressbar(results, length=count, label=label, file=stream) as bar:
            yield from bar
    else:
        every = -(-count // STEPS)
        for number, result in enumerate(results, 1):
            if number % every == 0 or number == count:
                print(f"{label} {number}/{count}", file=stream, flush=True)
            yield result
