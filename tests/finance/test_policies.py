"""Missions that projects do not pay for predominantly are found, and those nobody knows of."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.by_hand import register

from remit.finance.policies import finders
from remit.model.policy import Policies, PolicySetting, Severity, Value
from remit.model.published import Activity
from remit.model.register import Register
from remit.model.structure import Structure
from remit.resolve.check import check
from remit.resolve.finding import Finding, What
from remit.resolve.policies.judge import judged

DAY = date(2020, 3, 1)
TABLES = {
    "units": "id,name\nlima,Lima\nrome,Rome\nsuva,Suva\nhq,HQ",
    "designations": "id,name\ncountry-mission,Country Mission\nother,Other",
    "designated": (
        "unit,designation\nlima,country-mission\nrome,country-mission\nsuva,country-mission\nhq,other"
    ),
    "posts": "id,unit,name\na,lima,A\nb,rome,B\nc,suva,C",
    "activities": "id,title\nwater,Water",
    "post_costs": "post,amount,currency\na,100,USD\nb,100,USD\nc,100,USD",
    "posts_funding": "post,activity,share\na,water,0.5\nb,water,0.51",
    "office_costs": (
        "unit,kind,amount,currency,month\nlima,rent,10,USD,2020-02\nrome,rent,10,USD,2020-02"
    ),
}


def found(kept: Register) -> list[Finding]:
    return [
        each
        for each in check(Structure(kept, DAY), beside=finders())
        if each.what in {What.NOT_BY_PROJECTS, What.PROJECTS_UNKNOWN}
    ]


def one_month(**settings: Value) -> Register:
    made = register(**TABLES)
    said = {
        policy: PolicySetting(values={"months": 1, **settings})
        for policy in ("not-by-projects", "projects-unknown")
    }
    return Register(replace(made.settings, policies=Policies(said)), made.histories)


def test_one_half_is_not_predominantly_and_what_is_missing_is_not_known() -> None:
    assert found(one_month()) == [
        Finding(What.NOT_BY_PROJECTS, kind="unit", subjects=("lima",), count=50),
        Finding(What.PROJECTS_UNKNOWN, kind="unit", subjects=("suva",)),
    ]


def test_a_register_says_of_which_offices_and_of_how_many_months() -> None:
    every = found(one_month(designations=("other",)))
    usual = found(register(**TABLES))

    assert every == [Finding(What.PROJECTS_UNKNOWN, kind="unit", subjects=("hq",))]
    assert [each.subjects for each in usual] == [("lima", "rome", "suva")]


def test_in_a_register_that_keeps_no_costs_nobody_knows_it_of_any_mission() -> None:
    bare = {name: TABLES[name] for name in ("units", "designations", "designated", "posts")}

    assert found(register(**bare)) == [
        Finding(What.PROJECTS_UNKNOWN, kind="unit", subjects=("lima", "rome", "suva"))
    ]


def test_a_register_without_missions_is_told_of_none() -> None:
    assert found(register(units=TABLES["units"])) == []


def test_nobody_asks_for_what_was_received_where_no_cost_is_kept() -> None:
    def received() -> tuple[Activity, ...]:
        raise AssertionError

    bare = register(**{name: TABLES[name] for name in ("units", "designations", "designated")})

    assert len(check(Structure(bare, DAY), {What.PROJECTS_UNKNOWN}, beside=finders(received))) == 1


@pytest.mark.parametrize("severity", ["refusal", "off"])
def test_it_is_as_hard_as_the_register_says(severity: Severity) -> None:
    made = register(**TABLES)
    said = {"projects-unknown": PolicySetting(severity=severity)}
    kept = Register(replace(made.settings, policies=Policies(said)), made.histories)

    broken = judged(Structure(kept, DAY), beside=finders())

    assert [each.severity for each in broken if each.policy == "projects-unknown"] == (
        ["refusal"] if severity == "refusal" else []
    )
