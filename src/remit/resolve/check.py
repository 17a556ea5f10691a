"""Everything a day's check finds, the gravest first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from remit.model.days import cycle
from remit.model.scope import Term
from remit.model.structure import Structure
from remit.resolve.borne_out import transfers_without_remit
from remit.resolve.coverage import FOUND, coverage
from remit.resolve.finding import Finding, What
from remit.resolve.mailbox import is_personal, words_of
from remit.resolve.policies.answers import missions_without_one_answer
from remit.resolve.policies.overdue import overdue
from remit.resolve.policies.promises import promises_without_measure
from remit.resolve.policies.rulebook import Rulebook
from remit.resolve.policies.similar import similar_names
from remit.resolve.policies.statements import statements_that_differ
from remit.resolve.policies.tree import too_deep, too_wide
from remit.resolve.policies.units import (
    designations_without_remit,
    missions_without_country,
    units_without_contact,
)

Place: TypeAlias = tuple[str, str, str, tuple[str, ...], tuple[str, ...]]

Finder: TypeAlias = Callable[[Structure, Rulebook], Iterable[Finding]]
"""Finds what breaks one policy."""

Finders: TypeAlias = Mapping[What, Finder]

NO_FINDERS: Final[Finders] = {}

_GRAVITY: Final = {what: place for place, what in enumerate(What)}


def check(
    structure: Structure,
    wanted: Collection[str] = frozenset(What),
    book: Rulebook | None = None,
    beside: Finders = NO_FINDERS,
) -> tuple[Finding, ...]:
    """Give the findings of a day, the gravest first.

    Args:
        structure: The organisation on the day.
        wanted: The kinds of finding that are wanted; all, unless said. What a register's own
            policies find is not among them.
        book: What policies go by; as the register sets it, unless said.
        beside: What finds more than answers tell: what somebody pays, or does not.
    """
    own = book or Rulebook(structure.register.settings.policies)
    found = (each for each in _found(structure, wanted, own, beside) if each.what in wanted)
    return tuple(sorted(found, key=in_order))


def _found(
    structure: Structure, wanted: Collection[str], book: Rulebook, beside: Finders
) -> Iterator[Finding]:
    if not FOUND.isdisjoint(wanted):
        yield from coverage(structure, wanted)
    for whats, find in _PLAIN.items():
        if not whats.isdisjoint(wanted):
            yield from find(structure)
    for what, find_by in (*_BY_BOOK.items(), *beside.items()):
        if what in wanted:
            yield from find_by(structure, book)


def in_order(finding: Finding) -> tuple[int, Place]:
    """Give the place of a finding among others: the gravest first."""
    return _GRAVITY[finding.what], _place(finding)


def _place(finding: Finding) -> Place:
    kind = finding.kind or ""
    return finding.function, finding.role, kind, finding.subjects, finding.remits + finding.rows


def _idle_terms(structure: Structure) -> Iterator[Finding]:
    """Find terms of scopes whose unit is closed or whose body is not in force that day."""
    for remit in structure.remits.values():
        for term in remit.scope.terms():
            if not _is_in_force(structure, term):
                yield Finding(
                    What.TERM_NOT_IN_FORCE,
                    remit.function,
                    remit.role,
                    remits=(remit.id,),
                    holders=(remit.holder,),
                    rows=(str(term),),
                )


def _is_in_force(structure: Structure, term: Term) -> bool:
    if term.word in {"unit", "within", "under"}:
        return term.id in structure.units
    return term.word != "body" or term.id in structure.bodies


def _functions(structure: Structure) -> Iterator[Finding]:
    """Find functions on which no remit is in force, nor on a broader or a narrower one."""
    had = {each.function for each in structure.remits.values()}
    reached = {broader for each in had for broader in structure.broader(each)}
    for function in structure.functions:
        if function not in reached and had.isdisjoint(structure.broader(function)):
            yield Finding(What.FUNCTION_WITHOUT_REMIT, function)


def _lines(structure: Structure) -> Iterator[Finding]:
    """Find lines of reporting to a closed unit, and a cycle of them."""
    for unit in structure.units.values():
        for line in unit.reports_to:
            if line not in structure.units:
                yield Finding(
                    What.LINE_TO_CLOSED, kind="unit", subjects=(unit.id,), holders=(line,)
                )
    around = cycle({unit.id: set(unit.reports_to) for unit in structure.units.values()})
    if around:
        yield Finding(What.LINES_IN_A_CYCLE, kind="unit", subjects=around)


def _mailboxes(structure: Structure) -> Iterator[Finding]:
    """Find mailboxes of units that read like the name of a person."""
    words = words_of(structure)
    for contact in structure.contacts.values():
        if is_personal(contact.value, words):
            rows = (f"contacts:{contact.id}",)
            yield Finding(What.PERSONAL_MAILBOX, kind="unit", subjects=(contact.unit,), rows=rows)


_PLAIN: Final[Mapping[frozenset[What], Callable[[Structure], Iterable[Finding]]]] = {
    frozenset({What.FUNCTION_WITHOUT_REMIT}): _functions,
    frozenset({What.TERM_NOT_IN_FORCE}): _idle_terms,
    frozenset({What.DESIGNATION_WITHOUT_REMIT}): designations_without_remit,
    frozenset({What.TRANSFER_WITHOUT_REMIT}): transfers_without_remit,
    frozenset({What.UNIT_WITHOUT_CONTACT}): units_without_contact,
    frozenset({What.STATEMENT_DIFFERS}): statements_that_differ,
    frozenset({What.SIMILAR_NAMES}): similar_names,
    frozenset({What.LINE_TO_CLOSED, What.LINES_IN_A_CYCLE}): _lines,
    frozenset({What.PERSONAL_MAILBOX}): _mailboxes,
}
"""What finds which kinds of finding."""

_BY_BOOK: Final[Finders] = {
    What.RESPONSIBILITY: missions_without_one_answer,
    What.ABROAD: missions_without_country,
    What.PROMISE_WITHOUT_MEASURE: promises_without_measure,
    What.OVERDUE: overdue,
    What.SPAN: too_wide,
    What.DEPTH: too_deep,
}
"""The same, of policies that a register sets in more than their severity."""
