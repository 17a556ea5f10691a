"""Changes drawn for the laws of impact: entries that leave a register without a cycle."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from msgspec import Struct
from msgspec.structs import replace
from tests.oracle.draw_time import DAYS
from tests.oracle.generate import folders
from tests.property.test_two_readings_agree import loaded

from remit.change.diff import applied, diff
from remit.model.change import Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.unit import Unit
from remit.temporal.stretch import Stretch, stretch

FILES = ("remits", "remits", "remits", "units", "designated", "members", "functions", "sites")
"""What is touched, and how often."""


class Change(Struct):
    """A register, what is recorded, and the register that comes of it."""

    before: Register
    after: Register
    entries: tuple[Entry, ...]


@st.composite
def whens(draw: DrawFn) -> Stretch:
    """Draw from which day a step holds, and until when."""
    first, last = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=2, unique=True)))
    return stretch(str(first), draw(st.sampled_from(["", "", str(last)])))


@st.composite
def registers(draw: DrawFn) -> Register:
    """Draw a register without a fault."""
    return loaded(draw(folders()))


@st.composite
def changes(draw: DrawFn, known: st.SearchStrategy[Register] | None = None) -> Change:
    """Draw a few entries, or another register altogether."""
    known = registers() if known is None else known
    before = draw(known)
    if draw(st.sampled_from([True, False, False, False])):
        after = draw(known)
        return Change(before, after, diff(before, after))
    wanted = draw(st.lists(entries(before), min_size=1, max_size=6))
    found = tuple(each for each in wanted if each is not None)
    return Change(before, applied(before, found), found)


@st.composite
def entries(draw: DrawFn, register: Register) -> Entry | None:
    """Draw one entry: a row that says something else, or is there no more; or a new remit."""
    file, when = draw(st.sampled_from(FILES)), draw(whens())
    rows = [each for history in register.histories[file].values() for each in history.versions]
    if not rows:
        return None
    row = draw(st.sampled_from(rows))
    key = KINDS[file].key(row)
    if draw(st.sampled_from([True, False, False])):
        return Entry(file, key, when)
    other = draw(st.sampled_from(rows))
    now = replace(_mixed(draw, row, other), stretch=when)
    return Entry(file, KINDS[file].key(now), when, now)


def _mixed(draw: DrawFn, row: Fact, other: Fact) -> Fact:
    """Give a row with something of another: no unit or function is part of more than before."""
    if isinstance(row, Unit):
        return replace(row, part_of="", site=getattr(other, "site", ""))
    if isinstance(row, Function):
        return replace(row, broader="")
    if not isinstance(row, Remit):
        return row
    number = draw(st.sampled_from([row.id, row.id, "r-new"]))
    fields = draw(st.sets(st.sampled_from(["holder", "conditions", "shared", "step"]), min_size=1))
    return replace(row, id=number, **{field: getattr(other, field) for field in fields})


def starts(change: Change) -> list[date]:
    """Give the earliest day of any entry, and every day after it on which anything turns."""
    found: set[date] = set()
    for register in (change.before, change.after):
        for file in register.histories.values():
            for history in file.values():
                for version in history.versions:
                    found |= {version.stretch.valid_from.day, version.stretch.valid_to.day}
    if not change.entries:
        return []
    first = min(entry.stretch.valid_from.day for entry in change.entries)
    return sorted({first, *(day for day in found if first <= day < date.max)})
