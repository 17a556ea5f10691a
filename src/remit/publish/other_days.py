"""Who worked with a body before, and who will: what is in force on other days only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from remit.model.body import Accreditation
from remit.model.fact import Fact
from remit.model.remit import Remit
from remit.model.structure import Structure
from remit.publish.public.rows import public_rows_of

OfBody = Accreditation | Remit


def on_other_days(structure: Structure, body: str) -> tuple[OfBody, ...]:
    """Give the accreditations with a body, and the remits for it, of other days than this.

    Of a remit only what names the body itself. The earliest comes first.
    """
    return structure.derived(_on_other_days).get(body, ())


def members_of(structure: Structure, body: str) -> tuple[str, ...]:
    """Give the members of a body, where a group that bears its id has them."""
    return tuple(sorted(structure.members(body))) if body in structure.groups else ()


def _on_other_days(structure: Structure) -> Mapping[str, tuple[OfBody, ...]]:
    row = public_rows_of(structure).row
    found: dict[str, list[OfBody]] = defaultdict(list)
    for fact in _versions(structure):
        for body in _bodies(fact):
            if row(fact) is not None:
                found[body].append(fact)
    return {body: tuple(sorted(rows, key=_order)) for body, rows in found.items()}


def _versions(structure: Structure) -> Iterator[OfBody]:
    nouns: tuple[type[Fact], ...] = (Accreditation, Remit)
    for noun in nouns:
        histories: Mapping[Any, Any] = structure.register.all(noun)
        for history in histories.values():
            now = history.on(structure.day)
            yield from (each for each in history.versions if each is not now)


def _bodies(fact: OfBody) -> Iterator[str]:
    if isinstance(fact, Accreditation):
        yield fact.body
    else:
        terms = fact.scope.terms()
        yield from {term.id for term in terms if term.word == "body" and not term.excepted}


def _order(fact: OfBody) -> tuple[object, ...]:
    name = fact.id if isinstance(fact, Remit) else fact.holder
    return fact.stretch.valid_from.day, fact.FILE, name
