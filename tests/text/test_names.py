"""Countries, areas and languages have names in every language."""

import re

import pytest

from remit.model.world import ALPHA_2, M49, M49_PREFIX
from remit.text.names import area_name, country_name, language_name

LANGUAGES = ("en", "fr", "es", "ru", "ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_and_every_area_has_a_name(language: str) -> None:
    """None is left without, and no two countries share one."""
    countries = [country_name(code, language) for code in ALPHA_2.values()]
    areas = [area_name(group.removeprefix(M49_PREFIX), language) for group in M49]

    assert all(countries)
    assert all(areas)
    assert len(set(countries)) == len(ALPHA_2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_country_is_told_apart_by_its_capital(language: str) -> None:
    """Neither `Congo - Kinshasa` nor `Congo (Brazzaville)`, nor a former name in brackets."""
    names = {code: country_name(code, language) for code in ALPHA_2.values()}
    bracketed = {code for code, name in names.items() if re.search(r"[(\uff08]", name)}
    dashed = {code: name for code, name in names.items() if re.search(r"\s[-–]\s", name)}

    assert dashed == {}
    # Islands with two names, administrative regions of China, and parts of one island.
    assert bracketed <= {"CC", "HK", "MO", "MF", "SX", "VG", "VI", "UM", "CK"}


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("CD", "en", "Democratic Republic of the Congo"),
        ("CG", "ru", "Конго"),
        ("CG", "ar", "الكونغو"),
        ("CD", "ar", "جمهورية الكونغو الديمقراطية"),
        ("CI", "fr", "Côte d’Ivoire"),
        ("XK", "en", "Kosovo"),
        ("PE", "ru-KZ", "Перу"),
        ("PE", "tlh", "Peru"),
        ("QQ", "en", ""),
    ],
)
def test_a_country_is_named_as_one_writes_to_governments(
    code: str, language: str, name: str
) -> None:
    """An unknown language is answered in English, an unknown code with nothing."""
    assert country_name(code, language) == name


def test_a_language_is_named_in_another() -> None:
    """A region that CLDR does not know changes nothing."""
    assert language_name("es", "ru") == "испанский"
    assert language_name("ru-KZ", "en") == "Russian"
    assert language_name("qqq", "en") == ""
