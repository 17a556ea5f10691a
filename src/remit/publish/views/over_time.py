"""A unit over the years: when it was open, what it was called and designated, who answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from markupsafe import Markup
from msgspec import Struct

from remit.model.structure import Structure
from remit.model.unit import Designated, Unit
from remit.publish import names
from remit.publish.evidence import since, until
from remit.publish.over_time import spells
from remit.publish.pictures.timeline import Axis, Bar, Lane, axis_of, timeline_svg
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words
from remit.temporal.bound import BLANK_END, BLANK_START, Bound
from remit.temporal.cover import Cover
from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.temporal.stretch import Stretch
from remit.text.scripts import is_right_to_left

_FEW: Final = 2
"""So many bars at least are worth a picture."""


class Row(Struct, frozen=True):
    """A bar of the timeline in the table: of which kind, what, since when, until when."""

    kind: Words
    words: Linked
    since: str
    until: str


class OverTime(Struct, frozen=True):
    """The timeline as it stands in the page, and the same as a table."""

    drawn: Markup
    rows: tuple[Row, ...]


class _Held(Struct, frozen=True):
    """What held over a stretch, before it is drawn."""

    linked: Linked
    stretch: Stretch
    days: Period


def over_time(reader: Reader, unit: str) -> OverTime | None:
    """Take the timeline of a unit; nothing where there is hardly anything to see."""
    found = [(kind, style, tuple(held)) for kind, style, held in _lanes(reader, unit)]
    lanes = [(kind, style, held) for kind, style, held in found if held]
    if sum(len(held) for _, _, held in lanes) <= _FEW:
        return None
    axis = _axis(reader, (each for _, _, held in lanes for each in held))
    drawn = timeline_svg(
        tuple(
            Lane(kind, style, tuple(_bar(reader, each) for each in held))
            for kind, style, held in lanes
        ),
        axis,
        reader.said.gettext("The years of this unit; the table below says the same."),
    )
    rows = tuple(_row(reader, kind, each) for kind, _, held in lanes for each in held)
    return OverTime(Markup(drawn), rows)  # noqa: S704 - the picture escapes what it says


def alike_in_name(versions: tuple[Unit, ...]) -> Iterator[tuple[Unit, Unit]]:
    """Give the first and the last of the versions that follow each other with one name.

    Versions that do not meet are apart, though the name be the same.
    """
    run: list[Unit] = []
    for each in versions:
        if run and (
            run[-1].name != each.name or run[-1].stretch.valid_to.day != each.stretch.valid_from.day
        ):
            yield run[0], run[-1]
            run = []
        run.append(each)
    if run:
        yield run[0], run[-1]


def _lanes(reader: Reader, unit: str) -> Iterator[tuple[Words, str, Iterable[_Held]]]:
    said = reader.said
    versions = reader.visible.versions(unit)
    shown = tuple(version.stretch.period for version in versions)
    days = reader.ask(_open, unit)
    yield reader.own(said.gettext("Open")), "open", _runs(reader, versions, days)
    yield reader.own(said.gettext("Name")), "called", _names(reader, versions, days)
    yield reader.own(said.gettext("Designated as")), "status", _designations(reader, unit, shown)
    answers = names.responsibility(reader).words
    yield answers, "answer", _answers(reader, unit, shown)


def _held(structure: Structure, unit: str) -> tuple[tuple[str, Stretch, Cover], ...]:
    """Give the designations a unit ever held, in their order: in which stretch, on which days."""
    known = structure.derived(_ever_designated).get(unit, ())
    return tuple((row.designation, row.stretch, structure.days.of(row)) for row in known)


def _ever_designated(structure: Structure) -> Mapping[str, list[Designated]]:
    """Give every version of the designations of each unit, in the order of designations."""
    place = {name: at for at, name in enumerate(structure.designations)}
    found: dict[str, list[Designated]] = defaultdict(list)
    for (unit, name), history in structure.register.all(Designated).items():
        if name in place:
            found[unit] += history.versions
    for rows in found.values():
        rows.sort(key=lambda row: place[row.designation])
    return found


def _open(structure: Structure, unit: str) -> Cover:
    return structure.days.of_unit(unit)


def _runs(reader: Reader, versions: tuple[Unit, ...], days: Cover) -> Iterator[_Held]:
    """Give the stretches in which the unit was open, whatever it was called."""
    words = Linked(reader.own(reader.said.gettext("Open")))
    for piece in days:
        within = [each for each in versions if each.stretch.period.overlaps(piece.period)]
        if within:
            start, end = within[0].stretch.valid_from, within[-1].stretch.valid_to
            period = Period(max(piece.period.start, start.day), min(piece.period.end, end.day))
            yield _Held(words, Stretch(start, end), period)


def _names(reader: Reader, versions: tuple[Unit, ...], days: Cover) -> Iterator[_Held]:
    for first, last in alike_in_name(versions):
        stretch = Stretch(first.stretch.valid_from, last.stretch.valid_to)
        for piece in days:
            if period := stretch.period & piece.period:
                yield _Held(Linked(reader.local(first.name)), stretch, period)


def _designations(reader: Reader, unit: str, shown: tuple[Period, ...]) -> Iterator[_Held]:
    for name, stretch, days in reader.ask(_held, unit):
        for piece in days:
            for period in _within(piece.period, shown):
                yield _Held(Linked(names.designation(reader, name)), stretch, period)


def _answers(reader: Reader, unit: str, shown: tuple[Period, ...]) -> Iterator[_Held]:
    comma = reader.said.gettext(", ")
    for spell in reader.ask(spells, unit):
        units = [names.unit(reader, each) for each in spell.holders]
        both = Linked(Words(comma.join(each.words.text for each in units)))
        for period in _within(spell.stretch.period, shown):
            yield _Held(units[0] if len(units) == 1 else both, spell.stretch, period)


def _within(days: Period, shown: tuple[Period, ...]) -> Iterator[Period]:
    """Cut days to those on which the unit itself was not internal; what meets is one."""
    found: list[Period] = []
    for each in shown:
        if period := days & each:
            if found and found[-1].end == period.start:
                found[-1] = Period(found[-1].start, period.end)
            else:
                found.append(period)
    yield from found


def _exact(day: date) -> Bound:
    if day in {BEGINNING, ENDLESS}:
        return BLANK_START if day == BEGINNING else BLANK_END
    return Bound(day.isoformat(), day, Period(day, day))


def _axis(reader: Reader, held: Iterable[_Held]) -> Axis:
    days = [day for each in held for day in _faded(each)]
    right = is_right_to_left(reader.language)
    return axis_of(days, reader.structure.day, is_right_to_left=right)


def _faded(held: _Held) -> tuple[date, date, date, date]:
    """Give the first day it may have held, the first and last it surely did, the last it may."""
    start, end = held.stretch.valid_from, held.stretch.valid_to
    firm, late = held.days.start, held.days.end
    if start.reduced and start.day == firm:
        firm = min(start.named.end, held.days.end)
    if end.reduced and end.day == late:
        late = end.named.end
    return held.days.start, firm, held.days.end, late


def _bar(reader: Reader, held: _Held) -> Bar:
    row = _row(reader, Words(""), held)
    when = reader.said.gettext(", ").join(part for part in (row.since, row.until) if part)
    words = held.linked.words
    return Bar(words, *_faded(held), f"{words.text} ({when})" if when else words.text)


def _row(reader: Reader, kind: Words, held: _Held) -> Row:
    start, end = held.stretch.valid_from, held.stretch.valid_to
    first = start if start.day == held.days.start else _exact(held.days.start)
    last = end if end.day == held.days.end else _exact(held.days.end)
    both = Stretch(first, last)
    return Row(kind, held.linked, since(reader, both), until(reader, both))
