"""What the register knows its facts from, and what others say instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final, Literal

from remit.model.column import Says
from remit.model.fact import Fact
from remit.temporal.bound import NO_DATE, NamedDate
from remit.text.local import Local

ThingKind = Literal[
    "unit",
    "body",
    "country",
    "function",
    "group",
    "designation",
    "site",
    "contact",
    "post",
    "role",
    "remit",
    "transfer",
    "activity",
    "agreement",
]

FILE_OF: Final[Mapping[str, str]] = {
    "unit": "units",
    "body": "bodies",
    "country": "countries",
    "function": "functions",
    "group": "groups",
    "designation": "designations",
    "site": "sites",
    "contact": "contacts",
    "post": "posts",
    "role": "roles",
    "remit": "remits",
    "transfer": "transfers",
    "activity": "activities",
    "agreement": "agreements",
}
"""The file in which a thing of each kind has its row. Persons are none: they can be erased."""


def single_blanks(text: str) -> str:
    """Give a text with single blanks: so a claim writes the key of several parts.

    Example:
        >>> single_blanks("  new-york   slm ")
        'new-york slm'
    """
    return " ".join(text.split())


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


class Verification(Fact, frozen=True, kw_only=True):
    """That a row was found to be still true on a day; it changes nothing else."""

    FILE: ClassVar[str] = "verifications"
    DATED: ClassVar[bool] = False

    file: Annotated[str, Says("The file of the fact: units.", key=True)]
    key: Annotated[str, Says("Its key; several parts are separated by blanks.", key=True)]
    on: Annotated[NamedDate, Says("The day on which it was still true.", key=True)]
    by: Annotated[
        str, Says("Who says so: a unit, or a person's opaque id.", refers=("units", "persons"))
    ] = ""
    due: Annotated[NamedDate, Says("When to look again.")] = NO_DATE


class Identifier(Fact, frozen=True, kw_only=True):
    """What others call a thing: an ERP code, an org-id, a desk group, a name."""

    FILE: ClassVar[str] = "identifiers"

    kind: Annotated[ThingKind, Says("What it is of: unit, body, country, function, …", key=True)]
    id: Annotated[str, Says("Its id here.", key=True)]
    scheme: Annotated[str, Says("Who calls it so: erp, org-id, …", key=True)]
    value: Annotated[str, Says("What they call it.", key=True)]


class Document(Fact, frozen=True, kw_only=True):
    """A document about a thing, and where it stands."""

    FILE: ClassVar[str] = "documents"
    DATED: ClassVar[bool] = False

    kind: Annotated[ThingKind, Says("What it is about: unit, body, country, …", key=True)]
    id: Annotated[str, Says("Its id here.", key=True)]
    address: Annotated[str, Says("Where the document stands.", key=True)]
    title: Annotated[Local, Says("What it is called.")] = Local()
    language: Annotated[str, Says("The language it is in: en.")] = ""


class Claim(Fact, frozen=True, kw_only=True):
    """What another source says of a fact, kept beside the one the register chose."""

    FILE: ClassVar[str] = "claims"
    DATED: ClassVar[bool] = False

    file: Annotated[str, Says("The file of the fact: units.", key=True)]
    key: Annotated[str, Says("Its key; several parts are separated by blanks.", key=True)]
    column: Annotated[str, Says("The column in question.", key=True)]
    source: Annotated[str, Says("Who says otherwise.", key=True)]
    value: Annotated[str, Says("What they say.", required=True)] = ""
