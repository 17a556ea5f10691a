"""What a change gives to a person: to units in which they hold a post, or to themselves.

Nobody approves what does so, and thus nobody can widen their own rights by any sequence of
proposals and approvals: each that they approve leaves what they may do within what it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from remit.model.structure import Structure
from remit.rights.approvers import allowed
from remit.rights.asked import known_above
from remit.rights.bearing import bears
from remit.rights.days import on, stretches
from remit.rights.gained import given
from remit.rights.index import Rights
from remit.rights.right import RIGHTS, Right
from remit.temporal.period import ALWAYS, Period


class Gains(Struct, frozen=True, order=True):
    """A right that a change gives to a person.

    Args:
        unit: The unit in which they hold a post and to which it is given; blank where it comes
            to them in another way: by a post, by a delegation, or because nobody else is left.
        right: The right.
        since: The first day covered for which they have it.
        subjects: For which units, `ROOT` among them.
    """

    unit: str
    right: Right
    since: date
    subjects: tuple[str, ...]


def gains(before: Structure, after: Structure, person: str) -> tuple[Gains, ...]:
    """Say which rights a change gives to a person who acts; nothing where it gives none.

    Args:
        before: The organisation on the day of the act, as known before.
        after: The same on that day, as it would be known after.
        person: The opaque id of a person.
    """
    if not bears(before, after):
        return ()
    return (*_of_units(before, after, person), *_of_their_own(before, after, person))


def _of_units(before: Structure, after: Structure, person: str) -> Iterator[Gains]:
    own = before.derived(Rights).posts_in.get(person, frozenset())
    for each in given(before, after) if own else ():
        if each.unit in own:
            yield Gains(each.unit, each.right, each.days.start, each.subjects)


def _of_their_own(before: Structure, after: Structure, person: str) -> Iterator[Gains]:
    """Compare what they may do, acting on whatever day, for that day and each that follows."""
    found: dict[tuple[Right, str], date] = {}
    for acting in _ways_of_acting(before, after, person):
        acts = [on(each, acting).derived(Rights) for each in (before, after)]
        for day in stretches(before, after, Period(acting)):
            then, now = on(before, day.start), on(after, day.start)
            for right in RIGHTS:
                had = allowed(acts[0], then.derived(Rights), person, right)
                has = allowed(acts[1], now.derived(Rights), person, right)
                for subject in has - had:
                    if known_above(then, now, subject) not in had:
                        key = right, subject
                        found[key] = min(found.get(key, day.start), day.start)
    yield from _told(found)


def _told(found: Mapping[tuple[Right, str], date]) -> Iterator[Gains]:
    grouped: dict[tuple[Right, date], list[str]] = defaultdict(list)
    for (right, subject), since in sorted(found.items()):
        grouped[right, since].append(subject)
    for (right, since), subjects in sorted(grouped.items()):
        yield Gains("", right, since, tuple(subjects))


def _ways_of_acting(before: Structure, after: Structure, person: str) -> Iterator[date]:
    """Give the first of all days on which the same units act, by this person and by anybody."""
    seen = set()
    for stretch in stretches(before, after, ALWAYS):
        rights = [on(each, stretch.start).derived(Rights) for each in (before, after)]
        way = tuple(
            (each.acts_for.get(person, frozenset()), frozenset(each.acting_for)) for each in rights
        )
        if way not in seen:
            seen.add(way)
            yield stretch.start
