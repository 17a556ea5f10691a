"""The convention of this folder: one file a claim, and each prints its figures last.

A file has a function `figures(*, small)` that measures and gives one `Figure` or more, and ends
with `run(figures)`. With `small` (`--small` on the command line) everything is tiny and takes a
moment: tests run it so, and look at no figure. A figure is printed as one line

    FIGURE name value unit goal G ratio R met|missed

where the ratio says how many times as long what runs beside it takes: `31×oxigraph`.
"""

from __future__ import annotations

import gc
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import Final, Literal, Protocol

from msgspec import Struct

Unit = Literal["µs", "ms", "s", "MB", "/s", "×"]

Goal = tuple[float | None, Unit]
"""How much it may be at most, or nothing, and in which unit."""

SCALES: Final[Mapping[str, float]] = {"µs": 1e-6, "ms": 1e-3, "s": 1.0}
"""Seconds in each unit of time."""

MOST_REPEATS = 7
"""Tests, which look at no figure, set it to one."""


class Taken(Struct, frozen=True):
    """How long one call takes, in seconds: the median of repeats, on the wall and in CPU."""

    wall: float
    cpu: float


class Figure(Struct, frozen=True):
    """What was measured, beside the goal and beside the comparison.

    Args:
        name: Words joined by `-`, the file's own first: `answers-asked-before`.
        value: In the unit.
        unit: The unit.
        goal: The most it may be; the least where it says how many a second, or how many times.
        beside: What else answered the same question, and its value in the same unit.
        cpu: The CPU it took, in the same unit, where it is a time.
        note: What was asked, in a few words for the table.
    """

    name: str
    value: float
    unit: Unit
    goal: float | None = None
    beside: Mapping[str, float] = {}
    cpu: float | None = None
    note: str = ""

    @property
    def is_met(self) -> bool:
        """Tell whether it meets its goal; one without a goal does."""
        if self.goal is None:
            return True
        return self.value >= self.goal if self.unit in {"/s", "×"} else self.value <= self.goal

    def __str__(self) -> str:
        """Write it as the last line of a benchmark.

        Example:
            >>> print(Figure("answers-first", 25.04, "µs", 50, {"oxigraph": 751}))
            FIGURE answers-first 25 µs goal 50 ratio 30×oxigraph met
        """
        goal = "-" if self.goal is None else shown(self.goal)
        ratios = (
            f"{shown(other / self.value)}×{_one_word(name)}" for name, other in self.beside.items()
        )
        verdict = "met" if self.is_met else "missed"
        return (
            f"FIGURE {self.name} {shown(self.value)} {self.unit} "
            f"goal {goal} ratio {','.join(ratios) or '-'} {verdict}"
        )


class Figures(Protocol):
    """What each file has: measure, and give the figures."""

    def __call__(self, *, small: bool) -> Iterable[Figure]:
        """Measure."""


def shown(value: float) -> str:
    """Write a number to three digits that count.

    Example:
        >>> shown(1.4567), shown(12345.6), shown(0.5)
        ('1.46', '12346', '0.5')
    """
    return f"{value:.0f}" if value >= 1000 else f"{value:.3g}"


def time_of(
    work: Callable[[], object],
    *,
    before: Callable[[], object] = lambda: None,
    calls: int = 1,
    repeats: int = 7,
) -> Taken:
    """Time some work, again and again; the collector of garbage runs between, not within.

    Args:
        work: What is timed.
        before: Called before each repeat, and not timed.
        calls: How many calls the work stands for: the time is that of one.
        repeats: How often, at most.
    """
    taken = [_once(work, before) for _ in range(min(repeats, MOST_REPEATS))]
    return Taken(
        median(each.wall for each in taken) / calls, median(each.cpu for each in taken) / calls
    )


def _once(work: Callable[[], object], before: Callable[[], object]) -> Taken:
    before()
    gc.collect()
    gc.disable()
    try:
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        return Taken(time.perf_counter() - wall, time.process_time() - cpu)
    finally:
        gc.enable()


def growth_of(work: Callable[[], object], *, before: Callable[[], object] = lambda: None) -> float:
    """Give by how many megabytes the process grows, at its largest, while some work is done.

    Where the system keeps no mark that can be set back (Linux does), the growth is that over
    the largest the process ever was.
    """
    before()
    gc.collect()
    first = _largest(anew=True)
    work()
    return max(0.0, _largest(anew=False) - first)


def _largest(*, anew: bool) -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    if anew:
        Path("/proc/self/clear_refs").write_text("5", "ascii")
    (line,) = (line for line in status.read_text("ascii").splitlines() if "VmHWM" in line)
    return int(line.split()[1]) * 1024 / 1e6


def timed(
    name: str,
    taken: Taken,
    goal: Goal,
    beside: Mapping[str, Taken] | None = None,
    note: str = "",
) -> Figure:
    """Make the figure of a time.

    Example:
        >>> print(timed("load", Taken(4.0, 3.9), (8, "s")))
        FIGURE load 4 s goal 8 ratio - met
    """
    most, unit = goal
    scale = SCALES[unit]
    others = {other: each.wall / scale for other, each in (beside or {}).items()}
    return Figure(name, taken.wall / scale, unit, most, others, taken.cpu / scale, note)


def run(figures: Figures) -> None:
    """Measure, and print the figures last."""
    # Whoever ends a benchmark ends the servers it started, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    found = []
    for figure in figures(small="--small" in sys.argv[1:]):
        found.append(figure)
        for line in details(figure):
            print(line, flush=True)
    print(*found, sep="\n", flush=True)


def details(figure: Figure) -> Iterable[str]:
    """Say beside what a figure stands, in lines of their own."""
    if figure.note:
        yield f"NOTE {figure.name} {figure.note}"
    if figure.cpu is not None:
        yield f"CPU {figure.name} {shown(figure.cpu)} {figure.unit}"
    for name, value in figure.beside.items():
        yield f"BESIDE {figure.name} {_one_word(name)} {shown(value)} {figure.unit}"


def _one_word(name: str) -> str:
    return name.replace(" ", "-")
