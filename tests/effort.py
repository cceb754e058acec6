"""How much work something takes, the same on any machine and under any load."""

from collections.abc import Callable
from cProfile import Profile


def calls(work: Callable[[], object]) -> int:
    """Return how many calls of functions *work* makes when it is done again: what it imports and keeps does not count."""
    work()
    with Profile() as profile:
        work()
    return sum(entry.callcount for entry in profile.getstats())
