"""Find what a report names and counts, as spans of its text."""

from build_tools.find.figures import find_figures
from build_tools.find.programmes import find_programmes

__all__ = ["find_figures", "find_programmes"]
