"""A centre over the years: how many functions it gave, with those under it."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from remit.model.structure import Structure
from remit.publish.evidence import since
from remit.publish.over_time import Step, growth
from remit.publish.pictures.growth import growth_svg
from remit.publish.pictures.timeline import axis_of
from remit.publish.reader import Reader
from remit.temporal.stretch import Stretch
from remit.text.scripts import is_right_to_left


class Growth(Struct, frozen=True):
    """How many functions a centre gave through the years: drawn, and day by day."""

    drawn: Markup
    rows: tuple[tuple[str, int], ...]


def grown(reader: Reader, unit: str) -> Growth | None:
    """Take how a unit to which functions moved has grown, with those under it."""
    steps = reader.ask(growth, unit) if reader.ask(_is_centre, unit) else ()
    if not steps:
        return None
    axis = axis_of(
        [step.day for step in steps],
        reader.structure.day,
        is_right_to_left=is_right_to_left(reader.language),
    )
    words = reader.said.gettext("Functions provided over the years; the list says the same.")
    rows = tuple((_from(reader, step), step.functions) for step in steps)
    return Growth(Markup(growth_svg(steps, axis, words)), rows)  # noqa: S704 - the picture escapes what it says


def _is_centre(structure: Structure, unit: str) -> bool:
    """Tell whether functions moved to a unit or to one under it; the root is no centre."""
    return unit in structure.derived(_all_centres)


def _all_centres(structure: Structure) -> frozenset[str]:
    to = {row.to for row in structure.transfers.values() if row.to in structure.units}
    return frozenset(each for unit in to for each in (unit, *structure.above(unit)[:-1]))


def _from(reader: Reader, step: Step) -> str:
    return since(reader, Stretch(step.since)) or reader.said.gettext("from the beginning")
