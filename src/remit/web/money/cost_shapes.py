"""The shapes of the documents of costs: the core, services allocated, and paths of figures."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from remit.finance.allocate.methods import Method
from remit.model.paying import Driver
from remit.web.money.shapes import Head, Noticed, Path


class UnitCost(Struct, kw_only=True):
    """What of a unit's costs no project pays."""

    unit: str
    cost: str


class AgreementOverhead(Struct, kw_only=True):
    """What an agreement pays for the core."""

    agreement: str
    overhead: str


class Core(Struct, kw_only=True):
    """The core in one currency, and what pays for it."""

    currency: str
    cost: str
    overhead: str
    rest: str
    units: list[UnitCost]
    agreements: list[AgreementOverhead]


class StatedPart(Struct, kw_only=True):
    """A part of a total, as a source states it."""

    what: str
    value: str


class Stated(Struct, kw_only=True):
    """A total that a source states, its parts, and by how much they differ."""

    subject: str
    what: str
    on: str
    unit: str
    source: str
    value: str
    parts: list[StatedPart]
    difference: str


class CoreAnswer(Head, kw_only=True):
    """The core in each currency, and totals that sources state."""

    core: list[Core]
    stated: list[Stated]
    findings: list[Noticed]


class Sums(Struct, kw_only=True):
    """What those who serve cost: what is allocated of it, and what goes to nobody."""

    cost: str
    allocated: str
    undistributed: str


class Amount(Struct, kw_only=True):
    """An amount of a unit."""

    unit: str
    amount: str


class Undistributed(Amount, kw_only=True):
    """What of a unit's costs goes to nobody, and why."""

    reason: str


class AllocatedMonth(Sums, kw_only=True):
    """The services of a month, by whom they are charged to."""

    month: str
    units: list[Amount]


class Allocation(Struct, kw_only=True):
    """What one method allocates in one currency."""

    method: Method
    currency: str
    totals: Sums
    cost: list[Amount]
    allocated: list[Amount]
    undistributed: list[Undistributed]
    months: list[AllocatedMonth]


class Allocations(Head, kw_only=True):
    """The cost of services, charged to those who are served."""

    driver: Driver
    allocations: list[Allocation]
    findings: list[Noticed]


class Paths(Head, kw_only=True):
    """What a figure of a unit, or of an agreement, comes from: a path for each currency."""

    unit: str | UnsetType = UNSET
    agreement: str | UnsetType = UNSET
    paths: list[Path]
