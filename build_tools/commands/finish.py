"""Finish a site that a builder has made: put the Markdown of each page beside it."""

import argparse
from pathlib import Path

from build_tools.model.errors import DataError
from build_tools.site.markdown_copies import copy_markdown


def finish(arguments: argparse.Namespace) -> int:
    """Finish the site of the project; raise DataError if no builder has made it."""
    root: Path = arguments.root
    site: Path = arguments.site or root / "site"
    if not (site / "index.html").is_file():
        raise DataError(str(site), "no site; let a builder make it first (mkdocs build)")
    print(f"{copy_markdown(root / 'docs', site)} pages have their Markdown beside them")
    return 0
