"""Find what a report names and counts, as spans of its text: programmes now, figures later."""

from build_tools.find.programmes import find_programmes

__all__ = ["find_programmes"]
