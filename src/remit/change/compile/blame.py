"""The hard rules on what comes of a draft: each fault is told at the step that brings it."""

from __future__ import annotations

from collections.abc import Iterator

from remit.change.called.cells import column_called, row_called
from remit.change.check import check
from remit.change.compile.compiled import Made, StepFault
from remit.change.compile.desk import Desk
from remit.change.fault import Fault
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.text.saying import sentence


def blamed(desk: Desk, after: Register) -> Iterator[StepFault]:
    """Give what the hard rules find, at the step that brought it about.

    Where steps could not be compiled, what is found may be wrong only because of them: so
    nothing is said of these steps, nor of what they should have made.
    """
    failed = {each.step for each in desk.faults}
    for fault in check(after):
        step = _step_of(fault, desk, after)
        if step not in failed and not any(f"'{name}'" in fault.wrong for name in desk.lost):
            yield _said(fault, step)


def _step_of(fault: Fault, desk: Desk, after: Register) -> int:
    """Give the last step that changed the column, else the row, else what the row speaks of."""
    path = frozenset(fault.wrong.rpartition(": ")[2].split(" → "))
    made = [
        each
        for each in desk.made
        if each.file == fault.file and (each.key == fault.key or path & {*each.key})
    ]
    changed = [each.step for each in made if _changes(each, fault.column)]
    steps = changed or [each.step for each in made] or _steps_of_owners(fault, desk, after)
    return max(steps, default=0)


def _changes(made: Made, column: str) -> bool:
    said = [
        KINDS[made.file].cells(each).get(column, "")
        for each in (*made.before, made.after)
        if isinstance(each, Fact)
    ]
    return len(set(said)) > 1 or len(said) == 1


def _steps_of_owners(fault: Fault, desk: Desk, after: Register) -> list[int]:
    history = after.histories.get(fault.file, {}).get(fault.key)
    rows = () if history is None else history.versions
    spoken_of = {thing for row in rows for thing in _spoken_of(row)}
    made = [each for each in desk.made if (each.file, each.key) in spoken_of]
    named = [each.step for each in made if f"'{each.key[0]}'" in fault.wrong]
    return named or [each.step for each in made]


def _spoken_of(row: Fact) -> Iterator[tuple[str, Key]]:
    for column in KINDS[row.FILE].columns:
        value = getattr(row, column.field)
        for file in column.says.refers:
            for name in (value,) if isinstance(value, str) else value:
                yield file, (name,)


def _said(fault: Fault, step: int) -> StepFault:
    wrong = sentence(
        "{row}, {column}: {wrong}",
        row=row_called(fault.file, fault.key),
        column=column_called(fault.file, fault.column),
        wrong=fault.wrong,
    )
    return StepFault(step, fault.column, wrong, fault.todo)
