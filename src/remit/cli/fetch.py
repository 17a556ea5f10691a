"""Fetch: the structure at the moment asked about, read once. Here the clock is read."""

from __future__ import annotations

from datetime import UTC, date, datetime

from remit.errors import NoRegisterError, QuestionError
from remit.model.structure import Structure
from remit.register import open_store
from remit.temporal.moment import Moment, read_day, read_instant, show_instant


def today() -> date:
    """Give the day it is, in UTC."""
    return datetime.now(UTC).date()


def moment(on: str = "", known_at: str = "") -> Moment:
    """Read the moment a question is asked about, from the words of its options.

    Raises:
        WrittenWrongError: One of them is no day or instant.
    """
    day = read_day(on) if on else today()
    return Moment(day, read_instant(known_at) if known_at else None)


def fetch(db: str, on: str = "", known_at: str = "") -> Structure:
    """Give the organisation at a moment.

    Raises:
        NoRegisterError: There is no register, or nothing is recorded in it.
        QuestionError: Nothing was recorded by the instant asked about.
    """
    asked = moment(on, known_at)
    with open_store(db) as store:
        structure = store.structure(asked)
        if structure.head is not None:
            return structure
        if store.head is None:
            raise NoRegisterError(
                f"Nothing is recorded in {db} yet.",
                todo=f"Load a folder with: remit load FOLDER --db {db}",
            )
        first = next(iter(store.entries())).at
    raise QuestionError(
        f"Nothing was recorded yet at {known_at}.",
        todo=f"The first record is of {show_instant(first)}.",
    )
