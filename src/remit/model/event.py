"""What happened to a row on a day: the ChangeEvent of W3C ORG, read from a history."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.temporal.attest import UNDATED
from remit.temporal.bound import Bound
from remit.temporal.stretch import UNBOUNDED

What = Literal["begins", "changes", "ends"]

_EVIDENCE: Final = {"source": "", "as_of": UNDATED, "note": "", "stretch": UNBOUNDED}


class ChangeEvent(Struct, frozen=True):
    """A row began, became another or ended on a day.

    `fact` is the row it left behind or, where it ended, took away; `before` the
    one that it replaced.
    """

    file: str
    key: Key
    day: date
    what: What
    fact: Fact
    before: Fact | None = None

    @property
    def bound(self) -> Bound:
        """The bound as it is written, by which the day is known."""
        written = self.fact.stretch
        return written.valid_to if self.what == "ends" else written.valid_from

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns in which the row became another; evidence is none of them."""
        if self.before is None:
            return ()
        cells = KINDS[self.file].cells
        one, other = cells(bare(self.before)), cells(bare(self.fact))
        names = dict.fromkeys((*one, *other))
        return tuple(name for name in names if one.get(name) != other.get(name))


def bare(fact: Fact) -> Fact:
    """Give a fact without its stretch and evidence: what is said, not for when or by whom.

    Example:
        >>> from remit.model.unit import Designated
        >>> bare(Designated(unit="lima", designation="mrf", note="sic")).note
        ''
    """
    return replace(fact, **_EVIDENCE)
