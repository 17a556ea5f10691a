"""A number is a link only while somebody may rely on it."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.publish.made import pages_of, site_of
from tests.publish.reading import read, words

from remit.model.contact import Contact
from remit.model.unit import Unit
from remit.publish.site import Site, render
from remit.temporal.attest import as_of
from remit.text.local import Local

NUMBERS = ["+(993 12) 463514", "+(993 422) 32229"]


@pytest.mark.parametrize(
    ("day", "is_link"),
    [
        (date(2007, 1, 1), True),
        (date(2006, 12, 31), False),
        (date(2013, 6, 30), True),
        (date(2013, 7, 1), False),
        (date(2026, 11, 23), False),
    ],
)
def test_a_number_is_a_link_within_two_years_of_a_day_on_which_it_is_attested(
    site_on: Callable[[date], Site], day: date, is_link: bool
) -> None:
    """Otherwise it is text, and marked as not to be relied on; both forms are always there."""
    for path in ("en/structure/index.html", "en/unit/ashgabat/index.html"):
        made = render(site_on(day), path)
        assert made is not None
        (block,) = read(made.body).xpath("//div[@class='ways']")
        shown = words(block)

        assert bool(block.xpath(".//a[starts-with(@href,'tel:')]")) is is_link
        assert ("printed around 2010; do not rely on it" in shown) is not is_link
        assert [number for number in NUMBERS if number not in shown] == []
        assert shown.count("printed as") == 2


def test_a_number_without_a_date_is_never_a_link() -> None:
    """Nobody knows how old it is."""
    phone = Contact(id="call", unit="office", kind="phone", value="+41 22", visibility="public")
    pages = pages_of(site_of(Unit(id="office", name=Local("Office")), phone))

    assert "tel:" not in pages["en/unit/office/index.html"]
    assert "printed on a day not known" in pages["en/unit/office/index.html"]


@pytest.mark.parametrize(
    ("value", "link"),
    [("+41 (22) 717-91.1", 'href="tel:+4122717911"'), ("+41 22 717;phone-context=x", "")],
)
def test_a_number_leads_to_its_digits_only(value: str, link: str) -> None:
    """What is more than a number leads nowhere."""
    phone = Contact(
        id="call",
        unit="office",
        kind="phone",
        value=value,
        visibility="public",
        as_of=as_of("2010"),
    )
    page = pages_of(site_of(Unit(id="office", name=Local("Office")), phone))[
        "en/unit/office/index.html"
    ]

    assert link in page
    assert bool(link) == ("tel:" in page)


def test_a_message_stands_in_the_languages_spoken_there_and_in_the_readers() -> None:
    """A line for people who speak Russian says so on every page, and not in French there."""
    contact = Contact(
        id="call",
        unit="office",
        kind="hotline",
        value="112",
        languages=("ru",),
        message=Local("Call!", (("fr", "Appelez !"), ("ru", "Звоните!"))),
        visibility="public",
    )
    pages = pages_of(site_of(Unit(id="office", name=Local("Office")), contact))

    for language, expected in (
        ("en", [(None, "Call!"), ("ru", "Звоните!")]),
        ("ru", [(None, "Звоните!")]),
    ):
        page = read(pages[f"{language}/unit/office/index.html"].encode())
        messages = page.xpath("//p[@class='message']")
        assert [(each.get("lang"), words(each)) for each in messages] == expected
