"""The rules of §4.3 and §4.4, on organisations small enough to check by eye."""

from datetime import date

import pytest
from tests.oracle.folder import as_register
from tests.oracle.places import UnknownIdError
from tests.oracle.reading import matrix, who
from tests.oracle.small import DAY, ask, chain, reasons, remit, worldwide


def test_the_answer_has_the_shape_that_the_command_prints() -> None:
    tables = worldwide(
        remit("r-1", "manila", "everyone", as_of="2009/2012-03", source="https://example.org"),
        remit("r-2", "lima", "unit:lima  -designated:slm", valid_from="2010"),
    )

    assert ask(tables) == {
        "role": "provides",
        "rule": "narrowest",
        "status": "answered",
        "holders": ["manila"],
        "standing": "attested",
        "chain": [
            {
                "remit": "r-1",
                "holder": "manila",
                "function": "payroll",
                "distance": 0,
                "scope": "everyone",
                "conditions": {},
                "extent": 4,
                "valid_from": None,
                "valid_to": None,
                "standing": "attested",
                "attested": "2009/2012-03",
                "basis": None,
                "source": "https://example.org",
            }
        ],
        "passed_over": [
            {
                "remit": "r-2",
                "holder": "lima",
                "reason": "outside-scope",
                "valid_from": "2010",
                "valid_to": None,
                "source": None,
            }
        ],
        "passed_over_total": 1,
    }


def test_the_nearer_function_prevails_over_the_smaller_extent() -> None:
    tables = worldwide(
        remit("wide", "manila", "everyone"),
        remit("narrow", "lima", "unit:cusco", function="people"),
    )

    part = ask(tables)

    assert (part["holders"], chain(part)) == (["manila"], ["wide", "narrow"])


def test_the_smaller_extent_prevails_at_equal_distance() -> None:
    tables = worldwide(remit("wide", "manila", "everyone"), remit("narrow", "lima", "within:lima"))

    assert ask(tables)["holders"] == ["lima"]
    assert ask(tables, "manila")["holders"] == ["manila"]


def test_more_conditions_prevail_at_the_same_extent() -> None:
    tables = worldwide(
        remit("any", "manila", "everyone"),
        remit("echo", "lima", "everyone", conditions="funder=echo"),
    )

    assert ask(tables)["holders"] == ["manila"]
    assert ask(tables, attributes={"funder": "echo"})["holders"] == ["lima"]


def test_each_narrower_in_its_own_way_is_a_contest() -> None:
    tables = worldwide(
        remit("echo", "manila", "everyone", conditions="funder=echo"),
        remit("here", "lima", "unit:cusco"),
        remit("any", "geneva", "everyone"),
    )

    part = ask(tables, attributes={"funder": "echo"})

    assert part["status"] == "contested"
    assert part["holders"] == ["lima", "manila"]
    assert chain(part) == ["echo", "here", "any"]


def test_a_chain_has_winners_then_near_functions_then_small_extents() -> None:
    tables = worldwide(
        remit("echo", "lima", "within:lima", conditions="funder=echo"),
        remit("wide", "manila", "everyone -unit:lima"),
        remit("a-far", "lima", "unit:cusco", function="people"),
        remit("b-large", "lima", "everyone"),
        remit("c-small", "lima", "within:lima"),
    )

    part = ask(tables, attributes={"funder": "echo"})

    assert part["holders"] == ["lima", "manila"]
    assert chain(part) == ["echo", "wide", "c-small", "b-large", "a-far"]
    assert [link["extent"] for link in part["chain"]] == [2, 3, 2, 4, 1]


def test_two_equal_remits_of_one_holder_are_an_answer() -> None:
    tables = worldwide(remit("one", "lima", "everyone"), remit("two", "lima", "within:geneva"))

    assert (ask(tables)["status"], chain(ask(tables))) == ("answered", ["one", "two"])


@pytest.mark.parametrize(("shared", "status"), [("true", "answered"), ("", "contested")])
def test_winners_that_all_share_are_an_answer(shared: str, status: str) -> None:
    tables = worldwide(
        remit("one", "manila", "everyone", shared="true"),
        remit("two", "lima", "everyone", shared=shared),
    )

    assert (ask(tables)["status"], ask(tables)["holders"]) == (status, ["lima", "manila"])


def test_every_match_counts_in_the_order_of_its_step() -> None:
    tables = worldwide(
        remit("a", "manila", "everyone", role="endorses"),
        remit("b", "geneva", "everyone", role="endorses", step="10", function="people"),
        remit("c", "manila", "unit:cusco", role="endorses", step="9"),
        remit("d", "lima", "everyone", role="endorses", step="10"),
    )

    part = ask(tables, role="endorses")

    assert chain(part) == ["c", "b", "d", "a"]
    assert (part["status"], part["holders"]) == ("answered", ["manila", "geneva", "lima"])


def test_nothing_that_matches_is_a_gap_without_a_standing() -> None:
    part = ask(worldwide())

    assert (part["status"], part["holders"], part["standing"]) == ("gap", [], None)


def test_without_a_role_all_roles_answer_in_their_order() -> None:
    own = [
        {"id": "hosts", "rule": "narrowest", "order": "2"},
        {"id": "audits", "rule": "every", "order": "10"},
    ]

    five = who(as_register(worldwide()), "lima", "payroll", DAY)
    two = who(as_register(worldwide(roles=own)), "lima", "payroll", DAY)

    assert [part["role"] for part in five] == [
        "provides",
        "supports",
        "oversees",
        "endorses",
        "reviews",
    ]
    assert [(part["role"], part["rule"]) for part in two] == [
        ("hosts", "narrowest"),
        ("audits", "every"),
    ]


@pytest.mark.parametrize("closed", ["subject", "function"])
def test_what_is_not_in_force_is_not_open_and_says_nothing_else(closed: str) -> None:
    tables = worldwide(remit("wide", "manila", "everyone"))
    row = tables["units.csv"][3] if closed == "subject" else tables["functions.csv"][2]
    row["valid_to"] = "2012-03-04"

    assert ask(tables, on=date(2012, 3, 3))["status"] == "answered"
    assert ask(tables) == {
        "role": "provides",
        "rule": "narrowest",
        "status": "not-open",
        "holders": [],
        "standing": None,
        "chain": [],
        "passed_over": [],
        "passed_over_total": 0,
    }


def test_broader_ends_at_a_function_without_a_row_that_day() -> None:
    tables = worldwide(remit("wide", "manila", "everyone", function="people"))
    tables["functions.csv"][1]["valid_from"] = "2012-03-05"

    assert ask(tables)["status"] == "gap"
    assert ask(tables, on=date(2012, 3, 5))["status"] == "answered"


def test_an_unknown_id_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(UnknownIdError):
        ask(worldwide(), "narnia")
    with pytest.raises(UnknownIdError):
        ask(worldwide(), function="magic")
    with pytest.raises(UnknownIdError):
        ask(worldwide(), role="haunts")


def test_each_remit_is_passed_over_for_its_first_reason_alone() -> None:
    tables = worldwide(
        remit("later", "lima", "everyone", valid_from="2013"),
        remit("earlier", "lima", "everyone", valid_to="2012"),
        remit("both", "lima", "everyone", valid_to="2011"),
        remit("both", "lima", "everyone", valid_from="2014", basis="new"),
        remit("closed", "quito", "everyone", valid_to="2012-01-01"),
        remit("unborn", "bogota", "everyone"),
        remit("condition", "lima", "everyone", conditions="funder=echo"),
        remit("elsewhere", "lima", "unit:manila"),
        remit("two-failures", "lima", "unit:manila", conditions="funder=echo"),
        remit("another-role", "lima", "everyone", role="supports", valid_to="2012"),
    )
    tables["units.csv"] += [
        {"id": "quito", "part_of": "lima", "valid_to": "2012-01-01"},
        {"id": "bogota", "part_of": "lima", "valid_from": "2013"},
    ]

    assert reasons(ask(tables)) == {
        "later": "not-yet-in-force",
        "earlier": "ended",
        "both": "not-yet-in-force",
        "closed": "holder-closed",
        "unborn": "holder-not-open-yet",
        "condition": "condition-missing",
        "elsewhere": "outside-scope",
    }


def test_the_last_earlier_version_is_asked_where_the_next_fails_otherwise() -> None:
    tables = worldwide(
        remit("both", "lima", "everyone", valid_to="2011", basis="old"),
        remit("both", "manila", "everyone", valid_to="2012", valid_from="2011"),
        remit("both", "lima", "unit:manila", valid_from="2014"),
    )

    [entry] = ask(tables)["passed_over"]

    assert (entry["reason"], entry["holder"], entry["valid_to"]) == ("ended", "manila", "2012")


def test_passed_over_are_near_functions_then_the_country_then_ids_and_at_most_ten() -> None:
    tables = worldwide(
        remit("z-far", "lima", "unit:manila", function="people"),
        remit("y-here", "lima", "unit:manila"),
        remit("x-here", "cusco", "unit:manila"),
        *(remit(f"there-{n}", "manila", "unit:manila") for n in range(9)),
    )

    part = ask(tables)

    assert [entry["remit"] for entry in part["passed_over"]] == [
        "x-here",
        "y-here",
        *(f"there-{n}" for n in range(8)),
    ]
    assert part["passed_over_total"] == 12


def test_the_matrix_has_every_subject_function_and_role_of_the_day() -> None:
    tables = worldwide(
        remit("b", "manila", "everyone", role="endorses", step="1"),
        remit("a", "lima", "everyone", role="endorses", step="2"),
        remit("c", "lima", "everyone", conditions="funder=echo"),
        bodies=[{"id": "donor", "country": "PER"}, {"id": "ended", "valid_to": "2012"}],
    )

    rows = matrix(as_register(tables, {"PER"}), DAY)

    assert list(dict.fromkeys((row["subject"], row["kind"]) for row in rows)) == [
        ("PER", "country"),
        ("cusco", "unit"),
        ("donor", "body"),
        ("geneva", "unit"),
        ("lima", "unit"),
        ("manila", "unit"),
    ]
    assert len(rows) == 6 * 3 * 5
    first_of_payroll = {
        row["subject"]: row for row in reversed(rows) if row["function"] == "payroll"
    }
    assert first_of_payroll["cusco"] == {
        "subject": "cusco",
        "kind": "unit",
        "function": "payroll",
        "role": "endorses",
        "status": "answered",
        "holders": "lima manila",
        "remits": "a b",
    }
    assert {row["status"] for row in rows if row["role"] == "provides"} == {"gap"}
