"""Replay: a register recorded as it came about, what it began with and then each change in turn."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from remit.change.diff import diff
from remit.cli.fetch import today
from remit.cli.loading import refuse_faults, refuse_other, with_persons
from remit.cli.progress import Steps
from remit.formats.replay import Replay, read_replay
from remit.model.change import Actor, ChangeSet, Receipt
from remit.model.register import Register
from remit.model.structure import Structure
from remit.register import Store, open_store
from remit.temporal.moment import Moment


class Act(Struct, frozen=True):
    """What is recorded at once: a change of so many steps, or what a register begins with."""

    change_set: ChangeSet
    steps: int = 0


class Replayed(Struct, frozen=True):
    """The register in a file, and what was recorded to make it so: nothing where it was there."""

    db: str
    register: Register
    recorded: tuple[tuple[Act, Receipt], ...]


def replay_folder(folder: Path, db: str, by: Actor, title: str) -> Replayed:
    """Record a register as it came about; where a part of it is there, only what follows.

    Where something else is there, the register becomes equal to the folder in one act.

    Args:
        folder: The folder it begins with and its changes, or a register folder.
        db: The file that keeps it.
        by: Who records it.
        title: What the record is called that is none of its changes.

    Raises:
        MistakesError: The folder, or a change, has mistakes; nothing was opened.
        OtherRegisterError: The file keeps another register.
        StoreError: The register cannot be read or recorded in.
    """
    with Steps(f"Reading {folder.name}", "Checking it", "Recording") as steps:
        replay = read_replay(folder)
        steps.next()
        refuse_faults(replay.begins, folder)
        steps.next()
        with open_store(db, create=True) as store:
            known = store.structure(Moment(today()))
            refuse_other(known, replay.register, db)
            recorded = _recorded(store, known, acts(replay, known, title), by)
    return Replayed(db, replay.register, recorded)


def acts(replay: Replay, known: Structure, title: str) -> tuple[Act, ...]:
    """Give what is still to be recorded where something is known, or nothing."""
    states = [_with_persons(replay, each, known) for each in replay.states]
    changes = tuple(Act(each.change_set(), len(each.draft.steps)) for each in replay.changes)
    if known.head is None:
        first = f"{title}, {replay.name}" if changes else title
        return (_difference(known, states[0], first), *changes)
    if known.register in states:
        return changes[states.index(known.register) :]
    return (_difference(known, states[-1], title),)


def _with_persons(replay: Replay, register: Register, known: Structure) -> Register:
    return with_persons(replace(replay.begins, register=register), known.register)


def _difference(known: Structure, wanted: Register, title: str) -> Act:
    return Act(ChangeSet(title, diff(known.register, wanted)))


def _recorded(
    store: Store, known: Structure, acts: tuple[Act, ...], by: Actor
) -> tuple[tuple[Act, Receipt], ...]:
    """Record one act after the other, each on what the one before left."""
    base = known.head.sequence if known.head else 0
    recorded = []
    for act in acts:
        receipt = store.record(act.change_set, by=by, base=base)
        base = receipt.sequence
        recorded.append((act, receipt))
    return tuple(recorded)
