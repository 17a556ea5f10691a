"""Which policies of its register a day breaks, and how hard each of them is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from msgspec import Struct, to_builtins

from remit.model.policy import SEVERITIES, Severity
from remit.model.structure import Structure
from remit.resolve.check import NO_FINDERS, Finders, Place, check, in_order
from remit.resolve.document import Document, moment_document
from remit.resolve.finding import Finding
from remit.resolve.policies.answers import own_findings
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.rulebook import Rulebook

SPOKEN: Final[frozenset[Severity]] = frozenset({"refusal", "warning"})


class Broken(Struct, frozen=True):
    """A policy that a day breaks: its id, how hard it is, and what was found."""

    policy: str
    severity: Severity
    finding: Finding


def judged(
    structure: Structure,
    severities: Collection[Severity] = SPOKEN,
    book: Rulebook | None = None,
    beside: Finders = NO_FINDERS,
) -> tuple[Broken, ...]:
    """Give what breaks the policies of a day: refusals first, then the gravest first.

    Args:
        structure: The organisation on the day.
        severities: How hard those are that are asked about.
        book: The policies; those of the register unless said.
        beside: What finds more than answers tell.
    """
    own = book or Rulebook(structure.register.settings.policies)
    return tuple(sorted(_broken(structure, severities, own, beside), key=_in_order))


def _broken(
    structure: Structure, severities: Collection[Severity], book: Rulebook, beside: Finders
) -> Iterator[Broken]:
    of_all = {each: book.severity(each) for each in POLICIES}
    wanted = {each for each, severity in of_all.items() if severity in severities}
    for finding in check(structure, wanted, book, beside):
        yield Broken(finding.what.value, of_all[finding.what], finding)
    for each in book.own:
        if each.severity in severities:
            for finding in own_findings(structure, each):
                yield Broken(each.id, each.severity, finding)


def _in_order(broken: Broken) -> tuple[int, int, str, Place]:
    gravity, place = in_order(broken.finding)
    return SEVERITIES.index(broken.severity), gravity, broken.policy, place


def policies_document(structure: Structure, found: Iterable[Broken]) -> Document:
    """Give what breaks the policies of a day, each as a finding with its policy and severity."""
    rows = [
        {"policy": each.policy, "severity": each.severity, **to_builtins(each.finding)}
        for each in found
    ]
    return {**moment_document(structure), "findings": rows}
