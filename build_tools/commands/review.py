"""The command ``review``: what an editor should look at, the most harmful first."""

import argparse
from typing import Final

from build_tools.commands.committed import committed_ledger
from build_tools.data.read import read_data
from build_tools.site.cache import Cache
from build_tools.site.review import review_lines
from build_tools.site.workers import open_workers

MOST: Final = 30  # lines that are printed without --all


def review(arguments: argparse.Namespace) -> int:
    """Print a line for each place that looks wrong and for each name to curate, at most 30 unless *all* are asked for."""
    root = arguments.root
    with open_workers(arguments.jobs, arguments.scheduler) as workers:
        lines = review_lines(read_data(root / "data"), arguments.slugs, workers, Cache(root), committed_ledger(root))
    if len(lines) > MOST and not arguments.all:
        lines = [*lines[: MOST - 1], f"… and {len(lines) - MOST + 1} more; --all lists them"]
    print("\n".join(lines) if lines else "nothing looks wrong")
    return 0
