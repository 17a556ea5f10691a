"""A made organisation, kept in SQLite as `remit load` would keep it."""

from __future__ import annotations

from pathlib import Path

from benchmarks.made.shape import A_DAY

from remit.change.diff import diff
from remit.model.change import Actor, ChangeSet
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.register import open_store
from remit.temporal.moment import Moment

NOW = Moment(A_DAY)


def keep(register: Register, place: Path) -> str:
    """Record a register in one change set.

    Returns:
        What `open_store` takes.
    """
    with open_store(str(place), create=True) as store:
        entries = diff(empty(Settings(id="")), register)
        whole = ChangeSet(title="All of it", reason="", entries=entries)
        store.record(whole, by=Actor("p-bench"), base=0)
    return str(place)
