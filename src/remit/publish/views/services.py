"""Whom a unit serves, in what: one row a remit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from remit.model.structure import SUBJECT_KINDS, SubjectKind
from remit.publish import names
from remit.publish.evidence import Evidence, evidence
from remit.publish.reader import Reader
from remit.publish.scopes import Said, conditions_words, scope_words
from remit.publish.words import Linked, Words
from remit.resolve import serves as resolved

_NAMED: Final = 30


class Some(Struct, frozen=True):
    """Subjects of one kind: how many, and the first of them by name."""

    kind: SubjectKind
    count: int
    named: tuple[Linked, ...]

    @property
    def more(self) -> int:
        """How many are not named."""
        return self.count - len(self.named)


class Service(Struct, frozen=True):
    """One remit of a unit: in what, as what, for whom, to how many it is the answer."""

    function: Linked
    role: Words
    scope: Said
    conditions: str
    answers: tuple[Some, ...]
    behind: int
    evidence: Evidence


def services_of(reader: Reader, unit: str) -> tuple[Service, ...]:
    """Give what a unit serves others in."""
    served = reader.ask(resolved.serves, unit)
    return tuple(_service(reader, each) for each in served if reader.tells(each.remit))


def some(reader: Reader, kind: SubjectKind, subjects: Iterable[str]) -> Some:
    """Name the first of some subjects, and count all that may be named."""
    found = _shown(reader, kind, subjects)
    return Some(
        kind, len(found), tuple(names.subject(reader, kind, name) for name in found[:_NAMED])
    )


def _shown(reader: Reader, kind: SubjectKind, subjects: Iterable[str]) -> tuple[str, ...]:
    return reader.visible.shown(subjects) if kind == "unit" else tuple(subjects)


def _service(reader: Reader, service: resolved.Service) -> Service:
    remit = service.remit
    answers = (some(reader, kind, service.answers[kind]) for kind in SUBJECT_KINDS)
    behind = sum(len(_shown(reader, *each)) for each in service.behind.items())
    return Service(
        function=names.function(reader, remit.function),
        role=names.role(reader, remit.role),
        scope=scope_words(reader, remit.scope, remit.holder),
        conditions=conditions_words(remit.conditions),
        answers=tuple(each for each in answers if each.count),
        # A remit with conditions stands behind nobody: whoever meets them is answered by it.
        behind=0 if remit.conditions else behind,
        evidence=evidence(reader, remit),
    )
