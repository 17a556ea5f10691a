"""Pages say their facts in the words of schema.org, and no name ends the element they stand in."""

import json
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from tests.publish.canaries import MARKS, SETTINGS, Cage, facts
from tests.publish.made import site_of
from tests.publish.reading import read
from tests.publish.test_hostile_text import HOSTILE

from remit.model.contact import Contact
from remit.model.place import Site as Place
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.publication import publication
from remit.publish.reader import Reader
from remit.publish.site import Site, render
from remit.publish.structured.page import structured
from remit.temporal.attest import as_of
from remit.temporal.stretch import stretch
from remit.text.local import Local, LocalWords

THERE = Settings(
    id="made",
    name=Local("Made"),
    tagline=Local("What is made"),
    languages=("en", "ru"),
    base_url="https://made.example/",
    licence="CC0-1.0",
)
HOURS = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=9;BYMINUTE=0 DURATION:PT8H"
OFFICE = Unit(
    id="lima",
    name=Local("Lima", (("ru", "Лима"),)),
    short_name=Local("LIM"),
    aliases=LocalWords(("Peru Office",)),
    part_of="root",
    site="lima",
    stretch=stretch("1997", ""),
)
STREET = Place(
    id="lima", city=Local("Lima"), country="PER", address=Local("Calle 1"), time_zone="America/Lima"
)
LINE = Contact(
    id="line",
    unit="lima",
    kind="hotline",
    value="+5112345678",
    languages=("en", "es"),
    hours=HOURS,
    visibility="public",
    as_of=as_of("2010"),
    stretch=stretch("2008-03-01", ""),
)
STORY = (
    Unit(id="root", name=Local("Root")),
    OFFICE,
    STREET,
    LINE,
    Function(id="pay", name=Local("Pay"), concerns=("countries",)),
    Remit(id="r", holder="lima", role="provides", function="pay", scope=scope("country:PER")),
)


def document(site: Site, path: str) -> Any:  # noqa: ANN401 - JSON
    """Give what a page says, as a search engine reads it."""
    made = render(site, path)
    assert made is not None
    (found,) = read(made.body).xpath("//head/script[@type='application/ld+json']/text()")
    return json.loads(found)


def test_an_office_says_what_it_is_where_and_how_to_reach_it() -> None:
    found = document(site_of(*STORY, settings=THERE), "en/unit/lima/index.html")

    assert found == {
        "@context": ["https://schema.org", {"@language": "en"}],
        "@type": "WebPage",
        "url": "https://made.example/en/unit/lima/index.html",
        "inLanguage": "en",
        "temporalCoverage": "2010-06-01",
        "license": "CC0-1.0",
        "mainEntity": {
            "@type": "GovernmentOffice",
            "@id": "https://made.example/en/unit/lima/#id",
            "url": "https://made.example/en/unit/lima/index.html",
            "name": "Lima",
            "alternateName": ["LIM", "Peru Office"],
            "identifier": "lima",
            "foundingDate": "1997",
            "parentOrganization": {
                "@type": "Organization",
                "@id": "https://made.example/en/unit/root/#id",
                "name": "Root",
                "url": "https://made.example/en/unit/root/index.html",
            },
            "address": {
                "@type": "PostalAddress",
                "addressCountry": "PE",
                "addressLocality": "Lima",
            },
            "areaServed": [{"@type": "Country", "name": "Peru"}],
            "contactPoint": [
                {
                    "@type": "ContactPoint",
                    "contactType": "Hotline",
                    "availableLanguage": ["en", "es"],
                    "areaServed": "PER",
                    "hoursAvailable": [
                        {
                            "@type": "OpeningHoursSpecification",
                            "dayOfWeek": [
                                "https://schema.org/Monday",
                                "https://schema.org/Tuesday",
                            ],
                            "opens": "09:00",
                            "closes": "17:00",
                            "validFrom": "2008-03-01",
                        }
                    ],
                    "telephone": "+5112345678",
                }
            ],
        },
    }


def test_in_another_language_names_are_in_that_language_or_say_theirs() -> None:
    found = document(site_of(*STORY, settings=THERE), "ru/unit/lima/index.html")["mainEntity"]

    assert found["name"] == "Лима"
    assert found["parentOrganization"]["name"] == {"@value": "Root", "@language": "en"}
    assert found["@id"] == "https://made.example/en/unit/lima/#id"


def test_another_day_and_an_edition_call_a_thing_as_the_top_does_and_lead_to_its_page() -> None:
    top = site_of(*STORY, settings=THERE)
    later = Structure(top.structure.register, date(2012, 1, 1))
    _, day, edition = publication(top, [later], ["lima"]).sites
    edition = replace(edition, languages=("ru", "en"))
    there = "https://made.example/"

    whole = document(edition, "en/index.html")["about"]
    unit = document(day, "en/unit/root/index.html")["mainEntity"]
    assert whole["@id"] == unit["@id"] == f"{there}en/unit/root/#id"
    assert whole["url"] == f"{there}en/unit/root/index.html"
    assert unit["url"] == f"{there}on/2012-01-01/en/unit/root/index.html"


def test_a_street_stands_there_only_where_it_is_public() -> None:
    public = replace(STREET, visibility="public")
    rows = [public if row is STREET else row for row in STORY]

    found = document(site_of(*rows, settings=THERE), "en/unit/lima/index.html")["mainEntity"]
    assert found["address"]["streetAddress"] == "Calle 1"


def test_a_number_nobody_may_rely_on_any_more_is_not_told() -> None:
    """As on the page, where it is no link then."""
    site = site_of(*STORY, settings=THERE, day=date(2020, 1, 1))

    assert "contactPoint" not in document(site, "en/unit/lima/index.html")["mainEntity"]


def test_what_has_no_place_of_its_own_is_an_organisation() -> None:
    found = document(site_of(*STORY, settings=THERE), "en/unit/root/index.html")["mainEntity"]

    assert found["@type"] == "Organization"


def test_the_first_page_says_whose_site_it_is_and_the_page_of_data_what_can_be_had() -> None:
    site = site_of(*STORY, settings=THERE)

    home, data = document(site, "en/index.html"), document(site, "en/data/index.html")
    assert (home["@type"], home["name"], home["about"]["name"]) == ("WebSite", "Made", "Root")
    assert (data["@type"], data["license"]) == ("Dataset", "CC0-1.0")
    assert "https://made.example/data/register.ttl" in {
        each["contentUrl"] for each in data["distribution"]
    }


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_are_text(text: str) -> None:
    """Letter for letter, in one element, in which no markup stands."""
    names = Local(text, (("ru", text),))
    unit = Unit(id="root", name=names, description=names, aliases=LocalWords((text,)))
    site = site_of(unit, settings=THERE)

    element = structured(Reader(site, "ru", "ru/unit/root/index.html"), "unit", "root")
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not {"<", ">", "&", "\u2028"} & set(inside)
    assert json.loads(inside)["mainEntity"]["name"] == text
    assert document(site, "ru/unit/root/index.html")["mainEntity"]["name"] == text


def test_nothing_that_stays_inside_is_told() -> None:
    site = site_of(*facts(Cage()), settings=SETTINGS)

    for name in ("root", "office", "hut", "late"):
        told = json.dumps(document(site, f"en/unit/{name}/index.html")).casefold()
        assert [mark for mark in MARKS if mark in told] == []


def test_a_page_about_nothing_of_the_kind_says_nothing() -> None:
    site = site_of(*STORY, settings=THERE)

    assert structured(Reader(site, "en", "en/sources/index.html"), "sources") == ""
    assert structured(Reader(site, "en", "en/unit/none/index.html"), "unit", "none") == ""
