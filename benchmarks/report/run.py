"""Run the benchmarks one after the other, show the table, and keep it in the documentation.

    python -m benchmarks.report.run [NAME…] [--small]

Without names, all of them. With `--small`, only to see that they run: nothing is kept.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from typing import Final

from benchmarks.report.last_run import FILE, renewed
from benchmarks.report.lines import read
from benchmarks.report.page import HEADER, rows, write_page
from rich import print as show
from rich.table import Table

HERE: Final = Path(__file__).parents[1]

LIMIT: Final = 1_200.0
"""Seconds for one file, which is several times what the longest takes."""

PATIENCE: Final = 20.0
"""Seconds for one that was asked to end."""


def claims() -> tuple[str, ...]:
    """Give the names of the files that measure, one a claim."""
    return tuple(sorted(path.stem for path in HERE.glob("*.py") if path.stem != "measure"))


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for.

    Returns:
        0, or 1 where a file failed; what the others measured is kept all the same.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    asked = [each for each in arguments if not each.startswith("-")]
    if unknown := sorted(set(asked) - set(claims())):
        show(f"No benchmark is called {unknown[0]}. There are: {', '.join(claims())}")
        return 2
    options = [each for each in arguments if each.startswith("-")]
    printed = dict(_each(asked or claims(), options))
    _show(printed)
    done = {name: lines for name, lines in printed.items() if lines}
    if "--small" not in options:
        _keep(done)
    return int(len(done) < len(printed))


def _each(names: Sequence[str], options: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    for name in names:
        print(f"{name} …", flush=True)
        yield name, _run(name, options)


def _run(name: str, options: Sequence[str]) -> list[str]:
    command = [sys.executable, "-m", f"benchmarks.{name}", *options]
    found = []
    # A group of its own, so that whatever it started can be ended with it.
    with subprocess.Popen(
        command, cwd=HERE.parent, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        limit = Timer(LIMIT, _end_late, (process, name))
        limit.start()
        try:
            for line in process.stdout or ():
                print(line, end="", flush=True)
                found.append(line.rstrip("\n"))
        except BaseException:
            _end(process)
            raise
        finally:
            limit.cancel()
    return found if process.returncode == 0 else []


def _end_late(process: subprocess.Popen[str], name: str) -> None:
    show(
        f"{name} has not ended within {LIMIT / 60:.0f} minutes, and is stopped. "
        f"To see where it stands: python -m benchmarks.{name}"
    )
    _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """Ask it to end, so that it stops the servers it started; then end whatever is left."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=PATIENCE)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _show(printed: Mapping[str, Sequence[str]]) -> None:
    table = Table(*HEADER)
    for lines in printed.values():
        for row in rows(read(lines)):
            table.add_row(*row)
    show(table)


def _keep(printed: Mapping[str, Sequence[str]]) -> None:
    known = FILE.read_text("utf-8") if FILE.exists() else ""
    now = renewed(known, printed, str(datetime.now(UTC).date()))
    FILE.write_text(now, "utf-8")
    write_page(now)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
