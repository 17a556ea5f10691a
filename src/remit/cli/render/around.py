"""What is around a thing that day: what it holds, what is in it, what refers to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from rich.text import Text

from remit.cli.render.posts import add_delegations, add_posts
from remit.cli.render.reach import contact_line
from remit.cli.render.records import add_records
from remit.cli.render.rows import Rows, named
from remit.cli.things import Thing
from remit.model.body import Accreditation
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import listed, scope_words, stretch_words
from remit.resolve.document import counted
from remit.search import Kind

_MANY: Final = 12


def add_around(rows: Rows, structure: Structure, names: Names, thing: Thing) -> None:
    """Add what is around a thing."""
    add = _AROUND.get(thing.kind)
    if add is not None:
        add(rows, structure, names, thing.id)
    add_records(rows, structure, names, thing)


def _unit(rows: Rows, structure: Structure, names: Names, unit: str) -> None:
    rows.add("stands in", names.place(unit))
    for held in structure.designations_of.get(unit, ()):
        stretch = stretch_words(held.stretch.valid_from.text, held.stretch.valid_to.text)
        standing = structure.standing(held).value
        rows.add("designated", names.designation(held.designation), f" · {stretch}, {standing}")
    _several(rows, "units", [names.unit(each) for each in structure.children.get(unit, ())])
    functions = sorted(
        {names.function(each.function) for each in structure.remits.values() if each.holder == unit}
    )
    _several(rows, "serves in", functions)
    for each in structure.contacts.values():
        if each.unit == unit:
            rows.add("contact", contact_line(structure, names, each))
    add_posts(rows, structure, names, unit)
    _statuses(
        rows,
        names,
        [each for each in structure.accreditations if unit in {each.holder, each.exercised_by}],
    )
    add_delegations(rows, structure, names, unit)


def _body(rows: Rows, structure: Structure, names: Names, body: str) -> None:
    _statuses(rows, names, [each for each in structure.accreditations if each.body == body])


def _country(rows: Rows, structure: Structure, names: Names, code: str) -> None:
    _several(
        rows, "offices", [names.unit(each) for each in sorted(structure.standing_in.get(code, ()))]
    )
    _several(
        rows,
        "bodies",
        [names.body(each.id) for each in structure.bodies.values() if each.country == code],
    )
    within = [
        group for group in sorted(structure.direct_members) if code in structure.members(group)
    ]
    _several(rows, "groups", [names.group(each) for each in within])


def _group(rows: Rows, structure: Structure, names: Names, group: str) -> None:
    members = sorted(structure.members(group))
    rows.add("members", "" if members else "none: the area is known in words only")
    _several(rows, "members", [names.member(each) for each in members])
    for each in structure.remits.values():
        if any(term.word == "group" and term.id == group for term in each.scope.terms()):
            rows.add("remits", named(names.unit(each.holder), each.holder), f": {each.function}")


def _function(rows: Rows, structure: Structure, names: Names, function: str) -> None:
    narrower = [each.id for each in structure.functions.values() if each.broader == function]
    _several(rows, "narrower", [names.function(each) for each in narrower])
    for each in structure.remits.values():
        if each.function == function:
            whom = f" {each.role} it for {scope_words(each.scope, names)}"
            rows.add("remits", named(names.unit(each.holder), each.holder), Text(whom))
    for transfer in structure.transfers.values():
        if transfer.function == function:
            said = f"{names.unit(transfer.from_)} to {names.unit(transfer.to)}, {transfer.mode}"
            rows.add("transfer", said)


def _designation(rows: Rows, structure: Structure, names: Names, designation: str) -> None:
    counts = counted(structure, designation)
    rows.add("held by", f"{counts.count}, of them {counts.assumed} assumed")
    holders = structure.designated.get(designation, ())
    rows.add("", listed([names.unit(each) for each in holders]))


def _site(rows: Rows, structure: Structure, names: Names, site: str) -> None:
    standing = [unit for unit, place in structure.site_of.items() if place.id == site]
    _several(rows, "stand here", [names.unit(each) for each in standing])


_AROUND: Final[dict[Kind, Callable[[Rows, Structure, Names, str], None]]] = {
    "unit": _unit,
    "body": _body,
    "country": _country,
    "group": _group,
    "function": _function,
    "designation": _designation,
    "site": _site,
}


def _several(rows: Rows, label: str, said: Sequence[str]) -> None:
    rows.add(label, listed(said, _MANY))


def _statuses(rows: Rows, names: Names, found: Sequence[Accreditation]) -> None:
    for each in found:
        who = f" of {names.unit(each.holder)} with {names.body(each.body)}"
        acts = f", exercised by {names.unit(each.exercised_by)}" if each.exercised_by else ""
        stretch = stretch_words(each.stretch.valid_from.text, each.stretch.valid_to.text)
        rows.add("status", named(each.status.replace("-", " ")), f"{who}{acts}, {stretch}")
