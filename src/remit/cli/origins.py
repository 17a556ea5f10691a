"""What an edited folder or workbook was written from: the register as it was known then."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from remit.cli.loading import is_workbook
from remit.errors import OtherRegisterError
from remit.formats.folder import Origin, folder_origin
from remit.formats.workbook import workbook_origin
from remit.model.register import Register
from remit.model.structure import Structure
from remit.register import Store
from remit.register.store import Recorded
from remit.temporal.moment import Moment


class Base(Struct, frozen=True):
    """The register as known when an export was written, and what was recorded since."""

    register: Register | None = None
    recorded: tuple[Recorded, ...] = ()


def base_of(path: Path, store: Store, known: Structure) -> Base:
    """Give what a folder or workbook was written from; nothing where it does not say.

    Args:
        path: The folder or workbook.
        store: The register.
        known: The register as known at its head.

    Raises:
        MistakesError: What the folder says of it cannot be read.
        OtherRegisterError: It was written from a record that this register does not hold.
    """
    origin = workbook_origin(path) if is_workbook(path) else folder_origin(path)
    if origin is None:
        return Base()
    register = _at(origin, store, known)
    if register is None:
        raise OtherRegisterError(
            f"{path} was written from record {origin.record} ({origin.hash[:12]}) of the "
            f"register {origin.register!r}, and that is no record of this one.",
            todo="Name the register it is from with --db, or export this one anew.",
        )
    return Base(register, tuple(store.entries(origin.record)))


def _at(origin: Origin, store: Store, known: Structure) -> Register | None:
    if known.head is None or origin.register != known.register.settings.id:
        return None
    if origin.record > known.head.sequence or origin.record < 1:
        return None
    at = next(iter(store.entries(origin.record - 1))).at
    structure = store.structure(Moment(known.day, at))
    is_same = structure.head is not None and structure.head.hash == origin.hash
    return structure.register if is_same else None
