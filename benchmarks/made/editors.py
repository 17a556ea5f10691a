"""Who edits a made organisation: remits on the register, posts, and people on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from benchmarks.made.organisation import facts, register_of
from benchmarks.made.shape import A_DAY, Shape

from remit.model.fact import Fact
from remit.model.post import Appointment, Delegation, Post
from remit.model.register import EDITING
from remit.model.remit import Remit
from remit.model.scope import scope
from remit.model.structure import Structure
from remit.model.unit import Designated
from remit.text.local import Local

_EDITS: Final = {
    "headquarters": ("administers", "everyone"),
    "administrative-centre": ("approves", "everyone"),
    "regional-office": ("approves", "within:"),
    "country-mission": ("proposes", "within:"),
}
"""What units do that are so designated: for everybody, or for whatever is under them."""


def edited(shape: Shape, people: int) -> Structure:
    """Make an organisation in which so many people have rights, on the day benchmarks ask about.

    Args:
        shape: How large it is, and of what kind.
        people: Each is on a post of a unit with rights, and some units lend theirs to another.
    """
    made = list(facts(shape))
    editing = [each for each in made if isinstance(each, Designated) and _edits(each)]
    chance = Random(f"{shape.seed} editors")
    rows = [*made, *map(_remit, editing), *_people([each.unit for each in editing], people, chance)]
    return Structure(register_of(rows), A_DAY)


def person(number: int) -> str:
    """Give the opaque id of one of the people."""
    return f"p-{number}"


def _edits(row: Designated) -> bool:
    return row.designation in _EDITS


def _remit(row: Designated) -> Remit:
    role, written = _EDITS[row.designation]
    whom = written if written == "everyone" else f"{written}{row.unit}"
    name = f"editing-{row.unit}"
    return Remit(id=name, holder=row.unit, role=role, function=EDITING, scope=scope(whom))


def _people(units: Sequence[str], people: int, chance: Random) -> Iterator[Fact]:
    for number in range(people):
        post = f"post-{number}"
        yield Post(id=post, unit=chance.choice(units), name=Local("Officer"))
        yield Appointment(post=post, person=person(number))
    for lending, acting in zip(units[::10], units[5::10], strict=False):
        yield Delegation(from_=lending, to=acting, functions=(EDITING,))
