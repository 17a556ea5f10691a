"""Still true? What waits to be confirmed, and confirming it."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from msgspec import Struct

from remit.change.called.cells import row_called
from remit.change.called.labels import FILES
from remit.errors import QuestionError
from remit.model.days import OWNERS
from remit.model.fact import Fact
from remit.model.kind import Key, written_key
from remit.model.post import Appointment
from remit.model.step import Draft, Record
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.register.proposing import record_draft
from remit.resolve.due import last_verified
from remit.resolve.waiting import Due, waiting
from remit.temporal.period import days_later
from remit.text.catalogue import N_
from remit.text.digits import is_number
from remit.text.saying import sentence
from remit.text.sayings import Listed, apart
from remit.web.editing.editor import Visit
from remit.web.editing.fields import name_of
from remit.web.editing.filled import PARTED
from remit.web.editing.told import row_words
from remit.web.telling import Told

_AHEAD: Final = 90
"""How many days ahead are looked at, too."""

_YEAR: Final = 365
"""After how many days one looks again, where the day that was said had come already."""


class Waiting(Struct, frozen=True):
    """A fact that waits: what it says, whose it is, since when it is known."""

    thing: Told
    words: str
    says: Told
    file: str
    key: str
    keepers: Told
    verified: str
    due: str
    is_overdue: bool
    change: str


class DuePage(Struct, frozen=True):
    """All that wait, the longest overdue first."""

    waiting: tuple[Waiting, ...]
    within: int
    action: str
    refused: tuple[Told, ...]
    confirmed: str


def due_page(to: Visit) -> DuePage:
    """Give what waits, or will soon."""
    return DuePage(
        tuple(_waiting(to, each) for each in _left(to)),
        _AHEAD,
        to.at("due"),
        to.told_why,
        _confirmed(to),
    )


def _confirmed(to: Visit) -> str:
    """Give the address of what was just recorded."""
    number = to.filled.get("confirmed", "")
    return to.at("record", number) if is_number(number) else ""


def _left(to: Visit) -> tuple[Due, ...]:
    """Give what waits; what somebody has confirmed today does not, however soon it will again."""
    today = to.reader.site.today.isoformat()
    found = waiting(to.reader.site.structure, _AHEAD)
    return tuple(each for each in found if each.verified != today)


def _waiting(to: Visit, due: Due) -> Waiting:
    key = _key(to, due)
    history = to.register.histories.get(due.file, {}).get(key)
    row: Fact | None = history.on(to.reader.site.today) if history is not None else None
    asked = urlencode({"file": due.file, "key": PARTED.join(key)})
    day = to.reader.attested
    return Waiting(
        thing=to.tells(_units(to, due.units)),
        words=to.says(FILES[due.file]),
        says=to.tells(row_words(to, row, _owner(row))) if row is not None else (),
        file=due.file,
        key=due.key,
        keepers=to.tells(_units(to, due.keepers)),
        verified=day(due.verified) if due.verified else "",
        due=day(due.due) if due.due else "",
        is_overdue=due.is_overdue,
        change=f"{to.at('step', 'set')}?{asked}",
    )


def _owner(row: Fact) -> str:
    """Give the column that says whose a fact is, which stands before it."""
    if isinstance(row, Unit):
        return "name"
    own = OWNERS.get(type(row), ())
    # An appointment belongs to a post, and the unit stands before it.
    return own[0] if own and not isinstance(row, Appointment) else ""


def _units(to: Visit, units: tuple[str, ...]) -> Listed:
    return apart((name_of(to.register, "units", each) for each in units), N_(", "))


def _key(to: Visit, due: Due) -> Key:
    """Give the key that a verification writes with single blanks."""
    all_ = to.register.histories.get(due.file, {})
    plain = tuple(due.key.split())
    return plain if plain in all_ else next((k for k in all_ if written_key(k) == due.key), plain)


def confirm(to: Visit) -> str:
    """Record that a fact is still true today; give the address that shows what is left.

    Raises:
        RemitError: It does not wait, or this person may not say so.
    """
    file, _, key = to.filled.get("fact", "").partition(" ")
    if (file, key) not in ((each.file, each.key) for each in _left(to)):
        raise QuestionError(
            sentence("this waits for nobody any more"),
            todo=sentence("look at the list again: somebody was quicker"),
        )
    today = to.reader.site.today
    row = _next(to.reader.site.structure, file, key)
    if to.editing.person:
        row["by"] = to.editing.person
    step = Record(file="verifications", key=(file, key, today.isoformat()), row=row)
    title = to.recorded(sentence("Still true: {row}", row=row_called(file, (key,))))
    draft, seen = Draft(title, steps=(step,)), to.reader.site.structure.head
    receipt = record_draft(to.editing.store, draft, to.editing.act, seen)
    return f"{to.at('due')}?{urlencode({'confirmed': receipt.sequence})}"


def _next(structure: Structure, file: str, key: str) -> dict[str, str]:
    """Give the day to look again: as long from now as it was the last time.

    Where nobody said so then, a policy does, now as before.
    """
    last = last_verified(structure.verifications, structure.day).get((file, key))
    if last is None or not last.due.text:
        return {}
    days = (last.due.days.start - last.on.days.start).days
    return {"due": days_later(structure.day, days if days > 0 else _YEAR).isoformat()}
