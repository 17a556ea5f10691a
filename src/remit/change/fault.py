"""A fault: a row of a register that may not be recorded, and what to do about it."""

from msgspec import Struct

from remit.model.fact import Fact
from remit.model.kind import KINDS, Key


class Fault(Struct, frozen=True):
    """One fault, placed by file, key and the start of the version, as written.

    Whoever read the row from somewhere knows its line; the core does not.
    """

    file: str
    key: Key
    valid_from: str
    column: str
    wrong: str
    todo: str


def fault(fact: Fact, column: str, wrong: str, todo: str) -> Fault:
    """Place a fault at a fact."""
    kind = KINDS[fact.FILE]
    start = fact.stretch.valid_from.text
    return Fault(kind.name, kind.key(fact), start, column, wrong, todo)
