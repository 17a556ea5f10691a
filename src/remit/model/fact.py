"""What every fact carries: its stretch, its source, what the source attests, a note."""

from __future__ import annotations

from typing import Annotated, ClassVar

from remit.model.column import Says
from remit.temporal.attest import UNDATED, AsOf
from remit.temporal.stretch import Dated


class Fact(Dated, frozen=True, kw_only=True):
    """One version of one row: what a source says, for a stretch of days.

    `FILE` is the file of the register folder it stands in, without `.csv`; an
    undated noun (`DATED` is false) holds on all days.
    """

    FILE: ClassVar[str]
    DATED: ClassVar[bool] = True

    source: Annotated[str, Says("An id of sources.csv, or an address: who says so.")] = ""
    as_of: Annotated[AsOf, Says("When the source says so: 2010, or 2009/2011-06.")] = UNDATED
    note: Annotated[str, Says("Anything a reader should know.")] = ""
