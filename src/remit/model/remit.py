"""Who does what for whom: functions, roles, remits, and what was transferred."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from remit.model.column import Conditions, Says
from remit.model.fact import Fact
from remit.model.scope import Scope
from remit.temporal.bound import NO_DATE, NamedDate
from remit.text.local import Local, LocalWords

Rule = Literal["narrowest", "every"]
SubjectKinds = tuple[Literal["units", "countries", "bodies"], ...]


class Function(Fact, frozen=True, kw_only=True):
    """A field of work; functions form a tree by `broader`."""

    FILE: ClassVar[str] = "functions"

    id: Annotated[str, Says("Its id.", key=True)]
    name: Annotated[Local, Says("What it is called.", required=True)] = Local()
    broader: Annotated[str, Says("The function it is a part of.", refers=("functions",))] = ""
    order: Annotated[int | None, Says("Its place among its siblings.")] = None
    concerns: Annotated[
        SubjectKinds, Says("The kinds it is for: units, countries, bodies; blank: units.")
    ] = ()
    synonyms: Annotated[LocalWords, Says("What people say who need it: salary; pay.")] = (
        LocalWords()
    )


class Role(Fact, frozen=True, kw_only=True):
    """How a remit answers, and by which rule several of them are read together."""

    FILE: ClassVar[str] = "roles"
    DATED: ClassVar[bool] = False

    id: Annotated[str, Says("Its id.", key=True)]
    name: Annotated[Local, Says("What it is called.")] = Local()
    rule: Annotated[
        Rule, Says("narrowest: the narrowest remit wins; every: all count.", required=True)
    ] = "narrowest"
    order: Annotated[int | None, Says("Its place in answers.")] = None


class Remit(Fact, frozen=True, kw_only=True):
    """A holder's responsibility for a function, within a scope, on a basis."""

    FILE: ClassVar[str] = "remits"

    id: Annotated[str, Says("Its id.", key=True)]
    holder: Annotated[str, Says("The unit that does it.", required=True, refers=("units",))] = ""
    role: Annotated[str, Says("How: provides, supports, …", required=True, refers=("roles",))] = ""
    function: Annotated[str, Says("What it does.", required=True, refers=("functions",))] = ""
    scope: Annotated[Scope, Says("For whom: everyone, country:KEN, …", required=True)] = Scope()
    conditions: Annotated[Conditions, Says("Only where the request says so: funder=echo.")] = ()
    shared: Annotated[bool, Says("true where holders answer together.")] = False
    step: Annotated[int | None, Says("Its place among those that all count.")] = None
    basis: Annotated[str, Says("The legal instrument.")] = ""


class Transfer(Fact, frozen=True, kw_only=True):
    """What happened when remits of a function passed from one holder to another."""

    FILE: ClassVar[str] = "transfers"
    DATED: ClassVar[bool] = False

    id: Annotated[str, Says("Its id.", key=True)]
    function: Annotated[
        str, Says("What was transferred.", required=True, refers=("functions",))
    ] = ""
    from_: Annotated[str, Says("Who had it.", required=True, refers=("units",))] = ""
    to: Annotated[str, Says("Who has it.", required=True, refers=("units",))] = ""
    mode: Annotated[
        Literal["full", "partial", "shared"], Says("full, partial or shared.", required=True)
    ] = "full"
    scope: Annotated[Scope, Says("For whom; blank: for all.")] = Scope()
    on: Annotated[NamedDate, Says("The day; blank is not known.")] = NO_DATE
    cost_before: Annotated[Decimal | None, Says("What it cost a year.")] = None
    cost_promised: Annotated[Decimal | None, Says("What it was to cost a year.")] = None
    currency: Annotated[str, Says("ISO 4217: CHF.")] = ""
    days_promised: Annotated[int | None, Says("Working days to an answer.")] = None
    basis: Annotated[str, Says("The legal instrument.")] = ""


class Measure(Fact, frozen=True, kw_only=True):
    """What was measured after a transfer, to be held against what was promised."""

    FILE: ClassVar[str] = "measures"
    DATED: ClassVar[bool] = False

    of: Annotated[str, Says("The transfer.", key=True, refers=("transfers",))]
    on: Annotated[NamedDate, Says("The day, month or year measured.", key=True)]
    what: Annotated[str, Says("What is measured: cost, days.", key=True)]
    value: Annotated[Decimal | None, Says("The figure.", required=True)] = None
