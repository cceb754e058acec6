"""Who does the work: one function is mapped over many reports in this process, in several, or on a Dask cluster.

The function is pure, so that every worker gives the same results. On a cluster a worker that dies costs only time: another
does its work again.
"""

import os
import re
import signal
import socket
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, Final, Protocol, TextIO, TypeVar

import click

from build_tools.model.errors import BuildError

A = TypeVar("A")
R = TypeVar("R")
F = TypeVar("F")  # a future
FEW: Final = 6  # so many items are not worth starting processes for
AHEAD: Final = 4  # items a worker that are under way at once: results that wait to be fetched take memory
PATIENCE: Final = 10.0  # seconds: how long a scheduler may take to answer, and a cluster without workers to get one
# tcp://host:8786   tls://10.0.0.1:8786   host:8786   inproc://10.0.0.1/1/2, a cluster inside this process
SCHEDULER: Final = re.compile(r"(?:(?:tcp|tls)://)?(?P<host>[^/:\s]+|\[[^]]+\]):(?P<port>\d{1,5})/?|inproc://\S+")
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
        pool = self.pool = self.pool or ProcessPoolExecutor(self.jobs, initializer=_ignore_interrupts)
        try:
            for future in _under_way(lambda item: pool.submit(function, item), items, self.jobs * AHEAD):
                yield future.result()
        except BrokenProcessPool:
            raise BuildError(
                "a worker process was killed (out of memory?); try again with fewer processes, as --jobs 1"
            ) from None

    def close(self) -> None:
        """Let the processes go when they have done what they are doing."""
        if self.pool:
            self.pool.shutdown(wait=False, cancel_futures=True)

    def stop(self) -> None:
        """End the processes at once. One of them may leave half a result behind, which nobody may wait for."""
        if self.pool:
            for process in [*self.pool._processes.values()]:  # Python 3.14 has terminate_workers() for it
                process.terminate()
            self.pool._result_queue._writer.close()  # type: ignore[attr-defined]  # so that the pipe ends with them
            self.pool.shutdown()


def _ignore_interrupts() -> None:
    """Leave Ctrl-C, which a terminal sends to every process, to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Cluster:
    """A Dask cluster: its scheduler gives the work of a lost worker to another."""

    def __init__(self, address: str, patience: float = PATIENCE) -> None:
        """Connect to the scheduler at *address* (tcp://host:port). It has *patience* seconds to answer, or to find a worker.

        Raises BuildError if Dask is not installed, or if nobody answers.
        """
        try:
            from distributed import Client
        except ModuleNotFoundError:
            raise BuildError("--scheduler needs Dask; install it with: pip install .[cluster]") from None
        self.address, self.patience = address, patience
        try:
            _check_scheduler(address, patience)
            self.client: Any = Client(address, timeout=patience, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise BuildError(
                f"--scheduler {address}: no scheduler answers ({error}); start one: dask scheduler"
            ) from None

    def map(self, function: Callable[[A], R], items: Sequence[A]) -> Iterator[R]:
        """Yield ``function(item)`` for each of *items*. A result is fetched when it is asked for, and then freed.

        Raises BuildError if no worker is left, if an item kills each worker that tries it, or if the scheduler is lost.
        """
        if not items:
            return
        workers = len(self._workers())
        futures = _under_way(lambda item: self.client.submit(function, item, pure=False), items, workers * AHEAD)
        for future in futures:
            yield self._result(future)

    def _workers(self) -> Mapping[str, int]:
        """Return the workers with their threads, at least one. Raises BuildError if none comes in time."""
        try:
            self.client.wait_for_workers(1, timeout=self.patience)
        except TimeoutError:
            raise BuildError(
                f"--scheduler {self.address}: the cluster has no worker; start one: dask worker {self.address}"
            ) from None
        workers: Mapping[str, int] = self.client.nthreads()
        return workers

    def _result(self, future: Any) -> Any:
        """Return the result of *future*; while it takes long, see now and then that there are workers."""
        from distributed import CancelledError, KilledWorker

        try:
            while True:
                try:
                    return future.result(timeout=self.patience)
                except TimeoutError:
                    if future.status == "error":  # it is the function's own
                        raise
                    self._workers()
        except KilledWorker:
            raise BuildError(
                f"--scheduler {self.address}: several workers were killed by one report (out of memory?); "
                "give them more memory, or convert with --jobs 1"
            ) from None
        except CancelledError:
            raise BuildError(f"--scheduler {self.address}: the scheduler is gone; start it again") from None

    def close(self) -> None:
        """Leave the cluster, which goes on."""
        self.client.close()

    stop = close


def _check_scheduler(address: str, patience: float) -> None:
    """Raise OSError or ValueError unless something listens at *address*: Dask itself may wait for it without an end."""
    match = SCHEDULER.fullmatch(address)
    if not match:
        raise ValueError("not of the form tcp://host:port")
    if match["host"]:
        socket.create_connection((match["host"].strip("[]"), int(match["port"])), patience).close()


def _under_way(submit: Callable[[A], F], items: Iterable[A], ahead: int) -> Iterator[F]:
    """Yield what *submit* gives for each of *items*, in their order, while at most *ahead* of them are under way."""
    futures: deque[F] = deque()
    for item in items:
        futures.append(submit(item))
        if len(futures) >= ahead:
            yield futures.popleft()
    while futures:
        yield futures.popleft()


@contextmanager
def open_workers(jobs: int | None = None, scheduler: str | None = None) -> Iterator[Workers]:
    """Give the workers that the command line names: a cluster, else *jobs* processes, by default one a processor."""
    workers = Cluster(scheduler) if scheduler is not None else Processes(jobs or available())
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
