"""Rebase: a draft at a new head, and whether what was approved is still what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from remit.change.compile import Compiled, Made, compile_draft
from remit.change.compile.changing import within
from remit.change.meeting import Later, Meeting, meetings
from remit.model.fact import Fact
from remit.model.register import Register
from remit.model.settings import Settings

Answers: TypeAlias = Callable[[Compiled], object]
"""Gives the answers that a compiled draft changes, as a value that can be compared."""


class Rebased(Struct, frozen=True):
    """A draft at a new head.

    Args:
        compiled: What it makes there.
        met: Where it meets what was recorded since; then it may not be recorded.
        stands: Whether it does what it did: what was approved is what would be recorded. Not
            where nobody has compared the two.
    """

    compiled: Compiled
    met: tuple[Meeting, ...] = ()
    stands: bool = False

    @property
    def is_refused(self) -> bool:
        """Tell whether it may not be recorded at that head."""
        return bool(self.met or self.compiled.faults)


def rebase(compiled: Compiled, head: Register, since: Iterable[Later], answers: Answers) -> Rebased:
    """Compile a draft at a new head, and see what has become of it.

    It stands where it meets nothing, writes the same with the same there before, and changes
    the same answers. Where it meets nothing and yet does something else, approvals fall.

    Args:
        compiled: The draft at the head it was compiled at.
        head: The register as known now.
        since: All records between the two, in order.
        answers: Gives the answers that it changes.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> from remit.model.step import Draft
        >>> head = empty(Settings(id="x"))
        >>> rebase(compile_draft(Draft("Nothing"), head), head, (), lambda _: ()).stands
        True
    """
    since = tuple(since)
    if not since:
        return Rebased(compiled, stands=not compiled.faults)
    now = compile_draft(compiled.draft, head)
    met = meetings(compiled, since)
    stands = not (met or now.faults) and _written(now) == _written(compiled)
    return Rebased(now, met, stands and answers(now) == answers(compiled))


def _written(compiled: Compiled) -> list[Made]:
    return [replace(each, before=_clipped(each)) for each in compiled.made]


def _clipped(made: Made) -> tuple[Any, ...]:
    """Give what was there before on the days that are written, and on no other."""
    return tuple(_on(each, made) for each in made.before)


def _on(row: Fact | Settings, made: Made) -> Fact | Settings:
    if not isinstance(row, Fact):
        return row
    return replace(row, stretch=within(row.stretch, made.stretch))
