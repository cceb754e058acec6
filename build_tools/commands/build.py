"""The build: convert ``data/`` into ``docs/``, or check that ``docs/`` is what ``data/`` gives."""

import argparse
import sys
from pathlib import Path

from build_tools.commands.committed import committed_ledger
from build_tools.data.read import read_data
from build_tools.site.build import Site, build_site
from build_tools.site.cache import Cache
from build_tools.site.workers import open_workers
from build_tools.site.write import find_differing, find_stale, publish, writer


def build(arguments: argparse.Namespace) -> int:
    """Convert ``data/`` of the project; return 1 if a check finds a difference."""
    root: Path = arguments.root
    cache = Cache(root, None if arguments.check else writer(root))
    with open_workers(arguments.jobs, arguments.scheduler) as workers:
        site = build_site(read_data(root / "data"), workers, cache, committed_ledger(root))
    return _check(site, root) if arguments.check else _publish(site, root)


def _check(site: Site, root: Path) -> int:
    """Name each file that is not what ``data/`` gives."""
    docs = root / "docs"
    differing = find_differing(site.files, docs) + find_differing([site.ledger], root / "data")
    stale = find_stale(site.files, docs)
    for path in differing:
        print(f"{path}: not what data/ gives; run python -m build_tools, and edit data/ only", file=sys.stderr)
    for path in stale:
        print(f"{path}: its source is gone; run python -m build_tools", file=sys.stderr)
    return 1 if differing or stale else 0


def _publish(site: Site, root: Path) -> int:
    written, stale = publish(site.files, site.ledger, root)
    changed = [path for path in written if path.is_relative_to(root / "docs")]
    print(f"{len(site.files)} files, {len(changed)} written, {len(stale)} removed")
    return 0
