"""Days and bounds are said as people say them."""

from datetime import date

import pytest

from remit.text.days import as_of_words, bound_words, day, weekday_and_day


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "3 May 2011"),
        ("fr", "3 mai 2011"),
        ("es", "3 de mayo de 2011"),
        ("ru", "3 мая 2011 г."),
        ("ar", "3 مايو 2011"),
    ],
)
def test_a_day_is_written_in_full(language: str, words: str) -> None:
    assert day(date(2011, 5, 3), language) == words


def test_the_first_of_a_month_is_an_ordinal_in_french_alone() -> None:
    firsts = {language: day(date(2010, 6, 1), language) for language in ("fr", "fr-CH", "es", "ar")}

    assert firsts == {
        "fr": "1er juin 2010",
        "fr-CH": "1er juin 2010",
        "es": "1 de junio de 2010",
        "ar": "1 يونيو 2010",
    }
    assert day(date(2010, 6, 11), "fr") == "11 juin 2010"
    assert weekday_and_day(date(2010, 6, 1), "fr") == "mardi 1er juin 2010"
    assert weekday_and_day(date(2010, 6, 21), "fr") == "lundi 21 juin 2010"


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
    ("bound", "french", "spanish", "arabic"),
    [
        ("2011", "2011", "2011", "2011"),
        ("2011-07", "juillet 2011", "julio de 2011", "يوليو 2011"),
        (
            "2015-Q2",
            "deuxième trimestre de 2015",
            "segundo trimestre de 2015",
            "الربع الثاني من عام 2015",
        ),
        (
            "by 2014",
            "au plus tard en 2014",
            "en 2014 a más tardar",
            "في موعد لا يتجاوز عام 2014",
        ),
        (
            "by 2014-08",
            "au plus tard en août 2014",
            "en agosto de 2014 a más tardar",
            "في موعد لا يتجاوز أغسطس 2014",
        ),
        (
            "by 2014-05-01",
            "au plus tard le 1er mai 2014",
            "el 1 de mayo de 2014 a más tardar",
            "في موعد لا يتجاوز 1 مايو 2014",
        ),
        (
            "by 2014-Q3",
            "au plus tard au troisième trimestre de 2014",
            "en el tercer trimestre de 2014 a más tardar",
            "في موعد لا يتجاوز الربع الثالث من عام 2014",
        ),
    ],
)
def test_what_stands_around_a_date_is_that_of_its_precision(
    bound: str, french: str, spanish: str, arabic: str
) -> None:
    assert bound_words(bound, "fr") == french
    assert bound_words(bound, "es") == spanish
    assert bound_words(bound, "ar") == arabic


@pytest.mark.parametrize(
    ("as_of", "french", "spanish", "arabic"),
    [
        (
            "2009/2011-06",
            "entre 2009 et juin 2011",
            "de 2009 a junio de 2011",
            "من عام 2009 إلى يونيو 2011",
        ),
        (
            "1963/2002-07-01",
            "entre 1963 et le 1er juillet 2002",
            "de 1963 al 1 de julio de 2002",
            "من عام 1963 إلى 1 يوليو 2002",
        ),
        (
            "2010-Q2/2011",
            "entre le deuxième trimestre de 2010 et 2011",
            "del segundo trimestre de 2010 a 2011",
            "من الربع الثاني من عام 2010 إلى عام 2011",
        ),
    ],
)
def test_from_first_to_last_bends_with_each_date(
    as_of: str, french: str, spanish: str, arabic: str
) -> None:
    assert as_of_words(as_of, "fr") == french
    assert as_of_words(as_of, "es") == spanish
    assert as_of_words(as_of, "ar") == arabic


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
