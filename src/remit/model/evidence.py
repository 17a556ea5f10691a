"""What the register knows its facts from, and what others say instead."""

from __future__ import annotations

from typing import Annotated, ClassVar

from remit.model.column import Says
from remit.model.fact import Fact
from remit.temporal.bound import NO_DATE, NamedDate
from remit.text.local import Local


class Source(Fact, frozen=True, kw_only=True):
    """A page or document that facts are taken from."""

    FILE: ClassVar[str] = "sources"
    DATED: ClassVar[bool] = False

    id: Annotated[str, Says("Its id.", key=True)]
    title: Annotated[Local, Says("What it is called.")] = Local()
    publisher: Annotated[str, Says("Who published it.")] = ""
    address: Annotated[str, Says("Where it stands.")] = ""
    kind: Annotated[str, Says("own page, document, copy, press.")] = ""
    seen_on: Annotated[NamedDate, Says("When it was last seen.")] = NO_DATE


class Statement(Fact, frozen=True, kw_only=True):
    """A figure that a source states: members 125, offices 430."""

    FILE: ClassVar[str] = "statements"
    DATED: ClassVar[bool] = False

    subject: Annotated[
        str,
        Says("What it is about.", key=True, refers=("units", "countries", "bodies", "groups")),
    ]
    what: Annotated[str, Says("What is counted: members.", key=True)]
    on: Annotated[NamedDate, Says("The day or year it is stated for.", key=True, optional=True)] = (
        NO_DATE
    )
    value: Annotated[str, Says("The figure.", required=True)] = ""
    unit: Annotated[str, Says("What it is counted in.")] = ""


class Claim(Fact, frozen=True, kw_only=True):
    """What another source says of a fact, kept beside the one the register chose."""

    FILE: ClassVar[str] = "claims"
    DATED: ClassVar[bool] = False

    file: Annotated[str, Says("The file of the fact: units.", key=True)]
    key: Annotated[str, Says("Its key; several parts are separated by blanks.", key=True)]
    column: Annotated[str, Says("The column in question.", key=True)]
    source: Annotated[str, Says("Who says otherwise.", key=True)]
    value: Annotated[str, Says("What they say.", required=True)] = ""
