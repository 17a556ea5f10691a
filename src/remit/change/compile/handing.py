"""How one remit passes from a unit to another: in full, shared for a time, or in part."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from remit.change.compile.changing import within
from remit.change.compile.choosing import Chosen
from remit.change.compile.desk import Desk
from remit.change.compile.narrowing import narrowed
from remit.change.compile.remits import remit_id
from remit.change.compile.written import evident
from remit.model.remit import Remit
from remit.model.scope import Scope
from remit.model.step import Transfer
from remit.temporal.attest import UNDATED
from remit.temporal.bound import BLANK_END, BLANK_START, Bound, start
from remit.temporal.period import ENDLESS
from remit.temporal.stretch import Stretch
from remit.text.saying import sentence

_NOTHING: Final[dict[str, Any]] = {"source": "", "as_of": UNDATED, "note": ""}
"""The evidence of a remit that is new, and of which the step says nothing."""


class Handing:
    """One transfer at work; the twins of all versions of a remit have one id."""

    def __init__(self, desk: Desk, step: Transfer, until: Bound, terms: Scope | None) -> None:
        """Take the step, its end, and the terms that it is by."""
        self._desk = desk
        self._step = step
        self._until = until
        self._terms = terms
        self._ids: dict[tuple[str, str], str] = {}

    def over(self, one: Chosen) -> None:
        """Let one remit pass."""
        match self._step.mode:
            case "full":
                self._full(one)
            case "shared":
                self._shared(one)
            case "partial":
                self._partial(one)

    def _full(self, one: Chosen) -> None:
        if one.is_broader:
            self._twin(one, self._step.to, one.days)
        else:
            self._goes_on(one, one.days, holder=self._step.to)

    def _shared(self, one: Chosen) -> None:
        """Both answer until the day; from then on, who gets it alone."""
        both = within(one.days, Stretch(BLANK_START, self._until))
        if both.period:
            if one.is_broader:
                self._twin(one, self._step.from_, both, shared=True)
            else:
                self._goes_on(one, both, shared=True)
            self._twin(one, self._step.to, both, shared=True)
        if self._until.day == ENDLESS:
            return
        alone = within(one.days, Stretch(start(self._until.text), BLANK_END))
        if alone.period:
            if not one.is_broader:
                self._desk.record(Remit.FILE, (one.remit.id,), alone, None)
            self._twin(one, self._step.to, alone)

    def _partial(self, one: Chosen) -> None:
        if self._terms is None:
            self._twin(one, self._step.to, one.days)
            return
        scope = narrowed(one.remit.scope, self._terms)
        if scope == one.remit.scope and not one.is_broader:
            wrong = sentence(
                "the whole of the remit '{remit}' lies within that scope", remit=one.remit.id
            )
            todo = sentence("transfer it in full, by a step of its own")
            self._desk.wrong("mode", wrong, todo)
        elif scope.alternatives:
            self._twin(one, self._step.to, one.days, scope=scope)

    def _goes_on(self, one: Chosen, days: Stretch, **changed: object) -> None:
        """Record a version of the remit itself."""
        row = replace(one.remit, **changed, **evident(self._step), basis=self._basis(one))
        self._desk.record(Remit.FILE, (row.id,), days, replace(row, stretch=days))

    def _twin(self, one: Chosen, holder: str, days: Stretch, **changed: object) -> None:
        """Record the same with another holder, on the function that passes."""
        twin = one.remit.id, holder
        if twin not in self._ids:
            self._ids[twin] = remit_id(self._desk, holder, one.function, one.remit.role)
        own: dict[str, Any] = {
            "id": self._ids[twin],
            "holder": holder,
            "function": one.function,
            "basis": self._basis(one),
            "stretch": days,
        }
        row = replace(one.remit, **own, **(evident(self._step) or _NOTHING), **changed)
        self._desk.record(Remit.FILE, (row.id,), days, row)

    def _basis(self, one: Chosen) -> str:
        return self._step.basis or one.remit.basis
