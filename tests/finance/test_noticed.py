"""What is noticed in activities, and how it is told."""

from msgspec.structs import replace
from tests.by_hand import register
from tests.finance.handmade import OWN, activity, flow, project

from remit.finance.books import books_of
from remit.finance.books_document import books_document
from remit.finance.noticed import noticed_in
from remit.finance.noticed_flows import noticed_flows
from remit.finance.pack import pack_of, packs
from remit.model.published import Activity, Copy, Party, Place
from remit.model.structure import Structure

NOBODY_CAN_TELL = (
    "Whether parents repeat the money of their children in what XX-1 publishes nobody can tell: "
    "all of it counts."
)


def told(*activities: Activity) -> list[tuple[str, str]]:
    """Give the code and the words of all that is noticed."""
    return [(each.code, each.text) for each in noticed_in(map(project, activities))]


def test_days_that_cannot_be_meant_are_told() -> None:
    assert told(activity("A", "2019-01-01/")) == [
        ("no-days", "It has no last day: its money is not spread, and it is never running.")
    ]
    assert told(activity("A", "2019-02-01/2019-01-01")) == [
        (
            "days-reversed",
            "It ends on 2019-01-01 and starts on 2019-02-01: its money is not spread.",
        )
    ]


def test_transactions_without_a_day_are_told() -> None:
    assert told(activity("A", "2019-01-01/2019-12-31", flow("11", "", "5"))) == [
        ("no-date", "The transaction has no day: it is never known.")
    ]


def test_whatever_sums_of_transactions_leave_out_is_told_one_by_one() -> None:
    odd = activity(
        "A",
        "",
        *(flow("11", "", "5"), flow("11", "2019-01-01", ""), flow("11", "2019-01-01", "6")),
        flow("11", "2019-01-01", "7", currency="XXX"),
    )
    unknown = project(activity("B", reporter=Party("XX-1")), levels="unknown")

    assert [(each.activity, each.text) for each in noticed_flows([project(odd), unknown])] == [
        ("A", "The amount 5 has no day: it is in no sum."),
        ("A", "The amount cannot be read: it is in no sum."),
        ("A", "The amount 7 has no currency: it is counted, and in no sum."),
        ("", NOBODY_CAN_TELL),
    ]


def test_levels_that_nobody_knows_are_told_once() -> None:
    unknown = project(activity("A", "2019-01-01/2019-12-31"), levels="unknown")

    assert [each.code for each in noticed_in([unknown, replace(unknown)])] == ["levels-unknown"]


def test_books_say_what_was_read_and_what_contradicts() -> None:
    theirs = activity("B", "2019-01-01/2019-12-31", reporter=Party("US-GOV-1"))
    copies = [
        activity("A", "2019-01-01/2019-12-31", flow("11", "2019-01-01", "5", currency="XXX")),
        activity("A", "2019-01-01/2019-12-31", copy=Copy(Place("b.xml", 20), None, "other")),
        theirs,
    ]
    empty = register(units="id,name\n hq,Geneva")
    found = books_document(books_of(copies, empty, lambda day: Structure(empty, day), own=[OWN]))

    assert found["perspective"] == {"own": 1, "other": 1}
    assert found["conflicts"] == [
        {"id": "A", "kept": "b.xml:20", "other": "made.xml:1", "reason": "same-stamp"}
    ]
    assert found["review"] == [
        {"id": "A", "reason": "no-evidence", "evidence": None, "candidates": []}
    ]
    assert found["activities"][1] == {
        "id": "B",
        "unit": None,
        "rule": None,
        "evidence": None,
        "delivers": [],
        "file": "made.xml",
        "line": 1,
    }


def test_every_publisher_has_a_pack() -> None:
    assert pack_of("xm-dac-47066").external_names == ("Private Individual Donations",)
    assert pack_of("US-GOV-1") == packs()[-1]
    assert pack_of("XM-DAC-41121").office("XM-DAC-41121-2022-AME") == "AME"
    assert pack_of("XM-DAC-47066").office("XM-DAC-47066-RP.0039") == ""
