"""A list of what was found stands in the order a person would give it."""

import gc
import sys
import weakref
from datetime import date
from subprocess import run

import pytest
from tests.by_hand import register

from remit.errors import AmbiguousError
from remit.model.register import Register
from remit.model.structure import Structure
from remit.search import Match, find, one


def listed(found: list[Match]) -> list[tuple[str, str, str]]:
    """Give what matters of each match."""
    return [(match.kind, match.id, match.why) for match in found]


SURE_TO_GUESSED = {
    "payroll": "id",
    "ken": "code",
    "Staff health": "name",
    "salary": "synonym",
    "addis": "beginning",
    "bank of something": "words",
    "salery": "typing",
}


@pytest.mark.parametrize(("text", "why"), SURE_TO_GUESSED.items())
def test_a_match_says_how_a_text_was_understood(world: Structure, text: str, why: str) -> None:
    assert find(world, text)[0].why == why


def test_a_guess_is_one(world: Structure) -> None:
    """So that whoever typed it is told what it was taken for."""
    guessed = [text for text in SURE_TO_GUESSED if find(world, text)[0].is_a_guess]

    assert guessed == ["addis", "bank of something", "salery"]


def test_sure_ways_come_before_guesses(world: Structure) -> None:
    """An id, a code, a whole name, a synonym, a beginning, a word, a typing error."""
    scores = [find(world, text)[0].score for text in SURE_TO_GUESSED]

    assert scores == sorted(scores, reverse=True)


def test_everything_of_a_name_is_found(world: Structure) -> None:
    """The office and the site that are Vienna, then the body that has Vienna in its name."""
    assert listed(find(world, "Vienna")) == [
        ("unit", "vienna", "id"),
        ("site", "vienna", "id"),
        ("body", "un-vienna", "words"),
    ]


def test_only_the_kinds_asked_for_are_searched(world: Structure) -> None:
    """Either as an argument, or before the text."""
    assert listed(find(world, "Vienna", ("site",))) == [("site", "vienna", "id")]
    assert listed(find(world, "site:Vienna")) == [("site", "vienna", "id")]
    assert listed(find(world, "Vienna", ("function",))) == []


def test_an_id_that_several_kinds_share_is_asked_back_with_the_kind(world: Structure) -> None:
    """The candidates say how to ask again."""
    with pytest.raises(AmbiguousError) as refused:
        one(world, "vienna")

    assert refused.value.candidates == (
        ("unit", "unit:vienna", "Vienna"),
        ("site", "site:vienna", "Vienna"),
    )
    assert one(world, "site:vienna").kind == "site"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Andean states", ("group", "andes", "name")),
        ("Америка", ("group", "m49-019", "name")),
        ("liaison missions", ("designation", "slm", "name")),
        ("Горячая линия", ("contact", "hotline", "name")),
        ("+993 12 463514", ("contact", "hotline", "name")),
    ],
)
def test_groups_designations_and_contacts_are_found_too(
    world: Structure, text: str, found: tuple[str, str, str]
) -> None:
    """A number is found however it is spaced."""
    assert listed(find(world, text))[0] == found


def test_a_match_says_by_which_words_of_which_language(world: Structure) -> None:
    """So that a page can show them, and mark the foreign ones."""
    assert find(world, "зарплата") == [
        Match("function", "payroll", "Payroll", "зарплата", "ru", "synonym", 88.0)
    ]


def test_a_whole_word_does_not_begin_a_longer_one(world: Structure) -> None:
    """America is the United States sooner than American Samoa."""
    assert [match.id for match in find(world, "america", ("country",))] == ["USA"]


def test_names_are_those_of_the_day(tables: Register) -> None:
    """A list for 1999 has the office of that year; later, it is told as what was called so."""
    early, late = (Structure(tables, date(year, 6, 1)) for year in (1999, 2010))

    assert listed(find(early, "Триест")) == [("unit", "trieste", "name")]
    assert listed(find(late, "Триест")) == [("unit", "trieste", "former")]


def test_of_hundreds_that_are_alike_the_shortest_are_shown() -> None:
    """However many have the words, a list has twenty, and always the same."""
    rows = [f"u{n:03}, Desk {'of the ' * (n % 9)}Office {n:03}" for n in range(400)]
    structure = Structure(register(units="\n".join(["id,name", *rows])), date(2010, 6, 1))

    found = [match.id for match in find(structure, "office desk")]
    assert found == [f"u{n:03}" for n in range(400) if n % 9 == 0][:20]


def test_a_name_without_letters_is_passed_over() -> None:
    """Nothing is found by it, and nothing is harmed."""
    structure = Structure(register(units="id,name \n u1,— \n u2,Lima"), date(2010, 6, 1))

    assert find(structure, "—") == []
    assert listed(find(structure, "Lima")) == [("unit", "u2", "name")]


def test_a_search_keeps_no_structure_alive(tables: Register) -> None:
    """Its tables go with the day they were made for."""
    structure = Structure(tables, date(2010, 6, 1))
    find(structure, "Vienna")
    watched = weakref.ref(structure)
    del structure
    gc.collect()

    assert watched() is None


def test_search_is_imported_quickly() -> None:
    """What is large is loaded when a text needs it."""
    code = "import sys, remit.search; print(sorted({'babel', 'rapidfuzz'} & set(sys.modules)))"
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
