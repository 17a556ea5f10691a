"""Small registers written out as tables, so that a reader can check each answer by eye."""

import csv
from collections import defaultdict
from datetime import date
from typing import Any

from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.temporal.history import History, history
from remit.temporal.stretch import stretch

A_DAY = date(2010, 6, 1)


def register(**tables: str) -> Register:
    r"""Read tables, each the text of a CSV file with blanks for taste.

    Example:
        >>> len(register(units="id,part_of\n iom,\n lima,iom").histories["units"])
        2
    """
    histories: dict[str, dict[Key, History[Any]]] = {name: {} for name in KINDS}
    for name, table in tables.items():
        rows = defaultdict(list)
        for row in csv.DictReader(line.strip() for line in table.strip().splitlines()):
            cells = {column.strip(): (text or "").strip() for column, text in row.items()}
            written = stretch(cells.pop("valid_from", ""), cells.pop("valid_to", ""))
            fact = KINDS[name].fact(
                {column: text for column, text in cells.items() if text}, written
            )
            rows[KINDS[name].key(fact)].append(fact)
        histories[name] = {key: history(versions) for key, versions in rows.items()}
    return Register(Settings(id="by-hand"), histories)


def structure(day: date = A_DAY, **tables: str) -> Structure:
    """Read tables and give the organisation on a day."""
    return Structure(register(**tables), day)
