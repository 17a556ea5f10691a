"""Everything a day's check finds, the gravest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from remit.model.days import cycle
from remit.model.scope import Term
from remit.model.structure import Structure
from remit.resolve.coverage import coverage
from remit.resolve.finding import Finding, What
from remit.resolve.mailbox import is_personal, words_of


def check(structure: Structure) -> tuple[Finding, ...]:
    """Give every finding of a day, the gravest first."""
    found = (
        *coverage(structure),
        *_idle_terms(structure),
        *_transfers(structure),
        *_lines(structure),
        *_mailboxes(structure),
    )
    order = list(What)
    return tuple(sorted(found, key=lambda each: (order.index(each.what), *_place(each))))


def _place(finding: Finding) -> tuple[str, str, str, tuple[str, ...], tuple[str, ...]]:
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


def _transfers(structure: Structure) -> Iterator[Finding]:
    """Find transfers that no remit bears out: who has the function since holds none on it."""
    hold = _who_hold(structure)
    for transfer in structure.transfers.values():
        if transfer.on.text and structure.day < transfer.on.days.end:
            continue
        if transfer.to in structure.units and transfer.to not in hold.get(transfer.function, ()):
            rows = (f"transfers:{transfer.id}",)
            what = What.TRANSFER_WITHOUT_REMIT
            yield Finding(what, transfer.function, holders=(transfer.to,), rows=rows)


def _who_hold(structure: Structure) -> Mapping[str, set[str]]:
    """Give the units with a remit on each function or a narrower one, and all above them."""
    found: dict[str, set[str]] = defaultdict(set)
    for remit in structure.remits.values():
        for function in structure.broader(remit.function):
            held, unit = found[function], remit.holder
            # Where a unit is in already, so is all above it.
            while unit and unit not in held:
                held.add(unit)
                unit = structure.units[unit].part_of
    return found


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
