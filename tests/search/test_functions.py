"""Whoever needs something says so in a sentence; the function is found."""

from datetime import date

import pytest
from tests.by_hand import register

from remit.errors import AmbiguousError, UnknownError
from remit.model.structure import Structure
from remit.search import one, one_function


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("payroll", "payroll"),
        ("PAYROLL", "payroll"),
        ("my salary is wrong", "payroll"),
        ("I have not got my salary for May.", "payroll"),
        ("salaries", "payroll"),
        ("My salery is wrong", "payroll"),
        ("зарплата", "payroll"),
        ("Где моя зарплата?", "payroll"),
        ("не выплатили зарплату", "payroll"),
        ("zarplata", "payroll"),
        ("acounting", "accounting"),
        ("бухгалтерию", "accounting"),
        ("бугалтерия", "accounting"),
        ("счета", "accounting"),
        ("the internet is not working", "networks"),
        ("IT problem", "networks"),
        ("web pages", "web"),
        ("staff security", "security"),
        ("I need a doctor", "health"),
        ("netw", "networks"),
        ("bank", "treasury"),
        ("банку", "treasury"),
    ],
)
def test_words_find_a_function(world: Structure, text: str, function: str) -> None:
    """By its name or a synonym, with endings that differ and letters that are wrong."""
    assert one_function(world, text) == function


def test_a_word_that_two_functions_share_is_not_guessed(world: Structure) -> None:
    """A payment is made by two."""
    with pytest.raises(AmbiguousError) as refused:
        one_function(world, "payment")
    assert refused.value.candidates == (
        ("function", "accounting", "Accounting"),
        ("function", "treasury", "Treasury"),
    )

    with pytest.raises(AmbiguousError):
        one_function(world, "staff")


@pytest.mark.parametrize("text", ["my cat is ill", "who are you", "xyzzy", "ashgabat"])
def test_a_sentence_about_something_else_finds_nothing(world: Structure, text: str) -> None:
    with pytest.raises(UnknownError):
        one_function(world, text)


def test_a_function_that_has_ended_is_found_by_its_id() -> None:
    """So that the answer can be: not open that day. So is the one of editing rights."""
    tables = register(functions="id,name,valid_to \n telex,Telex service,1995")
    today = Structure(tables, date(2010, 6, 1))

    assert one_function(today, "Telex") == "telex"
    assert one_function(today, "register") == "register"
    with pytest.raises(UnknownError):
        one_function(today, "telex service")


def test_what_is_built_in_goes_by_its_id(lighthouse: Structure) -> None:
    """The function of editing rights has no row, and so no name."""
    assert one(lighthouse, "register", ("function",)).name == "register"
