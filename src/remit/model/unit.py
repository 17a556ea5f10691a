"""Units of the organisation, and the statuses they hold for a time."""

from __future__ import annotations

from typing import Annotated, ClassVar

from remit.model.column import Ids, Says, Visibility
from remit.model.fact import Fact
from remit.text.local import Local, LocalWords


class Unit(Fact, frozen=True, kw_only=True):
    """Anything of the organisation that has an identity: an office, a section, a mission."""

    FILE: ClassVar[str] = "units"

    id: Annotated[str, Says("Its name for ever; never used again.", key=True)]
    name: Annotated[Local, Says("What it is called.", required=True)] = Local()
    short_name: Annotated[Local, Says("An abbreviation, if it has one.")] = Local()
    aliases: Annotated[LocalWords, Says("Other names people use for it.")] = LocalWords()
    part_of: Annotated[
        str, Says("The unit it is part of; blank for the organisation.", refers=("units",))
    ] = ""
    order: Annotated[int | None, Says("Its place among its siblings.")] = None
    reports_to: Annotated[Ids, Says("Units it reports to.", refers=("units",))] = ()
    site: Annotated[str, Says("Where it stands; blank: as the unit above.", refers=("sites",))] = ""
    description: Annotated[Local, Says("What it is for, in a sentence or two.")] = Local()
    visibility: Annotated[Visibility, Says("public or internal; blank is public.")] = ""
    successors: Annotated[Ids, Says("What took its place when it closed.", refers=("units",))] = ()


class Designation(Fact, frozen=True, kw_only=True):
    """A status that units may hold for a time; data, never a class."""

    FILE: ClassVar[str] = "designations"
    DATED: ClassVar[bool] = False

    id: Annotated[str, Says("Its id.", key=True)]
    name: Annotated[Local, Says("What one office so designated is called.", required=True)] = (
        Local()
    )
    plural: Annotated[Local, Says("What several are called.")] = Local()
    description: Annotated[Local, Says("What offices so designated do.")] = Local()
    order: Annotated[int | None, Says("Its place on the structure page.")] = None


class Designated(Fact, frozen=True, kw_only=True):
    """A unit holds a designation, from day to day."""

    FILE: ClassVar[str] = "designated"

    unit: Annotated[str, Says("The unit.", key=True, refers=("units",))]
    designation: Annotated[str, Says("The status it holds.", key=True, refers=("designations",))]
