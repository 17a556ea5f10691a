"""`remit who` as a new process, on a register of 10,000 units and 20,000 remits in SQLite.

Beside it, Python starts and imports the same modules, and asks nothing.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.made.commands import REMIT, time_of_command
from benchmarks.made.kept import keep
from benchmarks.made.organisation import structure
from benchmarks.made.shape import Shape
from benchmarks.measure import Figure, run, timed

MODULES: Final = (
    "import sys; from remit.cli.main import answered; answered(sys.argv[1:]);"
    "print('|', *(name for name, each in sys.modules.items() if getattr(each, '__spec__', None)))"
)


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure one question."""
    made = structure(Shape(200, 30, 400) if small else Shape(10_000, 200, 20_000))
    unit, function = list(made.units)[-1], list(made.functions)[-1]
    with TemporaryDirectory() as place:
        db = keep(made.register, Path(place) / "remit.db")
        asked = ("who", unit, function, "--db", db)
        beside = {"the same imports": time_of_command(_imports(asked))}
        taken = time_of_command((*REMIT, *asked))
    note = f"{len(made.units):,} units, {len(made.remits):,} remits; all roles of one function"
    yield timed("new-process", taken, (1.5, "s"), beside, note)


def _imports(asked: Sequence[str]) -> Sequence[str]:
    """Give the command that imports what a question imports."""
    told = subprocess.run([sys.executable, "-c", MODULES, *asked], check=True, capture_output=True)
    names = told.stdout.decode().rpartition("|")[2].split()
    program = f"from importlib import import_module; [*map(import_module, {names!r})]"
    return (sys.executable, "-c", program)


if __name__ == "__main__":
    run(figures)
