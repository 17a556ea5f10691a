"""From entries to a register: each is laid over what was known before it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from remit.model.change import SETTINGS, Entry
from remit.model.kind import Key
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.temporal.history import History, overlay

NOTHING = empty(Settings(id=""))
"""What is known before anything is recorded."""


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
    now = Register(settings, {**known.histories, **files})
    # Every register begins with nothing, and must leave no trace of its own there.
    return now if known is NOTHING else now.after(known)


def _record(file: dict[Key, History[Any]], entry: Entry) -> None:
    known = file.get(entry.key)
    if known is None:
        # Most keys are written once: nothing to lay it over. Its stretch is the entry's.
        if entry.row is not None:
            file[entry.key] = History((entry.row,))
        return
    now = overlay(known, entry.stretch, entry.row)
    if now:
        file[entry.key] = now
    else:
        del file[entry.key]
