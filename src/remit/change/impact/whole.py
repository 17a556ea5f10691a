"""All that a change would break: answers, what they leave open, what ends, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Final

from msgspec import Struct

from remit.change.impact.answers import Answers, Changed
from remit.change.impact.arising import Arising, Openness
from remit.change.impact.chains import Chains
from remit.change.impact.depending import Consequence, Dependent, Setting
from remit.change.impact.ending import Ended, ended
from remit.change.impact.gathering import LeftOpen, gathered
from remit.change.impact.grouping import Appearing, Group, grouped
from remit.change.impact.presence import Presence
from remit.change.impact.sides import Sides
from remit.change.impact.transferred import transfers_turned
from remit.change.impact.unanswered import Unanswered
from remit.change.impact.walk import Walk
from remit.model.change import Entry
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.scope import Scope

_DAYS: Final = 32
"""So many days are kept at hand while a plan is made."""


class Impact(Struct, frozen=True):
    """What a change would do to the answers, and to all that hangs on them.

    Args:
        days: The first day of each stretch on which answers were compared.
        answers: Every answer that becomes another, with its days; nothing is left out.
        groups: The same as a person reads it, for the kinds of subject that functions are for;
            but for whoever is there on one side only.
        appearing: Whoever is there on one side only, and how many answers each has.
        left_open: What is new or gone of gaps, contests, fragile answers and transfers without
            a remit, as a person reads it.
        arising: The same, each about one function; nothing is left out.
        ended: What ends with what it belongs to.
        consequences: What whatever else depends on answers says of the change.
    """

    days: tuple[date, ...] = ()
    answers: tuple[Changed, ...] = ()
    groups: tuple[Group, ...] = ()
    appearing: tuple[Appearing, ...] = ()
    left_open: tuple[LeftOpen, ...] = ()
    arising: tuple[Arising, ...] = ()
    ended: tuple[Ended, ...] = ()
    consequences: tuple[Consequence, ...] = ()


def impact_of(
    before: Register,
    after: Register,
    entries: Iterable[Entry],
    dependents: Iterable[Dependent] = (),
) -> Impact:
    """Say what a change would break, on every day from its first on (DESIGN 5).

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
        dependents: What else depends on answers; each is asked once.

    Example:
        >>> from remit.change.diff import applied
        >>> from remit.model.kind import KINDS
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> from remit.temporal.stretch import stretch
        >>> def row(file, **cells):
        ...     return Entry(file, (cells["id"],), stretch("2027", ""), KINDS[file].fact(cells))
        >>> world = [row("units", id="hq"), row("functions", id="payroll")]
        >>> known = applied(empty(Settings(id="x")), tuple(world))
        >>> entry = row(
        ...     "remits", id="r", holder="hq", role="provides", function="payroll", scope="everyone"
        ... )
        >>> (group,) = impact_of(known, applied(known, (entry,)), [entry]).groups
        >>> group.broadest, group.subjects, group.before.status, group.after.holders
        (('payroll',), ('hq',), 'gap', ('hq',))
    """
    entries, dependents = tuple(entries), tuple(dependents)
    walk = Walk(before, after, entries)
    answers, openness, presence = Answers(walk), Openness(walk), Presence(walk)
    chains, unanswered = Chains(walk), Unanswered(walk)
    for step in walk.steps():
        for each in (answers, openness, presence, *((chains, unanswered) if dependents else ())):
            each.look(step)
    changed = answers.found()
    sides = lru_cache(maxsize=_DAYS)(partial(_sides, walk, _scopes(before, entries)))
    read = grouped(changed, presence.found(), sides)
    arising = (*openness.found(), *transfers_turned(walk.before, walk.after, entries))
    cut = ended(walk.before, walk.after)
    known = changed, arising, cut, chains.found(), unanswered
    setting = Setting(walk.before, walk.after, entries, *known)
    consequences = tuple(found for each in dependents for found in each(setting))
    return Impact(
        days=walk.days,
        answers=changed,
        groups=read.groups,
        appearing=read.appearing,
        left_open=gathered(arising, sides),
        arising=arising,
        ended=cut,
        consequences=consequences,
    )


def _sides(walk: Walk, scopes: Sequence[Scope], day: date) -> Sides:
    return Sides(*walk.on(day), scopes)


def _scopes(before: Register, entries: Iterable[Entry]) -> Sequence[Scope]:
    """Give the scopes of all remits that a change touches, as they were and are, simplest first."""
    touched = [entry for entry in entries if entry.file == Remit.FILE]
    rows = [entry.row for entry in touched]
    rows += [each for entry in touched for each in before.history(Remit, *entry.key).versions]
    scopes = {row.scope for row in rows if isinstance(row, Remit)}
    return sorted(scopes, key=lambda each: (len(each.terms()), str(each)))
