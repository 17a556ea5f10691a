"""Transfers: which remits pass, and the row of `transfers.csv` that says what was promised."""

from __future__ import annotations

from typing import Final

from remit.change.compile.choosing import Chosen, broader, chosen
from remit.change.compile.desk import Desk
from remit.change.compile.handing import Handing
from remit.change.compile.remits import fresh
from remit.change.compile.standing import shown
from remit.change.compile.written import evidence, row, span
from remit.errors import WrittenWrongError
from remit.model.remit import Transfer as Transferred
from remit.model.scope import Scope, scope
from remit.model.step import Transfer
from remit.model.unit import Unit
from remit.temporal.bound import BLANK_END, as_end
from remit.temporal.period import BEGINNING
from remit.temporal.stretch import Stretch
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import apart

_PROMISED: Final = ("cost_before", "cost_promised", "currency", "days_promised", "basis")


def transferring(desk: Desk, step: Transfer, on: str) -> None:
    """Let remits of one unit pass to another."""
    days = span(desk, step, on, needed=True)
    terms = _terms(desk, step)
    _see_what_is_selected(desk, step)
    if days is None or not desk.is_well():
        return
    # What is shared until a day goes on after it.
    asked = Stretch(days.valid_from, BLANK_END) if step.mode == "shared" else days
    found = chosen(desk, step, terms, asked)
    handing = Handing(desk, step, days.valid_to, terms)
    for each in found:
        handing.over(each)
    if not found:
        wrong = sentence(
            "'{unit}' has no remit that this concerns {days}",
            unit=desk.named(Unit.FILE, step.from_),
            days=shown(asked),
        )
        desk.wrong("from", wrong, _otherwise(step))
    elif desk.is_well():
        _tell(desk, step, days, found)


def _terms(desk: Desk, step: Transfer) -> Scope | None:
    try:
        return scope(step.scope) if step.scope else None
    except WrittenWrongError as error:
        desk.wrongly_written("scope", error)
        return None


def _see_what_is_selected(desk: Desk, step: Transfer) -> None:
    by = bool(step.function or step.scope)
    if step.all == by:
        both, none = N_("both all and some are meant"), N_("it is not said what is transferred")
        todo = sentence('write all = true, or function = "…" or scope = "…"')
        desk.wrong("all", sentence(both if by else none), todo)
    if step.from_ == step.to:
        wrong = sentence("'{unit}' has it already", unit=desk.named(Unit.FILE, step.to))
        desk.wrong("to", wrong, sentence("name another unit"))
    if step.mode == "partial" and not by:
        todo = sentence("write the narrower function or the scope that passes")
        desk.wrong("mode", sentence("what is transferred in part is not all"), todo)


def _otherwise(step: Transfer) -> Saying:
    if step.mode == "partial" and not step.scope:
        return sentence("in part goes a function narrower than the one it has, or a scope")
    if step.scope and step.mode != "partial":
        return sentence(
            'no remit lies within the scope: write mode = "partial" to take that part out of one'
        )
    return sentence(
        "write another function or day, or who has it; 'remit show {unit}' lists them",
        unit=step.from_,
    )


def _tell(desk: Desk, step: Transfer, days: Stretch, found: list[Chosen]) -> None:
    """Record what happened, a row a function."""
    functions = _topmost(desk, step, found)
    said = {name: getattr(step, name) for name in _PROMISED}
    if len(functions) > 1 and (step.id or any(said[name] for name in _PROMISED[:-1])):
        wrong = sentence(
            "it concerns several functions: {functions}", functions=apart(functions, N_(", "))
        )
        todo = sentence("what is promised belongs to one: write a step for each")
        desk.wrong("function", wrong, todo)
        return
    on = "" if days.valid_from.day == BEGINNING else as_end(days.valid_from).text
    for function in functions:
        name = step.id or fresh(desk, Transferred.FILE, f"{function}-{step.from_}-{step.to}")
        cells = {
            "id": name,
            "function": function,
            "from": step.from_,
            "to": step.to,
            "mode": step.mode,
            "scope": step.scope,
            "on": on,
            **said,
            **evidence(step),
        }
        made = row(desk, Transferred.FILE, cells)
        if made is not None:
            if step.id and desk.history(Transferred.FILE, name):
                wrong = sentence("there is a transfer '{name}' already", name=name)
                desk.wrong("id", wrong, sentence("choose another id"))
                return
            desk.record(Transferred.FILE, (name,), made.stretch, made)


def _topmost(desk: Desk, step: Transfer, found: list[Chosen]) -> list[str]:
    if step.function:
        return [step.function]
    day = found[0].days.valid_from.day
    all_of_them = {each.function for each in found}
    return sorted(each for each in all_of_them if all_of_them.isdisjoint(broader(desk, each, day)))
