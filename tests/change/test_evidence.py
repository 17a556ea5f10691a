"""Sources and claims name something that is there."""

import pytest
from tests.by_hand import register
from tests.change.faults import UNITS, faults

from remit.change.check import check
from remit.change.unread import Unread

SOURCES = "id,title\nstructure-page,Structure\nmap-2007,Map"


def test_a_source_is_known_or_an_address() -> None:
    found = faults(
        sources="id,title,source\nstructure-page,S,\nmap-2007,M,ol\nold,O,",
        units="id,name,source\nhq,HQ,structure-pge\nlima,L,https://x.example\nrome,R,map-2007",
        claims="file,key,column,source,value\nunits,hq,name,who,HQ",
    )

    assert found == [
        (
            "claims units hq name who source: no source is called 'who'; "
            "add it to sources.csv, or write an address: https://…"
        ),
        (
            "sources map-2007 source: no source is called 'ol'; "
            "write 'old', or add it to sources.csv, or write an address: https://…"
        ),
        (
            "units hq source: no source is called 'structure-pge'; write 'structure-page', "
            "or add it to sources.csv, or write an address: https://…"
        ),
    ]


def claimed(file: str, key: str, column: str) -> list[str]:
    """Check what is claimed of an office open for ten years, designated once."""
    return faults(
        units=UNITS,
        designations="id,name\nmrf,MRF",
        designated="unit,designation\nlima,mrf",
        sources=SOURCES,
        claims=f"file,key,column,source,value\n{file},{key},{column},map-2007,x",
    )


@pytest.mark.parametrize(
    ("file", "key", "column"),
    [
        ("units", "lima", "name"),
        ("units", "lima", "name_ru"),
        ("units", "lima", "valid_to"),
        ("designated", "lima mrf", "valid_from"),
        ("sources", "map-2007", "title"),
    ],
)
def test_a_claim_speaks_of_a_fact_that_is_there(file: str, key: str, column: str) -> None:
    assert claimed(file, key, column) == []


@pytest.mark.parametrize(
    ("file", "key", "column", "said"),
    [
        ("unit", "lima", "name", "file: no file of a register is called 'unit'; write 'units'"),
        ("qqq", "x", "y", "file: no file of a register is called 'qqq'; write one of units, desig"),
        ("units", "limma", "name", "key: units.csv has no row 'limma'; write 'lima'"),
        ("bodies", "un", "name", "key: bodies.csv has no row 'un'; write a key of bodies.csv"),
        ("units", "lima", "nmae", "column: units.csv has no column 'nmae'; write 'name'"),
        ("units", "lima", "city_ru", "column: units.csv has no column 'city_ru'; its columns are"),
        ("sources", "map-2007", "valid_to", "column: sources.csv has no column 'valid_to'; its"),
    ],
)
def test_a_claim_about_nothing_is_refused(file: str, key: str, column: str, said: str) -> None:
    (found,) = claimed(file, key, column)

    assert found.startswith(f"claims {file} {key} {column} map-2007 {said}")


def test_nothing_is_claimed_of_a_person() -> None:
    assert claimed("persons", "p1", "name") == [
        (
            "claims persons p1 name map-2007 file: "
            "what is claimed of a person would stay in the log for ever; "
            "take the row away: only what stands in persons.csv can be erased"
        )
    ]


def test_a_source_that_may_stand_in_a_lost_row_is_not_called_unknown() -> None:
    one = register(units="id,name,source\nhq,HQ,handbook")

    assert check(one, Unread(rows=frozenset({"sources"}))) == ()
    assert [each.column for each in check(one)] == ["source"]


def test_a_claim_about_a_row_that_may_be_lost_is_not_refused() -> None:
    one = register(
        units="id,name\nhq,HQ", claims="file,key,column,source,value\nunits,lima,name,x://a,H"
    )

    assert check(one, Unread(rows=frozenset({"units"}))) == ()
    assert [each.column for each in check(one)] == ["key"]
