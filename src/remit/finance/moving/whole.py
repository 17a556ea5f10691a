"""All that a change means for cost: what moves, who pays then, and what nobody knows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from msgspec import Struct

from remit.finance.moving.carried import Carried, carried_of
from remit.finance.moving.days import (
    CARRYING,
    CHARGING,
    FUNDING,
    first_difference,
    turning,
)
from remit.finance.moving.funding import Funded, funded_of
from remit.finance.moving.lines import costing
from remit.finance.moving.moves import Move, moves_of
from remit.finance.moving.overhead import Rated, rated_of
from remit.finance.moving.projects import Passed, may_pass, passed_of
from remit.finance.moving.scene import Scene
from remit.finance.moving.services import Charged, charged_of
from remit.model.change import Entry
from remit.model.cost import OfficeCost, PostCost
from remit.model.register import Register
from remit.model.remit import Remit, Transfer
from remit.resolve.answer import PROVIDES
from remit.temporal.history import History


class Moving(Struct, frozen=True):
    """What a change means for cost.

    Args:
        is_known: Whether the register holds any cost, before or after.
        is_touched: Whether anything changes that has a cost, known or not.
        moves: What passes from whom to whom.
        carried: What those carry before and after, and all units together.
        funded: Posts for which others pay.
        passed: Projects that another unit manages.
        may_pass: Whether projects that were received may pass, too: those are not looked at.
        charged: Units that are charged something else by those who serve them.
        rated: Agreements that pay by another rate.
        unknown: Units that serve others, of which nobody knows what they cost.
        months: The months of which office costs are known that are taken for later ones, in the
            currencies of what units carry and are charged.
    """

    is_known: bool = True
    is_touched: bool = False
    moves: tuple[Move, ...] = ()
    carried: tuple[Carried, ...] = ()
    funded: tuple[Funded, ...] = ()
    passed: tuple[Passed, ...] = ()
    may_pass: bool = False
    charged: tuple[Charged, ...] = ()
    rated: tuple[Rated, ...] = ()
    unknown: tuple[str, ...] = ()
    months: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything of it is other than before."""
        parts = (self.moves, self.funded, self.passed, self.charged, self.rated, self.unknown)
        return any(parts) or self.may_pass or (self.is_touched and not self.is_known)


def moving_of(before: Register, after: Register, entries: Collection[Entry], day: date) -> Moving:
    """Say what a change means for cost, on every day from its first on.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
        day: The day on which what is left of projects is reckoned.

    Example:
        >>> from remit.model.settings import Settings
        >>> bool(moving_of(Register(Settings(id="x")), Register(Settings(id="x")), (), date.min))
        False
    """
    is_known = any(each.all(noun) for each in (before, after) for noun in (PostCost, OfficeCost))
    scene = Scene(before, after)
    carrying = turning(before, after, entries, CARRYING)
    charging = turning(before, after, entries, CHARGING) if is_known else ()
    servers = _servers(before, after, entries)
    moves = moves_of(scene, carrying) if is_known else ()
    charged = charged_of(scene, charging)
    carried = carried_of(scene, carrying, moves)
    currencies = {each.currency for each in carried} | {each.currency for each in charged}
    return Moving(
        is_known=is_known,
        is_touched=bool(carrying or servers),
        moves=moves,
        carried=carried,
        funded=funded_of(scene, turning(before, after, entries, FUNDING)),
        passed=passed_of(scene, entries, day),
        may_pass=may_pass(before, after, entries),
        charged=charged,
        rated=rated_of(before, after, entries),
        unknown=_unknown(scene, charging, servers) if is_known else (),
        months=_months(scene, charging, currencies) if currencies else (),
    )


def _months(scene: Scene, days: Iterable[date], currencies: Collection[str]) -> tuple[str, ...]:
    """Give the months of which office costs are known that are taken for some later days."""
    lines = (each for day in days for side in scene.sides for each in side.lines(day).items())
    found = {line.month for thing, line in lines if thing.currency in currencies}
    return tuple(sorted(found - {""}))


def _servers(before: Register, after: Register, entries: Iterable[Entry]) -> frozenset[str]:
    """Give who serves others, or did, by remits and transfers that a change touches."""
    found: set[str] = set()
    for each in entries:
        versions = before.histories.get(each.file, {}).get(each.key, History[Any]()).versions
        rows = (*versions, *([each.row] if each.row is not None else []))
        if each.file == Transfer.FILE:
            found |= {unit for row in rows for unit in (row.from_, row.to)}
        elif each.file == Remit.FILE and first_difference(before, after, each.file, each.key):
            found |= {row.holder for row in rows if row.role == PROVIDES}
    return frozenset(found)


def _unknown(scene: Scene, days: Collection[date], units: Iterable[str]) -> tuple[str, ...]:
    """Give the units of which no cost is known on any of some days; of all days, without any."""
    known = {unit for day in days for side in scene.sides for unit in side.known(day)}
    if not days:
        known = {unit for side in scene.sides for unit in costing(side.register)}
    return tuple(sorted({*units} - known))
