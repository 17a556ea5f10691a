"""Cost that moves, in words: what, from whom, to whom, from which day, how much a month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from remit.model.activity import Activity, Agreement
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
from remit.publish.money.moving.notes import notes
from remit.publish.money.moving.sheet import Sheet
from remit.temporal.period import ENDLESS
from remit.text.catalogue import N_
from remit.text.local import Local
from remit.text.saying import Saying, sentence
from remit.text.sayings import Name, money, on_day


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
        self._titles = {
            name: row.title
            for side in (compiled.before, compiled.after)
            for (name,), history in side.all(Activity).items()
            for row in history.versions
        }

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the tables that have anything to tell."""
        return tuple(each for each in self._sheets() if each.rows)

    def notes(self) -> tuple[Saying, ...]:
        """Say what nobody knows, and what is taken instead."""
        return notes(self._moving, self._on(ENDLESS))

    def _sheets(self) -> Iterator[Sheet]:
        moving = self._moving
        yield Sheet(
            sentence("What moves"),
            _called(N_("What"), N_("From"), N_("To"), N_("Days"), N_("A month")),
            tuple(map(self._move, moving.moves)),
            amounts=1,
        )
        yield Sheet(
            sentence("What units carry a month, with all that is under them"),
            _called(N_("Unit"), N_("Days"), N_("Before"), N_("After")),
            self._carried(each for each in moving.carried if each.unit != EVERYBODY),
            self._carried(each for each in moving.carried if each.unit == EVERYBODY),
            amounts=2,
        )
        yield Sheet(
            sentence("Who pays for posts"),
            _called(N_("Post"), N_("Unit"), N_("Days"), N_("Before"), N_("After")),
            tuple(map(self._funded, moving.funded)),
        )
        yield Sheet(
            sentence("Projects that pass, and what is left of their money"),
            _called(N_("Project"), N_("From"), N_("To"), N_("Left")),
            tuple(map(self._passed, moving.passed)),
            amounts=1,
        )
        yield Sheet(
            sentence("What units are charged a month by those who serve them (direct, by posts)"),
            _called(N_("Unit"), N_("Days"), N_("Before"), N_("After")),
            tuple(map(self._charged, moving.charged)),
            amounts=2,
        )
        yield Sheet(
            sentence("By which rate agreements pay for the core"),
            _called(N_("Agreement"), N_("Days"), N_("Before"), N_("After")),
            tuple(map(self._rated, moving.rated)),
        )

    def _move(self, move: Move) -> tuple[str, ...]:
        names, passing = self._on(move.days.start), move.passing
        return (
            thing_words(move, names),
            sentence("new") if move.is_new else unit_words(names, passing.from_),
            sentence("ends") if move.is_over else unit_words(names, passing.to),
            days_words(move.days),
            a_month(move),
        )

    def _carried(self, every: Iterable[Carried]) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (
                self._unit(each) if each.unit != EVERYBODY else sentence("All units"),
                days_words(each.days),
                amount_words(each.before, each.currency),
                amount_words(each.after, each.currency),
            )
            for each in every
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

    def _passed(self, passed: Passed) -> tuple[str, ...]:
        names = self._on(passed.since or ENDLESS)
        to: str = unit_words(names, passed.to)
        if passed.since is not None:
            to = sentence("nobody, from {day}", day=on_day(passed.since))
        project, from_ = self._project(passed.activity), unit_words(names, passed.from_)
        return (project, from_, to, left_words(passed))

    def _charged(self, charged: Charged) -> tuple[str, ...]:
        unborne = sentence("nobody who could bear it")
        return (
            self._unit(charged) if charged.unit != NOBODY else unborne,
            days_words(charged.days),
            money(charged.before, charged.currency),
            money(charged.after, charged.currency),
        )

    def _rated(self, rated: Rated) -> tuple[str, ...]:
        agreement = self._on(rated.days.start).cells(Agreement.FILE, (rated.agreement,))
        before, after = (
            rate_words(each, agreement.get("currency", "")) for each in (rated.before, rated.after)
        )
        return (rated.agreement, days_words(rated.days), before, after)

    def _unit(self, of: Carried | Charged) -> Saying:
        return self._on(of.days.start).of(Unit.FILE, of.unit)

    def _project(self, name: str) -> Saying:
        title = self._titles.get(name, Local())
        return Name(title.best().text or name, title)


def _called(*titles: str) -> tuple[Saying, ...]:
    return tuple(map(sentence, titles))
