"""An id is written rightly, is nobody else's, and is not built in."""

import pytest
from tests.change.faults import faults


def test_units_bodies_and_groups_share_one_set_of_ids() -> None:
    found = faults(
        units="id,name\nun,UN", groups="id,name\nun,UN\nau,AU", bodies="id,name\nau,AU\nun,UN"
    )

    assert found == [
        (
            "bodies au id: 'au' is the id of a group already; "
            "units, bodies and groups share one set of ids: choose another"
        ),
        (
            "bodies un id: 'un' is the id of a unit already; "
            "units, bodies and groups share one set of ids: choose another"
        ),
        (
            "groups un id: 'un' is the id of a unit already; "
            "units, bodies and groups share one set of ids: choose another"
        ),
    ]


def test_other_files_have_ids_of_their_own() -> None:
    assert faults(units="id,name,site\nlima,Lima,lima", sites="id,country\nlima,PER") == []


@pytest.mark.parametrize("file", ["units", "groups", "bodies"])
def test_the_regions_of_m49_may_not_be_defined(file: str) -> None:
    assert faults(**{file: "id,name\nm49-019,Americas"}) == [
        (
            f"{file} m49-019 id: ids that begin with 'm49-' are those of the regions of UN M49; "
            "choose another; the regions are there without a row"
        )
    ]


def test_what_is_built_in_may_not_be_defined() -> None:
    found = faults(
        roles="id,rule\nprovides,narrowest\napproves,every", functions="id,name\nregister,R"
    )

    assert [each.partition(";")[0] for each in found] == [
        "functions register id: 'register' is built in: it says who may edit the register",
        "roles approves id: 'approves' is built in: it says who may edit the register",
    ]


def test_an_id_has_the_letters_of_one() -> None:
    found = faults(units="id,name\nLima,L", countries="id,name\nkos,K")

    assert [each.partition(";")[0] for each in found] == [
        "countries kos id: 'kos' is no country code",
        "units Lima id: 'Lima' cannot be an id",
    ]
