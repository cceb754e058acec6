"""Who does the work: one function mapped over many reports, in this process, in several, or on a Dask cluster.

The function is pure, so that the results are the same whoever made them, and a worker that dies costs time only: what it
had in hand is done again by another.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, Protocol, TextIO, TypeVar

import click

from build_tools.model.errors import BuildError

A = TypeVar("A")
R = TypeVar("R")
FEW = 6  # items that are not worth starting processes for
STEPS = 10  # lines that tell of progress where there is no terminal


class Workers(Protocol):
    """Something that maps a pure function over items, in any order of time, and yields the results in theirs."""

    def map(self, function: Callable[[A], R], items: Sequence[A]) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*, in their order."""


class InOrder:
    """This process, an item after the other."""

    def map(self, function: Callable[[A], R], items: Sequence[A]) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*."""
        return map(function, items)


ALONE: Workers = InOrder()


class Processes:
    """Processes of this machine; few items are done by this one."""

    def __init__(self, jobs: int) -> None:
        """Take *jobs* processes, started when there is work for them."""
        self.jobs = jobs
        self.pool: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[A], R], items: Sequence[A]) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*; raises BuildError where a process was killed."""
        if self.jobs == 1 or len(items) <= FEW:
            yield from map(function, items)
            return
        self.pool = self.pool or ProcessPoolExecutor(self.jobs)
        try:
            yield from self.pool.map(function, items)
        except BrokenProcessPool:
            raise BuildError(
                "a worker process was killed (out of memory?); nothing was written: try again with fewer, --jobs 1"
            ) from None

    def close(self) -> None:
        """Let the processes go, whatever they have in hand."""
        if self.pool:
            self.pool.shutdown(wait=False, cancel_futures=True)


class Cluster:
    """A Dask cluster: its scheduler gives the work of a lost worker to another."""

    def __init__(self, address: str) -> None:
        """Connect to the scheduler at *address* (tcp://host:port).

        Raises BuildError where Dask is not installed, or where nobody answers.
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
        """Yield ``function(item)`` for each of *items*; each result is fetched when its turn comes, and then let go."""
        futures = self.client.map(function, items, pure=False)
        while futures:
            future = futures.pop(0)
            yield future.result()

    def close(self) -> None:
        """Take leave of the cluster; it goes on."""
        self.client.close()


@contextmanager
def open_workers(jobs: int | None = None, scheduler: str | None = None) -> Iterator[Workers]:
    """Give the workers that the command line names: a cluster, else *jobs* processes, by default one a processor."""
    workers = Cluster(scheduler) if scheduler else Processes(jobs or available())
    try:
        yield workers
    finally:
        workers.close()


def available() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shown(results: Iterable[R], count: int, what: str, stream: TextIO | None = None) -> Iterator[R]:
    """Yield *results*, *count* of them, and tell of the progress: a bar on a terminal, elsewhere a plain line now and then.

    Nothing is told of a few.
    """
    stream = stream or sys.stdout  # standard error is for faults, a line each
    if count <= FEW:
        yield from results
    elif stream.isatty():
        with click.progressbar(results, length=count, label=what, file=stream) as bar:
            yield from bar
    else:
        every = -(-count // STEPS)
        for number, result in enumerate(results, 1):
            if number % every == 0 or number == count:
                print(f"{what} {number}/{count}", file=stream, flush=True)
            yield result
