"""Say what went wrong: one line for each fault, and its traceback only with ``--debug``."""

import errno
import sys
import traceback
from dataclasses import dataclass
from typing import Final

from build_tools.model.errors import BuildError, ProgramError, failure

DISK_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong: the line for the user, and the traceback for those who mend the program."""

    line: str
    traceback: str


def fault_of(error: Exception, where: str = "") -> Fault:
    """Return the fault that *error* is. Its line begins with *where*, the file that was worked on."""
    line = _line(error)
    details = error.traceback if isinstance(error, ProgramError) else "".join(traceback.format_exception(error))
    return Fault(line if line.startswith(where) else f"{where}: {line}", details)


def say(fault: Fault, debug: bool) -> None:
    """Print *fault* to standard error, with its traceback if *debug* is given."""
    if debug:
        print(fault.traceback.rstrip(), file=sys.stderr)
    print(fault.line, file=sys.stderr)


def _line(error: Exception) -> str:
    if isinstance(error, BuildError):
        return str(error)
    if isinstance(error, OSError) and error.strerror is not None:
        advice = "; make room and run it again" if error.errno in DISK_FULL else ""
        return f"{error.filename or 'the disk'}: {error.strerror}{advice}"
    return failure(error)
