"""Posts for which others pay than did before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from msgspec import Struct

from remit.finance.covers import Cover, Shares
from remit.finance.moving.scene import Scene
from remit.finance.moving.stretched import stretched
from remit.temporal.period import Period


class Paid(Struct, frozen=True):
    """Who pays for a post before and after; none where it is not there.

    What no project pays for, the core does.
    """

    unit: str
    before: Shares | None
    after: Shares | None


class Funded(Struct, frozen=True):
    """A post for which others pay on some days."""

    post: str
    paid: Paid
    days: Period

    @property
    def is_less(self) -> bool:
        """Tell whether projects pay less of it than they did, or of a new post not all."""
        after = self.paid.after
        was = Fraction(1) if self.paid.before is None else covered(self.paid.before)
        return after is not None and covered(after) < was


def covered(shares: Shares) -> Fraction:
    """Say how much of a post projects pay for."""
    return sum((share for _, share in shares), Fraction(0))


def funded_of(scene: Scene, days: Sequence[date]) -> tuple[Funded, ...]:
    """Give the posts for which others pay, by id and day.

    A post that opens or ends is among them where a project pays for it.
    """
    found = stretched(days, lambda day: _on(scene, day))
    every = (Funded(post, paid, period) for post, paid, period in found)
    return tuple(sorted(every, key=lambda each: (each.post, each.days)))


def _on(scene: Scene, day: date) -> Mapping[str, Paid]:
    one, other = (side.covered(day) for side in scene.sides)
    pairs = {post: (one.get(post), other.get(post)) for post in one.keys() | other.keys()}
    return {
        post: Paid(_unit(was, now), was.by if was else None, now.by if now else None)
        for post, (was, now) in pairs.items()
        if (was.by if was else ()) != (now.by if now else ())
    }


def _unit(was: Cover | None, now: Cover | None) -> str:
    there = now or was
    return there.unit if there else ""
