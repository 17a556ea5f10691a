"""What the types of transactions are called in English, as the code list of IATI has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_TYPES: Final[Mapping[str, str]] = {
    "1": "incoming funds",
    "2": "outgoing commitments",
    "3": "disbursements",
    "4": "expenditure",
    "5": "interest payments",
    "6": "loan repayments",
    "7": "reimbursements",
    "8": "purchases of equity",
    "9": "sales of equity",
    "10": "credit guarantees",
    "11": "incoming commitments",
    "12": "outgoing pledges",
    "13": "incoming pledges",
}


def type_words(code: str) -> str:
    """Say what transactions of a type are, with its code.

    Example:
        >>> type_words("11"), type_words("TF"), type_words("")
        ('11 incoming commitments', 'TF of no known type', 'of no known type')
    """
    return f"{code} {_TYPES.get(code, 'of no known type')}".strip()
