"""What runs beside Remit answers the same question, or its time would say nothing."""

from benchmarks.beside.oxigraph import Oxigraph
from benchmarks.beside.postgresql import PLACE, postgresql
from benchmarks.beside.rows import rows
from benchmarks.made.organisation import structure
from benchmarks.made.shape import Shape
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shared import tries

from remit.model.structure import Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.definition import holders_of, matching, outcome

shapes = st.builds(
    Shape,
    units=st.integers(40, 120),
    functions=st.integers(4, 20),
    remits=st.integers(60, 300),
    changes=st.sampled_from([0.0, 0.3]),
    seed=st.integers(0, 1000),
)
ROLES = ("provides", "supports", "oversees")


def plainly(made: Structure) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Give the holders of each unit, function and role, read from the rules themselves."""
    found = {}
    for unit in made.units:
        for function in made.functions:
            for role in ROLES:
                question = Question(Subject("unit", unit), function)
                _, won = outcome(made, matching(made, question, role), role)
                found[unit, function, role] = holders_of(won, "narrowest")
    return found


@settings(max_examples=tries(10))
@given(shapes)
def test_oxigraph_gives_the_same_holders(shape: Shape) -> None:
    made = structure(shape)
    oxigraph = Oxigraph(rows(made))

    expected = plainly(made)

    assert {asked: oxigraph.holders(*asked) for asked in expected} == expected


def test_postgresql_gives_the_same_holders_and_leaves_folders_as_open_as_they_were() -> None:
    made = structure(Shape(units=60, functions=12, remits=200, changes=0.3))
    before = {each: each.stat().st_mode for each in PLACE.parents}

    with postgresql(rows(made)) as database:
        expected = plainly(made)
        one_by_one = {asked: database.holders(*asked) for asked in expected}
        all_at_once = database.matrix(ROLES)

    assert one_by_one == expected
    assert all_at_once == {asked: holders for asked, holders in expected.items() if holders}
    assert {each: each.stat().st_mode for each in PLACE.parents} == before
