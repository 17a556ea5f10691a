"""People say for whom they ask in their own words; the office, body or country is found."""

from datetime import date

import pytest

from remit.errors import AmbiguousError, UnknownError
from remit.model.register import Register
from remit.model.structure import Structure
from remit.search import one_subject, subject_match, subject_of


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("ashgabat", "ashgabat"),
        ("AshGabat", "ashgabat"),
        (" ashgabat ", "ashgabat"),
        ("african-UNION", "african-union"),
        ("ken", "KEN"),
        ("XKX", "XKX"),
        ("unit:vienna", "vienna"),
        ("country:MAC", "MAC"),
    ],
)
def test_an_id_in_any_letter_case_wins(world: Structure, text: str, subject: str) -> None:
    """A kind before it says where to look."""
    assert one_subject(world, text).id == subject


def test_an_office_wins_over_a_country_whose_code_is_its_id(world: Structure) -> None:
    """MAC is Macao, too; Macao is found by its name."""
    assert one_subject(world, "MAC").id == "mac"
    assert one_subject(world, "Macao").id == "MAC"
    assert one_subject(world, "macao").kind == "country"


def test_what_is_closed_is_found_by_its_id_only(tables: Register, world: Structure) -> None:
    """So that the answer can be: not open that day. Its name belongs to its own days."""
    assert one_subject(world, "trieste").id == "trieste"
    with pytest.raises(UnknownError):
        one_subject(world, "Триест")

    early = Structure(tables, date(1999, 6, 1))
    assert one_subject(early, "Триест").id == "trieste"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("San José", "san-jose"),
        ("san jose", "san-jose"),
        ("SANJOSÉ", "san-jose"),
        ("Сан Хосе", "san-jose"),
        ("Finfinne", "addis-ababa"),
        ("WO", "world"),
        ("Вена", "vienna"),
        ("mac accounting", "mac-accounting"),
        ("Geneva", "hq"),
        ("Женева", "hq"),
        ("PE", "PER"),
        ("Перу", "PER"),
        ("Cote d'Ivoire", "CIV"),
        ("Swaziland", "SWZ"),
        ("Eswatini", "SWZ"),
        ("Turkey", "TUR"),
        ("DR Congo", "COD"),
        ("united nations", "un"),
    ],
)
def test_a_name_is_found_without_its_accents_and_points(
    world: Structure, text: str, subject: str
) -> None:
    """In any language of the register; a unit also by the city it stands in."""
    assert one_subject(world, text).id == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ashgabt", "ashgabat"),
        ("ahsgabat", "ashgabat"),
        ("Viena", "vienna"),
        ("adis abeba", "addis-ababa"),
        ("headqaurters", "hq"),
        ("nortmacedonia", "MKD"),
        ("Turkmenstan", "TKM"),
        ("Туркменстан", "TKM"),
    ],
)
def test_typing_errors_are_forgiven(world: Structure, text: str, subject: str) -> None:
    """One in a short word, two in a long one."""
    assert one_subject(world, text).id == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("в Вене", "vienna"),
        ("Ашхабаде", "ashgabat"),
        ("Ашгабат", "ashgabat"),
        ("Ashkhabad", "ashgabat"),
        ("Manila Centr", "centre"),
        ("accounting, Panama", "pac-accounting"),
        ("ashga", "ashgabat"),
        ("Кении", "KEN"),
    ],
)
def test_other_forms_and_alphabets_are_understood(
    world: Structure, text: str, subject: str
) -> None:
    """Cases, the Latin letters of a Russian name and the other way round, a beginning."""
    assert one_subject(world, text).id == subject


def test_several_that_are_equally_good_are_all_named(world: Structure) -> None:
    """How much of a name is left to type says nothing."""
    with pytest.raises(AmbiguousError) as refused:
        one_subject(world, "manil")

    assert refused.value.candidates == (
        ("unit", "centre", "Manila Centre"),
        ("unit", "mac-accounting", "Manila Accounting"),
    )


def test_a_name_that_two_countries_begin_with_is_not_guessed(world: Structure) -> None:
    """Korea is two countries; Guinea is one, though others have it in their names."""
    with pytest.raises(AmbiguousError) as refused:
        one_subject(world, "korea")

    assert {identity for _, identity, _ in refused.value.candidates} == {"KOR", "PRK"}
    assert one_subject(world, "guinea").id == "GIN"


def test_what_is_not_known_is_refused_with_the_nearest_names(world: Structure) -> None:
    """The sentence says where was looked, and what to try."""
    with pytest.raises(UnknownError) as refused:
        one_subject(world, "Hiedquorterz")
    assert refused.value.nearest == ("Headquarters",)
    assert str(refused.value) == (
        "No office, body or country is called 'Hiedquorterz'. Did you mean Headquarters?"
    )

    with pytest.raises(UnknownError) as refused:
        one_subject(world, "xyzzy")
    assert refused.value.nearest == ()


@pytest.mark.parametrize("text", ["", "  ", "?!", "unit:", ":", "*" * 5000, "\x00"])
def test_nothing_is_found_by_nothing(world: Structure, text: str) -> None:
    with pytest.raises(UnknownError):
        one_subject(world, text)


def test_a_short_word_that_begins_a_name_is_not_taken_for_it(world: Structure) -> None:
    """`gam` begins Gambia, which nobody means by this."""
    with pytest.raises(UnknownError):
        one_subject(world, "nobody at gam")


def test_a_name_with_an_unknown_word_is_not_taken_for_one_that_shares_the_other(
    world: Structure,
) -> None:
    """Who asks for `saint dehli` means no San José."""
    with pytest.raises(UnknownError):
        one_subject(world, "san dehli")


def test_an_id_is_found_as_all_else_is_only_sooner(lighthouse: Structure) -> None:
    """In any letter case; a unit's before a body's, that before a country's code."""
    register = lighthouse.register
    ids = [name for kind in ("units", "bodies", "countries") for name in register.ids(kind)]

    for name in ids:
        for text in (name, name.upper(), f" {name.title()} "):
            assert one_subject(lighthouse, text) == subject_of(subject_match(lighthouse, text))
