"""From entries to a register: each is laid over what was known before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from remit.model.change import SETTINGS, Entry
from remit.model.kind import Key
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.temporal.history import History, overlay
from remit.temporal.stretch import Dated

NOTHING = empty(Settings(id=""))
"""What is known before anything is recorded."""

_FEW: Final = 4
"""Up to so many versions are gone through sooner than looked up."""


def replayed(known: Register, entries: Iterable[Entry]) -> Register:
    """Give what is known once the entries are recorded, in their order.

    What was known is not changed: only the files that are written are copied.

    Example:
        >>> from remit.model.unit import Designated
        >>> fact = Designated(unit="lima", designation="mrf")
        >>> entry = Entry("designated", ("lima", "mrf"), row=fact)
        >>> len(replayed(NOTHING, [entry]).all(Designated)), len(NOTHING.all(Designated))
        (1, 0)
    """
    settings = known.settings
    files: dict[str, dict[Key, History[Any]]] = {}
    for entry in entries:
        if entry.file == SETTINGS:
            settings = entry.row if isinstance(entry.row, Settings) else settings
            continue
        file = files.get(entry.file)
        if file is None:
            file = files[entry.file] = dict(known.histories.get(entry.file, {}))
        _record(file, entry)
    return Register(settings, {**known.histories, **files}).after(known)


def _record(file: dict[Key, History[Any]], entry: Entry) -> None:
    known = file.get(entry.key)
    if known is None:
        # Most keys are written once: nothing to lay it over. Its stretch is the entry's.
        if entry.row is not None:
            file[entry.key] = History((entry.row,))
        return
    now = _laid_over(known, entry)
    if now:
        file[entry.key] = now
    else:
        del file[entry.key]


def _laid_over(known: History[Any], entry: Entry) -> History[Any]:
    """Lay an entry over a history.

    Only versions that share a day with it or meet it can change: so a key with
    thousands of versions is not gone through for each of them.
    """
    versions = known.versions
    if len(versions) <= _FEW:
        return overlay(known, entry.stretch, entry.row)
    days = entry.stretch.period
    first = bisect_left(versions, days.start, key=_end)
    last = bisect_right(versions, days.end, lo=first, key=_start)
    near = overlay(History(versions[first:last]), entry.stretch, entry.row)
    return History(versions[:first] + near.versions + versions[last:])


def _start(version: Dated) -> date:
    return version.stretch.valid_from.day


def _end(version: Dated) -> date:
    return version.stretch.valid_to.day
