"""Functions served from elsewhere now: what moved to each centre, was promised and measured."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from msgspec import Struct

from remit.model.remit import Measure, Transfer
from remit.publish import names
from remit.publish.addresses import has_page
from remit.publish.centres import Centre, Taken, centres, measures_of
from remit.publish.evidence import main_note
from remit.publish.reader import Reader
from remit.publish.views.beside import Moved, moved
from remit.publish.views.growing import Growth, grown
from remit.publish.words import Linked, Words
from remit.text.catalogue import N_

_MEASURED: Final = {
    "days": N_("working days to an answer: {n}"),
    "cost": N_("cost a year: {cost}"),
}


class Measured(Struct, frozen=True):
    """A figure measured after a transfer, and whether it is worse than was promised."""

    on: str
    words: Words
    is_worse: bool


class Area(Struct, frozen=True):
    """An area that moved: all that is said of the transfer, and what became of it.

    `is_ahead` tells that it had not come about on the day.
    """

    moved: Moved
    is_ahead: bool
    served: int
    measured: tuple[Measured, ...]


class Receiving(Struct, frozen=True):
    """A centre that took over functions; `id` is where it stands on the page, if it can be one.

    `remark` is what is said of all its transfers alike.
    """

    id: str
    unit: Linked
    areas: tuple[Area, ...]
    note: int
    remark: Words
    grown: Growth | None


def transfers_page(reader: Reader) -> tuple[Receiving, ...]:
    """Take what the page of transfers shows: each centre, the one with most areas first."""
    return tuple(_receiving(reader, each) for each in reader.ask(centres))


def _receiving(reader: Reader, centre: Centre) -> Receiving:
    areas = tuple(_area(reader, each) for each in centre.taken)
    remarks = {each.moved.evidence.remark for each in areas}
    return Receiving(
        id=centre.unit if has_page(centre.unit) else "",
        unit=names.unit(reader, centre.unit),
        areas=areas,
        note=main_note(each.moved.evidence.note for each in areas),
        remark=remarks.pop() if len(remarks) == 1 else Words(""),
        grown=grown(reader, centre.unit),
    )


def _area(reader: Reader, taken: Taken) -> Area:
    row = taken.transfer
    return Area(
        moved=moved(reader, row),
        is_ahead=bool(row.on.text) and row.on.days.start > reader.structure.day,
        served=taken.served,
        measured=tuple(_measured(reader, row, each) for each in _measures(reader, row)),
    )


def _measures(reader: Reader, row: Transfer) -> Iterator[Measure]:
    return (each for each in reader.ask(measures_of, row.id) if each.value is not None)


def _measured(reader: Reader, row: Transfer, measure: Measure) -> Measured:
    value = measure.value or Decimal()
    promised = {"days": row.days_promised, "cost": row.cost_promised}.get(measure.what)
    return Measured(
        on=reader.bound(measure.on.text),
        words=_figure(reader, row, measure.what, value),
        is_worse=promised is not None and value > promised,
    )


def _figure(reader: Reader, row: Transfer, what: str, value: Decimal) -> Words:
    if what not in _MEASURED:
        return reader.plain(f"{what}: {value}")
    said = reader.said.gettext(_MEASURED[what])
    return reader.own(said.format(n=value, cost=f"{value} {row.currency}".strip()))
