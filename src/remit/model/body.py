"""Counterparts outside the organisation, and the statuses held with them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from remit.model.column import Ids, Says
from remit.model.fact import Fact
from remit.temporal.bound import NO_DATE, NamedDate
from remit.text.local import Local


class Body(Fact, frozen=True, kw_only=True):
    """A government, UN body, organisation, donor or consultative process."""

    FILE: ClassVar[str] = "bodies"

    id: Annotated[str, Says("Its id.", key=True)]
    name: Annotated[Local, Says("What it is called.", required=True)] = Local()
    kind: Annotated[str, Says("government, un-body, intergovernmental, …")] = ""
    country: Annotated[str, Says("Its country, if it has one.", refers=("countries",))] = ""
    part_of: Annotated[str, Says("The body it is part of.", refers=("bodies",))] = ""
    successors: Annotated[Ids, Says("What took its place.", refers=("bodies",))] = ()


class Accreditation(Fact, frozen=True, kw_only=True):
    """A status a unit holds with a body, and another may exercise."""

    FILE: ClassVar[str] = "accreditations"

    holder: Annotated[str, Says("Who has the status.", key=True, refers=("units",))]
    body: Annotated[str, Says("With whom.", key=True, refers=("bodies",))]
    status: Annotated[str, Says("permanent-observer, host-agreement, …", key=True)]
    exercised_by: Annotated[
        str, Says("Who acts on it; blank: the holder.", key=True, refers=("units",), optional=True)
    ] = ""
    decided: Annotated[NamedDate, Says("When it was decided.")] = NO_DATE
    signed: Annotated[NamedDate, Says("When it was signed.")] = NO_DATE
    basis: Annotated[str, Says("The legal instrument.")] = ""
