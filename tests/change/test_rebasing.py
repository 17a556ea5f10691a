"""Rebase by examples: what meets what, what stands, and what falls."""

from datetime import date

from tests.change.drafts import compiled
from tests.property.test_rebase import after

from remit.change.compile import Compiled
from remit.change.diff import applied
from remit.change.meeting import Later, Meeting
from remit.change.rebase import Rebased, rebase
from remit.model.change import Entry
from remit.model.step import Assign, Close, Move, Rename, Step, Transfer
from remit.temporal.period import ENDLESS, Period
from remit.temporal.stretch import stretch

REMITS = """
    id,       holder, role,     function,   scope
    panama-1, panama, provides, accounting, everyone
"""


def one_after(mine: Step, *others: Step) -> Rebased:
    """Give what becomes of a step when others have been recorded, as record 2."""
    return after(compiled(mine, remits=REMITS), compiled(*others, remits=REMITS))


def test_two_who_write_one_row_on_common_days_meet() -> None:
    found = one_after(
        Rename(unit="lima", row={"name": "Callao"}),
        Move(unit="quito", part_of="hq"),
        Move(unit="lima", part_of="hq", on="2028"),
    )
    days = Period(date(2028, 1, 1), ENDLESS)

    assert found.met == (Meeting(1, 2, "units", ("lima",), days),)
    assert found.is_refused
    assert not found.stands


def test_two_who_write_one_row_on_other_days_do_not() -> None:
    found = one_after(
        Rename(unit="lima", row={"name": "Callao"}, until="2028"),
        Rename(unit="lima", row={"name": "Peru"}, on="2028"),
    )
    assert found.stands
    assert not found.is_refused


def test_what_a_step_selects_by_may_not_have_changed() -> None:
    """All remits of Panama pass on, and by now it has one more."""
    row = {"holder": "panama", "role": "provides", "function": "payroll", "scope": "everyone"}
    found = one_after(Transfer(from_="panama", to="manila", all=True), Assign(id="new", row=row))

    assert [(each.step, each.file, each.key) for each in found.met] == [(1, "remits", ("new",))]


def test_nor_may_what_it_writes_be_what_another_selected_by() -> None:
    """Panama was given one more remit, and by now all that it had has passed on."""
    row = {"holder": "panama", "role": "provides", "function": "payroll", "scope": "everyone"}
    found = one_after(Assign(id="new", row=row), Transfer(from_="panama", to="manila", all=True))

    assert [(each.step, each.file, each.key) for each in found.met] == [(1, "remits", ("new",))]


def test_whoever_closes_a_unit_meets_whoever_names_it() -> None:
    found = one_after(
        Close(unit="quito", on_close="end"),
        Assign(
            id="new",
            row={
                "holder": "hq",
                "role": "provides",
                "function": "payroll",
                "scope": "everyone -unit:quito",
            },
        ),
    )
    assert [(each.step, each.file, each.key) for each in found.met] == [(1, "remits", ("new",))]


def test_what_breaks_a_rule_by_now_is_refused_at_its_step() -> None:
    """Neither wrote a row of the other, and together they would be part of each other."""
    found = one_after(Move(unit="manila", part_of="panama"), Move(unit="panama", part_of="manila"))

    assert found.met == ()
    assert [each.step for each in found.compiled.faults] == [1]
    assert found.is_refused


def test_approvals_stand_where_the_same_answers_change() -> None:
    mine = compiled(Rename(unit="lima", row={"name": "Callao"}))
    other = compiled(Move(unit="quito", part_of="hq"))
    later = [Later(2, "other", other.entries)]

    def same(_: Compiled) -> object:
        return "payroll of Lima"

    def others(found: Compiled) -> object:
        return found.before

    assert rebase(mine, other.after, later, same).stands
    fallen = rebase(mine, other.after, later, others)
    assert not fallen.stands
    assert not fallen.is_refused


def test_what_was_there_before_counts_on_the_days_that_are_written() -> None:
    """A record of the same row on earlier days changes nothing of what was approved."""
    mine = compiled(Rename(unit="lima", row={"name": "Callao"}))
    earlier = Entry("units", ("lima",), stretch("2005", "2006"))
    head = applied(mine.before, (earlier,))
    after_it = rebase(mine, head, [Later(2, "other", (earlier,))], lambda _: ())

    assert after_it.met == ()
    assert after_it.stands
