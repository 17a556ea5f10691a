"""Where an edited register leads: on all days, or from a day on; and what is to be said first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import reduce

from msgspec.structs import replace

from remit.change.edited.holding import held_from
from remit.change.edited.merging import merged
from remit.change.edited.naming import Word, as_one
from remit.change.edited.offering import ABOVE, offers
from remit.change.edited.one_day import is_undated, shown_from
from remit.change.edited.values import Conflict, Edit, Target
from remit.errors import QuestionError
from remit.model.contact import Person
from remit.model.register import Register
from remit.temporal.bound import start


def target(
    known: Register, edit: Edit, since: date | None = None, words: Iterable[Word] = ()
) -> Target:
    """Give the register to which an edit leads.

    Without a day, the edit is the whole history, and the register becomes equal to it.
    From a day on, all before it stays; from it on, what the edit says holds: a row without
    days from that day on, and what the edit lacks ends. An edit that shows one day, or has
    no days at all, speaks of that day only: it is held beside what is known of it, and what
    is planned for later stays planned.

    Where it is known what the edit was made of, what the register has changed since stays,
    cell by cell; and what both changed is a conflict.

    Args:
        known: The register as known at the head.
        edit: What was edited.
        since: The day from which on it is to hold.
        words: What a person says of ids that are of one thing.

    Raises:
        QuestionError: The edit shows one day, and no day is given; or ids cannot be one.
    """
    edited = reduce(as_one, words, edit.register)
    origin = known if edit.base is None else edit.base
    if not edit.has_persons:
        persons = {Person.FILE: origin.histories.get(Person.FILE, {})}
        edited = replace(edited, histories={**edited.histories, **persons})
    edited, lost = _on_days(origin, edited, edit.shows, since)
    conflicts: tuple[Conflict, ...] = ()
    if edit.base is not None:
        edited, conflicts = merged(edit.base, edited, known, edit.recorded)
    edited = edited.sharing(known)
    return Target(edited, (*lost, *conflicts), offers(known, edited))


def _on_days(
    origin: Register, edited: Register, shows: date | None, since: date | None
) -> tuple[Register, tuple[Conflict, ...]]:
    if since is None:
        if shows is None:
            return edited, ()
        raise QuestionError(
            f"What was edited shows {shows} alone, and nothing says from when on it is to hold.",
            todo=f"Say from which day on: --from {shows}",
        )
    if shows is None and is_undated(edited):
        shows = since
    day = start(since.isoformat())
    if shows is None:
        return held_from(origin, edited, day), ()
    return shown_from(origin, edited, shows, day)


def word(known: Register, edit: Edit, old: str, new: str) -> Word:
    """Give what a person says of two ids, with the file in which they have their rows.

    Raises:
        QuestionError: There is none in which the one is known, and the other new.
    """
    for file in ABOVE:
        there, rows = known.histories.get(file, {}), edit.register.histories.get(file, {})
        if (old,) in there and (new,) in rows and (new,) not in there:
            return Word(file, old, new)
    raise QuestionError(
        f"{old} and {new} cannot be one: the register has to know {old} and not {new}, "
        f"and what was edited has to have {new}.",
        todo="Write the id that is there first: --same OLD=NEW",
    )
