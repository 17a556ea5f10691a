"""The pages about things that a change makes others: of its rows, and of whom it answers anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, TypeAlias

from remit.change.impact.depending import Setting
from remit.model.body import Body
from remit.model.change import SETTINGS
from remit.model.kind import Key
from remit.model.place import Site
from remit.model.remit import Function, Role
from remit.model.unit import Unit
from remit.publish.planned.countries import linking
from remit.publish.planned.ever import Ever, Versions, versions
from remit.publish.planned.listing import Listing, Pages, first_role
from remit.publish.planned.names import calling
from remit.publish.planned.places import belonging, moved
from remit.publish.planned.projects import managing
from remit.publish.planned.rows import telling
from remit.publish.planned.seen import PLACED, are_called_otherwise, differ
from remit.publish.planned.whole import LISTS
from remit.publish.planned.years import written_otherwise
from remit.resolve.answer import PROVIDES, Status


def changing(setting: Setting, day: date) -> Pages:
    """Give every page about a thing that a change makes another, and perhaps a few more.

    Args:
        setting: The change.
        day: The pages of this day and of every later one are meant.
    """
    keys = tuple(dict.fromkeys((each.file, each.key) for each in setting.entries))
    to = Listing(Ever(setting.before, setting.after, keys, day), setting.unanswered.since(day))
    for file, key in keys:
        _row(to, file, key)
    _answered(to, setting)
    written_otherwise(to, keys)
    managing(to, setting)
    _publisher(to)
    return to.pages()


def _row(to: Listing, file: str, key: Key) -> None:
    then, now = (versions(each, file, key) for each in (to.ever.before, to.ever.after))
    for row in (*then, *now):
        if row not in then or row not in now:
            telling(to, row)
            to.footed(row)
    if are_called_otherwise(file, then, now):
        calling(to, file, key[0])
    if file == SETTINGS:
        to.everything()
    if file in _TURNS:
        _TURNS[file](to, key[0], then, now)


def _publisher(to: Listing) -> None:
    """List the pages that tell how to reach whoever publishes, where their own page changes."""
    if to.lists("unit", to.ever.before.settings.publisher):
        # On the first page it stands for machines only.
        to.also("", "structure", "accessibility")


def _unit(to: Listing, unit: str, then: Versions, now: Versions) -> None:
    if differ(then, now, *PLACED):
        moved(to, unit)
    if differ(then, now, "order"):
        to.also(*LISTS, "structure", "chart")
        to.add("unit", {row.part_of for row in (*then, *now)})
    if differ(then, now, "visibility"):
        belonging(to, Unit.FILE, unit)


def _body(to: Listing, body: str, then: Versions, now: Versions) -> None:
    if differ(then, now):
        to.also(*LISTS, "structure")
        belonging(to, Body.FILE, body)
    _site(to, body, then, now)


def _site(to: Listing, _site: str, then: Versions, now: Versions) -> None:
    if differ(then, now, "country"):
        to.also(*LISTS, "map", "hotlines")
        linking(to, {row.country for row in (*then, *now)})


def _function(to: Listing, function: str, then: Versions, now: Versions) -> None:
    if differ(then, now, "broader", "concerns", "order"):
        calling(to, Function.FILE, function)
        for kind in to.functions.kinds(function):
            to.everybody(kind)


def _role(to: Listing, role: str, then: Versions, now: Versions) -> None:
    is_held = any(True for _ in to.ever.all_naming(Role.FILE, role))
    if differ(then, now, "rule", "order") and (
        is_held or first_role(to.ever.before) != first_role(to.ever.after)
    ):
        to.everything()


_Turn: TypeAlias = Callable[[Listing, str, Versions, Versions], None]

_TURNS: Final[Mapping[str, _Turn]] = {
    Unit.FILE: _unit,
    Body.FILE: _body,
    Site.FILE: _site,
    Function.FILE: _function,
    Role.FILE: _role,
}
"""What hangs on a row besides what it says, by file."""


def _answered(to: Listing, setting: Setting) -> None:
    """List the pages that tell other answers, or who would answer next."""
    covered: set[str] = set()
    turned: set[str] = set()
    for each in setting.answers:
        holders = {*each.before.holders, *each.after.holders}
        to.add("unit", holders)
        if each.kind in to.functions.own_kinds(each.function):
            to.add("function", {each.function})
            to.subjects(each.kind, each.subjects)
            if each.kind == "country" and Status.GAP in {each.before.status, each.after.status}:
                turned.update(each.subjects)
        if each.kind == "unit" and each.role == PROVIDES and to.cover(holders):
            covered.update(each.subjects)
    if setting.answers:
        to.also("serves", "map", "transfers")
    to.around(covered)
    linking(to, turned)
    for link in setting.chains:
        to.add("unit", link.holders)
        if link.kind in to.functions.kinds(link.function):
            to.subjects(link.kind, link.subjects)
