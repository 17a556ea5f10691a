"""Which remits a transfer concerns, on which days, and on which function they are answered then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from remit.change.compile.changing import within
from remit.change.compile.desk import Desk
from remit.model.remit import Function, Remit
from remit.model.scope import Scope
from remit.model.step import Transfer
from remit.model.structure import SUBJECT_KINDS
from remit.resolve.asking import concerned
from remit.resolve.within import is_structurally_within
from remit.temporal.period import Period
from remit.temporal.stretch import Stretch


class Chosen(Struct, frozen=True):
    """A version of a remit that is concerned, on the days that are.

    Where its function is broader than the one transferred, the remit itself is not touched.
    """

    remit: Remit
    days: Stretch
    function: str

    @property
    def is_broader(self) -> bool:
        """Tell whether it is on a broader function than the one that is transferred."""
        return self.remit.function != self.function


def chosen(desk: Desk, step: Transfer, scope: Scope | None, days: Stretch) -> list[Chosen]:
    """Give what a transfer concerns of the remits of the unit that gives them."""
    desk.read(Remit.FILE, (), days.period, "holder", step.from_)
    found = [each for each in _held(desk, step, days) if _is_meant(desk, step, scope, each)]
    own = {_question(each) for each in found if not each.is_broader}
    # Where it has the same remit on the very function, that one passes, and no twin is needed.
    return [each for each in found if not each.is_broader or _question(each) not in own]


def _held(desk: Desk, step: Transfer, days: Stretch) -> Iterator[Chosen]:
    for file, key in desk.naming(step.from_):
        if file != Remit.FILE:
            continue
        for version in desk.history(file, *key).versions:
            if version.holder == step.from_ and version.stretch.period.overlaps(days.period):
                piece = within(version.stretch, days)
                function = _answered(desk, version.function, step.function, piece.period)
                if function:
                    yield Chosen(version, piece, function)


def _question(one: Chosen) -> tuple[str, str, Scope, object]:
    return one.function, one.remit.role, one.remit.scope, one.remit.conditions


def _answered(desk: Desk, held: str, asked: str, days: Period) -> str:
    """Give the function that passes: of a broader one only the one asked; none: not concerned."""
    if not asked or asked in (held, *broader(desk, held, days.start)):
        return held
    return asked if held in broader(desk, asked, days.start) else ""


def broader(desk: Desk, function: str, day: date) -> list[str]:
    """Give the functions that a function is a part of on a day, the nearest first."""
    found: list[str] = []
    while function and function not in found:
        found.append(function)
        desk.read(Function.FILE, (function,), Period(day))
        version = desk.history(Function.FILE, function).on(day)
        function = version.broader if version is not None else ""
    return found[1:]


def _is_meant(desk: Desk, step: Transfer, scope: Scope | None, one: Chosen) -> bool:
    if step.mode == "partial":
        return scope is not None or one.is_broader
    return scope is None or _lies_within(desk, one, scope)


def _lies_within(desk: Desk, one: Chosen, scope: Scope) -> bool:
    if one.remit.scope == scope:
        return True
    structure = desk.structure(one.days.period.start)
    function = structure.functions.get(one.function)
    kinds = concerned(function) if function is not None else SUBJECT_KINDS
    return all(is_structurally_within(structure, one.remit.scope, scope, kind) for kind in kinds)
