"""How much is said in each language is counted as pages show it."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.publish.made import site_of

from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.publish.site import Site
from remit.publish.spoken import Share, spoken_languages
from remit.text.catalogue import sentences
from remit.text.local import Local


@pytest.mark.parametrize("day", ["1951-12-05", "2010-06-01", "2012-06-01", "2026-11-26"])
def test_the_reference_register_says_everything_in_five_languages(
    site_on: Callable[[date], Site], day: str
) -> None:
    """A name that a language writes as English does is written again."""
    found = spoken_languages(site_on(date.fromisoformat(day)).structure)

    assert [each.language for each in found] == ["en", "fr", "es", "ru", "ar"]
    assert [(each.language, share) for each in found for share in each.names if share.lacking] == []
    assert all(each.is_whole and each.has_pages for each in found)


def test_what_is_internal_is_not_counted() -> None:
    """Nor is a thing without any name; a name in the default language is not one in another."""
    settings = Settings(id="made", languages=("en", "fr"), default_language="en")
    site = site_of(
        Unit(id="hq", name=Local("Headquarters", (("fr", "Siège"),))),
        Unit(id="lima", name=Local("Lima"), part_of="hq"),
        Unit(id="secret", name=Local("Secret"), part_of="hq", visibility="internal"),
        Unit(id="nameless", part_of="hq"),
        settings=settings,
    )
    english, french = spoken_languages(site.structure)

    assert english.names == (Share("units", 2, 2),)
    assert french.names == (Share("units", 1, 2, ("lima",)),)
    assert french.sentences == Share("sentences", *sentences("fr"))
    assert english.is_whole
    assert not french.is_whole
