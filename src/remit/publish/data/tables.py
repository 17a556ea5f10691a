"""The register as tables: a folder of CSV as `remit load` reads it, and one document of JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.writer import facts_in_order, folder_texts, row_cells
from remit.model.kind import KINDS, Key
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.public.outside import outside
from remit.publish.public.rows import public_register
from remit.resolve.document import moment_document
from remit.temporal.history import History

Row = dict[str, str]


def csv_texts(structure: Structure) -> Mapping[str, str]:
    """Give the files of the register folder that holds what goes out, by name.

    Persons who are marked public are in it.
    """
    return structure.derived(_csv_texts)


def csv_names(structure: Structure) -> tuple[str, ...]:
    """Name the same without writing them."""
    shown = {*tables(structure), Unit.FILE}
    return (SETTINGS_FILE, *(f"{name}.csv" for name in KINDS if name in shown))


def facts_told(structure: Structure, file: str) -> Mapping[Key, History[Any]]:
    """Give what goes out of a file, of which its table is written."""
    return public_register(structure).histories[file]


def table(structure: Structure, file: str) -> tuple[Row, ...]:
    """Give the rows of a file that go out: cells by column, bounds included, without blank ones."""
    kind = KINDS[file]
    facts = facts_in_order(public_register(structure), kind)
    return tuple(row_cells(kind, fact) for fact in facts)


def tables(structure: Structure) -> tuple[str, ...]:
    """Name the files of which any row goes out."""
    return tuple(name for name, rows in public_register(structure).histories.items() if rows)


def json_text(structure: Structure) -> str:
    """Give the register as one document: what it says of itself, then its tables."""
    settings, head = outside(structure).register.settings, structure.head
    document = {
        "register": msgspec.to_builtins(settings),
        **moment_document(structure),
        "record": head.sequence if head is not None else None,
        "hash": head.hash if head is not None else None,
        "tables": {name: table(structure, name) for name in tables(structure)},
    }
    return msgspec.json.encode(document).decode() + "\n"


def _csv_texts(structure: Structure) -> Mapping[str, str]:
    return folder_texts(public_register(structure), persons=True)
