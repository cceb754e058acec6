"""What can go wrong. Each error is one line that says where the fault is and what to do."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager


class BuildError(Exception):
    """A fault of the input or of a published promise; its text is one line for the person at the keyboard."""


class DataError(BuildError):
    """A file under ``data/`` or a raw file that cannot be used as it is."""

    def __init__(self, where: str, message: str) -> None:
        """Say that *message* holds of *where*: a file, or a file and an entry in it."""
        super().__init__(f"{where}: {message}")
        self.where, self.message = where, message

    def __reduce__(self) -> tuple[type["DataError"], tuple[str, str]]:
        """Let a worker process hand the error over as it is."""
        return DataError, (self.where, self.message)


class FidelityError(BuildError):
    """The program itself would lose or alter text: nothing is written."""


class AddressError(BuildError):
    """A published address would be dropped, or would lead to another sentence."""


class ProgramError(BuildError):
    """The program failed at work on one text, with an exception that nobody foresaw."""

    def __init__(self, line: str, traceback: str) -> None:
        """Say *line*, which names the text, and keep the *traceback* of the exception."""
        super().__init__(line)
        self.line, self.traceback = line, traceback

    def __reduce__(self) -> tuple[type["ProgramError"], tuple[str, str]]:
        """Let a worker process hand the error over with its traceback."""
        return ProgramError, (self.line, self.traceback)


@contextmanager
def working_on(where: str) -> Iterator[None]:
    """Name *where*, the file that is worked on, in any exception that nobody foresaw: it becomes a ProgramError.

    BuildError and OSError pass: they name a file themselves.
    """
    try:
        yield
    except (BuildError, OSError):
        raise
    except Exception as error:
        raise ProgramError(f"{where}: {failure(error)}", traceback.format_exc()) from error


def failure(error: Exception) -> str:
    """Return in one line what an exception that nobody foresaw says, and what to do."""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return f"the program failed ({said}); please report it with the traceback that --debug prints"
