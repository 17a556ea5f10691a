"""Posts of units, who is on them, and who acts for whom."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from remit.model.column import Ids, Says
from remit.model.fact import Fact
from remit.text.local import Local

Capacity = Literal["holder", "acting", "substitute"]


class Post(Fact, frozen=True, kw_only=True):
    """A place of work in a unit, filled or vacant."""

    FILE: ClassVar[str] = "posts"

    id: Annotated[str, Says("Its id.", key=True)]
    unit: Annotated[str, Says("Where it is.", required=True, refers=("units",))] = ""
    name: Annotated[Local, Says("Its title.", required=True)] = Local()
    grade: Annotated[str, Says("P4, SMS2, …")] = ""
    head: Annotated[bool, Says("true where who holds it heads the unit.")] = False
    reports_to: Annotated[Ids, Says("Posts it reports to.", refers=("posts",))] = ()
    share: Annotated[Decimal | None, Says("0.5 is half a post; blank: a whole one.")] = None


class Appointment(Fact, frozen=True, kw_only=True):
    """A person is on a post, from day to day."""

    FILE: ClassVar[str] = "appointments"

    post: Annotated[str, Says("The post.", key=True, refers=("posts",))]
    person: Annotated[
        str, Says("The opaque id of a person, never a name.", key=True, refers=("persons",))
    ]
    kind: Annotated[Capacity, Says("holder, acting or substitute.", required=True)] = "holder"


class Delegation(Fact, frozen=True, kw_only=True):
    """A unit lets another act for it, from day to day; it changes no answer."""

    FILE: ClassVar[str] = "delegations"

    from_: Annotated[str, Says("For whom another acts.", key=True, refers=("units",))]
    to: Annotated[str, Says("Who acts.", key=True, refers=("units",))]
    functions: Annotated[
        Ids, Says("In what; blank: in all but editing the register.", refers=("functions",))
    ] = ()
    basis: Annotated[str, Says("The legal instrument.")] = ""
