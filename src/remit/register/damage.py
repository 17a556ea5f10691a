"""Damage: what is stored is not what was recorded; whichever it is, a backup mends it."""

from __future__ import annotations

from typing import Final

from remit.errors import CorruptError
from remit.text.saying import sentence

MEND: Final = sentence(
    "Bring back a backup; {command} tells whether one is whole.", command="'remit verify'"
)
"""What to do about a register that is damaged."""


def damaged(wrong: str) -> CorruptError:
    """Give the error that says how a register is damaged.

    Example:
        >>> print(damaged(sentence("record {record} is missing", record="3")))
        The register is damaged: record 3 is missing. Bring back a backup; 'remit verify' ...
    """
    return CorruptError(sentence("The register is damaged: {wrong}.", wrong=wrong), todo=MEND)
