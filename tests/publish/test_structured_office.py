"""Where an office is, since when, and for whom it answers: as search engines read it."""

from decimal import Decimal
from typing import Any

from msgspec.structs import replace
from tests.publish.made import site_of
from tests.publish.test_structured import OFFICE, STREET, THERE, document

from remit.model.fact import Fact
from remit.model.place import Group, Membership
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.unit import Unit
from remit.publish.site import render
from remit.temporal.stretch import stretch
from remit.text.local import Local

HOUSE = replace(STREET, latitude=Decimal("-12.05"), longitude=Decimal("-77.04"))
ROOT = Unit(id="root", name=Local("Root"))
PAY = Function(id="pay", name=Local("Pay"), concerns=("countries",))
INSIDE = Unit(id="inside", name=Local("Inside"), part_of="root", visibility="internal")
ANDES = (
    Group(id="andes", name=Local("The Andes")),
    *(Membership(group="andes", member=code) for code in ("BOL", "ECU", "PER")),
)


def told(*facts: Fact, page: str = "lima") -> Any:  # noqa: ANN401 - JSON
    site = site_of(ROOT, PAY, INSIDE, *ANDES, *facts, settings=THERE)
    return document(site, f"en/unit/{page}/index.html")["mainEntity"]


def remit(name: str, terms: str) -> Remit:
    return Remit(id=name, holder="lima", role="provides", function="pay", scope=scope(terms))


def test_a_public_house_has_its_place_on_the_globe_and_any_other_its_city() -> None:
    public = told(OFFICE, replace(HOUSE, visibility="public"))
    other = told(OFFICE, HOUSE)

    assert public["geo"] == {"@type": "GeoCoordinates", "latitude": -12.05, "longitude": -77.04}
    assert public["address"] == {
        "@type": "PostalAddress",
        "addressCountry": "PE",
        "addressLocality": "Lima",
        "streetAddress": "Calle 1",
    }
    assert "geo" not in other
    assert "streetAddress" not in other["address"]


def test_an_office_is_as_old_as_its_first_name() -> None:
    """As far as a day or a year is known; by when it was there is no beginning."""
    first = replace(OFFICE, name=Local("Peru"), stretch=stretch("1997-03-02", "2005"))
    later = replace(OFFICE, stretch=stretch("2005", ""))

    assert told(first, later, STREET)["foundingDate"] == "1997-03-02"
    assert "foundingDate" not in told(replace(OFFICE, stretch=stretch("by 1997", "")), STREET)


def test_it_serves_the_countries_and_groups_that_its_remits_name() -> None:
    """Each once; neither what is excepted, nor what stands beside an internal unit."""
    rows = (remit("a", "country:PER | group:andes -country:BOL"), remit("b", "country:PER"))
    hidden = remit("c", "country:CHL | unit:inside")

    assert told(OFFICE, STREET, *rows, hidden)["areaServed"] == [
        {"@type": "Country", "name": "Peru"},
        {"@type": "AdministrativeArea", "name": "The Andes"},
    ]


def test_a_closed_office_is_no_office_to_a_search_engine() -> None:
    closed = replace(OFFICE, stretch=stretch("1997", "2005"))
    site = site_of(ROOT, closed, STREET, settings=THERE)

    made = render(site, "en/unit/lima/index.html")
    assert made is not None
    assert b"ld+json" not in made.body
