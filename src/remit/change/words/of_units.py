"""Steps about units, in words: they open, are called otherwise, move, merge, divide, close."""

from __future__ import annotations

from typing import Final

from remit.change.called.cells import column_called
from remit.change.called.names import Names, typed
from remit.model.step import Close, Designate, Merge, Move, Open, Rename, Split, Undesignate
from remit.text.catalogue import N_
from remit.text.saying import Saying, by_count, sentence
from remit.text.sayings import apart, joined

_MOVES: Final = {
    (None, None): N_("{unit} stays where it is"),
    (True, None): N_("{unit} becomes part of {parent}"),
    (False, None): N_("{unit} is no longer part of another unit"),
    (None, True): N_("{unit} moves to {site}"),
    (None, False): N_("{unit} stands where the unit above it does"),
    (True, True): N_("{unit} becomes part of {parent} and moves to {site}"),
    (True, False): N_("{unit} becomes part of {parent} and stands where the unit above it does"),
    (False, True): N_("{unit} is no longer part of another unit and moves to {site}"),
    (False, False): N_(
        "{unit} is no longer part of another unit and stands where the unit above it does"
    ),
}
"""By whether it comes to be part of another, and to stand at a site; none: nothing is said."""


def opened(names: Names, step: Open) -> Saying:
    """Say that a unit opens."""
    unit = typed(step.row) or names.of("units", step.id)
    above = step.row.get("part_of", "")
    if not above:
        return sentence("{unit} opens", unit=unit)
    return sentence("{unit} opens as part of {parent}", unit=unit, parent=names.of("units", above))


def renamed(names: Names, step: Rename) -> Saying:
    """Say what a unit is called from then on."""
    said: list[str] = [typed(step.row)] if "name" in step.row else []
    for name, text in step.row.items():
        column = column_called("units", name)
        if name != "name" and text:
            said.append(sentence("{column}: {text}", column=column, text=text))
        elif name != "name":
            said.append(sentence("{column}: none", column=column))
    unit = names.of("units", step.unit)
    return sentence("{unit} is called {names}", unit=unit, names=apart(said, "; "))


def moved(names: Names, step: Move) -> Saying:
    """Say where a unit comes to be."""
    above, site = (None if each is None else bool(each) for each in (step.part_of, step.site))
    return sentence(
        _MOVES[above, site],
        unit=names.of("units", step.unit),
        parent=names.of("units", step.part_of or ""),
        site=names.of("sites", step.site or ""),
    )


def merged(names: Names, step: Merge) -> Saying:
    """Say which units become one."""
    others = [each for each in step.units if each != step.into.id]
    into = typed(step.into.row) or names.of("units", step.into.id)
    said = by_count(
        "{units} merges into {into}",
        "{units} merge into {into}",
        len(others),
        units=names.listed("units", others),
        into=into,
    )
    return _left(said, step.on_close, into, len(others))


def split(names: Names, step: Split) -> Saying:
    """Say what a unit becomes."""
    into = joined(typed(each.row) or names.of("units", each.id) for each in step.into)
    unit = names.of("units", step.unit)
    said = sentence("{unit} is divided into {into}", unit=unit, into=into)
    return _left(said, step.on_close, into)


def closed(names: Names, step: Close) -> Saying:
    """Say that a unit closes, and what takes its place."""
    unit, who = names.of("units", step.unit), names.listed("units", step.successors)
    if not step.successors:
        said = sentence("{unit} closes, and nothing takes its place", unit=unit)
    else:
        said = by_count(
            "{unit} closes, and {who} takes its place",
            "{unit} closes, and {who} take its place",
            len(step.successors),
            unit=unit,
            who=who,
        )
    return _left(said, step.on_close, who)


def _left(said: Saying, on_close: str, who: str, units: int = 1) -> Saying:
    """Say what becomes of all that belongs to what closes."""
    match on_close:
        case "end":
            return by_count(
                "{said}; all that belongs to it ends",
                "{said}; all that belongs to them ends",
                units,
                said=said,
            )
        case "successor":
            return by_count(
                "{said}; all that belongs to it passes to {who}",
                "{said}; all that belongs to them passes to {who}",
                units,
                said=said,
                who=who,
            )
        case _:
            return said


def designated(names: Names, step: Designate) -> Saying:
    """Say what a unit is designated."""
    status = names.of("designations", step.designation)
    unit = names.of("units", step.unit)
    return sentence("{unit} is designated {status}", unit=unit, status=status)


def undesignated(names: Names, step: Undesignate) -> Saying:
    """Say what a unit is no longer designated."""
    status = names.of("designations", step.designation)
    unit = names.of("units", step.unit)
    return sentence("{unit} is no longer designated {status}", unit=unit, status=status)
