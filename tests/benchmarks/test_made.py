"""A made organisation is one that a register accepts, and the same for the same shape."""

from itertools import combinations
from pathlib import Path

import pytest
from benchmarks.made.organisation import organisation, structure
from benchmarks.made.shape import A_DAY, STYLES, Shape, Style
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.shared import tries

from remit.change.check import check
from remit.formats.folder import read_folder
from remit.formats.folder.writer import write_folder
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.resolve.answer import Question
from remit.resolve.definition import matching

shapes = st.builds(
    Shape,
    units=st.integers(40, 400),
    functions=st.integers(4, 60),
    remits=st.integers(60, 600),
    style=st.sampled_from(STYLES),
    changes=st.sampled_from([0.0, 0.3]),
    seed=st.integers(0, 1000),
)


@settings(max_examples=tries(20))
@given(shapes)
def test_a_made_organisation_has_no_fault_and_as_many_units_as_asked_for(shape: Shape) -> None:
    register = organisation(shape)

    assert check(register) == ()
    assert len(register.all(Unit)) == shape.units
    assert len(register.all(Remit)) <= shape.remits
    assert organisation(shape) == register


@settings(max_examples=tries(20))
@given(shapes, st.integers(0, 1_000_000))
def test_as_organisations_are_of_two_scopes_that_meet_one_lies_within_the_other(
    shape: Shape, place: int
) -> None:
    """On any day, wherever units have moved to: so who answers is contested by twins alone."""
    found = structure(replace(shape, style="as organisations are"))
    subject = sorted(found.units)[place % len(found.units)]

    for function in found.functions:
        question = Question(Subject("unit", subject), function)
        matches = matching(found, question, "provides")
        assert [
            (one.remit.id, other.remit.id)
            for one, other in combinations(matches, 2)
            if one.distance == other.distance
            and not (one.extent <= other.extent or other.extent <= one.extent)
        ] == []


@pytest.mark.parametrize("style", STYLES)
def test_its_folder_is_read_back_as_the_same_register(style: Style, tmp_path: Path) -> None:
    made = organisation(Shape(units=60, functions=12, remits=150, style=style, changes=0.3))

    write_folder(made, tmp_path)

    assert read_folder(tmp_path).register == made


def test_changes_move_units_and_pass_remits_on() -> None:
    still, changing = (organisation(Shape(200, 30, 400, changes=share)) for share in (0.0, 0.3))

    def versions(register: Register) -> set[int]:
        return {len(each.versions) for each in register.all(Remit).values()}

    assert (versions(still), versions(changing)) == ({1}, {1, 2})
    assert len(Structure(changing, A_DAY).units) < len(Structure(still, A_DAY).units) == 200
