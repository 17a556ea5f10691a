"""Every column is decided, and what stays inside is nowhere outside."""

from datetime import date

import pytest
from msgspec.structs import fields as fields_of
from tests.publish.canaries import MARKS, SETTINGS, Cage, facts, has_words
from tests.publish.made import site_of

from remit.model.kind import KINDS
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.publish.public.fields import MARKED, NEVER, PUBLIC
from remit.publish.public.fields import SETTINGS as SETTINGS_OUT
from remit.publish.public.rows import public_register, public_rows
from remit.publish.site import paths, render


@pytest.mark.parametrize("file", KINDS)
def test_every_column_is_decided_once(file: str) -> None:
    """A new column stays inside until somebody has decided, and until then this fails."""
    columns = [column.name for column in KINDS[file].columns]
    decided = [name for table in (PUBLIC, MARKED, NEVER) for name in table.get(file, ())]

    assert sorted(decided) == sorted(columns)


def test_every_setting_is_decided() -> None:
    inside = {"policies", "finance"}

    assert {each.name for each in fields_of(Settings)} == SETTINGS_OUT | inside


def test_nothing_is_decided_that_is_not_there() -> None:
    assert {*PUBLIC, *MARKED, *NEVER} == set(KINDS)


def test_the_canaries_sit_in_every_cell_that_stays_inside() -> None:
    """Where they hold words; numbers have marks of their own."""
    cage = Cage()
    facts(cage)
    never = {
        f"{file}.{name}" for file, names in (*NEVER.items(), *MARKED.items()) for name in names
    }

    wordless = {
        f"{kind.name}.{column.name}"
        for kind in KINDS.values()
        for column in kind.columns
        if not has_words(column)
    }
    lists = {"overhead_rates.exclusions"}
    assert never - cage.marked - wordless == lists


@pytest.mark.parametrize("day", [date(2010, 6, 1), date(2002, 1, 1), date(2040, 1, 1)])
@pytest.mark.parametrize("live", [False, True])
def test_nothing_that_stays_inside_is_in_any_file(day: date, live: bool) -> None:
    site = site_of(*facts(Cage()), settings=SETTINGS, day=day, live=live)

    told = {path: made.body for path in paths(site) if (made := render(site, path)) is not None}
    assert set(told) == set(paths(site))
    assert {
        (path, mark)
        for path, body in told.items()
        for mark in MARKS
        if mark in f"{path} {body.decode('utf-8', 'replace')}".casefold()
    } == set()


def test_the_register_that_goes_out_holds_what_is_public_and_nothing_else() -> None:
    register = public_register(site_of(*facts(Cage()), settings=SETTINGS).structure)

    assert {name: len(rows) for name, rows in register.histories.items() if not rows} == {
        "identifiers": 0,
        "measures": 0,
        "roles": 0,
        "countries": 0,
        "holidays": 0,
        "activities": 0,
        "transactions": 0,
        "budgets": 0,
        "agreements": 0,
        "post_costs": 0,
        "posts_funding": 0,
        "office_costs": 0,
        "overhead_rates": 0,
        "exchange_rates": 0,
        "service_shares": 0,
    }
    told = repr(register).casefold()
    assert [mark for mark in MARKS if mark in told] == []


def test_a_unit_at_an_internal_site_stands_in_its_country_all_the_same() -> None:
    register = public_register(site_of(*facts(Cage()), settings=SETTINGS).structure)
    outside = Structure(register, date(2010, 6, 1))

    assert outside.site_of["hut"].country == "UGA"
    assert outside.site_of["hut"].id == "in-uga"


def test_a_unit_that_was_internal_goes_out_from_the_day_on_which_it_no_longer_was() -> None:
    rows = list(public_rows(site_of(*facts(Cage()), settings=SETTINGS).structure, "units"))

    assert [
        (cells["name"], stretch.valid_from.text) for key, cells, stretch in rows if key == ("late",)
    ] == [("Late", "2005")]


def test_a_public_register_goes_out_whole() -> None:
    """But for what nobody ever sees of it."""
    site = site_of(*facts(Cage()), settings=SETTINGS)
    once = public_register(site.structure)

    assert public_register(Structure(once, site.structure.day)) == once
