"""A plan: on which days a change is looked at, and which rights it moves."""

from tests.change.drafts import DAY, compiled

from remit.change.plan import plan_of, plan_words
from remit.change.refusal import moved_words
from remit.model.step import Appoint, Move, Record, Rename, Set, Step, Transfer
from remit.model.structure import Structure
from remit.temporal.bound import start

APPROVES = "id, holder, role, function, scope\n a, hq, approves, register, within:panama"
PROVIDES = """
    id, holder, role,     function,   scope,    valid_from
    p,  panama, provides, accounting, everyone, 2003
    m,  manila, provides, payroll,    everyone, 2004
"""


def rights(*steps: Step, **tables: str) -> list[str]:
    """Give the rights that steps move, in words."""
    found = compiled(*steps, **tables)
    after = Structure(found.after, start(DAY).day)
    return [moved_words(each, after) for each in plan_of(found).rights]


def test_whoever_lends_rights_gives_them() -> None:
    """No answer hangs on a delegation, and yet Manila may approve for Panama and all under it."""
    lent = Record(
        file="delegations", key=("hq", "manila"), valid_from=DAY, row={"functions": "register"}
    )
    assert rights(lent, remits=APPROVES) == [
        "Manila may approve for Lima, Panama and Quito from 1 July 2027"
    ]
    until = Record(
        file="delegations",
        key=("hq", "manila"),
        valid_from=DAY,
        valid_to="2028-07-01",
        row={"functions": "register"},
    )
    assert rights(until, remits=APPROVES) == [
        "Manila may approve for Lima, Panama and Quito from 1 July 2027 until 1 July 2028"
    ]


def test_a_change_of_posts_alone_moves_no_right_of_a_unit() -> None:
    tables = {"posts": "id, unit, name\n head, hq, Head", "persons": "id, name\n p1,"}
    assert rights(Appoint(post="head", person="p1"), remits=APPROVES, **tables) == []


def test_a_plan_in_which_a_unit_stands_above_itself_comes_to_an_end() -> None:
    """Somebody else may have moved Panama meanwhile: the draft is shown, with what is wrong."""
    moves = Move(unit="panama", part_of="lima")
    found = compiled(moves, remits=PROVIDES)

    assert [each.wrong for each in found.faults] == [
        "units lima, part_of: 'lima' would stand above itself on 2027-07-01: lima → panama → lima"
    ]
    assert plan_words(found, plan_of(found))["Ends with it"] == (
        "The remit p ends with Panama, from 1 July 2027",
        "Lima closes with Panama, from 1 July 2027",
        "Panama closes with Lima, from 1 July 2027",
        "Quito closes with Panama, from 1 July 2027",
    )


def test_a_plan_in_which_a_function_is_broader_than_itself_comes_to_an_end() -> None:
    turned = Set(file="functions", key=("finance",), row={"broader": "payroll"})
    found = compiled(turned, remits=PROVIDES)

    assert [each.wrong.rpartition(": ")[2] for each in found.faults] == [
        "finance → payroll → finance"
    ]
    assert [each.function for each in plan_of(found).impact.answers] == ["finance"]


def test_days_before_anything_is_another_are_not_looked_at() -> None:
    """The row that says what was promised has no days, and speaks of the day of the transfer."""
    moves = Transfer(from_="panama", to="manila", function="accounting", days_promised="3")
    for steps in ([moves], [moves, Rename(unit="lima", row={"name": "Peru"})]):
        found = plan_of(compiled(*steps, remits=PROVIDES)).impact

        assert [day.isoformat() for day in found.days] == [DAY]
        assert len(found.answers) == 1
