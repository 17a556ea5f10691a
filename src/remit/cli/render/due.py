"""What waits to be confirmed, the overdue before what will be due."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from remit.cli.render.foot import show_foot
from remit.cli.render.rows import heading, named
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import ENGLISH, counted, listed
from remit.resolve.waiting import Due
from remit.text.days import bound_words


def show_due(console: Console, structure: Structure, within: int, found: Sequence[Due]) -> None:
    """Print the facts that wait, or will within so many days."""
    names = Names(structure)
    ahead = f" within {counted(within, 'day')}" if within else ""
    late = [each for each in found if each.is_overdue]
    soon = [each for each in found if not each.is_overdue]
    for title, group in (("Overdue", late), (f"Due{ahead}", soon)):
        if group:
            console.print(heading(f"{title} ({len(group)})"))
            for each in group:
                console.print(Padding(_fact(names, each), (0, 0, 0, 2)))
            console.print()
    if found:
        console.print(counted(len(found), "fact"), style="foot", end="")
    else:
        console.print(f"Nothing is due{ahead}.")
    show_foot(console, structure)


def _fact(names: Names, due: Due) -> Group:
    name, place = names.called((due.file,), due.key), f"{due.file}:{due.key}"
    fact = named(place) if name == due.key else named(name, place)
    if due.units != (due.key,):
        fact.append(f", of {_units(names, due.units)}")
    said = [_when(due), _verified(names, due)]
    return Group(
        fact,
        Padding("; ".join(said), (0, 0, 0, 2)),
        Padding(_keepers(names, due), (0, 0, 0, 2)),
    )


def _when(due: Due) -> str:
    return f"due {bound_words(due.due, ENGLISH)}" if due.due else "due since ever"


def _verified(names: Names, due: Due) -> str:
    if not due.verified:
        return "never verified"
    by = f", by {names.called(('units', 'persons'), due.by)}" if due.by else ""
    return f"last verified {bound_words(due.verified, ENGLISH)}{by}"


def _keepers(names: Names, due: Due) -> Text:
    if not due.keepers:
        return Text("nobody there answers for the register", style="gap")
    return Text(f"to be confirmed there by {_units(names, due.keepers)}")


def _units(names: Names, units: Sequence[str]) -> str:
    return listed([names.unit(each) for each in units])
