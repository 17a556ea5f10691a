"""Two days side by side: what opened, closed, was renamed, moved, designated; who answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from msgspec import Struct

from remit.model.event import ChangeEvent
from remit.model.unit import Designated, Unit
from remit.publish import names
from remit.publish.news.became import became
from remit.publish.reader import Reader
from remit.publish.views.services import Some, some
from remit.publish.words import Linked, Words
from remit.resolve.answer import Status
from remit.resolve.compare import NOT_OPEN, Comparison, Told, Turned
from remit.text.catalogue import N_

_TITLES: Final = {
    "opened": N_("Opened"),
    "closed": N_("Closed"),
    "renamed": N_("New names"),
    "moved": N_("New places in the structure"),
    "elsewhere": N_("New sites"),
    "designated": N_("Designations"),
    "reports": N_("New lines of reporting"),
}


class Side(Struct, frozen=True):
    """What was said of a thing on one of the two days; nothing where it was not there."""

    words: tuple[Linked, ...] = ()


class Pair(Struct, frozen=True):
    """A thing, and what is said of it on each day."""

    thing: Linked
    one: Side
    other: Side


class Section(Struct, frozen=True):
    """Things that became others in the same way."""

    id: str
    title: str
    pairs: tuple[Pair, ...]


class Who(Struct, frozen=True):
    """Who answered on one of the days."""

    holders: tuple[Linked, ...]
    is_contested: bool


class Changed(Struct, frozen=True):
    """Answers that became others alike: for what, as what, for whom, from whom to whom."""

    function: Linked
    role: Words
    for_whom: tuple[Some, ...]
    one: Who
    other: Who


class ComparePage(Struct, frozen=True):
    """All of it; `rest` counts the rows of which nothing more is said."""

    action: str
    one: str
    other: str
    one_iso: str
    other_iso: str
    one_href: str
    other_href: str
    sections: tuple[Section, ...]
    answers: tuple[Changed, ...]
    rest: int


def compare_page(one: Reader, other: Reader, found: Comparison) -> ComparePage:
    """Say what is different, as far as it goes out.

    Args:
        one: Who reads of the first day.
        other: The same reader, of the second; the page is in its language, and of its day.
        found: What is different, nothing internal in it.
    """
    telling = _Telling(one, other)
    rows = [(kind, pair) for event in found.rows for kind, pair in telling.rows(event) if kind]
    told = [each for each in found.answers if NOT_OPEN not in {each.before, each.after}]
    language, structure = other.language, other.structure
    return ComparePage(
        action=f"/{language}/compare",
        one=one.day(one.structure.day),
        other=other.day(structure.day),
        one_iso=one.structure.day.isoformat(),
        other_iso=structure.day.isoformat(),
        one_href=f"/{language}/structure/?on={one.structure.day}",
        other_href=f"/{language}/structure/?on={structure.day}",
        sections=tuple(
            Section(kind, other.said.gettext(title), pairs)
            for kind, title in _TITLES.items()
            if (pairs := tuple(pair for each, pair in rows if each == kind))
        ),
        answers=tuple(telling.answers(told)),
        rest=len(found.rows) - len(rows),
    )


class _Telling:
    """Tells each difference, with the names of each day."""

    def __init__(self, one: Reader, other: Reader) -> None:
        self._one = one
        self._other = other

    def rows(self, event: ChangeEvent) -> Iterator[tuple[str, Pair]]:
        if isinstance(event.fact, Designated):
            yield "designated", self._designated(event, event.fact)
        elif isinstance(event.fact, Unit):
            yield self._unit(event, event.fact)

    def _designated(self, event: ChangeEvent, row: Designated) -> Pair:
        there = event.what == "ends"
        reader = self._one if there else self._other
        said = Side((Linked(names.designation(reader, row.designation)),))
        unit = names.unit(reader, row.unit)
        if event.what == "changes":
            return Pair(unit, said, said)
        return Pair(unit, said, Side()) if there else Pair(unit, Side(), said)

    def _unit(self, event: ChangeEvent, row: Unit) -> tuple[str, Pair]:
        one, other = self._one, self._other
        now = names.unit(other, row.id)
        before = event.before
        if event.what == "begins":
            return "opened", Pair(now, Side(), Side((now,)))
        if event.what == "ends" or not isinstance(before, Unit):
            then = names.unit(one, row.id)
            after = tuple(names.unit(other, each) for each in other.visible.shown(row.successors))
            return "closed", Pair(then, Side((then,)), Side(after))
        return self._became(before, row)

    def _became(self, before: Unit, row: Unit) -> tuple[str, Pair]:
        """Tell what a unit became; nothing of what no section tells."""
        one, other = self._one, self._other
        now = names.unit(other, row.id)
        match became(before, row):
            case "name":
                sides = _side(one.local(before.name)), _side(other.local(row.name))
                return "renamed", Pair(now, *sides)
            case "part_of":
                return "moved", Pair(now, _above(one, before), _above(other, row))
            case "site":
                return "elsewhere", Pair(now, _place(one, row.id), _place(other, row.id))
            case "reports_to":
                return "reports", Pair(now, _lines(one, before), _lines(other, row))
            case None:
                return "", Pair(now, Side(), Side())

    def answers(self, told: Iterable[Turned]) -> Iterator[Changed]:
        """Give the answers by function and role, those that changed alike together."""
        reader = self._other
        usual = next(iter(reader.structure.roles), "")
        for (function, role, before, after), turned in groupby(sorted(told, key=_alike), _alike):
            whom = (some(reader, each.kind, each.subjects) for each in turned)
            yield Changed(
                names.function(reader, function),
                Words("") if role == usual else names.role(reader, role),
                tuple(each for each in whom if each.count),
                _who(self._one, before),
                _who(reader, after),
            )


def _alike(turned: Turned) -> tuple[str, str, Told, Told]:
    return turned.function, turned.role, turned.before, turned.after


def _who(reader: Reader, told: Told) -> Who:
    holders = tuple(names.unit(reader, each) for each in told.holders)
    return Who(holders, told.status == Status.CONTESTED.value)


def _side(words: Words) -> Side:
    return Side((Linked(words),)) if words else Side()


def _above(reader: Reader, row: Unit) -> Side:
    return Side((names.unit(reader, row.part_of),) if row.part_of else ())


def _lines(reader: Reader, row: Unit) -> Side:
    return Side(tuple(names.unit(reader, each) for each in reader.visible.shown(row.reports_to)))


def _place(reader: Reader, name: str) -> Side:
    found = names.place_of(reader, name)
    if found is None:
        return Side()
    return Side(tuple(each for each in (Linked(found.city), found.country) if each.words))
