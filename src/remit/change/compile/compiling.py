"""Compile a draft: each step at the register as the earlier ones left it, all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from remit.change.compile.blame import blamed
from remit.change.compile.closing import Closing, closing, merging, splitting
from remit.change.compile.compiled import Compiled
from remit.change.compile.desk import Desk
from remit.change.compile.leaving import leave
from remit.change.compile.posts import appointing, opening_post
from remit.change.compile.raw import recording, setting
from remit.change.compile.remits import assigning, ending
from remit.change.compile.statuses import designating, regrouping, undesignating
from remit.change.compile.transfer import transferring
from remit.change.compile.units import moving, opening, renaming
from remit.errors import WrittenWrongError
from remit.model.register import Register
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Common,
    Designate,
    Draft,
    End,
    Merge,
    Move,
    Open,
    OpenPost,
    Record,
    Regroup,
    Rename,
    Set,
    Split,
    Step,
    Transfer,
    Undesignate,
)
from remit.temporal.attest import as_of
from remit.temporal.bound import start

_COMPILED: Final[Mapping[type[Common], Callable[[Desk, Any, str], list[Closing] | None]]] = {
    Open: opening,
    Rename: renaming,
    Move: moving,
    Merge: merging,
    Split: splitting,
    Close: closing,
    Designate: designating,
    Undesignate: undesignating,
    Assign: assigning,
    End: ending,
    Transfer: transferring,
    Regroup: regrouping,
    OpenPost: opening_post,
    Appoint: appointing,
    Set: setting,
    Record: recording,
}
"""How each kind of step is compiled; those that close units say so."""


def compile_draft(draft: Draft, register: Register) -> Compiled:
    """Compile a draft at a register: what it would record there, and what is wrong with it.

    Each step is compiled at the register as the steps before it left it. What a unit that
    closes leaves behind, and the hard rules, are looked at when all are: so it does not
    matter which step closes a unit and which sees to what it had.

    Args:
        draft: The steps, in the order in which they are meant.
        register: The register, as known at the head.

    Returns:
        What it makes and reads; with faults, it may not be recorded.

    Example:
        >>> from remit.model.change import Entry
        >>> from remit.model.kind import KINDS
        >>> from remit.model.settings import Settings
        >>> from remit.temporal.history import History
        >>> lima = KINDS["units"].fact({"id": "lima", "name": "Lima"})
        >>> one = Register(Settings(id="x"), {"units": {("lima",): History((lima,))}})
        >>> renamed = Rename(unit="lima", row={"name": "Peru"})
        >>> found = compile_draft(Draft("A name", on="2027-07-01", steps=(renamed,)), one)
        >>> [(each.key, each.stretch.valid_from.text) for each in found.entries]
        [(('lima',), '2027-07-01')]
        >>> [fault.wrong for fault in compile_draft(Draft("A name", steps=(renamed,)), one).faults]
        ['the step has no day']
    """
    desk = Desk(register)
    lay(desk, draft)
    after = desk.register().after(register)
    faults = (*desk.faults, *blamed(desk, after))
    order = sorted(faults, key=lambda each: each.step)
    return Compiled(draft, register, after, tuple(desk.made), tuple(desk.reads), tuple(order))


def laid(draft: Draft, register: Register) -> Register:
    """Give a register as the steps of a draft leave it, as far as they can be understood."""
    desk = Desk(register)
    lay(desk, draft)
    return desk.register().after(register)


def lay(desk: Desk, draft: Draft) -> None:
    """Compile the steps of a draft at a desk, without the hard rules on what comes of them."""
    closings: list[Closing] = []
    day = _is_day(desk, draft.on)
    for number, step in enumerate(draft.steps, start=1):
        if day or step.on:
            closings += lay_step(desk, number, step, draft.on)
        else:
            desk.lost.add(getattr(step, "id", ""))
    desk.miss()
    leave(desk, closings)


def lay_step(desk: Desk, number: int, step: Step, on: str) -> list[Closing]:
    """Compile one step at a desk; give the units it closes."""
    desk.turn_to(number, step)
    if _is_dated_well(desk, step):
        return _COMPILED[type(step)](desk, step, on) or []
    desk.lost.add(getattr(step, "id", ""))
    return []


def _is_day(desk: Desk, on: str) -> bool:
    """Tell whether the day of the draft can be read; note it once, and not at every step."""
    try:
        start(on)
    except WrittenWrongError as error:
        desk.wrongly_written("on", error)
        return False
    return True


def _is_dated_well(desk: Desk, step: Step) -> bool:
    try:
        as_of(step.as_of)
    except WrittenWrongError as error:
        desk.wrongly_written("as_of", error)
        return False
    return True
