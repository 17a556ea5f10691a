"""Load: a folder read and checked, compared with what is known, recorded once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from remit.change.check import check
from remit.change.diff import diff
from remit.change.fault import Fault
from remit.change.plan import broken_words
from remit.change.rules.persons import person_faults
from remit.cli.fetch import today
from remit.cli.progress import Steps
from remit.errors import MistakesError, OtherRegisterError, RefusedError
from remit.formats.folder import Reading, place, read_folder
from remit.formats.folder.rows import Counted
from remit.formats.workbook import SUFFIXES, read_workbook
from remit.model.change import Actor, ChangeSet, Entry, Receipt
from remit.model.contact import Person
from remit.model.register import Register
from remit.model.structure import Head, Structure
from remit.register import open_store
from remit.temporal.moment import Moment


class Loaded(Struct, frozen=True):
    """What came of loading: what was known before, what differs, and the receipt, if any."""

    db: str
    register: Register
    before: Register
    head: Head | None
    entries: tuple[Entry, ...]
    receipt: Receipt | None


def load_folder(folder: Path, db: str, by: Actor) -> Loaded:
    """Make the register in a file equal to a folder or workbook, as one change set.

    Raises:
        MistakesError: The folder has mistakes; nothing was opened.
        OtherRegisterError: The file keeps another register.
        RefusedError: It breaks a policy that the register makes hard.
        StoreError: The register cannot be read or recorded in.
    """
    with Steps(f"Reading {folder.name}", "Checking it", "Comparing", "Recording") as steps:
        reading = read_register(folder, steps.counted)
        steps.next()
        refuse_faults(reading, folder)
        steps.next()
        with open_store(db, create=True) as store:
            known = store.structure(Moment(today()))
            refuse_other(known, reading.register, db)
            after = with_persons(reading, known.register)
            if not reading.has_persons:
                refuse(person_faults(after), reading, folder)
            entries = diff(known.register, after)
            _refuse_broken(known.register, after, entries)
            steps.next()
            receipt = None
            if entries:
                change_set = ChangeSet(f"load {folder.resolve().name}", entries)
                base = known.head.sequence if known.head else 0
                receipt = store.record(change_set, by=by, base=base)
    return Loaded(db, after, known.register, known.head, entries, receipt)


def _refuse_broken(before: Register, after: Register, entries: tuple[Entry, ...]) -> None:
    """Refuse what breaks a policy that the register makes hard, and was not broken before.

    Raises:
        RefusedError: It does; all that it breaks.
    """
    if said := broken_words(before, after, entries):
        raise RefusedError(
            "This breaks what the register makes a hard policy; nothing was recorded.",
            reasons=said,
            todo="Mend the folder, or ask those who keep the policies.",
        )


def read_register(path: Path, counted: Counted = iter) -> Reading:
    """Read a register folder, or a workbook where the path ends as one does.

    Args:
        path: The folder or workbook.
        counted: Gives the rows on, and may count them.

    Returns:
        The register, with the line of each row.

    Raises:
        MistakesError: It has mistakes.
        RemitError: It is a workbook, and the library that reads it is not installed.
    """
    if is_workbook(path):
        return read_workbook(path, counted=counted)
    return read_folder(path, counted=counted)


def is_workbook(path: Path) -> bool:
    """Tell whether a path means a workbook: a folder never does, whatever it is called."""
    return path.suffix.lower() in SUFFIXES and not path.is_dir()


def refuse_faults(reading: Reading, folder: Path) -> None:
    """Refuse a register that may not be recorded, with each fault at its line.

    Raises:
        MistakesError: It has faults.
    """
    refuse(check(reading.register), reading, folder)


def refuse(faults: Iterable[Fault], reading: Reading, folder: Path) -> None:
    """Refuse what has faults, with each at its line.

    Raises:
        MistakesError: There are some.
    """
    if mistakes := place(faults, reading):
        raise MistakesError(mistakes, what=str(folder))


def refuse_other(known: Structure, register: Register, db: str) -> None:
    """Refuse to turn one register into another.

    Raises:
        OtherRegisterError: The ids differ.
    """
    own, other = known.register.settings.id, register.settings.id
    if known.head is not None and own != other:
        raise OtherRegisterError(
            f"{db} keeps the register {own!r}, and this is the register {other!r}; "
            "nothing was changed.",
            todo="Name another file with --db.",
        )


def with_persons(reading: Reading, known: Register) -> Register:
    """Give the register to record: a folder without persons leaves them as they are."""
    if reading.has_persons:
        return reading.register
    persons = {Person.FILE: known.histories.get(Person.FILE, {})}
    return replace(reading.register, histories={**reading.register.histories, **persons})
