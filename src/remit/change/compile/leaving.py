"""Whatever closed units leave behind is ended, given to their successors, or refused.

It is looked for when all steps are compiled, so their order does not matter: what a step
ends, moves or transfers is left behind by nobody.
"""

from __future__ import annotations

from remit.change.called.cells import column_called
from remit.change.called.days import day_of
from remit.change.compile.closing import Closing
from remit.change.compile.compiled import StepFault
from remit.change.compile.desk import Desk
from remit.change.compile.ending import end
from remit.change.compile.left import Left, left
from remit.change.compile.named import naming_columns
from remit.change.compile.standing import noun
from remit.change.compile.succeeding import succeed
from remit.model.kind import KINDS
from remit.model.unit import Unit
from remit.temporal.period import Period
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import apart


def leave(desk: Desk, closings: list[Closing]) -> None:
    """See to what closed units leave behind, and note what nobody sees to."""
    todo = list(closings)
    # A successor may close as well, and what it was given passes on: at most once for each.
    for _ in closings:
        made = len(desk.made)
        for one in todo:
            todo += _seen_to(desk, one)
        if len(desk.made) == made:
            break
    for one in todo:
        _read(desk, one)
        desk.faults += [_refused(desk, one, each) for each in left(desk, one)]


def _read(desk: Desk, closing: Closing) -> None:
    """Note that whatever comes to name the unit on days after it has closed matters to it."""
    desk.turn_to(closing.number, closing.step)
    for file in KINDS:
        for column in naming_columns(file):
            days = Period(closing.day.day)
            desk.read(file, (), days, column.name, closing.unit)


def _seen_to(desk: Desk, closing: Closing) -> list[Closing]:
    desk.turn_to(closing.number, closing.step)
    found = list(left(desk, closing))
    if closing.on_close == "end":
        return [one for each in found for one in end(desk, closing, each)]
    if closing.on_close == "successor" and len(closing.successors) == 1:
        for each in found:
            succeed(desk, closing, each)
    return []


def _refused(desk: Desk, closing: Closing, what: Left) -> StepFault:
    wrong = sentence(
        _how(what),
        unit=desk.named(Unit.FILE, closing.unit),
        day=day_of(closing.day.text),
        noun=noun(what.file),
        name=desk.named(what.file, *what.key),
        columns=apart((column_called(what.file, each.name) for each in what.columns), N_(", ")),
    )
    return StepFault(closing.number, "on_close", wrong, _todo(closing))


def _how(what: Left) -> str:
    """Say how a row that goes on has to do with a unit that closes."""
    if what.file == Unit.FILE and what.belongs:
        return N_("'{unit}' cannot close on {day}: the {noun} '{name}' is part of it and goes on")
    if what.belongs:
        return N_("'{unit}' cannot close on {day}: the {noun} '{name}' belongs to it and goes on")
    if any(column.field == "scope" for column in what.columns):
        return N_(
            "'{unit}' cannot close on {day}: the {noun} '{name}' has it in its scope and goes on"
        )
    return N_(
        "'{unit}' cannot close on {day}: the {noun} '{name}' names it in {columns} and goes on"
    )


def _todo(closing: Closing) -> Saying:
    if closing.on_close == "successor" and len(closing.successors) > 1:
        return sentence("it has several successors: say in a step which of them gets it")
    if closing.on_close == "successor":
        return sentence('it has no successor to give it to: name one, or write on_close = "end"')
    return sentence('end, move or transfer it in a step, or write on_close = "end" or "successor"')
