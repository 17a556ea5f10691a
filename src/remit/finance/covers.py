"""Who pays for posts: dated shares, as far as the post is there and the activity lasts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property

from msgspec import Struct

from remit.finance.running import Running
from remit.model.cost import FundingLine
from remit.model.days import Days
from remit.model.post import Post
from remit.model.published import Activity as Published
from remit.model.register import Register
from remit.temporal.period import Period

Shares = tuple[tuple[str, Fraction], ...]
"""Activities by id, each with the share it pays."""


class Cover(Struct, frozen=True):
    """Days on which a post is in one unit and the same activities pay for it.

    Args:
        post: The post.
        unit: Where it is.
        days: From when to when.
        whole: How much of a whole post it is.
        by: What pays for it; what no share covers, nobody pays.
    """

    post: str
    unit: str
    days: Period
    whole: Fraction
    by: Shares = ()

    @property
    def covered(self) -> Fraction:
        """How much of it is paid for: from 0, nothing, to 1, all."""
        return sum((share for _, share in self.by), Fraction(0))

    def within(self, days: Period) -> Cover | None:
        """Give the same on some of its days; nothing where it has none of them."""
        shared = self.days & days
        return Cover(self.post, self.unit, shared, self.whole, self.by) if shared else None


class Covers:
    """Who pays for every post of a register, on all days.

    A share counts while its post is there, and while the activity runs: one without a first or
    a last day has no bound on that side, and one that ends before it starts pays for nothing. One
    that was received from elsewhere, too, runs as it says there.

    Args:
        register: The posts and the shares.
        received: Activities as they were received; those of the register itself are known.
    """

    def __init__(self, register: Register, received: Iterable[Published] = ()) -> None:
        """Take the register, and ask nothing yet."""
        self.register = register
        self.days = Days(register)
        self._running = Running(register, received)

    @cached_property
    def posts(self) -> Mapping[str, tuple[Cover, ...]]:
        """The covers of each post, in the order of their days; posts in id order."""
        lines: dict[str, list[tuple[Period, str, Fraction]]] = defaultdict(list)
        for (post, written), history in self.register.all(FundingLine).items():
            activity = self._running.name_of(written)
            running = self._running.days_of(activity)
            for line in history.versions:
                for piece in self.days.of(line):
                    if line.share and (days := piece.period & running):
                        lines[post].append((days, activity, Fraction(line.share)))
        return {post: tuple(self._covers(post, lines[post])) for (post,) in self.register.all(Post)}

    @cached_property
    def units(self) -> Mapping[str, tuple[Cover, ...]]:
        """The covers of the posts of each unit, by post and day; units in id order."""
        found: dict[str, list[Cover]] = defaultdict(list)
        for covers in self.posts.values():
            for each in covers:
                found[each.unit].append(each)
        return {unit: tuple(found[unit]) for unit in sorted(found)}

    def _covers(self, post: str, lines: Iterable[tuple[Period, str, Fraction]]) -> Iterator[Cover]:
        for version in self.register.history(Post, post).versions:
            whole = Fraction(1) if version.share is None else Fraction(version.share)
            for piece in self.days.of(version):
                for days in _cut(piece.period, [each for each, _, _ in lines]):
                    by = tuple(
                        sorted((name, part) for each, name, part in lines if days.start in each)
                    )
                    yield Cover(post, version.unit, days, whole, by)


def _cut(days: Period, at: Iterable[Period]) -> Iterator[Period]:
    """Cut days where any of some periods begins or ends."""
    edges = {day for each in at for day in (each.start, each.end) if days.start < day < days.end}
    found = [days.start, *sorted(edges), days.end]
    return map(Period, found[:-1], found[1:])
