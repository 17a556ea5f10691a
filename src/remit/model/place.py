"""Places: sites, countries, and groups of anything one may ask about."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from remit.model.column import Says, Visibility
from remit.model.fact import Fact
from remit.text.local import Local


class Site(Fact, frozen=True, kw_only=True):
    """A place with a country and, where known, city, address, coordinates, time zone."""

    FILE: ClassVar[str] = "sites"

    id: Annotated[str, Says("Its id.", key=True)]
    name: Annotated[Local, Says("A name of its own, if it has one.")] = Local()
    city: Annotated[Local, Says("The city or town.")] = Local()
    country: Annotated[
        str, Says("ISO 3166-1 alpha-3: KEN.", required=True, refers=("countries",))
    ] = ""
    latitude: Annotated[Decimal | None, Says("Degrees, north positive.")] = None
    longitude: Annotated[Decimal | None, Says("Degrees, east positive.")] = None
    time_zone: Annotated[str, Says("An IANA zone: Africa/Nairobi.")] = ""
    address: Annotated[Local, Says("Street and house, as on a letter.")] = Local()
    visibility: Annotated[Visibility, Says("public or internal; blank: the city only.")] = ""


class Country(Fact, frozen=True, kw_only=True):
    """A country whose name, or whose code, differs from ISO 3166-1 and CLDR."""

    FILE: ClassVar[str] = "countries"

    id: Annotated[str, Says("Three capital letters: XKX.", key=True)]
    name: Annotated[Local, Says("What the organisation calls it.", required=True)] = Local()


class Group(Fact, frozen=True, kw_only=True):
    """A named set of countries, units, bodies or groups with dated membership."""

    FILE: ClassVar[str] = "groups"
    DATED: ClassVar[bool] = False

    id: Annotated[str, Says("Its id; those that begin with m49- are built in.", key=True)]
    name: Annotated[Local, Says("What it is called.", required=True)] = Local()
    description: Annotated[Local, Says("Where sources give the area only in words: the words.")] = (
        Local()
    )


class Membership(Fact, frozen=True, kw_only=True):
    """A country, unit, body or group is a member of a group, from day to day."""

    FILE: ClassVar[str] = "members"

    group: Annotated[str, Says("The group.", key=True, refers=("groups",))]
    member: Annotated[
        str,
        Says(
            "A country code, or the id of a unit, body or group.",
            key=True,
            refers=("countries", "units", "bodies", "groups"),
        ),
    ]
