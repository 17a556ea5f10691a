"""The last run, kept as text: what each file printed, and on which day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from benchmarks.report.lines import KEPT

FILE: Final = Path(__file__).with_name("last_run.txt")

_HEADING: Final = "RUN "


def read_run(text: str) -> dict[str, list[str]]:
    r"""Give what each file printed, by `name day`.

    Example:
        >>> read_run("RUN answers 2026-11-25\nFIGURE a 1 s goal - ratio - met\n")
        {'answers 2026-11-25': ['FIGURE a 1 s goal - ratio - met']}
    """
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith(_HEADING):
            found[line.removeprefix(_HEADING)] = []
        elif found:
            found[list(found)[-1]].append(line)
    return found


def renewed(text: str, printed: Mapping[str, Iterable[str]], day: str) -> str:
    """Put what some files printed in the place of what they printed before.

    Args:
        text: The last run.
        printed: What was printed now, by file; all other files keep theirs.
        day: The day of this run.
    """
    known = {head.split()[0]: (head, lines) for head, lines in read_run(text).items()}
    for name, lines in printed.items():
        known[name] = (f"{name} {day}", [line for line in lines if line.startswith(KEPT)])
    return "".join(
        f"{_HEADING}{head}\n" + "".join(f"{line}\n" for line in lines)
        for _, (head, lines) in sorted(known.items())
    )
