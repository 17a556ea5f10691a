"""All that may be changed of one thing: its row, and the rows that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from urllib.parse import urlencode

from msgspec import Struct

from remit.change.called.labels import FILES
from remit.model.fact import Fact
from remit.model.kind import EVIDENCE, KINDS, Key
from remit.model.place import Country
from remit.model.register import Register
from remit.text.catalogue import N_
from remit.text.saying import Saying
from remit.web.editing.editor import Visit
from remit.web.editing.filled import PARTED
from remit.web.editing.start import Offer
from remit.web.editing.told import days_words, row_words, thing_words
from remit.web.telling import Told

_OF_A_UNIT: Final = {
    "rename": N_("Call it otherwise"),
    "move": N_("Move it"),
    "close": N_("Close it"),
    "designate": N_("Designate it"),
}
_OWNED: Final = {
    "units": (
        ("contacts", "unit"),
        ("designated", "unit"),
        ("remits", "holder"),
        ("posts", "unit"),
        ("accreditations", "holder"),
        ("members", "member"),
    ),
    "functions": (("remits", "function"), ("contacts", "function")),
    "groups": (("members", "group"),),
    "bodies": (("accreditations", "body"), ("members", "member")),
    "countries": (("sites", "country"), ("members", "member"), ("bodies", "country")),
}
"""Which rows are shown with a thing: by file, and the column that names it."""


class Row(Struct, frozen=True):
    """A row that may be changed: its key, what it says in short, and the ways to change it."""

    says: Told
    days: str
    change: str
    end: str


class Rows(Struct, frozen=True):
    """Rows of one file, and the address at which one is added."""

    file: str
    words: str
    rows: tuple[Row, ...]
    past: tuple[Row, ...]
    add: str


class ThingPage(Struct, frozen=True):
    """What may be changed of a thing."""

    name: Told
    title: str
    file: str
    own: Row
    ways: tuple[Offer, ...]
    rows: tuple[Rows, ...]


def thing_page(to: Visit) -> ThingPage | None:
    """Give what may be changed of a thing; nothing where there is no such thing."""
    register = to.register
    if len(to.rest) < len(("thing", "file", "id")):
        return None
    _, file, *parts = to.rest
    key = tuple(parts)
    own = _own(to, file, key)
    if own is None:
        return None
    name, told = key[0], to.tells(thing_words(to, file, *key))
    ways = _OF_A_UNIT if file == "units" else {}
    return ThingPage(
        name=told,
        title="".join(each.text for each in told),
        file=file,
        own=own,
        ways=tuple(
            Offer(to.reader.said.gettext(title), f"{to.at('step', do)}?{urlencode({'unit': name})}")
            for do, title in ways.items()
        ),
        rows=tuple(
            _rows(to, register, each, column, name) for each, column in _OWNED.get(file, ())
        ),
    )


def _own(to: Visit, file: str, key: Key) -> Row | None:
    """Give the row of a thing; of a country that needs none, the form that makes it one."""
    today, history = to.reader.site.today, to.register.histories.get(file, {}).get(key)
    is_country = file == Country.FILE and to.register.knows(file, " ".join(key))
    if is_country and (history is None or history.on(today) is None):
        query = urlencode({"file": file, "key.id": key[0]})
        name = to.tells(thing_words(to, file, *key))
        return Row(says=name, days="", change=f"{to.at('step', 'record')}?{query}", end="")
    return _row(to, file, key, _nearest(history.versions, today)) if history is not None else None


def _rows(to: Visit, register: Register, file: str, column: str, name: str) -> Rows:
    is_key = any(each.name == column for each in KINDS[file].key_columns)
    field = f"key.{column}" if is_key else f"row.{column}"
    query = urlencode({"file": file, field: name})
    found: dict[bool, list[Row]] = {True: [], False: []}
    for key, shown in _named(register, file, column, name, to.reader.site.today):
        is_past = shown.stretch.valid_to.day <= to.reader.site.today
        found[is_past].append(_row(to, file, key, shown, column))
    add = f"{to.at('step', 'record')}?{query}"
    return Rows(file, to.says(FILES[file]), tuple(found[False]), tuple(found[True]), add)


def _named(
    register: Register, file: str, column: str, name: str, today: date
) -> Iterator[tuple[Key, Fact]]:
    """Give the rows that name a thing in a column, each in the version that does so.

    Of several it is that of today, else the next, else the last.
    """
    field = next(each.field for each in KINDS[file].columns if each.name == column)
    for key, history in register.histories.get(file, {}).items():
        versions = [each for each in history.versions if getattr(each, field) == name]
        if versions:
            yield key, _nearest(versions, today)


def _nearest(versions: Sequence[Fact], today: date) -> Fact:
    """Give the version of today, else the next, else the last."""
    left = (each for each in versions if today < each.stretch.valid_to.day)
    return next(left, versions[-1])


def _row(to: Visit, file: str, key: Key, row: Fact, owner: str = "") -> Row:
    about = {"file": file, "key": PARTED.join(key)}
    if to.reader.site.today not in row.stretch.period and row.stretch.valid_from.text:
        about["on"] = row.stretch.valid_from.text
    asked = urlencode(about)
    can_end = KINDS[file].dated and file != "units" and not row.stretch.valid_to.text
    return Row(
        says=to.tells(row_words(to, row, owner) or Saying(" ".join(key))),
        days=days_words(to.reader, row.stretch),
        change=f"{to.at('step', 'set')}?{asked}" if _is_changed(file) else "",
        end=f"{to.at('step', 'end')}?{asked}" if can_end else "",
    )


def _is_changed(file: str) -> bool:
    """Tell whether the rows of a file say anything beside their key."""
    return any(not each.says.key and each.name not in EVIDENCE for each in KINDS[file].columns)
