"""Whether the money of parents repeats that of their children."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace
from tests.by_hand import register
from tests.finance.handmade import OWN, activity, books, day, flow, project

from remit.finance.accounts import Accounts
from remit.finance.books import Kept, books_of
from remit.finance.families import children_of
from remit.finance.levels import levels_of, repeated, repeating
from remit.finance.office import office
from remit.model.published import Activity, Flow, Party, Related
from remit.model.register import Register
from remit.model.structure import Structure

DAYS = "2019-01-01/2019-12-31"


def family(name: str, amount: str, *children: str) -> list[Activity]:
    """Make a parent with an amount, and a child an amount."""
    below = [
        activity(f"{name}-{number}", DAYS, came(each), related=(Related("1", name),))
        for number, each in enumerate(children)
    ]
    return [activity(name, DAYS, came(amount)), *below]


def came(amount: str) -> Flow:
    """Make money that was committed."""
    return flow("11", "2019-01-01", amount)


def levels(activities: Iterable[Activity]) -> str:
    """Say how parents and children relate."""
    own = {each.id: each for each in activities}
    return levels_of(own, children_of(own.values()))


def kept(*activities: Activity, finance: dict[str, Any] | None = None) -> Kept:
    """Make the books of activities, of a register that says something of money."""
    bare = register(units="id,name\nbogota,Bogotá")
    said = Register(replace(bare.settings, finance=finance or {}), bare.histories)
    return books_of(activities, said, lambda on: Structure(said, on), own=[OWN])


def test_parents_that_are_the_sum_of_their_children_repeat_them() -> None:
    assert levels(family("P", "100", "60", "39")) == "rollup"
    assert levels(family("P", "100", "60", "38.99")) == "disjoint"


def test_between_nine_in_ten_and_one_in_ten_nobody_knows() -> None:
    same, other = family("P", "100", "100"), family("Q", "100", "10")

    assert levels([*same, *other]) == "unknown"
    nine = [each for number in range(9) for each in family(f"S{number}", "5", "5")]
    assert levels([*nine, *other]) == "rollup"


def test_parents_without_money_repeat_nothing() -> None:
    assert levels([activity("P"), activity("C", related=(Related("1", "P"),))]) == "disjoint"


def test_a_parent_whose_children_were_not_all_read_tells_nothing() -> None:
    half = activity("P", DAYS, came("100"), related=(Related("2", "C"), Related("2", "D")))

    assert levels([half, activity("C", DAYS, came("60"))]) == "unknown"


def test_money_that_is_repeated_counts_once() -> None:
    projects = [project(each, levels="rollup") for each in family("P", "100", "60", "40")]
    found = office(Accounts(books(*projects)).on(day("2019-06-01")), "bogota")

    assert (found.activities, str(found.money[0].funding_in)) == (3, "100")


def test_a_parent_counts_where_nothing_below_it_has_money() -> None:
    """Nobody repeats what it says: without it, its money would be nowhere."""
    empty = activity("C", DAYS, related=(Related("1", "P"), Related("2", "D")))
    parent, grandchild = activity("P", DAYS, came("5")), activity("D", DAYS)
    own = {each.id: each for each in (parent, empty, grandchild)}
    paid = own | {"D": activity("D", DAYS, came("5"))}

    assert repeating(own, children_of(own.values())) & {"P"} == set()
    assert "P" in repeating(paid, children_of(paid.values()))


def test_those_that_are_each_others_parents_repeat_nothing() -> None:
    """A mistake of the publisher: if each repeated the other, the money would be nowhere."""
    one = activity("A", DAYS, came("5"), related=(Related("2", "B"), Related("1", "P")))
    other = activity("B", DAYS, came("5"), related=(Related("2", "A"),))
    own = {each.id: each for each in (one, other)}
    above = own | {"P": activity("P", DAYS, came("10"))}

    assert repeating(own, children_of(own.values())) == set()
    assert repeating(above, children_of(above.values())) == {"P"}


def test_a_publisher_is_one_however_its_reference_is_written() -> None:
    parent, child = family("P", "100", "100")
    shouted = replace(child, reporter=Party(OWN.lower() + " "))

    found = kept(parent, shouted).books.projects
    assert [each.levels for each in found] == ["rollup", "rollup"]
    assert repeated(found) == {"P"}


def test_what_the_register_says_of_a_publisher_counts_in_any_case() -> None:
    said = {"levels": {"xm-own": "disjoint"}}

    found = kept(*family("P", "100", "100"), finance=said).books.projects
    assert [each.levels for each in found] == ["disjoint", "disjoint"]


def test_where_children_are_missing_the_parent_counts_and_what_is_below_does_not() -> None:
    half = activity("P", DAYS, came("100"), related=(Related("2", "C"), Related("2", "D")))
    child = activity("C", DAYS, came("60"), related=(Related("2", "E"),))
    own = {each.id: each for each in (half, child, activity("E", DAYS, came("60")))}

    assert repeating(own, children_of(own.values())) == {"C", "E"}
