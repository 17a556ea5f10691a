"""Cost that moves as a part of a plan."""

from __future__ import annotations

from datetime import date

from remit.change.compile import Compiled
from remit.finance.moving.document import moving_document
from remit.finance.moving.whole import Moving, moving_of
from remit.publish.money.moving.told import InWords
from remit.publish.parts import Part, Told


def cost_of(compiled: Compiled, day: date) -> Moving:
    """Say what a draft means for cost.

    Args:
        compiled: The draft at the head; of one with faults nothing is said.
        day: The day of the plan: what is left of projects is reckoned on it.
    """
    if compiled.faults:
        return Moving()
    after = compiled.after.after(compiled.before)
    return moving_of(compiled.before, after, compiled.entries, day)


def cost_part(compiled: Compiled, day: date) -> Part:
    """Tell which cost moves, from whom to whom, and who pays then."""
    moving = cost_of(compiled, day)
    words = InWords(compiled, moving)
    told = [Told(heading=sheet.title, sheet=sheet) for sheet in words.sheets()]
    notes = tuple(map(str, words.notes()))
    return Part(
        "cost",
        "Cost that moves",
        (*told, *([Told(notes)] if notes else [])),
        moving_document(moving),
    )
