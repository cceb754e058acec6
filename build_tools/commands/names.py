"""The command ``names``: the part of ``review`` that is about the glossary."""

import argparse

from build_tools.data.read import read_data
from build_tools.site.review import review_names


def names(arguments: argparse.Namespace) -> int:
    """Print a line for each name to curate, for each curated name that no report has, and for each unknown member."""
    print("\n".join(review_names(read_data(arguments.root / "data"))))
    return 0
