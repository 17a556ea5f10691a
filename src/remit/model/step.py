"""Steps: a reorganisation in the words of those who decide it, and the draft that holds them.

What is recorded in the end are entries (`model.change`); a step says what is meant, and is
compiled to entries at a head. Everything in it is text, as a person writes it: days
(`2027-07-01`, `2011-Q3`), ids, scopes, and rows by the column names of the register folder.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from remit.model.kind import Cells, Key
from remit.model.settings import Settings

OnClose: TypeAlias = Literal["", "end", "successor"]
"""What becomes of all that belongs to a unit that closes; blank: closing waits until it is said."""

Mode: TypeAlias = Literal["full", "partial", "shared"]


def _word(name: str) -> str:
    return "".join(f"-{each.lower()}" if each.isupper() else each for each in name).lstrip("-")


class Common(Struct, frozen=True, kw_only=True, tag_field="do", tag=_word, omit_defaults=True):
    """What every step may say: its own day (blank: that of the draft), and where it is from."""

    on: str = ""
    source: str = ""
    as_of: str = ""
    note: str = ""


class Open(Common, frozen=True, kw_only=True):
    """A unit opens; `row` has the columns of `units.csv` but the id."""

    id: str
    row: Cells = {}
    until: str = ""


class Rename(Common, frozen=True, kw_only=True):
    """A unit is called otherwise; `row` has names: name, name_fr, short_name, aliases."""

    unit: str
    row: Cells
    until: str = ""


class Move(Common, frozen=True, kw_only=True):
    """A unit gets another parent, or another site, or both; none: it stays where it was."""

    unit: str
    part_of: str | None = None
    site: str | None = None
    until: str = ""


class Result(Struct, frozen=True, omit_defaults=True):
    """What a merge or a split results in: a unit; one that is not there yet with its row."""

    id: str
    row: Cells = {}


class Merge(Common, frozen=True, kw_only=True):
    """Units become one, which may be one of them; the others close, and it succeeds them."""

    units: tuple[str, ...]
    into: Result
    on_close: OnClose = ""


class Split(Common, frozen=True, kw_only=True):
    """A unit becomes at least two; where it is one of them itself, it does not close."""

    unit: str
    into: tuple[Result, ...]
    on_close: OnClose = ""


class Close(Common, frozen=True, kw_only=True):
    """A unit closes, and is succeeded by none (abolished), one (replaced), or several (split)."""

    unit: str
    successors: tuple[str, ...] = ()
    on_close: OnClose = ""


class Designate(Common, frozen=True, kw_only=True):
    """A unit holds a designation from the day on."""

    unit: str
    designation: str
    until: str = ""


class Undesignate(Common, frozen=True, kw_only=True):
    """A unit no longer holds a designation."""

    unit: str
    designation: str


class Assign(Common, frozen=True, kw_only=True):
    """A unit gets a remit; `row` has the columns of `remits.csv`; without an id one is made."""

    id: str = ""
    row: Cells
    until: str = ""


class End(Common, frozen=True, kw_only=True):
    """A remit, or whatever else is dated and no unit, ends; or several of one file do."""

    key: Key = ()
    keys: tuple[Key, ...] = ()
    file: str = "remits"

    @property
    def all(self) -> tuple[Key, ...]:
        """All that ends.

        Example:
            >>> End(key=("a",)).all, End(keys=(("a",), ("b",))).all
            ((('a',),), (('a',), ('b',)))
        """
        return (self.key, *self.keys) if self.key else self.keys


class Transfer(Common, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Remits pass from one unit to another: `all`, those of a function, or those of a scope.

    The other fields are those of `transfers.csv`: what was promised, and the row's id
    (blank: one is made).
    """

    from_: str
    to: str
    mode: Mode = "full"
    all: bool = False
    function: str = ""
    scope: str = ""
    until: str = ""
    id: str = ""
    cost_before: str = ""
    cost_promised: str = ""
    currency: str = ""
    days_promised: str = ""
    basis: str = ""


class Regroup(Common, frozen=True, kw_only=True):
    """Members join a group, and others leave it."""

    group: str
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


class OpenPost(Common, frozen=True, kw_only=True):
    """A post is made; `row` has the columns of `posts.csv` but the id."""

    id: str
    row: Cells
    until: str = ""


class Appoint(Common, frozen=True, kw_only=True):
    """A person comes onto a post; who is on it in the same way leaves, unless `beside`."""

    post: str
    person: str
    kind: Literal["holder", "acting", "substitute"] = "holder"
    until: str = ""
    beside: bool = False


class Set(Common, frozen=True, kw_only=True):
    """Columns of a row say something else from the day on; a blank text takes a value away."""

    file: str
    key: Key
    row: Cells
    until: str = ""


class Record(Common, frozen=True, kw_only=True):
    """What has no word: a whole row for exactly these days, or its absence (no row).

    `row` has neither the key nor the evidence, which the step has; `settings` are those of
    `register.toml`, under the file `register`.
    """

    file: str
    key: Key
    valid_from: str = ""
    valid_to: str = ""
    row: Cells | None = None
    settings: Settings | None = None


Step: TypeAlias = (
    Open
    | Rename
    | Move
    | Merge
    | Split
    | Close
    | Designate
    | Undesignate
    | Assign
    | End
    | Transfer
    | Regroup
    | OpenPost
    | Appoint
    | Set
    | Record
)


class Draft(Struct, frozen=True, omit_defaults=True):
    """A reorganisation before it is recorded: what it is called, why, from which day, its steps.

    Example:
        >>> move = Move(unit="procurement", part_of="manila")
        >>> Draft("Procurement moves to Manila", on="2027-07-01", steps=(move,)).steps[0].part_of
        'manila'
    """

    title: str
    reason: str = ""
    basis: str = ""
    on: str = ""
    steps: tuple[Step, ...] = ()
