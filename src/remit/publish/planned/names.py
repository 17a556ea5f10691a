"""On which pages a thing is called by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from remit.model.body import Body
from remit.model.evidence import Source
from remit.model.kind import KINDS
from remit.model.remit import Function, Remit
from remit.model.structure import SubjectKind
from remit.model.unit import Unit
from remit.publish.planned.listing import SECTIONS, Listing
from remit.publish.planned.rows import cited, telling
from remit.publish.planned.whole import CALL

_KINDS: Final[Mapping[str, SubjectKind]] = {
    "units": "unit",
    "bodies": "body",
    "countries": "country",
}


def calling(to: Listing, file: str, name: str) -> None:
    """List the pages that call a thing by its name: its own, those of rows that name it, lists."""
    for row in to.ever.all_naming(file, name):
        cited(to, row)
        if isinstance(row, Remit) and (row.holder == name or to.ever.is_meant(row)):
            # Of a remit that has ended, or is to come, nothing is told but who holds it.
            to.passed_over(row)
    to.also(*CALL.get(file, ()))
    if file in SECTIONS:
        to.add(SECTIONS[file], {name})
    if file in _MORE:
        _MORE[file](to, name)
    if file in _KINDS:
        listed(to, _KINDS[file], name)


def _unit(to: Listing, name: str) -> None:
    # All that is under it says so, and what it is part of names it.
    to.add("unit", to.kin.under({name}))
    to.add("unit", {row.part_of for row in to.ever.rows(Unit, name)})
    to.around({name})


def _body(to: Listing, name: str) -> None:
    for row in to.ever.rows(Body, name):
        telling(to, row)


def _function(to: Listing, name: str) -> None:
    to.add("function", to.functions.narrower(name))
    to.add("function", {row.broader for row in to.ever.rows(Function, name)})
    for kind in to.functions.own_kinds(name):
        to.everybody(kind)
    if "unit" in to.functions.own_kinds(name):
        to.around(to.reached.units)


def _source(to: Listing, name: str) -> None:
    for kind in KINDS.values():
        for row in to.ever.all(kind.noun):
            if row.source == name:
                cited(to, row)


_MORE: Final[Mapping[str, Callable[[Listing, str], None]]] = {
    Unit.FILE: _unit,
    Body.FILE: _body,
    Function.FILE: _function,
    Source.FILE: _source,
}


def listed(to: Listing, kind: SubjectKind, name: str) -> None:
    """List the pages with a subject in a list of those for whom somebody answers, or nobody."""
    to.add("function", to.functions.concerning(kind))
    for scope, holders in to.reached.holders.items():
        if name in to.reached.of(scope, kind):
            to.add("unit", holders)
