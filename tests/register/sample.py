"""A small register to record, and clocks that tell what a test expects."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol

from remit.model.change import SETTINGS, Actor, ChangeSet, Entry, Receipt
from remit.model.contact import Person
from remit.model.kind import KINDS
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.register import Store
from remit.temporal.moment import Moment
from remit.temporal.stretch import stretch
from remit.text.local import Local

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = date(2010, 6, 1)
NOW = Moment(DAY)
OFFICER = Actor("p-officer")

Clock = Callable[[], datetime]


class Engine(Protocol):
    """Something that keeps registers: each engine passes the same suite."""

    def place(self) -> str | Path:
        """Name a place where nothing is kept yet."""
        ...

    def open(
        self,
        place: str | Path,
        *,
        create: bool = True,
        clock: Clock | None = None,
        patience: float = 5.0,
    ) -> Store:
        """Open the register there."""
        ...


def each_hour() -> Clock:
    """Give a clock that starts at noon and is an hour later whenever it is asked."""
    asked = 0

    def tell() -> datetime:
        nonlocal asked
        asked += 1
        return NOON + timedelta(hours=asked - 1)

    return tell


def settings(identity: str = "example") -> Entry:
    return Entry(SETTINGS, (identity,), row=Settings(id=identity, name=Local("Example")))


def unit(
    identity: str, valid_from: str = "", valid_to: str = "", *, part_of: str = "", note: str = ""
) -> Entry:
    days = stretch(valid_from, valid_to)
    name = Local(identity.title())
    row = Unit(id=identity, name=name, part_of=part_of, note=note, stretch=days)
    return Entry("units", (identity,), days, row)


def no_unit(name: str, valid_from: str = "", valid_to: str = "") -> Entry:
    return Entry("units", (name,), stretch(valid_from, valid_to))


def person(identity: str, name: str, email: str = "") -> Entry:
    return Entry("persons", (identity,), row=Person(id=identity, name=name, email=email))


def record(
    store: Store, *entries: Entry, title: str = "A change", base: int | None = None
) -> Receipt:
    """Record entries on the head, or on another base."""
    if base is None:
        base = store.head.sequence if store.head else 0
    return store.record(ChangeSet(title, entries), by=OFFICER, base=base)


def units(store: Store, moment: Moment = NOW) -> list[str]:
    return list(store.structure(moment).units)


def persons_name(store: Store, identity: str) -> str:
    return str(store.history(KINDS["persons"], (identity,)).versions[0].name)


def traces(place: Path, text: str) -> list[str]:
    """Name the files of a database that hold a text in any common encoding."""
    spelled = [text.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = sorted(place.parent.glob(f"{place.name}*"))
    return [each.name for each in files if any(one in each.read_bytes() for one in spelled)]
