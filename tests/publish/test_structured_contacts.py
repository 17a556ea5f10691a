"""How to reach an office, whose data these are and in which language: as search engines read it."""

import json
from typing import Any

from msgspec.structs import replace
from tests.publish.made import site_of
from tests.publish.test_structured import LINE, STORY, THERE, document

from remit.model.contact import Contact
from remit.model.unit import Unit
from remit.publish.reader import Reader
from remit.publish.structured.page import structured
from remit.temporal.attest import as_of
from remit.temporal.stretch import stretch
from remit.text.local import Local, LocalWords

PUBLIC: Any = {"unit": "lima", "visibility": "public", "as_of": as_of("2010")}
NIGHT = "RRULE:FREQ=DAILY;BYHOUR=22;BYMINUTE=0 DURATION:PT8H"
SUNDAY = "RRULE:FREQ=WEEKLY;BYDAY=SU;BYHOUR=0;BYMINUTE=0 DURATION:PT24H"
WAYS = (
    Contact(
        id="a",
        kind="hotline",
        value="+5119",
        label=Local("Night line"),
        hours=NIGHT,
        stretch=stretch("2008", ""),
        **PUBLIC,
    ),
    Contact(id="b", kind="phone", value="+5118", function="pay", hours=SUNDAY, **PUBLIC),
    Contact(id="c", kind="e-mail", value="lima@made.example", **PUBLIC),
    Contact(id="d", kind="web", value="https://made.example/lima", **PUBLIC),
    Contact(id="e", kind="web", value="javascript:alert(1)", **PUBLIC),
    Contact(id="f", unit="lima", kind="phone", value="+5100", as_of=as_of("2010")),
)
"""A night line, a line for pay on Sundays, a mailbox, a page; what runs, and what is internal."""

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OTHERS = [row for row in STORY if row is not LINE]


def hours(days: tuple[str, ...], opens: str, closes: str) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [f"https://schema.org/{day}" for day in days],
        "opens": opens,
        "closes": closes,
    }


def point(purpose: str, **said: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    return {"@type": "ContactPoint", "contactType": purpose, "areaServed": "PER", **said}


def test_each_way_to_reach_an_office_is_told_as_what_it_is() -> None:
    """With the hours of the clock there; what is internal or leads nowhere is not told.

    The night line began in 2008: on which day is not known, so none is told.
    """
    site = site_of(*OTHERS, *WAYS, settings=THERE)
    told = document(site, "en/unit/lima/index.html")["mainEntity"]["contactPoint"]

    assert sorted(told, key=lambda each: each["contactType"]) == [
        point("E-mail", email="lima@made.example"),
        point("Night line", hoursAvailable=[hours(DAYS, "22:00", "06:00")], telephone="+5119"),
        point("Pay", hoursAvailable=[hours(DAYS[-1:], "00:00", "23:59")], telephone="+5118"),
        point("Web", url="https://made.example/lima"),
    ]


def test_the_first_page_is_just_this() -> None:
    """In Russian, with English words where there are no others, and the publisher's mailbox."""
    settings = replace(THERE, publisher="lima")
    site = site_of(*OTHERS, WAYS[2], settings=settings)

    assert document(site, "ru/index.html") == {
        "@context": ["https://schema.org", {"@language": "ru"}],
        "@type": "WebSite",
        "url": "https://made.example/ru/index.html",
        "name": {"@value": "Made", "@language": "en"},
        "description": {"@value": "What is made", "@language": "en"},
        "inLanguage": ["en", "ru"],
        "temporalCoverage": "2010-06-01",
        "license": "CC0-1.0",
        "about": {
            "@type": "Organization",
            "@id": "https://made.example/en/unit/root/#id",
            "url": "https://made.example/ru/unit/root/index.html",
            "name": {"@value": "Root", "@language": "en"},
            "contactPoint": [point("Электронная почта", email="lima@made.example")],
        },
    }


def test_the_page_of_data_is_a_dataset_with_its_files() -> None:
    there = "https://made.example"

    assert document(site_of(*STORY, settings=THERE), "en/data/index.html") == {
        "@context": ["https://schema.org", {"@language": "en"}],
        "@type": "Dataset",
        "name": "Made",
        "description": "All that is public of the register, on all days, for other programs.",
        "url": f"{there}/en/data/index.html",
        "license": "CC0-1.0",
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{there}/data/{name}"}
            for name, kind in {
                "csv/units.csv": "text/csv",
                "register.json": "application/json",
                "register.ttl": "text/turtle",
                "routing.csv": "text/csv",
            }.items()
        ],
    }


def test_in_another_language_a_page_says_its_own_and_that_of_each_name() -> None:
    """An alias keeps its language; a description that is not there has none."""
    found = document(site_of(*STORY, settings=THERE), "ru/unit/lima/index.html")

    assert found["@context"] == ["https://schema.org", {"@language": "ru"}]
    assert found["inLanguage"] == "ru"
    assert found["mainEntity"]["alternateName"] == [
        {"@value": "LIM", "@language": "en"},
        {"@value": "Peru Office", "@language": "en"},
    ]
    assert "description" not in found["mainEntity"]


def test_an_alias_in_the_language_of_the_page_is_told_without_it() -> None:
    aliases = LocalWords(("Office",), (("ru", ("Офис",)),))
    site = site_of(Unit(id="root", name=Local("Root"), aliases=aliases), settings=THERE)

    told = document(site, "ru/unit/root/index.html")["mainEntity"]["alternateName"]
    assert told == ["Офис"]


def test_without_an_address_nothing_is_said_to_stand_anywhere() -> None:
    """Neither an id nor an address that only the page itself could complete."""
    site = site_of(*STORY, settings=replace(THERE, base_url=""))

    for path in ("en/index.html", "en/data/index.html", "ru/unit/lima/index.html"):
        told = json.dumps(document(site, path))
        assert [name for name in ('"url"', '"@id"', '"contentUrl"') if name in told] == [], path


def test_lines_that_only_a_script_sees_and_half_letters_do_no_harm() -> None:
    name = "Lima\u2028\u2029 \ud83d."
    site = site_of(Unit(id="root", name=Local(name)), settings=THERE)

    element = structured(Reader(site, "en", "en/unit/root/index.html"), "unit", "root")
    assert not {"\u2028", "\u2029", "\ud83d"} & set(element)
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inside)["mainEntity"]["name"] == "Lima\u2028\u2029 \ufffd."
