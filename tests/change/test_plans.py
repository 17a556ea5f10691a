"""A plan: on which days a change is looked at, and which rights it moves."""

from tests.change.drafts import DAY, compiled

from remit.change.plan import plan_of
from remit.change.refusal import moved_words
from remit.model.step import Appoint, Record, Rename, Step, Transfer
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


def test_days_before_anything_is_another_are_not_looked_at() -> None:
    """The row that says what was promised has no days, and speaks of the day of the transfer."""
    moves = Transfer(from_="panama", to="manila", function="accounting", days_promised="3")
    for steps in ([moves], [moves, Rename(unit="lima", row={"name": "Peru"})]):
        found = plan_of(compiled(*steps, remits=PROVIDES)).impact

        assert [day.isoformat() for day in found.days] == [DAY]
        assert len(found.answers) == 1
