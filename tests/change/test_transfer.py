"""Remits pass from one unit to another: in full, shared for a time, or in part."""

import pytest
from tests.change.drafts import DAY, compiled, faults, made

from remit.model.remit import Remit
from remit.model.step import Step, Transfer

ACCOUNTING = """
    id,      holder, role,     function,   scope,    shared, basis, valid_from
    acc,     hq,     provides, accounting, everyone, ,       IN/1,  1990
"""
FINANCE = """
    id,      holder, role,     function, scope,    valid_from
    finance, hq,     provides, finance,  everyone, 1990
"""


def held(*steps: Step, on: str = DAY, **tables: str) -> list[str]:
    """Give who holds what when, after the steps: by remit, version by version."""
    found = compiled(*steps, on=on, **tables)
    assert found.faults == ()
    return [
        " ".join(
            [
                f"{each.id} {each.holder} {each.function}",
                f"{each.stretch.valid_from.text}..{each.stretch.valid_to.text}",
                *(["shared"] if each.shared else []),
            ]
        )
        for _, history in sorted(found.after.all(Remit).items())
        for each in history.versions
    ]


def test_in_full_each_remit_gets_a_version_held_by_the_other() -> None:
    step = Transfer(from_="hq", to="manila", function="accounting", basis="IN/2")

    assert made(step, remits=ACCOUNTING) == [
        "1 remits acc 2027-07-01.. holder='manila' basis='IN/2'",
        (
            "1 transfers accounting-hq-manila .. function='accounting' from='hq' to='manila' "
            "mode='full' on='2027-07-01' basis='IN/2'"
        ),
    ]


def test_in_full_until_a_day_it_comes_back() -> None:
    step = Transfer(from_="hq", to="manila", function="accounting", until="2028")

    assert held(step, remits=ACCOUNTING) == [
        "acc hq accounting 1990..2027-07-01",
        "acc manila accounting 2027-07-01..2028",
        "acc hq accounting 2028..",
    ]


def test_shared_both_answer_until_the_day_and_then_the_other_alone() -> None:
    step = Transfer(
        from_="hq", to="manila", function="accounting", mode="shared", until="2028-01-01"
    )

    assert held(step, remits=ACCOUNTING) == [
        "acc hq accounting 1990..2027-07-01",
        "acc hq accounting 2027-07-01..2028-01-01 shared",
        "manila-accounting manila accounting 2027-07-01..2028-01-01 shared",
        "manila-accounting manila accounting 2028-01-01..",
    ]


def test_shared_without_a_day_both_answer_from_then_on() -> None:
    step = Transfer(from_="hq", to="manila", function="accounting", mode="shared")

    assert held(step, remits=ACCOUNTING) == [
        "acc hq accounting 1990..2027-07-01",
        "acc hq accounting 2027-07-01.. shared",
        "manila-accounting manila accounting 2027-07-01.. shared",
    ]


def test_what_was_shared_with_a_third_stays_shared() -> None:
    step = Transfer(from_="hq", to="manila", function="accounting", mode="shared", until="2028")
    with_a_third = ACCOUNTING.replace("everyone, ,", "everyone, true,")

    assert all(each.endswith("shared") for each in held(step, remits=with_a_third))


def test_in_part_the_other_gets_the_narrower_function() -> None:
    step = Transfer(from_="hq", to="manila", function="accounting", mode="partial")

    assert made(step, remits=FINANCE) == [
        (
            "1 remits manila-accounting 2027-07-01.. holder='manila' role='provides' "
            "function='accounting' scope='everyone'"
        ),
        (
            "1 transfers accounting-hq-manila .. function='accounting' from='hq' to='manila' "
            "mode='partial' on='2027-07-01'"
        ),
    ]


def test_in_part_the_other_gets_the_scope_added_to_each_alternative() -> None:
    table = """
        id,  holder, role,     function,   scope
        acc, hq,     provides, accounting, within:iom -unit:lima | country:CHE
    """
    step = Transfer(from_="hq", to="manila", scope="unit:lima | within:panama", mode="partial")

    assert made(step, remits=table)[0] == (
        "1 remits manila-accounting 2027-07-01.. holder='manila' role='provides' "
        "function='accounting' scope='within:iom -unit:lima within:panama | "
        "country:CHE unit:lima | country:CHE within:panama'"
    )


def test_in_part_by_function_and_scope_the_other_gets_both() -> None:
    step = Transfer(
        from_="hq", to="manila", function="accounting", scope="within:panama", mode="partial"
    )

    assert made(step, remits=FINANCE)[0] == (
        "1 remits manila-accounting 2027-07-01.. holder='manila' role='provides' "
        "function='accounting' scope='everyone within:panama'"
    )


def test_a_remit_on_a_broader_function_is_not_touched_and_the_other_prevails() -> None:
    step = Transfer(from_="hq", to="manila", function="accounting")

    assert made(step, remits=FINANCE)[0] == (
        "1 remits manila-accounting 2027-07-01.. holder='manila' role='provides' "
        "function='accounting' scope='everyone'"
    )


def test_shared_on_a_broader_function_both_get_the_narrower_one() -> None:
    step = Transfer(from_="hq", to="manila", function="accounting", mode="shared", until="2028")

    assert held(step, remits=FINANCE) == [
        "finance hq finance 1990..",
        "hq-accounting hq accounting 2027-07-01..2028 shared",
        "manila-accounting manila accounting 2027-07-01..2028 shared",
        "manila-accounting manila accounting 2028..",
    ]


def test_the_remit_on_the_very_function_passes_and_gets_no_twin() -> None:
    both = ACCOUNTING + "    finance, hq, provides, finance, everyone, , , 1990\n"
    wider = both.replace("accounting, everyone", "accounting, unit:lima")
    step = Transfer(from_="hq", to="manila", function="accounting")

    assert [each.split()[2] for each in made(step, remits=both)] == ["acc", "accounting-hq-manila"]
    assert [each.split()[2] for each in made(step, remits=wider)] == [
        *("acc", "manila-accounting", "accounting-hq-manila"),
    ]


def test_narrower_functions_and_every_role_pass_with_a_function() -> None:
    table = """
        id,  holder, role,     function,   scope
        acc, hq,     provides, accounting, everyone
        see, hq,     oversees, payroll,    everyone
        non, manila, provides, payroll,    everyone
    """
    step = Transfer(from_="hq", to="manila", function="finance")

    assert [each.split()[2] for each in made(step, remits=table)] == [
        *("acc", "see", "finance-hq-manila"),
    ]


def test_later_versions_pass_too_and_earlier_ones_stay() -> None:
    table = """
        id,  holder, role,     function,   scope,     valid_from, valid_to
        acc, hq,     provides, accounting, everyone,  1990,       2030
        acc, hq,     provides, accounting, unit:lima, 2030,       2035
        acc, panama, provides, accounting, unit:lima, 2035,
        new, hq,     provides, accounting, unit:quito, 2028,
        old, hq,     provides, accounting, everyone,  1980,       1990
    """
    step = Transfer(from_="hq", to="manila", all=True)

    assert made(step, remits=table.replace("1980", "1951"))[:-1] == [
        "1 remits acc 2027-07-01..2030 holder='manila'",
        "1 remits acc 2030..2035 holder='manila'",
        "1 remits new 2028.. holder='manila'",
    ]


def test_by_scope_those_pass_that_lie_within_it() -> None:
    table = """
        id,  holder, role,     function,   scope
        one, hq,     provides, accounting, unit:lima
        two, hq,     provides, payroll,    within:panama
        all, hq,     provides, payroll,    everyone
    """
    step = Transfer(from_="hq", to="manila", scope="within:panama")

    assert [each.split()[2] for each in made(step, remits=table)] == [
        *("one", "two", "accounting-hq-manila", "payroll-hq-manila"),
    ]


def test_all_of_several_functions_is_told_a_row_for_each_that_is_in_no_other() -> None:
    table = """
        id,  holder, role,     function,   scope
        one, hq,     provides, accounting, everyone
        two, hq,     provides, finance,    everyone
    """
    step = Transfer(from_="hq", to="manila", all=True)

    assert [each.split()[2] for each in made(step, remits=table)] == [
        *("one", "two", "finance-hq-manila"),
    ]


def test_what_was_promised_is_kept() -> None:
    step = Transfer(
        from_="hq",
        to="manila",
        function="accounting",
        id="acc-2027",
        cost_before="120000",
        cost_promised="80000.50",
        currency="CHF",
        days_promised="3",
        source="https://x.org",
        as_of="2027",
    )

    assert made(step, remits=ACCOUNTING)[-1] == (
        "1 transfers acc-2027 .. function='accounting' from='hq' to='manila' mode='full' "
        "on='2027-07-01' cost_before='120000' cost_promised='80000.5' currency='CHF' "
        "days_promised='3' source='https://x.org' as_of='2027'"
    )


def test_a_promise_belongs_to_one_function() -> None:
    table = """
        id,  holder, role,     function,   scope
        one, hq,     provides, accounting, everyone
        two, hq,     provides, payroll,    everyone
    """

    assert faults(Transfer(from_="hq", to="manila", all=True, days_promised="3"), remits=table) == [
        (
            "1 function: it concerns several functions: accounting, payroll; "
            "what is promised belongs to one: write a step for each"
        )
    ]


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (
            Transfer(from_="hq", to="manila"),
            (
                "1 all: it is not said what is transferred; "
                'write all = true, or function = "…" or scope = "…"'
            ),
        ),
        (
            Transfer(from_="hq", to="hq", all=True),
            "1 to: 'hq' has it already; name another unit",
        ),
        (
            Transfer(from_="hq", to="manila", all=True, mode="partial"),
            (
                "1 mode: what is transferred in part is not all; "
                "write the narrower function or the scope that passes"
            ),
        ),
        (
            Transfer(from_="hq", to="manila", function="accounting", mode="partial"),
            (
                "1 from: 'hq' has no remit that this concerns from 2027-07-01; "
                "in part goes a function narrower than the one it has, or a scope"
            ),
        ),
        (
            Transfer(from_="hq", to="manila", scope="within:panama"),
            (
                "1 from: 'hq' has no remit that this concerns from 2027-07-01; "
                "no remit lies within the scope: "
                'write mode = "partial" to take that part out of one'
            ),
        ),
        (
            Transfer(from_="hq", to="manila", scope="panama"),
            (
                "1 scope: 'panama' is no term of a scope; the terms are everyone, everywhere, "
                "unit:…, within:…, country:…, group:…, designated:…, under:…, body:…"
            ),
        ),
        (
            Transfer(from_="hq", to="manila", scope="everyone", mode="partial"),
            (
                "1 mode: the whole of the remit 'acc' lies within that scope; "
                "transfer it in full, by a step of its own"
            ),
        ),
    ],
)
def test_a_transfer_that_cannot_be_meant_is_told(step: Transfer, said: str) -> None:
    assert faults(step, remits=ACCOUNTING) == [said]


def test_who_gets_it_is_there_by_the_end_of_the_draft_or_it_is_told() -> None:
    step = Transfer(from_="hq", to="bogota", function="accounting")

    assert [each.partition(";")[0] for each in faults(step, remits=ACCOUNTING)] == [
        "1 holder: remits acc, holder: no unit is called 'bogota'",
        "1 to: transfers accounting-hq-bogota, to: no unit is called 'bogota'",
    ]


def test_it_reads_whatever_the_unit_holds_from_the_day_on() -> None:
    found = compiled(Transfer(from_="hq", to="manila", function="accounting"), remits=ACCOUNTING)
    another = compiled(
        Transfer(from_="lima", to="manila", function="accounting"),
        remits=ACCOUNTING.replace("hq", "lima").replace("1990", "2005"),
    )
    remit_reads = [each for each in found.reads if each.file == "remits"]

    assert [any(each.meets(one) for each in remit_reads) for one in found.made] == [True, False]
    assert not any(each.meets(one) for each in remit_reads for one in another.made)
