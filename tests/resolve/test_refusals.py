"""Refusals: what a change breaks of the policies that are hard, and did not find broken."""

from datetime import date

from tests.by_hand import A_DAY, register

from remit.model.policy import OwnPolicy, Policies, PolicySetting
from remit.model.register import Register
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.resolve.finding import What
from remit.resolve.policies.judge import Broken
from remit.resolve.policies.refusals import Refusal, refusals, refusals_on

HARD = Policies({"gap": PolicySetting("refusal"), "orphan": PolicySetting("refusal")})
UNITS = "id,valid_from \n a, \n b, \n c, \n d,2012"
REMITS = """
    id, holder, role,     function, scope,           valid_to
    1,  a,      provides, pay,      {scope},         {end}
    2,  a,      provides, travel,   unit:a | unit:b,
    3,  b,      provides, pay,      unit:c,
"""


def known(
    whom: str = "unit:a | unit:b", end: str = "", policies: Policies = HARD, **tables: str
) -> Register:
    """Give a register in which pay is provided to some, until some day."""
    made = register(
        **{
            "units": UNITS,
            "functions": "id \n pay \n travel",
            "remits": REMITS.format(scope=whom, end=end),
            **tables,
        }
    )
    return Register(Settings(id="by-hand", policies=policies), made.histories)


def new(before: Register, after: Register, day: date = A_DAY) -> list[tuple[str, tuple[str, ...]]]:
    """Give the policies that a change breaks on a day, and of whom."""
    found = refusals(Structure(before, day), Structure(after, day))
    return [(each.policy, each.finding.subjects) for each in found]


def test_a_gap_is_refused_for_those_only_who_had_an_answer() -> None:
    """Nobody answers to c for travel, before and after."""
    assert new(known(), known("unit:a")) == [("gap", ("b",))]
    assert new(known(), known("unit:a | unit:b | within:c")) == []
    assert new(known(), known()) == []


def test_what_was_broken_may_be_mended_little_by_little() -> None:
    assert new(known("unit:a"), known("unit:b")) == [("gap", ("a",))]
    assert new(known("unit:a"), known("unit:a")) == []


def test_what_concerns_no_subject_is_new_where_other_remits_are_broken() -> None:
    idle = "id,holder,role,function,scope \n 1,a,provides,pay,everyone \n {}"
    before = known(remits=idle.format("2,a,provides,travel,unit:d"))
    after = known(remits=idle.format("2,a,provides,travel,unit:d \n 3,b,provides,travel,unit:d"))

    found = refusals(Structure(before, A_DAY), Structure(after, A_DAY))

    assert [(each.policy, each.finding.remits) for each in found] == [("orphan", ("3",))]


def test_a_change_is_judged_by_the_policies_that_it_found() -> None:
    """Neither does it help to put a policy off, nor is what is there refused for a new one."""
    soft = Policies()

    assert new(known(), known("unit:a", policies=soft)) == [("gap", ("b",))]
    assert new(known(policies=soft), known("unit:a")) == []


def test_a_registers_own_policy_refuses_as_any_other() -> None:
    own = OwnPolicy(id="b-is-paid", scope=scope("unit:b"), function="pay", severity="refusal")
    policies = Policies(own=(own,))

    before, after = known(policies=policies), known("unit:a", policies=policies)

    assert new(before, after) == [("b-is-paid", ("b",))]


def test_each_thing_is_refused_on_the_first_day_on_which_it_is_broken() -> None:
    """Pay ends in 2011 for a and b; and d, which opens in 2012, never had anybody."""
    days = [date(2012, 1, 1), date(2010, 6, 1), date(2011, 1, 1), date(2011, 1, 1)]

    found = refusals_on(known(), known(end="2011"), days)

    assert [(each.day, each.broken.policy, each.broken.finding.subjects) for each in found] == [
        (date(2011, 1, 1), "gap", ("a", "b"))
    ]
    assert isinstance(found[0], Refusal)
    assert isinstance(found[0].broken, Broken)
    assert found[0].broken.finding.what is What.GAP
