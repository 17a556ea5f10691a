"""Which approvals a change needs, whose count, and what nobody approves."""

from datetime import date

import pytest
from tests.by_hand import register
from tests.rights.changing import change, gone, row

from remit.model.change import Entry
from remit.model.structure import Structure
from remit.rights.deciding import Proposed, WhyNot, why_not_approve, why_not_record
from remit.rights.lacking import Lacks
from remit.rights.needed import Approval, Need, needed, unmet
from remit.rights.right import ROOT
from remit.rights.widened import Gains, gains
from remit.temporal.period import ALWAYS, BEGINNING, ENDLESS, Period

ACT, JULY = date(2026, 3, 1), date(2026, 7, 1)
MAILBOX = row("contacts", id="mail", unit="cusco", kind="e-mail", value="office@example.org")


def remit(holder: str, scope: str, role: str = "approves", since: str = "") -> Entry:
    """A remit on the register."""
    named = {"id": "new", "holder": holder, "role": role, "function": "register", "scope": scope}
    return row("remits", since, **named)


def lacking(*why: WhyNot) -> list[str]:
    """Give the units for which a right is lacking."""
    return [each.unit for each in why if isinstance(each, Lacks)]


def test_each_unit_needs_an_approval_on_every_day(today: Structure) -> None:
    """Lima approves what concerns Cusco until it moves, and Nairobi from then on."""
    found = change(today, MAILBOX)

    assert needed(*found.all) == (
        Need("cusco", "approves", Period(BEGINNING, JULY), ("ada", "cai", "lee", "lou")),
        Need("cusco", "approves", Period(JULY, ENDLESS), ("nia",)),
    )
    lee, nia = Approval("lee", ACT), Approval("nia", ACT)
    assert [len(unmet(*found.all, some)) for some in ([], [lee], [nia], [lee, nia])] == [2, 1, 1, 0]


def test_an_approval_counts_with_the_rights_of_the_day_on_which_it_was_given(
    today: Structure,
) -> None:
    """Abe left headquarters with the old year."""
    found = change(today, row("units", id="lima", name="Lima", part_of="world", site="lima"))

    for day, left in ((date(2025, 12, 1), 0), (ACT, 1)):
        assert len(unmet(*found.all, [Approval("abe", day)])) == left


def test_nobody_approves_what_they_proposed(today: Structure) -> None:
    found = change(today, MAILBOX)

    assert why_not_approve(*found.all, "lee", {"lee"}) == (Proposed("lee"),)
    assert why_not_approve(*found.all, "lee", {"cai"}) == ()
    assert lacking(*why_not_approve(*found.all, "nobody")) == ["cusco", "cusco"]


def test_of_what_touches_nothing_whoever_may_for_the_root_decides(today: Structure) -> None:
    """And no one else: ada administers it, lee approves in Lima alone."""
    found = change(today)

    assert why_not_approve(*found.all, "ada") == ()
    assert lacking(*why_not_approve(*found.all, "lee")) == [ROOT]
    assert lacking(*why_not_approve(*found.all, "nobody")) == [ROOT]


SELF_SERVING = {
    "a remit": remit("lima", "unit:hq"),
    "a remit from another year on": remit("lima", "unit:hq", since="2027-01-01"),
    "a wider scope": row(
        "remits", id="a2", holder="lima", role="approves", function="register", scope="everyone"
    ),
    "a stronger role": remit("lima", "within:lima", "administers"),
    "a unit that moves into the scope": row(
        "units", "2026-05-01", id="kisumu", name="Kisumu", part_of="lima"
    ),
    "a designation": row("designated", unit="hq", designation="mrf"),
    "a post for themselves": row("appointments", post="hq-1", person="lee", kind="acting"),
    "a post for themselves, later": row(
        "appointments", "2028-01-01", post="hq-1", person="lee", kind="holder"
    ),
    "their post moves": row("posts", "2026-08-01", id="lima-1", unit="hq", name="Head"),
    "a delegation": row("delegations", "2027-01-01", from_="hq", to="lima", functions="register"),
    "everything above them closes": gone("units", "world", since="2027-01-01"),
}


@pytest.mark.parametrize("what", SELF_SERVING)
def test_nobody_approves_what_gives_them_a_right(today: Structure, what: str) -> None:
    """Lee, who is on a post in Lima, gains by each of these, though in different ways."""
    if what.startswith("everything"):
        today = Structure(register(**ALONE), ACT)
    found = change(today, SELF_SERVING[what])

    refused = why_not_approve(*found.all, "lee")
    assert refused
    assert all(isinstance(each, Gains) for each in refused)
    assert why_not_record(*found.all, "lee")


ALONE = {
    "units": "id, part_of\n world,\n lima,",
    "posts": "id, unit\n lima-1, lima",
    "appointments": "post, person\n lima-1, lee",
    "remits": "id, holder, role, function, scope\n a1, lima, approves, register, unit:lima",
}
"""Two roots, of which Lima answers for one: for what is the root's, nobody does."""


def test_a_right_that_comes_by_a_post_is_told_from_one_that_comes_to_a_unit(
    today: Structure,
) -> None:
    both = change(today, remit("lima", "unit:hq"))
    alone = change(today, SELF_SERVING["a post for themselves"])

    assert gains(both.before, both.after, "lee") == (
        Gains("lima", "approves", ACT, ("hq",)),
        Gains("", "approves", ACT, ("hq",)),
        Gains("", "proposes", ACT, ("hq",)),
    )
    assert {each.unit for each in gains(alone.before, alone.after, "lee")} == {""}


def test_what_is_already_so_gives_nothing(today: Structure) -> None:
    """Who answers for a unit gains nothing by one that opens in it, nor by another's mailbox."""
    for harmless in (
        MAILBOX,
        row("units", "2027-01-01", id="puno", name="Puno", part_of="lima"),
        row("appointments", post="lima-1", person="liz", kind="substitute"),
        gone("remits", "a2", since="2027-01-01"),
    ):
        found = change(today, harmless)
        assert gains(found.before, found.after, "lee") == (), harmless


def test_no_unit_is_given_a_right_for_others_without_them(today: Structure) -> None:
    """Lima may approve what concerns Cusco; not that Cusco approves for everybody."""
    found = change(today, remit("cusco", "everyone", since="2026-08-01"))

    left = unmet(*found.all, [Approval("lou", ACT), Approval("ada", ACT)])
    assert {each.unit for each in left} == {"cusco", "kisumu", "nairobi"}
    assert {each.persons for each in left} == {("nia",)}


def test_only_who_administers_gives_that_right(today: Structure) -> None:
    """For Nairobi nobody does; so the administrators of the root are asked."""
    found = change(today, remit("kisumu", "unit:nairobi | unit:lima", "administers"))

    assert {
        (each.unit, each.right, each.persons)
        for each in needed(*found.all)
        if each.right == "administers"
    } == {("lima", "administers", ("ada",)), ("nairobi", "administers", ("ada",))}


FEW = {
    "units": "id, part_of\n world,\n lima, world\n quito, world",
    "posts": "id, unit\n world-1, world\n lima-1, lima\n quito-1, quito",
    "appointments": "post, person\n world-1, ann\n lima-1, lee\n quito-1, quin",
    "remits": """
        id, holder, role,     function, scope
        w,  world,  approves, register, unit:world
        l,  lima,   approves, register, unit:lima
        q,  quito,  proposes, register, unit:quito
    """,
}


def test_where_a_unit_has_no_approver_the_roots_is_asked() -> None:
    found = change(
        Structure(register(**FEW), ACT), row("posts", id="quito-1", unit="quito", name="Head")
    )

    assert needed(*found.all) == (Need("quito", "approves", ALWAYS, ("ann",)),)
    assert why_not_record(*found.all, "ann") == ()
    assert lacking(*why_not_approve(*found.all, "lee")) == ["quito"]


def test_whoever_would_be_left_as_the_only_approver_gains_by_it() -> None:
    """With Lee gone from Lima, what is Lima's would fall to the root's approver."""
    found = change(Structure(register(**FEW), ACT), gone("appointments", "lima-1", "lee"))

    assert gains(found.before, found.after, "ann") == (Gains("", "approves", ACT, ("lima",)),)
    assert gains(found.before, found.after, "quin") == ()


def test_where_nobody_may_only_the_machine_itself_is_left() -> None:
    remits = "id, holder, role, function, scope\n q, quito, proposes, register, everyone"
    found = change(
        Structure(register(**{**FEW, "remits": remits}), ACT),
        row("designations", id="mrf", name="Regional"),
    )

    assert needed(*found.all) == (Need(ROOT, "approves", ALWAYS, ()),)


def test_for_what_is_the_roots_every_root_is_asked() -> None:
    """Lima answers for itself and not for the other root."""
    found = change(
        Structure(register(**ALONE), ACT), row("designations", id="mrf", name="Regional")
    )

    (lacking,) = why_not_record(*found.all, "lee")
    assert isinstance(lacking, Lacks)
    assert lacking.asked == ("lima", "world")
