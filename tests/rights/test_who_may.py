"""Who may do what, on the day they act, for the days that an edit covers."""

from datetime import date

import pytest
from tests.rights.changing import change, gone, row

from remit.model.structure import Structure
from remit.rights.deciding import why_not_propose, why_not_record
from remit.rights.definition import acts_for
from remit.rights.index import Rights, may
from remit.rights.lacking import Instead
from remit.rights.right import ROOT, Right
from remit.temporal.period import ENDLESS, Period

JULY = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("person", "right", "unit", "allowed"),
    [
        ("lee", "approves", "cusco", True),
        ("lou", "approves", "cusco", True),
        ("lee", "proposes", "cusco", True),
        ("lee", "administers", "cusco", False),
        ("ada", "proposes", "cusco", True),
        ("ada", "approves", "nairobi", False),
        ("nia", "approves", "kisumu", True),
        ("nia", "approves", "cusco", False),
        ("lee", "approves", "ica", True),
        ("nia", "approves", "ica", False),
        ("ada", "approves", ROOT, True),
        ("lee", "approves", ROOT, False),
        ("abe", "approves", "lima", False),
        ("nobody", "proposes", "lima", False),
    ],
)
def test_a_person_has_the_rights_of_the_units_of_their_posts(
    today: Structure, person: str, right: Right, unit: str, allowed: bool
) -> None:
    """A stronger right includes the weaker; a closed unit is answered for where it last was."""
    assert may(today, today, person, right, unit) is allowed


def test_a_unit_lends_its_rights_by_naming_the_register_and_they_are_not_lent_on(
    today: Structure,
) -> None:
    """Nairobi's delegation names nothing, and Headquarters' to Lima is over."""
    assert {each: sorted(acts_for(today, each)) for each in ("ada", "lee", "cai")} == {
        "ada": ["hq"],
        "lee": ["lima"],
        "cai": ["cusco", "lima"],
    }
    assert may(today, today, "cai", "approves", "lima")


def test_when_an_office_moves_its_editors_change_on_that_day(today: Structure) -> None:
    then = Structure(today.register, JULY)

    assert [may(today, then, each, "approves", "cusco") for each in ("lee", "nia")] == [False, True]
    assert may(then, then, "nia", "approves", "cusco")
    assert not may(then, then, "lee", "approves", "cusco")


def test_an_edit_needs_its_right_on_every_day_it_covers(today: Structure) -> None:
    """Lima may correct Cusco's mailbox until the move, and no longer."""
    mailbox = {"id": "mail", "unit": "cusco", "kind": "e-mail", "value": "office@example.org"}
    for_now = change(today, row("contacts", "", "2026-07-01", **mailbox))
    for_good = change(today, row("contacts", **mailbox))

    assert why_not_propose(*for_now.all, "lee") == ()
    (lacking,) = why_not_propose(*for_good.all, "lee")
    assert (lacking.right, lacking.unit, lacking.asked) == ("proposes", "cusco", ("cusco",))
    assert lacking.days == Period(JULY, ENDLESS)
    assert [(each.unit, [a.person for a in each.appointments]) for each in lacking.instead] == [
        ("cusco", ["cai"]),
        ("nairobi", ["nia"]),
    ]


def test_for_days_before_the_act_the_day_of_the_act_counts(today: Structure) -> None:
    """Ica closed in 2020 under Cusco, which is Lima's today and Nairobi's from July on."""
    corrected = change(today, row("units", "", "2020-01-01", id="ica", name="Ica", part_of="cusco"))

    assert why_not_record(*corrected.all, "lee") == ()
    assert why_not_record(*corrected.all, "nia") != ()


def test_whoever_answers_for_a_unit_may_open_another_under_it(today: Structure) -> None:
    opened = change(today, row("units", "2027-01-01", id="puno", name="Puno", part_of="lima"))

    assert why_not_record(*opened.all, "lee") == ()
    assert [each.unit for each in why_not_propose(*opened.all, "nia")] == ["lima", "puno"]


def test_a_unit_that_opens_again_is_asked_about_where_it_was_and_where_it_will_be(
    today: Structure,
) -> None:
    """Nairobi does not take Ica over by opening it again: it was last under Cusco."""
    taken = change(today, row("units", "2026-05-01", id="ica", name="Ica", part_of="nairobi"))

    assert [
        (each.unit, each.asked, str(each.days.start)) for each in why_not_propose(*taken.all, "nia")
    ] == [("ica", ("cusco",), "2026-05-01")]


def test_closing_a_unit_is_about_all_that_closes_with_it(today: Structure) -> None:
    closed = change(today, gone("units", "nairobi", since="2026-10-01"))

    assert [each.unit for each in why_not_propose(*closed.all, "kim")] == [
        "cusco",
        "kisumu",
        "nairobi",
    ]


def test_a_unit_with_a_known_end_is_asked_about_only_while_it_is_there(today: Structure) -> None:
    ending = change(today, gone("units", "lima", since="2030-01-01"))
    mailbox = row("contacts", id="m", unit="lima", kind="e-mail", value="office@example.org")

    assert why_not_record(*change(ending.after, mailbox).all, "lee") == ()


def test_the_lists_say_which_units_and_who(today: Structure) -> None:
    rights = today.derived(Rights)

    assert rights.units(rights, "lee", "approves") == ("cusco", "lima")
    assert rights.persons(rights, "approves", "cusco") == ("ada", "cai", "lee", "lou")
    assert rights.answering("approves", "cusco") == ("hq", "lima")


def test_why_not_names_the_posts_of_those_who_could(today: Structure) -> None:
    """Nobody is in Kisumu, and Cusco acts for Lima."""
    moved = change(today, row("posts", id="kisumu-1", unit="kisumu", name="Clerk", grade="G5"))
    (lacking, *_) = why_not_propose(*moved.all, "lee")

    assert lacking.instead[0] == Instead("kisumu", ())
    of_lima = today.derived(Rights).appointments("lima")
    assert [(each.post, each.person) for each in of_lima] == [
        ("cusco-1", "cai"),
        ("lima-1", "lee"),
        ("lima-2", "lou"),
    ]
