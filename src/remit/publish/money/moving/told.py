"""Cost that moves, in words: what, from whom, to whom, from which day, how much a month."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from remit.change.called.days import days_words
from remit.change.called.names import Names
from remit.change.compile import Compiled
from remit.finance.moving.carried import EVERYBODY, Carried
from remit.finance.moving.funding import Funded
from remit.finance.moving.moves import Move
from remit.finance.moving.overhead import Rated
from remit.finance.moving.projects import Passed
from remit.finance.moving.services import NOBODY, Charged
from remit.finance.moving.whole import Moving
from remit.model.activity import Activity
from remit.model.post import Post
from remit.model.unit import Unit
from remit.publish.money.moving.cells import (
    a_month,
    amount_words,
    left_words,
    rate_words,
    shares_words,
    thing_words,
    unit_words,
)
from remit.publish.money.moving.sheet import Sheet
from remit.temporal.period import ENDLESS
from remit.text.catalogue import N_
from remit.text.local import Local
from remit.text.saying import Saying, sentence
from remit.text.sayings import Name, joined, money


class InWords:
    """Says cost that moves.

    Args:
        compiled: The change.
        moving: What it means for cost.
    """

    def __init__(self, compiled: Compiled, moving: Moving) -> None:
        """Name things as they are called on the day from which something is so."""
        self._moving = moving
        self._on = lru_cache(maxsize=None)(lambda day: Names(compiled.before, compiled.after, day))
        self._last = self._on(ENDLESS)
        self._titles = {
            name: row.title
            for side in (compiled.after, compiled.before)
            for (name,), history in side.all(Activity).items()
            for row in history.versions
        }

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the tables that have anything to tell."""
        if not self._moving:
            return ()
        return tuple(each for each in self._sheets() if each.rows or each.totals)

    def notes(self) -> tuple[Saying, ...]:
        """Say what nobody knows."""
        moving = self._moving
        if moving.is_touched and not moving.is_known:
            return (sentence("Not known: no post and no office has a cost in the register"),)
        if not moving.unknown:
            return ()
        units = joined(self._last.of(Unit.FILE, each) for each in moving.unknown)
        return (sentence("Not known what they cost who serve: {units}", units=units),)

    def _sheets(self) -> Iterator[Sheet]:
        moving = self._moving
        what, from_, to, days = _columns(N_("What"), N_("From"), N_("To"), N_("Days"))
        unit, post, before, after = _columns(N_("Unit"), N_("Post"), N_("Before"), N_("After"))
        project, left, agreement = _columns(N_("Project"), N_("Left"), N_("Agreement"))
        (a_month,) = _columns(N_("A month"))
        yield Sheet(
            sentence("What moves"),
            (what, from_, to, days, a_month),
            tuple(map(self._move, moving.moves)),
            amounts=1,
        )
        everybody = [each for each in moving.carried if each.unit == EVERYBODY]
        yield Sheet(
            sentence("What units carry a month, with all that is under them"),
            (unit, days, before, after),
            tuple(self._carried(each) for each in moving.carried if each.unit != EVERYBODY),
            tuple(map(self._carried, everybody)),
            amounts=2,
        )
        yield Sheet(
            sentence("Who pays for posts"),
            (post, unit, days, before, after),
            tuple(map(self._funded, moving.funded)),
        )
        yield Sheet(
            sentence("Projects that another unit manages"),
            (project, from_, to, left),
            tuple(map(self._passed, moving.passed)),
            amounts=1,
        )
        yield Sheet(
            sentence("What units are charged a month by those who serve them (direct, by posts)"),
            (unit, days, before, after),
            tuple(map(self._charged, moving.charged)),
            amounts=2,
        )
        yield Sheet(
            sentence("By which rate agreements pay for the core"),
            (agreement, days, before, after),
            tuple(map(self._rated, moving.rated)),
        )

    def _move(self, move: Move) -> tuple[str, ...]:
        passing = move.passing
        names = self._on(move.days.start)
        is_unit = move.thing.what == "unit"
        is_new = not passing.from_ and (not is_unit or passing.to == move.thing.id)
        is_over = not passing.to and (not is_unit or passing.from_ == move.thing.id)
        return (
            thing_words(move, names),
            sentence("new") if is_new else unit_words(names, passing.from_),
            sentence("ends") if is_over else unit_words(names, passing.to),
            days_words(move.days),
            a_month(move),
        )

    def _carried(self, carried: Carried) -> tuple[str, ...]:
        names = self._on(carried.days.start)
        unit = carried.unit
        return (
            sentence("All units") if unit == EVERYBODY else names.of(Unit.FILE, unit),
            days_words(carried.days),
            amount_words(carried.before, carried.currency),
            amount_words(carried.after, carried.currency),
        )

    def _funded(self, funded: Funded) -> tuple[str, ...]:
        names, paid = self._on(funded.days.start), funded.paid
        return (
            names.of(Post.FILE, funded.post),
            names.of(Unit.FILE, paid.unit),
            days_words(funded.days),
            sentence("new") if paid.before is None else shares_words(paid.before, self._project),
            sentence("ends") if paid.after is None else shares_words(paid.after, self._project),
        )

    def _project(self, name: str) -> Saying:
        title = self._titles.get(name, Local())
        return Name(title.best().text or name, title)

    def _passed(self, passed: Passed) -> tuple[str, ...]:
        return (
            self._project(passed.activity),
            unit_words(self._last, passed.from_),
            unit_words(self._last, passed.to),
            left_words(passed),
        )

    def _charged(self, charged: Charged) -> tuple[str, ...]:
        names = self._on(charged.days.start)
        return (
            sentence("nobody, for none of those served could bear it")
            if charged.unit == NOBODY
            else names.of(Unit.FILE, charged.unit),
            days_words(charged.days),
            money(charged.before, charged.currency),
            money(charged.after, charged.currency),
        )

    def _rated(self, rated: Rated) -> tuple[str, ...]:
        said = (rate_words(each) for each in (rated.before, rated.after))
        return (rated.agreement, days_words(rated.days), *said)


def _columns(*titles: str) -> tuple[Saying, ...]:
    return tuple(map(sentence, titles))
