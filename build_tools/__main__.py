"""The command line: ``python -m build_tools`` and ``report-site``."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status: 0, 1 after any fault, 130 if the user interrupted it."""
    try:
        from build_tools.commands.run import run  # inside, so that an interrupt while it loads is one line too

        return run(argv)
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
