"""Which records are taken back: by what takes them back, unless that is taken back itself."""

from datetime import date

import pytest

from remit.change.undone import TakenBack, taken_back, undo_title


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        ({1: "load iom", 2: "Lima opens"}, {}),
        ({2: "Lima opens", 3: "undo of 2"}, {2: TakenBack(3)}),
        ({2: "Lima opens", 3: "undo of 2", 4: "undo of 3"}, {3: TakenBack(4)}),
        (
            {2: "Lima opens", 3: "undo of 2", 4: "undo of 3", 5: "undo of 4"},
            {2: TakenBack(3), 4: TakenBack(5)},
        ),
        (
            {2: "Lima opens", 3: "undo of 2", 4: "undo of 3", 5: "undo of 2"},
            {2: TakenBack(5), 3: TakenBack(4)},
        ),
        ({3: "undo of 2 from 2028-01-01"}, {2: TakenBack(3, "2028-01-01")}),
        (
            {3: "undo of 2", 4: "undo of 3 from 2028-01-01"},
            {2: TakenBack(3), 3: TakenBack(4, "2028-01-01")},
        ),
        ({3: "undo of 3", 4: "undo of 9", 5: "Undo of 4", 6: f"undo of {'7' * 5000}"}, {}),
    ],
)
def test_what_is_taken_back_is_found_by_what_took_it(
    titles: dict[int, str], found: dict[int, TakenBack]
) -> None:
    assert taken_back(titles) == found


def test_what_takes_a_record_back_says_so_in_its_title() -> None:
    assert taken_back({7: undo_title(2), 8: undo_title(3, date(2028, 1, 1))}) == {
        2: TakenBack(7),
        3: TakenBack(8, "2028-01-01"),
    }
