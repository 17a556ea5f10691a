"""A name of another day is a suggestion, never an answer."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.by_hand import register

from remit.errors import UnknownError
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.publish.visible import shown
from remit.search import Match, find, one_function, one_subject

TABLES = register(
    units="""
    id,     name,             name_ru, site,   part_of, visibility, successors, valid_from, valid_to
    home,   Home Office,      ,        ,       ,        ,           ,           ,
    labour, Ministry of Work, Минтруд, ,       ,        ,           ,           ,           2005
    labour, Labour Agency,    ,        ,       ,        ,           ,           2005,
    agency, Agency,           ,        ,       ,        ,           ,           ,
    steppe, Steppe Office,    ,        steppe, ,        ,           ,           ,
    east,   Eastern Desk,     ,        ,       ,        ,           middle,     ,           2001
    middle, Middle Desk,      ,        ,       ,        ,           world,      2001,       2003
    world,  World Desk,       ,        ,       ,        ,           ,           2003,
    lost,   Lost Bureau,      ,        ,       ,        ,           ,           ,           1999
    watch,  Watch House,      ,        ,       ,        internal,   world,      ,           2004
    night,  Night Watch,      ,        ,       watch,   ,           world,      ,           2004
    vault,  Deep Cellar,      ,        ,       ,        internal,   ,           ,           2006
    vault,  Strongroom,       ,        ,       ,        internal,   ,           2006,
    """,
    sites="""
    id,     city,       country, valid_from, valid_to
    steppe, Nur-Sultan, KAZ,     ,           2008
    steppe, Astana,     KAZ,     2008,
    """,
    functions="""
    id,    name,           valid_to
    telex, Telex service,  1995
    mail,  Mail,
    """,
    countries="""
    id,  name,      valid_from, valid_to
    SWZ, Ngwane,    ,           2009
    SWZ, Swaziland, 2009,
    """,
)


@pytest.fixture(scope="module")
def organisation() -> Register:
    return replace(TABLES, settings=Settings(id="home", languages=("en", "ru")))


@pytest.fixture(scope="module")
def today(organisation: Register) -> Structure:
    return Structure(organisation, date(2010, 6, 1))


def told(found: list[Match]) -> list[tuple[str, str, str, str]]:
    """Give what matters of each match."""
    return [(match.id, match.name, match.why, match.matched) for match in found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Ministry of Work", ("labour", "Labour Agency", "former", "Ministry of Work")),
        ("минтруд", ("labour", "Labour Agency", "former", "Минтруд")),
        ("Nur-Sultan", ("steppe", "Steppe Office", "former", "Nur-Sultan")),
        ("NURSULTAN", ("steppe", "Steppe Office", "former", "Nur-Sultan")),
        ("office in Nur-Sultan", ("steppe", "Steppe Office", "former", "Nur-Sultan")),
        ("Middle Desk", ("world", "World Desk", "successor", "Middle Desk")),
        ("Eastern Desk", ("world", "World Desk", "successor", "Eastern Desk")),
        ("Lost Bureau", ("lost", "Lost Bureau", "former", "Lost Bureau")),
        ("telex service", ("telex", "Telex service", "former", "Telex service")),
        ("Ngwane", ("SWZ", "Swaziland", "former", "Ngwane")),
    ],
)
def test_an_old_name_finds_what_bears_another_today(
    today: Structure, typed: str, found: tuple[str, str, str, str]
) -> None:
    """Its place counts, too; what is closed leads to what took its place."""
    assert found in told(find(today, typed))


def test_a_name_of_later_years_is_told_as_one(organisation: Register) -> None:
    early = Structure(organisation, date(2002, 6, 1))

    assert told(find(early, "Labour Agency"))[0] == (
        "labour",
        "Ministry of Work",
        "later",
        "Labour Agency",
    )
    assert told(find(early, "World Desk"))[0] == ("world", "World Desk", "later", "World Desk")


def test_a_name_of_the_day_wins(today: Structure) -> None:
    """Agency is a unit of the day; the others have it only among their words."""
    assert {match.why for match in find(today, "Agency")} == {"id", "words"}
    assert one_subject(today, "Labour Agency").id == "labour"


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("Ministry of Work", ("Labour Agency",)),
        ("Nur-Sultan", ("Steppe Office",)),
        ("Eastern Desk", ("World Desk",)),
        ("Lost Bureau", ("lost",)),
    ],
)
def test_it_is_suggested_and_not_taken(
    today: Structure, typed: str, instead: tuple[str, ...]
) -> None:
    """What is suggested is understood: a name of the day, or the id of what is closed."""
    with pytest.raises(UnknownError) as refused:
        one_subject(today, typed)

    assert refused.value.nearest == instead
    assert [one_subject(today, each).kind for each in instead] == ["unit"]


def test_a_function_that_has_ended_is_suggested_by_its_id(today: Structure) -> None:
    with pytest.raises(UnknownError) as refused:
        one_function(today, "telex service")

    assert refused.value.nearest == ("telex",)


@pytest.mark.parametrize("typed", ["Watch House", "Night Watch", "Deep Cellar"])
def test_what_was_internal_is_not_told_of(today: Structure, typed: str) -> None:
    """Not even to whom remembers its name: neither its id nor what took its place."""
    found = find(shown(today), typed)

    assert [match for match in found if match.is_of_another_day] == []
