"""Ways to reach those who answer, and the persons the register knows."""

from __future__ import annotations

from typing import Annotated, ClassVar

from remit.model.column import Ids, Says, Visibility
from remit.model.fact import Fact
from remit.text.local import Local


class Contact(Fact, frozen=True, kw_only=True):
    """A phone, mailbox, page or hotline of a unit."""

    FILE: ClassVar[str] = "contacts"

    id: Annotated[str, Says("Its id.", key=True)]
    unit: Annotated[str, Says("Whose it is.", required=True, refers=("units",))] = ""
    function: Annotated[str, Says("What it is for; blank: all.", refers=("functions",))] = ""
    kind: Annotated[str, Says("phone, e-mail, web, hotline.", required=True)] = ""
    value: Annotated[str, Says("+99312463514, a mailbox, an address.", required=True)] = ""
    printed: Annotated[str, Says("The number as it was printed.")] = ""
    label: Annotated[Local, Says("What to call it.")] = Local()
    languages: Annotated[Ids, Says("Spoken there: en ru.")] = ()
    hours: Annotated[
        str,
        Says("Opening hours: RRULE:FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=9 DURATION:PT8H (RFC 5545)."),
    ] = ""
    time_zone: Annotated[str, Says("The zone of the hours; blank: that of the site.")] = ""
    operator: Annotated[
        str, Says("Who runs it, where that is another.", refers=("units", "bodies"))
    ] = ""
    audience: Annotated[str, Says("For whom it is meant.")] = ""
    message: Annotated[Local, Says("What it says to them.")] = Local()
    visibility: Annotated[Visibility, Says("public or internal; blank is internal.")] = ""


class Person(Fact, frozen=True, kw_only=True):
    """A person: kept apart from the log, erasable (DESIGN 3)."""

    FILE: ClassVar[str] = "persons"
    DATED: ClassVar[bool] = False

    id: Annotated[str, Says("An opaque id; the only part that stays.", key=True)]
    name: Annotated[str, Says("The name.")] = ""
    email: Annotated[str, Says("The address.")] = ""
    telephone: Annotated[str, Says("The number.")] = ""
    visibility: Annotated[Visibility, Says("public or internal; blank is internal.")] = ""
