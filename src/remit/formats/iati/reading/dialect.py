"""What older files call otherwise, put into the codes of 2.03."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

from remit.model.published import DateType

VERSION: Final = "2.03"
"""Of the standard: what is written, and what files are checked by."""

DATES: Final[Mapping[str, DateType]] = {
    "START-PLANNED": "1",
    "START-ACTUAL": "2",
    "END-PLANNED": "3",
    "END-ACTUAL": "4",
    **{each: cast("DateType", each) for each in "1234"},
}

TRANSACTIONS: Final[Mapping[str, str]] = {
    "IF": "1",
    "C": "2",
    "D": "3",
    "E": "4",
    "IR": "5",
    "LR": "6",
    "R": "7",
    "QP": "8",
    "QS": "9",
    "CG": "10",
}

TRANSACTION_TYPES: Final = frozenset(map(str, range(1, 14)))
"""Of 2.03: from incoming funds to an incoming pledge."""

ROLES: Final[Mapping[str, str]] = {
    "FUNDING": "1",
    "ACCOUNTABLE": "2",
    "EXTENDING": "3",
    "IMPLEMENTING": "4",
}

BUDGETS: Final[Mapping[str, str]] = {"": "1", "ORIGINAL": "1", "REVISED": "2"}
"""One without a type is an original."""

STATUSES: Final[Mapping[str, str]] = {
    "PIPELINE/IDENTIFICATION": "1",
    "IMPLEMENTATION": "2",
    "COMPLETION": "3",
    "POST-COMPLETION": "4",
    "CANCELLED": "5",
}

BUDGET_TYPES: Final = frozenset(("1", "2"))

VOCABULARIES: Final[Mapping[str, str]] = {
    "": "1",
    "DAC": "1",
    "DAC-3": "2",
    "COFOG": "3",
    "NACE": "4",
    "NTEE": "5",
    "ADT": "6",
    "RO2": "98",
    "RO": "99",
}
"""Of sectors; one without a vocabulary is of the DAC, and a region of its list of regions."""


def is_old(version: str) -> bool:
    """Tell whether a file may be of the first series, 1.01 to 1.05: one without a version, too.

    Example:
        >>> is_old("1.03"), is_old(""), is_old("2.01")
        (True, True, False)
    """
    return not version.startswith("2")
