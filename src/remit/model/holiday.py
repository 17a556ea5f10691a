"""Holidays of the register's own: on which days offices close, or open all the same."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from remit.model.column import Says
from remit.model.fact import Fact
from remit.temporal.bound import NamedDate
from remit.text.local import Local

HolidayKind = Literal["closed", "open"]


class Holiday(Fact, frozen=True, kw_only=True):
    """A day on which offices are closed, or open although it is a public holiday."""

    FILE: ClassVar[str] = "holidays"
    DATED: ClassVar[bool] = False

    of: Annotated[
        str,
        Says(
            "For whom: a country, or a unit and those under it.",
            key=True,
            refers=("units", "countries"),
        ),
    ]
    on: Annotated[NamedDate, Says("The day: 2026-12-24.", key=True)]
    name: Annotated[Local, Says("What it is called.")] = Local()
    kind: Annotated[HolidayKind, Says("closed or open.", required=True)] = "closed"
