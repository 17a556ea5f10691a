"""What was recorded, with the way to take it back."""

from __future__ import annotations

from itertools import islice

from litestar.exceptions import NotFoundException
from msgspec import Struct

from remit.change.called.labels import FILES
from remit.change.proposal import Proposal
from remit.model.fact import Fact
from remit.register.store import Recorded
from remit.temporal.moment import show_instant
from remit.text.catalogue import N_
from remit.text.days import instant
from remit.text.digits import is_number
from remit.web.editing.editor import Visit
from remit.web.editing.fields import name_of
from remit.web.editing.told import days_words, row_words
from remit.web.telling import Told

_SHOWN = 200
_WHOLE = N_("the whole register")


class Written(Struct, frozen=True):
    """An entry of a record: whose row, and from when to when."""

    thing: Told
    file: str
    says: Told
    days: str
    is_absent: bool


class RecordPage(Struct, frozen=True):
    """A record."""

    number: int
    title: str
    reason: str
    basis: str
    who: str
    at: str
    when: str
    proposal: str
    entries: tuple[Written, ...]
    more: int
    action: str
    start: str
    done: str
    refused: tuple[Told, ...]


def record_page(to: Visit) -> RecordPage:
    """Show a record.

    Raises:
        NotFoundException: There is none with that number.
    """
    number = to.rest[1] if len(to.rest) > 1 else ""
    head = to.reader.site.structure.head
    last = head.sequence if head is not None else 0
    if not is_number(number) or not 1 <= int(number) <= last:
        raise NotFoundException
    entries = to.editing.store.entries(int(number) - 1)
    found: list[Recorded] = []
    for each in entries:
        if each.sequence != int(number):
            break
        found.append(each)
    first = found[0]
    came_of = _came_of(to, first.sequence)
    return RecordPage(
        number=first.sequence,
        title=first.title,
        reason=first.reason,
        basis=first.basis,
        who=first.by.person or to.says(N_("somebody at the machine itself")),
        at=show_instant(first.at),
        when=instant(first.at, to.reader.language),
        proposal=to.at("proposal", str(came_of.id)) if came_of is not None else "",
        entries=tuple(_written(to, each) for each in islice(found, _SHOWN)),
        more=max(len(found) - _SHOWN, 0),
        action=to.at("record", number),
        start=to.at(),
        done=_done(to),
        refused=to.told_why,
    )


def _came_of(to: Visit, number: int) -> Proposal | None:
    """Give the proposal that a record came of, where there was one."""
    found = to.editing.store.proposals.recorded_after(number - 1)[:1]
    return next((each for each in found if each.record == number), None)


_DONE = {
    "recorded": N_("It is recorded, and stands on the pages from now on."),
    "undone": N_("It is taken back: this record restores what was known before."),
}


def _done(to: Visit) -> str:
    """Say what was just done, to whoever comes from doing it."""
    done = to.filled.get("done", "")
    return to.says(_DONE[done]) if done in _DONE else ""


def _written(to: Visit, recorded: Recorded) -> Written:
    entry = recorded.entry
    return Written(
        thing=to.tells(name_of(to.register, entry.file, *entry.key)),
        file=to.says(FILES.get(entry.file, _WHOLE)),
        says=to.tells(row_words(to, entry.row)) if isinstance(entry.row, Fact) else (),
        days=days_words(to.reader, entry.stretch),
        is_absent=entry.row is None,
    )
