"""Policies: what each of them finds, and how a register makes it harder or softer."""

import re
from datetime import date

import pytest
from tests.by_hand import A_DAY, register
from tests.resolve.policies_page import PAGE, renewed

from remit.formats.folder.notes import Notes
from remit.formats.folder.policies_table import policies_text
from remit.formats.folder.settings_file import read_settings
from remit.model.policy import OwnPolicy, Policies, PolicySetting, Severity, Value
from remit.model.register import Register
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.resolve.check import check
from remit.resolve.finding import Finding, What
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.judge import judged


def found(day: Structure, what: What) -> list[Finding]:
    """Give the findings of one kind."""
    return list(check(day, {what}))


def under(policies: Policies, day: date = A_DAY, **tables: str) -> Structure:
    """Give the organisation of some tables, in a register that says something of policies."""
    return saying(policies, register(**tables), day)


def saying(policies: Policies, known: Register, day: date = A_DAY) -> Structure:
    """Give the organisation of a register that says something of policies."""
    return Structure(Register(Settings(id="by-hand", policies=policies), known.histories), day)


def setting(what: What, severity: Severity | None = None, **values: Value) -> Policies:
    """Set one policy."""
    return Policies({what.value: PolicySetting(severity, values)})


OFFICES = """
    id,      part_of, site,   valid_to
    iom,     ,        geneva,
    nairobi, iom,     nairobi,
    lima,    iom,     lima,
    piura,   lima,    ,
    quito,   lima,    ,
    la-paz,  iom,     ,
"""
SITES = "id,country \n geneva,CHE \n nairobi,KEN \n lima,PER"


# Missions -----------------------------------------------------------------------------


def test_a_mission_under_nobody_or_under_several_is_found_and_one_that_is_shared_is_not() -> None:
    day = under(
        Policies(),
        units="id \n a \n b \n c \n d \n office \n north \n south",
        designations="id \n country-mission",
        designated="unit,designation \n"
        + "".join(f"{unit},country-mission\n" for unit in ("a", "b", "c", "d")),
        functions="id \n regional-support",
        remits="""
            id, holder, role,     function,         scope,           shared
            1,  north,  provides, regional-support, unit:a | unit:b,
            2,  south,  provides, regional-support, unit:b | unit:c,
            3,  north,  provides, regional-support, unit:d,          true
            4,  south,  provides, regional-support, unit:d,          true
        """,
    )

    assert found(day, What.RESPONSIBILITY) == [
        Finding(
            *(What.RESPONSIBILITY, "regional-support", "provides"),
            kind="unit",
            subjects=("b",),
            remits=("1", "2"),
            holders=("north", "south"),
        )
    ]
    (gap,) = found(under_nobody(), What.RESPONSIBILITY)
    assert (gap.subjects, gap.holders) == (("a",), ())


def under_nobody() -> Structure:
    """A mission and a function, and no remit."""
    return under(
        Policies(),
        units="id \n a \n b",
        designations="id \n country-mission",
        designated="unit,designation \n a,country-mission",
        functions="id \n regional-support",
    )


def test_a_register_without_the_responsibility_function_is_not_asked_for_it() -> None:
    day = under(
        Policies(),
        units="id \n a",
        designations="id \n country-mission",
        designated="unit,designation \n a,country-mission",
    )

    assert found(day, What.RESPONSIBILITY) == []


def test_a_mission_needs_a_site_of_its_own_and_other_units_do_not() -> None:
    """Quito would count as an office in Peru, and La Paz as one in Switzerland."""
    day = under(
        Policies(),
        units=OFFICES,
        sites=SITES,
        designations="id \n country-mission \n sub-office",
        designated="""
            unit,   designation
            lima,   country-mission
            quito,  country-mission
            la-paz, country-mission
            piura,  sub-office
        """,
    )

    assert found(day, What.ABROAD) == [
        Finding(What.ABROAD, kind="unit", subjects=("la-paz",), holders=("iom",)),
        Finding(What.ABROAD, kind="unit", subjects=("quito",), holders=("lima",)),
    ]


def test_who_needs_a_site_is_for_the_register_to_say() -> None:
    day = under(
        setting(What.ABROAD, designations=("sub-office",)),
        units="id,site \n hq, \n piura,",
        designations="id \n country-mission \n sub-office",
        designated="unit,designation \n hq,country-mission \n piura,sub-office",
    )

    assert found(day, What.ABROAD) == [Finding(What.ABROAD, kind="unit", subjects=("piura",))]


# Designations -------------------------------------------------------------------------


def test_a_designation_changes_something_where_a_scope_names_it_or_who_has_it_holds_a_remit() -> (
    None
):
    """A section's remit is its office's; the right to edit the register is none of this kind."""
    day = under(
        Policies(),
        units="id,part_of \n iom, \n lima,iom \n lima-pay,lima \n quito,iom \n nairobi,iom",
        designations="id \n mrf \n slm \n sub-office",
        designated="""
            unit,    designation
            lima,    mrf
            quito,   mrf
            nairobi, slm
            quito,   sub-office
        """,
        functions="id \n pay",
        remits="""
            id, holder,   role,     function, scope
            1,  lima-pay, provides, pay,      designated:sub-office
            2,  nairobi,  approves, register, everyone
        """,
    )

    what = What.DESIGNATION_WITHOUT_REMIT
    assert found(day, what) == [
        Finding(what, kind="unit", subjects=("nairobi",), rows=("designations:slm",)),
        Finding(what, kind="unit", subjects=("quito",), rows=("designations:mrf",)),
    ]


# Contacts -----------------------------------------------------------------------------


def test_a_section_is_reached_through_the_office_around_it_and_an_office_elsewhere_is_not() -> None:
    day = under(
        Policies(),
        units=OFFICES,
        sites=SITES,
        contacts="id,unit,kind,value \n 1,iom,e-mail,a@b.example \n 2,lima,e-mail,c@d.example",
    )

    assert found(day, What.UNIT_WITHOUT_CONTACT) == [
        Finding(What.UNIT_WITHOUT_CONTACT, kind="unit", subjects=("nairobi",))
    ]


def test_a_register_that_keeps_no_contacts_is_not_asked_for_any() -> None:
    assert found(under(Policies(), units=OFFICES, sites=SITES), What.UNIT_WITHOUT_CONTACT) == []


# The tree -----------------------------------------------------------------------------


def test_a_tree_too_deep_and_too_wide_is_found_with_its_levels_and_units() -> None:
    policies = Policies(
        {"depth": PolicySetting(None, {"most": 2}), "span": PolicySetting(None, {"most": 2})}
    )
    day = under(policies, units=OFFICES, sites=SITES)

    assert found(day, What.DEPTH) == [
        Finding(What.DEPTH, kind="unit", subjects=("piura", "quito"), count=3)
    ]
    assert found(day, What.SPAN) == [Finding(What.SPAN, kind="unit", subjects=("iom",), count=3)]


# Promises and figures -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "missing"),
    [
        (date(2010, 12, 31), []),
        (date(2011, 1, 1), ["cost", "days"]),
        (date(2012, 6, 30), ["cost", "days"]),
        (date(2012, 7, 1), ["cost"]),
    ],
)
def test_a_promise_is_measured_within_so_many_days(day: date, missing: list[str]) -> None:
    """The transfer was on the last day of 2009; the days were measured in July 2012."""
    at = under(
        setting(What.PROMISE_WITHOUT_MEASURE, days=365),
        day,
        units="id \n hq \n manila",
        functions="id \n pay",
        transfers="""
            id, function, from, to,     mode, on,         cost_promised, days_promised
            t,  pay,      hq,   manila, full, 2009-12-31, 100,           3
            u,  pay,      hq,   manila, full, ,           ,
        """,
        measures="of,on,what,value \n t,2012-07,days,4",
    )

    what = What.PROMISE_WITHOUT_MEASURE
    assert found(at, what) == [
        Finding(what, "pay", holders=("manila",), rows=("transfers:t", f"measures:t {each}"))
        for each in missing
    ]


def test_a_figure_is_compared_with_the_list_on_the_days_it_is_stated_for() -> None:
    day = under(
        Policies(),
        units=OFFICES,
        sites=SITES,
        designations="id,name,plural \n mrf,Mission,Missions with Regional Functions",
        designated="unit,designation \n lima,mrf \n nairobi,mrf",
        groups="id \n andes \n words",
        members="group,member \n andes,PER \n andes,BOL \n andes,quito",
        functions="id \n regional-support",
        remits="""
            id, holder, role,     function,         scope
            1,  lima,   provides, regional-support, group:andes
        """,
        statements="""
            subject, what,                            on,   value
            andes,   members,                         2010, 4
            andes,   countries,                       2010, 2
            words,   members,                         2010, 9
            iom,     units,                           2010, 5
            iom,     offices,                         2010, 8
            iom,     offices,                         2011, 9
            iom,     missions-with-regional-functions,,     3
            lima,    mrf,                             2010, 1
            lima,    countries-covered,               2010, 3
            iom,     member-since,                    2010, 1951-12
            iom,     staff,                           2010, 7300
        """,
    )

    assert [(each.rows, each.count) for each in found(day, What.STATEMENT_DIFFERS)] == [
        (("statements:andes members 2010",), 3),
        (("statements:iom missions-with-regional-functions",), 2),
        (("statements:iom offices 2010",), 2),
        (("statements:lima countries-covered 2010",), 2),
    ]


def test_a_function_without_any_remit_is_found_and_a_part_of_one_that_has_is_not() -> None:
    """Nobody has travel; visas are a part of it. Pay is within people, and people are cared for."""
    day = under(
        Policies(),
        units="id \n iom",
        functions="""
            id,      broader
            care,    people
            pay,     people
            people,
            travel,
            visas,   travel
        """,
        remits="id,holder,role,function,scope \n 1,iom,oversees,people,everyone",
    )

    found_in = [each.function for each in found(day, What.FUNCTION_WITHOUT_REMIT)]
    assert found_in == ["travel", "visas"]


# A register's own policies ------------------------------------------------------------

PAY = """
    id, holder, role,     function, scope
    1,  north,  provides, pay,      unit:a
    2,  south,  provides, pay,      unit:a
    3,  north,  provides, pay,      country:PER
    4,  north,  supports, pay,      unit:b
"""


@pytest.mark.parametrize(
    ("own", "subjects"),
    [
        ({"scope": "everyone"}, [("north", "south"), ("a",)]),
        ({"scope": "unit:north", "status": "gap"}, []),
        ({"scope": "unit:b", "role": "supports", "status": "gap"}, [("b",)]),
        ({"scope": "country:PER | country:KEN"}, [("KEN",)]),
        ({"scope": "unit:b", "role": "supports", "status": "contested"}, [("b",)]),
        ({"scope": "unit:a", "status": "contested"}, []),
        ({"scope": "everyone", "function": "other"}, []),
    ],
)
def test_for_every_subject_in_scope_a_function_has_a_status(
    own: dict[str, str], subjects: list[tuple[str, ...]]
) -> None:
    policy = OwnPolicy(
        id="own",
        scope=scope(own["scope"]),
        function=own.get("function", "pay"),
        role=own.get("role", "provides"),
        status=own.get("status", "answered"),  # type: ignore[arg-type] # one of the three words
        severity="refusal",
    )
    day = under(
        Policies(own=(policy,)),
        units="id,site \n a, \n b,lima \n north, \n south,",
        sites=SITES,
        functions="id \n pay",
        remits=PAY,
    )

    broken = [each for each in judged(day) if each.policy == "own"]

    assert {each.severity for each in broken} <= {"refusal"}
    assert sorted(each.finding.subjects for each in broken) == sorted(subjects)


# How hard each is ---------------------------------------------------------------------


def test_refusals_come_first_and_what_is_off_is_not_looked_for() -> None:
    policies = Policies(
        {"gap": PolicySetting("off"), "depth": PolicySetting("refusal", {"most": 1})}
    )
    known = register(
        units="id,part_of \n a, \n b,a \n c,b",
        functions="id \n pay \n travel",
        remits="""
            id, holder, role,     function, scope
            1,  a,      provides, pay,      unit:a
            2,  c,      provides, travel,   everyone
        """,
    )

    usual, set_ = (judged(saying(each, known)) for each in (Policies(), policies))

    assert [(each.policy, each.severity) for each in usual] == [
        ("gap", "warning"),
        ("desert", "warning"),
    ]
    assert [(each.policy, each.severity) for each in set_] == [
        ("depth", "refusal"),
        ("desert", "warning"),
    ]


@pytest.mark.parametrize(
    ("ended", "what"),
    [
        ("1", [What.GAP]),  # lima answers only to itself
        ("1 2", []),  # hq goes on to oversee it, and nobody is expected to provide it
        ("1 2 3", [What.FUNCTION_WITHOUT_REMIT]),
    ],
)
def test_the_end_of_the_last_remit_leaves_no_gap_as_its_explanation_says(
    ended: str, what: list[What]
) -> None:
    end = {number: "2009" if number in ended.split() else "" for number in ("1", "2", "3")}
    day = under(
        Policies(),
        units="id \n hq \n lima",
        functions="id \n payroll",
        remits=f"""
            id, holder, role,     function, scope,     valid_to
            1,  hq,     provides, payroll,  everyone,  {end["1"]}
            2,  lima,   provides, payroll,  unit:lima, {end["2"]}
            3,  hq,     oversees, payroll,  everyone,  {end["3"]}
        """,
    )

    assert [each.what for each in check(day, {What.GAP, What.FUNCTION_WITHOUT_REMIT})] == what
    gap = POLICIES[What.GAP]
    assert gap.means.endswith("the end of the last remit there leaves no gap.")
    assert "`function-without-remit`: set that to `refusal`" in gap.todo


def test_every_kind_of_finding_is_a_policy_that_explains_itself() -> None:
    assert list(POLICIES) == [what.value for what in What if what is not What.OWN]
    for policy in POLICIES.values():
        for said in (policy.means, policy.matters, policy.todo):
            assert said.endswith(".")
            assert "  " not in said


# The page -----------------------------------------------------------------------------


def test_the_page_says_of_each_policy_what_the_program_says() -> None:
    """Where this fails, `python -m tests.resolve.policies_page` writes it anew."""
    page = PAGE.read_text(encoding="utf-8")

    assert renewed(page) == page
    assert re.findall(r"^### (.*)$", page, re.MULTILINE) == list(POLICIES)


def test_the_examples_of_the_page_are_read_and_come_back_as_they_stand() -> None:
    page = PAGE.read_text(encoding="utf-8")

    for example in re.findall(r"```toml\n(.*?)```", page, re.DOTALL):
        notes = Notes()
        settings = read_settings(f'id = "x"\n{example}', notes)
        assert notes.found == []
        assert settings is not None
        assert policies_text(settings.policies) == f"\n{example}"
