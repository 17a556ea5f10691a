"""The difference of two registers, as the entries that turn one into the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from remit.model.change import SETTINGS, Entry
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.temporal.bound import Bound, as_end
from remit.temporal.history import History, overlay
from remit.temporal.period import Period
from remit.temporal.stretch import Stretch


def diff(before: Register, after: Register) -> tuple[Entry, ...]:
    """Give the entries that, applied to one register, make it equal to the other.

    Only what differs is written: a version both know stays untouched, with its
    own source. Equal registers differ by nothing.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> diff(empty(Settings(id="a")), empty(Settings(id="a")))
        ()
    """
    entries = list(_settings(before, after))
    for name in KINDS:
        one, other = before.histories.get(name, {}), after.histories.get(name, {})
        for key in sorted(one.keys() | other.keys()):
            entries += _one_key(name, key, one.get(key, History()), other.get(key, History()))
    return tuple(entries)


def applied(register: Register, entries: tuple[Entry, ...]) -> Register:
    """Give the register in which the entries are recorded.

    The law that holds it to `diff`: `applied(a, diff(a, b)) == b`.
    """
    histories: dict[str, dict[Key, History[Any]]] = {}
    settings = register.settings
    for entry in entries:
        if entry.file == SETTINGS:
            settings = entry.row if isinstance(entry.row, Settings) else settings
            continue
        known = histories.setdefault(entry.file, dict(register.histories.get(entry.file, {})))
        now = overlay(known.get(entry.key, History()), entry.stretch, entry.row)
        if now:
            known[entry.key] = now
        else:
            known.pop(entry.key, None)
    return Register(settings, {**register.histories, **histories})


def _settings(before: Register, after: Register) -> Iterator[Entry]:
    if before.settings != after.settings:
        yield Entry(SETTINGS, (after.settings.id,), row=after.settings)


def _one_key(name: str, key: Key, before: History[Any], after: History[Any]) -> Iterator[Entry]:
    if before == after:
        return
    if not before:
        yield from (Entry(name, key, each.stretch, each) for each in after.versions)
        return
    gone = [each for each in before.versions if each not in after.versions]
    new = [each for each in after.versions if each not in before.versions]
    recorded = [Entry(name, key, each.stretch, each) for each in new]
    absent = [Entry(name, key, left) for each in gone for left in left_out(each.stretch, after)]
    if laid_over(before, [*absent, *recorded]) == after:
        yield from (*absent, *recorded)
        return
    # Where bounds of one day are worded in two ways, what is gone would leave its own
    # wording behind: so it goes whole first.
    yield from (Entry(name, key, each.stretch) for each in gone)
    yield from recorded


def laid_over(known: History[Any], entries: Iterable[Entry]) -> History[Any]:
    """Give a history over which entries of its key are laid, one after the other."""
    for entry in entries:
        known = overlay(known, entry.stretch, entry.row)
    return known


def left_out(written: Stretch, after: History[Any]) -> Iterator[Stretch]:
    """Give what of a stretch no later version holds, with the bounds that leave it out.

    Example:
        >>> from remit.model.unit import Unit
        >>> from remit.temporal.stretch import stretch
        >>> known = History((Unit(id="hq", stretch=stretch("2000", "2010")),))
        >>> [each.valid_to.text for each in left_out(stretch("1990", "2010"), known)]
        ['2000']
    """
    edge: Bound = written.valid_from
    for version in after.versions:
        own = version.stretch
        if not own.period.overlaps(written.period):
            continue
        if Period(edge.day, own.valid_from.day):
            yield Stretch(edge, as_end(own.valid_from))
        edge = own.valid_to
    if Period(edge.day, written.valid_to.day):
        yield Stretch(edge, written.valid_to)
