"""Which pages tell what a row says, on whatever day: one rule a noun."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from remit.model.body import Accreditation, Body
from remit.model.contact import Contact
from remit.model.evidence import FILE_OF, Claim, Identifier, Statement, Verification
from remit.model.fact import Fact
from remit.model.holiday import Holiday
from remit.model.kind import KINDS
from remit.model.place import Membership, Site
from remit.model.post import Delegation
from remit.model.remit import Function, Remit, Transfer
from remit.model.unit import Designated, Unit
from remit.publish.former import SCHEME
from remit.publish.lines import BY_PHONE
from remit.publish.planned.listing import SECTIONS, Listing
from remit.publish.planned.whole import TELL, WHOLE
from remit.resolve.answer import PROVIDES

Tell: TypeAlias = Callable[[Listing, Any], None]
"""Lists the pages that tell a row of one noun."""


def telling(to: Listing, row: Fact) -> None:
    """List the pages that tell a row, or that would be others without it."""
    cited(to, row)
    if isinstance(row, Remit):
        to.passed_over(row)


def cited(to: Listing, row: Fact) -> None:
    """List the pages that tell a row with its source."""
    to.also(*TELL.get(row.FILE, ()))
    if row.FILE in _TELL:
        _TELL[row.FILE](to, row)


def lines(to: Listing, unit: str, *, with_hours: bool = False) -> None:
    """List the pages that tell how a unit is reached; or only those that tell when it is."""
    for row in to.ever.naming(Contact, Unit.FILE, unit):
        if row.hours or not with_hours:
            _contact(to, row)


def growing(to: Listing, unit: str) -> None:
    """List where it is drawn how many functions a centre gave, with all under it."""
    if centres := to.kin.above({unit}) & to.kin.centres:
        to.add("unit", centres)
        to.also("transfers")


def centred(to: Listing, unit: str) -> None:
    """List the pages that lead to where what moved to a unit stands, or to one under it.

    It stands with the nearest unit above that has a designation.
    """
    for each in to.kin.under({unit}):
        for row in to.ever.naming(Transfer, Unit.FILE, each):
            if row.to == each:
                _transfer(to, row)


def _unit(to: Listing, row: Unit) -> None:
    to.at({row.id})


def _designated(to: Listing, row: Designated) -> None:
    to.at({row.unit})
    centred(to, row.unit)


def _site(to: Listing, row: Site) -> None:
    standing = to.kin.standing_at(row.id)
    to.add("place", {row.country})
    to.at(standing)
    for unit in standing:
        lines(to, unit)


def _member(to: Listing, row: Membership) -> None:
    # A body has the members of the group that bears its id.
    to.add("body", {row.group})
    to.add("place", {row.member})
    to.at({row.member})
    for group in to.kin.groups_with(row.group):
        if to.kin.may_be_empty(group, but=row.member):
            # Of a remit that is passed over it is told that its area is known in words only.
            for each in to.ever.naming(Remit, "groups", group):
                to.passed_over(each)


def _function(to: Listing, row: Function) -> None:
    to.add("function", {row.id})


def _remit(to: Listing, row: Remit) -> None:
    to.at({row.holder})
    to.add("function", to.functions.narrower(row.function))
    terms = row.scope.terms()
    to.add("body", {term.id for term in terms if term.word == "body"})
    to.add("place", {term.id for term in terms if term.word == "country"})
    to.answered(row)
    if "body" in to.functions.kinds(row.function):
        # With whom a mission works stands beside its name.
        to.also("structure")
    if row.role == PROVIDES:
        growing(to, row.holder)


def _transfer(to: Listing, row: Transfer) -> None:
    to.add("function", {row.function})
    to.at({row.from_, row.to})
    # What moved to a unit makes a centre of it, and of all that it is part of.
    to.add("unit", to.kin.above({row.to}))


def _body(to: Listing, row: Body) -> None:
    to.add("body", {row.id, row.part_of})
    to.add("place", {row.country})


def _accreditation(to: Listing, row: Accreditation) -> None:
    to.add("body", {row.body})
    to.at({row.holder, row.exercised_by})


def _contact(to: Listing, row: Contact) -> None:
    to.at({row.unit})
    if row.kind in BY_PHONE:
        to.also("hotlines")
    # The line of a government is for its country, wherever the unit stands.
    to.add("place", {each.country for each in to.ever.rows(Body, row.operator)})
    if row.kind == "hotline" and to.kin.is_for_everybody(row.unit):
        to.everybody("country")


def _holiday(to: Listing, row: Holiday) -> None:
    for unit in to.kin.under({row.of}) | to.kin.standing_in(row.of):
        lines(to, unit, with_hours=True)


def _delegation(to: Listing, row: Delegation) -> None:
    to.around({row.from_, row.to})


def _verification(to: Listing, row: Verification) -> None:
    to.also(*WHOLE)
    kind = KINDS.get(row.file)
    if kind is None:
        return
    # Parts of a key that are blank are not written.
    key = (*row.key.split(), *("" for _ in kind.key_columns))[: len(kind.key_columns)]
    for each in to.ever.rows(kind.noun, *key):
        to.footed(each)


def _identifier(to: Listing, row: Identifier) -> None:
    section = SECTIONS.get(FILE_OF[row.kind])
    if row.scheme == SCHEME and section is not None:
        to.add(section, {row.value})


def _statement(to: Listing, row: Statement) -> None:
    for section in SECTIONS.values():
        to.add(section, {row.subject})


def _claim(to: Listing, row: Claim) -> None:
    # It is told with the first thing that the key names; an accreditation with the last, too.
    first, *_, last = row.key.split() * 2 or [""] * 2
    to.add("unit", {first, last})
    to.add("unit", {each.holder for each in to.ever.rows(Remit, first)})
    if row.file == Body.FILE:
        to.add("body", {first})


_TELL: Final[Mapping[str, Tell]] = {
    Unit.FILE: _unit,
    Designated.FILE: _designated,
    Site.FILE: _site,
    Membership.FILE: _member,
    Function.FILE: _function,
    Remit.FILE: _remit,
    Transfer.FILE: _transfer,
    Body.FILE: _body,
    Accreditation.FILE: _accreditation,
    Contact.FILE: _contact,
    Holiday.FILE: _holiday,
    Delegation.FILE: _delegation,
    Verification.FILE: _verification,
    Identifier.FILE: _identifier,
    Statement.FILE: _statement,
    Claim.FILE: _claim,
}
"""The rows of other nouns stand on no page about a thing by themselves."""
