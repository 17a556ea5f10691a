"""Commands as people run them: each a process of its own, timed from its start to its end."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import Final

from benchmarks.measure import Taken

from benchmarks import measure

REMIT: Final = (sys.executable, "-c", "from remit.cli.main import run; run()")
"""What comes before the words of a command of Remit."""


def time_of_command(
    command: Sequence[str],
    *,
    before: Callable[[], object] = lambda: None,
    repeats: int = 5,
) -> Taken:
    """Time a command, again and again: the median on the wall, and in CPU of its process.

    Args:
        command: The program and its words.
        before: Called before each repeat, and not timed.
        repeats: How often, at most.

    Raises:
        CalledProcessError: It did not end well.
    """
    times = min(repeats, measure.MOST_REPEATS)
    taken = [_once(command, before) for _ in range(times)]
    return Taken(median(each.wall for each in taken), median(each.cpu for each in taken))


def _once(command: Sequence[str], before: Callable[[], object]) -> Taken:
    before()
    wall, cpu = time.perf_counter(), _cpu()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return Taken(time.perf_counter() - wall, _cpu() - cpu)


def _cpu() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
