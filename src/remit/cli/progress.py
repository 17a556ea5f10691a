"""What takes long says how far it is, where somebody looks on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar

from remit.cli.console import err

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


R = TypeVar("R")

_OFTEN: Final = 1000


class Steps:
    """A bar on stderr that moves a part with every step; nothing outside a terminal."""

    def __init__(self, *steps: str) -> None:
        """Name the steps."""
        self._steps = steps
        self._done = 0
        self._counted = 0
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Show the first step."""
        console = err()
        if console.is_terminal:
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
            self._progress = Progress(*columns, console=console, transient=True)
            self._progress.start()
            self._task = self._progress.add_task(self._steps[0], total=len(self._steps))
        return self

    def next(self) -> None:
        """Show the next step."""
        self._done += 1
        self._counted = 0
        if self._progress is not None and self._task is not None:
            step = self._steps[self._done]
            self._progress.update(
                self._task, completed=self._done, total=len(self._steps), description=step
            )

    def counted(self, rows: Iterable[R]) -> Iterator[R]:
        """Give rows on, and show how many there were in this step, where somebody looks on."""
        for row in rows:
            self._counted += 1
            if self._counted % _OFTEN == 0:
                self._say(f"{self._steps[self._done]}: {self._counted:,} rows")
            yield row

    def _say(self, said: str) -> None:
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, description=said)

    def reach(self, done: int, total: int) -> None:
        """Show how far the step is, where it can be counted."""
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, completed=done, total=total)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()
