"""Run the command that the command line names."""

import argparse
import gc
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from build_tools.commands.add import add
from build_tools.commands.arguments import parser
from build_tools.commands.build import build
from build_tools.commands.compare import compare
from build_tools.commands.convert import convert
from build_tools.commands.faults import fault_of, say
from build_tools.commands.finish import finish
from build_tools.commands.names import names
from build_tools.commands.parquet import parquet
from build_tools.commands.review import review

COMMANDS: Final[Mapping[str | None, Callable[[argparse.Namespace], int]]] = {
    None: build,
    "add": add,
    "compare": compare,
    "convert": convert,
    "finish": finish,
    "names": names,
    "parquet": parquet,
    "review": review,
}
# Most objects live to the end of a run, so the search for garbage, which walks through all of them, is made rare.
COLLECTION: Final = (200_000, 10, 10)


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 0, or 1 with a line on standard error for each fault."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Chinese prints the same under LC_ALL=C and under a GBK code page
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gc.set_threshold(*COLLECTION)
    arguments = parser().parse_args(argv)
    try:
        status = COMMANDS[arguments.command](arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # who read the output has gone: report-site review | head
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 # for the flush at the end of Python
        return 0
    except Exception as error:
        say(fault_of(error), arguments.debug)
        return 1
