"""On which days a unit is open, however deep and however entangled over the years."""

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.by_hand import register

from remit.model.days import Days, cycle
from remit.model.kind import Key
from remit.model.knots import knots
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.temporal.cover import EVERYWHEN, Cover, Piece, clipped, cut, united
from remit.temporal.history import History, history
from remit.temporal.period import ALWAYS, Period
from remit.temporal.stretch import stretch

DEEP = 3000
BOUNDS = ("", "1995", "2000-07", "2005-03-01", "2010", "")
UNITS = ("a", "b", "c", "d", "e", "f")


def units(rows: list[Unit]) -> Register:
    """Give a register of units, in any order and with any number of versions."""
    found: dict[str, list[Unit]] = {}
    for row in rows:
        found.setdefault(row.id, []).append(row)
    versions: dict[Key, History[Any]] = {(name,): history(own) for name, own in found.items()}
    return Register(Settings(id="units"), {"units": versions})


def unit(name: str, part_of: str = "", valid_from: str = "", valid_to: str = "") -> Unit:
    return Unit(id=name, part_of=part_of, stretch=stretch(valid_from, valid_to))


def chain(valid_from: str = "", valid_to: str = "", *, upside_down: bool = False) -> list[Unit]:
    """Give units each under the one before, or each above it."""
    names = [f"u{number:04}" for number in range(DEEP)]
    above = names[::-1] if upside_down else names
    pairs = [("", above[0]), *pairwise(above)]
    return [unit(name, part_of, valid_from, valid_to) for part_of, name in pairs]


def shown(cover: Cover) -> list[tuple[str, str]]:
    return [(str(piece.period.start), str(piece.period.end)) for piece in cover]


def test_two_that_swapped_places_are_open_on_their_own_days() -> None:
    """What is above the two, and below them, is as with any others."""
    days = Days(
        register(
            units="""
                id,      part_of, valid_from, valid_to
                world,   ,        1951,
                bureau,  world,   1990,       2000
                bureau,  section, 2000,       2010
                section, bureau,  1990,       2000
                section, world,   2000,
                desk,    bureau,  ,
            """
        )
    )

    assert shown(days.of_unit("section")) == [("1990-01-01", "9999-12-31")]
    assert shown(days.of_unit("bureau")) == [("1990-01-01", "2010-01-01")]
    assert shown(days.of_unit("desk")) == [("1990-01-01", "2010-01-01")]


def test_a_deep_chain_is_no_deeper_for_two_units_elsewhere_that_swapped() -> None:
    swapped = [
        *(unit("x", "y", "1990", "2000"), unit("y", "u2999", "1990", "2000")),
        *(unit("y", "x", "2000", ""), unit("x", "u2999", "2000", "2010")),
        unit("below", "y"),
    ]
    days = Days(units([*chain("1980"), *swapped]))

    assert shown(days.of_unit("u2999")) == [("1980-01-01", "9999-12-31")]
    assert shown(days.of_unit("below")) == [("1990-01-01", "2010-01-01")]


def test_a_deep_chain_may_be_turned_upside_down() -> None:
    """Then every unit was at some time above every other."""
    days = Days(units([*chain("1980", "2000"), *chain("2000", "2010", upside_down=True)]))

    for name in ("u0000", "u1500", "u2999"):
        assert shown(days.of_unit(name)) == [("1980-01-01", "2010-01-01")]


def test_nobody_is_open_in_a_cycle_on_one_day() -> None:
    """Such a register is refused; whoever asks is not kept waiting."""
    days = Days(units([unit("a", "b"), unit("b", "a"), unit("c", "c")]))

    assert [days.of_unit(name) for name in "abc"] == [(), (), ()]


def test_a_cycle_at_the_end_of_a_long_way_is_found() -> None:
    above = {str(number): {str(number + 1)} for number in range(50_000)}

    assert cycle(above) == ()
    assert len(cycle(above | {"50000": {"0"}})) == 50_001


@st.composite
def entangled(draw: st.DrawFn) -> Register:
    """Draw a forest for each of some stretches that follow each other."""
    rows = []
    for valid_from, valid_to in pairwise(BOUNDS):
        order = draw(st.permutations(UNITS))
        for place, name in enumerate(order):
            above = draw(st.sampled_from(("", "closed", *order[:place])))
            if above != "closed":
                rows.append(unit(name, above, valid_from, valid_to))
    return units(rows)


def plainly(register: Register, name: str, within: Period) -> Cover:
    """Give the days of a unit by the rule in its plainest words: each way up, followed."""
    pieces: list[Piece] = []
    for version in register.history(Unit, name).versions:
        days = version.stretch.period & within
        if days:
            above = plainly(register, version.part_of, days) if version.part_of else EVERYWHEN
            pieces += cut(version.stretch, above)
    return clipped(united(pieces), within)


@given(register=entangled(), order=st.permutations(UNITS))
def test_days_are_those_of_each_way_up(register: Register, order: list[str]) -> None:
    """With the bounds that open them, and whatever was asked before."""
    days = Days(register)

    found = {name: days.of_unit(name) for name in order}
    assert found == {name: plainly(register, name, ALWAYS) for name in order}


@given(st.dictionaries(st.sampled_from(UNITS), st.sets(st.sampled_from(UNITS))))
def test_a_knot_is_what_is_above_each_other_and_stands_after_what_is_above_it(
    above: dict[str, set[str]],
) -> None:
    def reached(start: str) -> set[str]:
        found, todo = {start}, [start]
        while todo:
            new = above[todo.pop()] & above.keys() - found
            found |= new
            todo += new
        return found

    parts = knots(above)
    assert sorted(name for knot in parts for name in knot) == sorted(above)
    met: set[str] = set()
    for knot in parts:
        met |= knot
        for name in knot:
            assert knot == {other for other in reached(name) if name in reached(other)}
            assert reached(name) <= met
