"""A change, and the organisation before and after it."""

from msgspec import Struct
from tests.rights.drawn import absent, entry

from remit.change.check import check
from remit.change.diff import applied
from remit.model.change import Entry
from remit.model.structure import Structure
from remit.temporal.stretch import stretch


class Change(Struct, frozen=True):
    """What is to be recorded, and both sides of it on the day of the act."""

    before: Structure
    after: Structure
    entries: tuple[Entry, ...]

    @property
    def all(self) -> tuple[Structure, Structure, tuple[Entry, ...]]:
        """Give them as questions about a change take them."""
        return self.before, self.after, self.entries


def row(file: str, since: str = "", until: str = "", **cells: str) -> Entry:
    """Give the entry of a row from one day to another."""
    named = {name.rstrip("_"): text for name, text in cells.items()}
    return entry(file, named, stretch(since, until))


def gone(file: str, *key: str, since: str = "") -> Entry:
    """Give the entry of a row that is absent from a day on."""
    return absent(file, *key, written=stretch(since, ""))


def change(today: Structure, *entries: Entry) -> Change:
    """Give a change of the organisation of today, which a register accepts."""
    register = applied(today.register, entries)
    assert [each.wrong for each in check(register) if each.column != "name"] == []
    return Change(today, Structure(register, today.day), entries)
