"""Names that are nearly the same: found whatever the language, and where it matters."""

import time

import pytest
from tests.by_hand import structure

from remit.model.structure import Structure
from remit.resolve.check import check
from remit.resolve.finding import Finding, What

SITES = "id,country \n lima,PER \n cusco,PER \n geneva,CHE"


def alike(day: Structure) -> list[Finding]:
    """Give the names that are found to be alike."""
    return list(check(day, {What.SIMILAR_NAMES}))


def called(one: str, other: str, *, others: str = "") -> list[Finding]:
    """Give what is found of two siblings."""
    return alike(structure(units=f'id,name,name_ru\n a,"{one}",\n b,"{other}",{others}'))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Office in Lima", "Lima Office"),
        ("São Tomé", "SAO TOME"),
        ("Manila Service Centre", "Manila Service-Centre"),
        ("Operations Support", "Operation Support"),
        ("Accounting", "Acconting"),
        ("Department of Migration", "Department of Migratoin"),
    ],
)
def test_the_same_words_and_one_slip_in_a_long_word_are_alike(one: str, other: str) -> None:
    assert [each.subjects for each in called(one, other)] == [("a", "b")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mission in Zambia", "Mission in Gambia"),
        ("Mission in Iran", "Mission in Iraq"),
        ("Section A", "Section B"),
        ("Shelter 12", "Shelter 13"),
        ("Emigration", "Immigration"),
        ("Lima", "Lima Payroll"),
        ("Austria", "Australia"),
    ],
)
def test_what_differs_in_a_short_word_a_number_or_a_first_letter_is_not(
    one: str, other: str
) -> None:
    assert called(one, other) == []


def test_a_name_in_one_language_is_alike_a_name_in_another() -> None:
    """One office was recorded in English, and again in Russian."""
    assert [each.subjects for each in called("Vena", "Office", others="Вена")] == [("a", "b")]


def test_sections_of_different_offices_may_be_called_alike_and_offices_of_one_country_not() -> None:
    """Each mission has its payroll; but nobody has two offices in Peru of one name."""
    day = structure(
        units="""
            id,    name,    part_of, site
            iom,   IOM,     ,        geneva
            lima,  Lima,    iom,     lima
            lima2, Lima,    cusco,   cusco
            cusco, Cusco,   iom,     cusco
            pay-1, Payroll, lima,
            pay-2, Payroll, cusco,
            other, Lima,    cusco,   geneva
        """,
        sites=SITES,
    )

    assert alike(day) == [
        Finding(What.SIMILAR_NAMES, kind="unit", subjects=("lima", "lima2", "other"))
    ]


def test_functions_and_bodies_are_compared_too() -> None:
    day = structure(
        units="id \n iom",
        functions="id,name \n pay,Payroll \n pay-roll,Payrolls \n travel,Travel",
        bodies="""
            id, name,                   kind,       country
            a,  Ministry of Justice,    government, PER
            b,  Justice Ministry,       government, PER
            c,  Ministry of Justice,    government, KEN
        """,
    )

    assert alike(day) == [
        Finding(What.SIMILAR_NAMES, rows=("functions:pay", "functions:pay-roll")),
        Finding(What.SIMILAR_NAMES, kind="body", subjects=("a", "b")),
    ]


def test_what_is_alike_a_third_is_told_together_with_it() -> None:
    day = structure(units="id,name \n a,Accounts \n b,Acounts \n c,Accountsx \n d,Else")

    assert [each.subjects for each in alike(day)] == [("a", "b", "c")]


def test_ten_thousand_names_of_siblings_take_seconds_and_not_hours() -> None:
    """All pairs would be fifty million."""
    letters = "abcdefghij"
    words = [
        "".join(letters[int(digit)] for digit in f"{n * 7919 % 10**7:07}") for n in range(10_000)
    ]
    names = [*words, "Zanzibar", "Zanzibr"]
    rows = "\n".join(f"u{n},Office of {name}" for n, name in enumerate(names))
    day = structure(units=f"id,name\n{rows}")
    started = time.perf_counter()

    found = alike(day)

    assert time.perf_counter() - started < 10
    assert [each.subjects for each in found] == [("u10000", "u10001")]
