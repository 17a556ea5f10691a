"""What a change touches: every kind of row is decided, and a row that moves touches both sides."""

from datetime import date

import pytest
from tests.rights.changing import change, gone, row

from remit.model.change import SETTINGS, Entry
from remit.model.kind import KINDS, LOGGED
from remit.model.received import Received
from remit.model.register import Register
from remit.model.structure import Structure
from remit.rights.kinds import TOUCHES
from remit.rights.right import ROOT
from remit.rights.touched import touched
from remit.temporal.period import ALWAYS, BEGINNING, ENDLESS, Period

DECIDED = {
    "units": {"kampala": ["kampala"]},
    "designations": {"sub-office": [ROOT]},
    "designated": {"accra country-mission": ["accra"]},
    "sites": {"kampala": [ROOT]},
    "countries": {"SWZ": [ROOT]},
    "groups": {"donors": [ROOT]},
    "members": {"area-amman ARE": [ROOT]},
    "functions": {"payroll": [ROOT]},
    "roles": {"provides": [ROOT]},
    "remits": {"hanoi-region": ["hanoi"]},
    "transfers": {"payroll-to-manila": ["hq-people", "manila-payroll"]},
    "measures": {"payroll-to-manila 2018 cost": ["hq-people", "manila-payroll"]},
    "bodies": {"african-union": [ROOT]},
    "accreditations": {
        "lighthouse african-union observer addis-ababa": ["lighthouse"],
    },
    "contacts": {"accra-mail": ["accra"]},
    "holidays": {"lighthouse 2026-12-24": ["lighthouse"], "KEN 2026-08-14": [ROOT]},
    "posts": {"kampala-head": ["kampala"]},
    "appointments": {"kampala-head p07": ["kampala"]},
    "persons": {"p08": ["kampala"], "p09": [ROOT]},
    "delegations": {"juba kampala": ["juba", "kampala"]},
    "verifications": {
        "contacts hotline 2025-11-03": ["lighthouse"],
        "remits manila-payroll 2026-02-10": ["manila-payroll"],
        "units kampala 2026-03-01": ["kampala"],
    },
    "identifiers": {
        "unit dhaka erp BD01": ["dhaka"],
        "function payroll desk PAY": [ROOT],
        "activity lake-water iati-activity XX-EXAMPLE-LIGHTHOUSE-0001": ["kampala"],
    },
    "statements": {
        "lighthouse offices 2026": ["lighthouse"],
        "UGA active-projects 2026": [ROOT],
    },
    "documents": {
        "unit kampala https://documents.example.org/kampala": ["kampala"],
        "function travel https://documents.example.org/voyages": [ROOT],
    },
    "claims": {
        "remits nairobi-payroll valid_from report-2023": ["nairobi"],
        "units kampala valid_from coast-news": ["kampala"],
    },
    "activities": {"lake-water": ["kampala"]},
    "transactions": {"lake-water 11 2024-12-15 USD": ["kampala"]},
    "budgets": {"lake-water 2 2026-01-01 2026-09-30 USD": ["kampala"]},
    "agreements": {"coral-2025": ["suva"]},
    "post_costs": {"suva-head USD": ["suva"]},
    "posts_funding": {"kampala-head lake-water": ["kampala"]},
    "office_costs": {"nairobi rent KES 2026-05": ["nairobi"]},
    "overhead_rates": {"coral-2025": ["suva"]},
    "exchange_rates": {"2026-05 KES": [ROOT]},
    "service_shares": {"manila-it help-desk": ["manila-it"]},
    "sources": {"handbook": [ROOT]},
}


def units_of(structure: Structure, *entries: Entry) -> list[str]:
    """Give what a change of an organisation touches, without the days."""
    return [each.unit for each in touched(structure, structure, entries)]


def test_every_kind_of_row_is_decided() -> None:
    """A new kind touches nothing yet, and until somebody has decided what, this fails."""
    assert set(DECIDED) == set(KINDS)
    assert set(TOUCHES) == set(LOGGED)


def test_what_was_received_touches_the_root(lighthouse: Structure) -> None:
    """It stands in no file of the folder, and is taken back as all else is."""
    copy = Received(kind="activity", id="XM-1", reporter="XM")
    entry = Entry(Received.FILE, ("activity", "XM-1", "XM"), row=copy)

    assert units_of(lighthouse, entry) == [ROOT]


@pytest.mark.parametrize("file", DECIDED)
def test_a_row_touches_its_unit_or_the_root(lighthouse: Structure, file: str) -> None:
    """Whether it is written anew or taken away."""
    histories = lighthouse.register.histories[file]
    keys = {" ".join(key).strip(): key for key in histories}
    for written, units in DECIDED[file].items():
        (*_, version) = histories[keys[written]].versions
        anew = Entry(file, keys[written], version.stretch, version)
        away = Entry(file, keys[written], version.stretch)
        assert [units_of(lighthouse, each) for each in (anew, away)] == [units, units]


@pytest.mark.parametrize("file", KINDS)
def test_whatever_a_row_touches_is_a_unit_or_the_root(example: Register, file: str) -> None:
    lighthouse = Structure(example, date(2026, 6, 1))
    for key, history in example.histories[file].items():
        for version in history.versions:
            found = units_of(lighthouse, Entry(file, key, version.stretch, version))
            assert found
            assert all(unit == ROOT or (unit,) in example.histories["units"] for unit in found)


def test_the_settings_touch_the_root(lighthouse: Structure) -> None:
    settings = lighthouse.register.settings

    assert units_of(lighthouse, Entry(SETTINGS, (settings.id,), row=settings)) == [ROOT]


def test_an_entry_about_nothing_that_is_known_touches_the_root(lighthouse: Structure) -> None:
    nothing = gone("contacts", "never-was")
    lost = row("appointments", post="never-was", person="p01", kind="holder")

    assert [units_of(lighthouse, each) for each in (nothing, lost)] == [[ROOT], [ROOT]]


def test_a_unit_that_moves_touches_both_that_it_is_part_of(today: Structure) -> None:
    """Kisumu leaves Nairobi for Lima in August, when Cusco has moved already."""
    moved = change(today, row("units", "2026-08-01", id="kisumu", name="Kisumu", part_of="lima"))

    days = Period(date(2026, 8, 1), ENDLESS)
    assert [(each.unit, each.days) for each in touched(*moved.all)] == [
        ("kisumu", days),
        ("lima", days),
        ("nairobi", days),
    ]


def test_a_unit_that_is_renamed_touches_itself_alone(today: Structure) -> None:
    renamed = change(today, row("units", id="kisumu", name="Kisumu Office", part_of="nairobi"))

    assert [(each.unit, each.days) for each in touched(*renamed.all)] == [("kisumu", ALWAYS)]


def test_a_unit_that_becomes_a_root_touches_the_root(today: Structure) -> None:
    freed = change(today, row("units", "2027-01-01", id="kisumu", name="Kisumu"))

    assert [each.unit for each in touched(*freed.all)] == [ROOT, "kisumu", "nairobi"]


def test_a_remit_that_passes_on_touches_both_holders(today: Structure) -> None:
    named = {"id": "a3", "role": "approves", "function": "register", "scope": "within:nairobi"}
    passed = change(today, row("remits", "2026-09-01", holder="kisumu", **named))

    days = Period(date(2026, 9, 1), ENDLESS)
    assert [(each.unit, each.days) for each in touched(*passed.all)] == [
        ("kisumu", days),
        ("nairobi", days),
    ]


def test_a_version_touches_whom_it_was_about_on_its_own_days(today: Structure) -> None:
    """Cusco is part of Lima before July and of Nairobi since; Lima is left on those days alone."""
    back = change(today, row("units", id="cusco", name="Cusco", part_of="world"))

    july = date(2026, 7, 1)
    assert [(each.unit, each.days) for each in touched(*back.all)] == [
        ("cusco", ALWAYS),
        ("lima", Period(BEGINNING, july)),
        ("nairobi", Period(july, ENDLESS)),
        ("world", ALWAYS),
    ]


def test_an_appointment_touches_the_unit_that_its_post_belongs_to_on_those_days(
    today: Structure,
) -> None:
    moving = change(today, row("posts", "2026-08-01", id="lima-1", unit="hq", name="Head"))
    later = change(moving.after, row("appointments", post="lima-1", person="liz", kind="acting"))

    august = date(2026, 8, 1)
    assert [(each.unit, each.days) for each in touched(*later.all)] == [
        ("hq", Period(august, ENDLESS)),
        ("lima", Period(BEGINNING, august)),
    ]
