"""A day never asked: the structure of 10,000 units and 20,000 remits, and its first answer.

*First*: of a register of which no day was asked, its rows in memory. *Next*: when another day
was. *After a record*: the day asked, when somebody has recorded one remit. Beside them, one pass
over all versions picks those in force that day, and makes nothing of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from benchmarks.made.organisation import organisation
from benchmarks.made.shape import A_DAY, SHORT, STYLES, Shape, Style
from benchmarks.measure import Figure, run, time_of, timed

from remit.model.change import Entry
from remit.model.days import Days
from remit.model.fact import Fact
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.structure import Structure, Subject
from remit.register.replay import replayed
from remit.resolve.answer import Question
from remit.resolve.who import who_answers
from remit.temporal.stretch import stretch

GOAL_S = 0.5


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure days of both kinds of organisation."""
    units, functions, remits = (200, 30, 400) if small else (10_000, 200, 20_000)
    for style in STYLES:
        yield from _of(organisation(Shape(units, functions, remits, style, changes=0.2)), style)


def _of(known: Register, style: Style) -> Iterator[Figure]:
    beside = {"one pass": time_of(lambda: _in_force(known, A_DAY))}
    name = f"new-day-{SHORT[style]}"
    first = time_of(lambda: _ask(_anew(known), A_DAY))
    yield timed(name, first, (GOAL_S, "s"), beside, f"the first day asked, {style}")
    asked = _anew(known)
    days = Days(asked)
    _ask(asked, A_DAY, days)
    later = (A_DAY + timedelta(days=30 * number) for number in count(1))
    following = time_of(lambda: _ask(asked, next(later), days))
    yield timed(f"{name}-next", following, (None, "s"), beside, f"thirty days later, {style}")
    entries = _entries(asked)
    after = time_of(lambda: _ask(replayed(asked, [next(entries)]), A_DAY))
    note = f"recorded, and the same day asked again, {style}"
    yield timed(f"{name}-recorded", after, (None, "s"), beside, note)


def _anew(register: Register) -> Register:
    """Give the same register without anything that was made of it."""
    return Register(register.settings, register.histories)


def _ask(register: Register, day: date, days: Days | None = None) -> None:
    structure = Structure(register, day, days=days)
    subject = Subject("unit", list(structure.units)[-1])
    who_answers(structure, Question(subject, list(structure.functions)[-1]))


def _entries(known: Register) -> Iterator[Entry]:
    """Give entries that each write one remit on other days."""
    written = stretch("2020", "2021")
    for (name,), history in known.all(Remit).items():
        yield Entry(Remit.FILE, (name,), written, history.versions[0])


def _in_force(register: Register, day: date) -> list[Fact]:
    return [
        version
        for file in register.histories.values()
        for history in file.values()
        for version in history.versions
        if day in version.stretch.period
    ]


if __name__ == "__main__":
    run(figures)
