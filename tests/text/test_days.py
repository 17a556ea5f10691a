"""Days and bounds are said as people say them."""

from datetime import date

import pytest

from remit.text.days import as_of_words, bound_words, day


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "3 May 2011"),
        ("fr", "3 mai 2011"),
        ("es", "3 de mayo de 2011"),
        ("ru", "3 мая 2011 г."),
    ],
)
def test_a_day_is_written_in_full(language: str, words: str) -> None:
    assert day(date(2011, 5, 3), language) == words


@pytest.mark.parametrize(
    ("bound", "english", "russian"),
    [
        ("", "", ""),
        ("always", "always", "всегда"),
        ("2011", "2011", "2011"),
        ("2011-07", "July 2011", "июль 2011 г."),
        ("2011-07-01", "1 July 2011", "1 июля 2011 г."),
        ("2015-Q2", "second quarter of 2015", "второй квартал 2015 г."),
        ("by 2014", "by 2014", "не позднее 2014 г."),
        ("by 2014-05", "by May 2014", "не позднее мая 2014 г."),
        ("by 2014-05-03", "by 3 May 2014", "не позднее 3 мая 2014 г."),
        ("by 2014-Q3", "by third quarter of 2014", "не позднее третьего квартала 2014 г."),
    ],
)
def test_a_bound_is_said_with_the_precision_it_has(bound: str, english: str, russian: str) -> None:
    assert bound_words(bound, "en") == english
    assert bound_words(bound, "ru") == russian


@pytest.mark.parametrize(
    ("as_of", "english", "russian"),
    [
        ("2011-06", "June 2011", "июнь 2011 г."),
        ("2009/2011-06", "2009 to June 2011", "с 2009 по июнь 2011 г."),
        ("2009-03/2010", "March 2009 to 2010", "с марта 2009 г. по 2010"),
        ("1963/2002-07-09", "1963 to 9 July 2002", "с 1963 по 9 июля 2002 г."),
    ],
)
def test_what_a_source_attests_is_said_from_first_to_last(
    as_of: str, english: str, russian: str
) -> None:
    assert as_of_words(as_of, "en") == english
    assert as_of_words(as_of, "ru") == russian


def test_a_language_the_program_does_not_speak_is_answered_in_one() -> None:
    """Not a French month in an English sentence."""
    assert bound_words("2011-07", "tlh") == "July 2011"
    assert as_of_words("2009/2011-06", "tlh") == "2009 to June 2011"
