"""The data call things by the pages about them, wherever the site stands."""

import json

import pytest
from pyoxigraph import RdfFormat, parse
from tests.publish.made import site_of
from tests.publish.test_feed_and_maps import THERE

from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.publish.site import Site, paths, render
from remit.text.local import Local

ROOT = Unit(id="root", name=Local("Root"))
PLAIN = Settings(id="made", name=Local("Made"), languages=("en", "ru"), default_language="ru")


def text_of(site: Site, path: str) -> str:
    made = render(site, path)
    assert made is not None
    return made.body.decode()


@pytest.mark.parametrize(
    ("settings", "there", "page"),
    [
        (PLAIN, "https://x.example/deep/", "ru/unit/root/"),
        (THERE, "https://made.example/", "en/unit/root/"),
    ],
    ids=["no address", "its own"],
)
def test_a_thing_in_the_turtle_is_its_page_in_the_first_language(
    settings: Settings, there: str, page: str
) -> None:
    """Without an address of its own, as a reader finds it beside the file."""
    site = site_of(ROOT, settings=settings)
    turtle = text_of(site, "data/register.ttl").encode()
    found = parse(turtle, RdfFormat.TURTLE, base_iri="https://x.example/deep/data/register.ttl")
    things = {getattr(each.subject, "value", "") for each in found}

    assert {f"{there}{page}#id", f"{there}data/register.ttl"} <= things
    assert f"{page}index.html" in set(paths(site))


def test_an_internal_publisher_is_named_in_no_file() -> None:
    inside = Unit(id="inside", name=Local("Inside"), part_of="root", visibility="internal")
    settings = Settings(id="made", name=Local("Made"), publisher="inside")
    site = site_of(ROOT, inside, settings=settings)

    assert json.loads(text_of(site, "data/register.json"))["register"]["publisher"] == ""
    assert "inside" not in text_of(site, "data/csv/register.toml")


def test_the_licence_is_a_file_of_its_own() -> None:
    """Whose data these are, what one may do with them, and the notice; or whom to ask."""
    notice = Local("Made up.")
    settings = Settings(id="made", name=Local("Made"), licence="CC0-1.0", notice=notice)
    said = text_of(site_of(ROOT, settings=settings), "data/LICENCE.txt")
    silent = text_of(site_of(ROOT, settings=Settings(id="made")), "data/LICENCE.txt")

    assert said == "Made\n\nCC0-1.0\n\nMade up.\n"
    assert silent == "made\n\nNo licence is named: ask whoever publishes.\n"
