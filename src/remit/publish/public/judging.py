"""Why a row stays inside although it names no hidden unit: one test a noun."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, Protocol

from remit.model.contact import Contact, Person
from remit.model.evidence import FILE_OF, Claim, Document, Source, Verification
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.place import Site
from remit.model.post import Appointment, Delegation, Post
from remit.model.register import EDITING, EDITING_ROLES
from remit.model.remit import Measure, Remit, Transfer
from remit.publish.public.fields import fields
from remit.publish.public.places import Places
from remit.publish.visible import PUBLIC

_BOUNDS: Final = ("valid_from", "valid_to")


class Rows(Protocol):
    """What a test may ask of all rows."""

    @property
    def places(self) -> Places:
        """The sites that stay inside."""
        ...

    @property
    def persons_posts(self) -> frozenset[str]:
        """The posts on which somebody is or was who is marked public."""
        ...

    @property
    def hidden_sources(self) -> frozenset[str]:
        """The sources that only rows that stay inside name."""
        ...

    def has(self, file: str, identity: str) -> bool:
        """Tell whether the register has a row of that id."""
        ...

    def keys(self, file: str) -> AbstractSet[Key]:
        """Give the keys of the rows of a file that go out."""
        ...

    def spelled(self, file: str) -> frozenset[str]:
        """Give the same as other rows write them: parts by blanks, blank ones left out."""
        ...


Test = Callable[[Rows, Any], bool]


def goes_out(rows: Rows, fact: Fact) -> bool:
    """Tell whether a row may go out, as far as it is not for the units that it names."""
    test = _TESTS.get(type(fact))
    return test is None or test(rows, fact)


def _is_marked(_rows: Rows, row: Contact | Person) -> bool:
    return row.visibility == PUBLIC


def _is_no_right(_rows: Rows, row: Remit) -> bool:
    return row.function != EDITING and row.role not in EDITING_ROLES


def _is_not_a_right_alone(_rows: Rows, row: Delegation) -> bool:
    return row.functions != (EDITING,)


def _is_of_a_public_transfer(rows: Rows, row: Measure) -> bool:
    return (row.of,) in rows.keys(Transfer.FILE)


def _is_of_a_public_person(rows: Rows, row: Post) -> bool:
    return row.id in rows.persons_posts


def _is_between_public_ones(rows: Rows, row: Appointment) -> bool:
    return (row.person,) in rows.keys(Person.FILE) and (row.post,) in rows.keys(Post.FILE)


def _is_shown_site(rows: Rows, row: Site) -> bool:
    return rows.places.shows(row.id)


def _is_shown_source(rows: Rows, row: Source) -> bool:
    return row.id not in rows.hidden_sources


def _is_about_a_public_thing(rows: Rows, row: Document) -> bool:
    file = FILE_OF[row.kind]
    # What is built in, as most countries are, has no row that could stay inside.
    return not rows.has(file, row.id) or (row.id,) in rows.keys(file)


def _is_about_a_public_row(rows: Rows, row: Claim | Verification) -> bool:
    is_about_another = row.file in {Claim.FILE, Verification.FILE}
    return not is_about_another and " ".join(row.key.split()) in rows.spelled(row.file)


def _is_about_a_public_cell(rows: Rows, row: Claim) -> bool:
    if not _is_about_a_public_row(rows, row):
        return False
    if row.column in _BOUNDS:
        return True
    try:
        column, _ = KINDS[row.file].find(row.column)
    except LookupError:
        return False
    return column.name in fields(row.file)


_TESTS: Final[Mapping[type[Fact], Test]] = {
    Contact: _is_marked,
    Person: _is_marked,
    Remit: _is_no_right,
    Delegation: _is_not_a_right_alone,
    Measure: _is_of_a_public_transfer,
    Post: _is_of_a_public_person,
    Appointment: _is_between_public_ones,
    Site: _is_shown_site,
    Source: _is_shown_source,
    Document: _is_about_a_public_thing,
    Verification: _is_about_a_public_row,
    Claim: _is_about_a_public_cell,
}
