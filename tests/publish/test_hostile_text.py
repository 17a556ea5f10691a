"""What a register holds is text, whatever it looks like."""

from typing import Any

import pytest
from lxml import etree
from tests.publish.made import pages_of, site_of
from tests.publish.reading import read
from tests.publish.test_every_page import Balance

from remit.model.contact import Contact
from remit.model.evidence import Source
from remit.model.place import Site as Place
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.unit import Designated, Designation, Unit
from remit.publish.publication import publication
from remit.publish.site import Site, paths, render, render_answer
from remit.text.local import Local

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></script><!--",
    "' onfocus='alert(1)",
    "javascript:alert(1)",
    "{{ 7 * 7 }} {% raw %} %(name)s {0}",
    "\u202egnitar\u202c \u2066isolated",
    "../../etc/passwd",
    "]]> &amp; &lt; <![CDATA[",
    "null\x00 bell\x07 \x1b[31m \ufffe",
    "x" * 10_000,
    "日本語 عربى 👩🏽‍🚀 é",
]
RUNS = (
    "//script[not(@type='application/ld+json') "
    "and (text() or not(contains(@src, 'static/page.js')))]|//@onerror|//@onfocus"
)
"""Whatever could run; what a page says to search engines is data."""

ADDRESSES = ["javascript:alert(1)", "data:text/html,<b>", "//evil.example", "file:///etc/passwd"]


def organisation(text: str, address: str = "https://example.org/") -> dict[str, str]:
    """Give the pages of an organisation that says a text wherever it may."""
    return pages_of(site(text, address))


def site(text: str, address: str = "https://example.org/") -> Site:
    """Publish an organisation that says a text wherever it may."""
    says = Local(text, (("ru", text),))
    fact: Any = {"source": "all", "note": text}
    return site_of(
        Unit(id="root", name=says, description=says, **fact),
        Unit(id="office", name=says, short_name=says, part_of="root", site="here", **fact),
        Unit(id="part", name=says, part_of="office", **fact),
        Place(id="here", name=says, city=says, country="KEN", **fact),
        Designation(id="kind", name=says, plural=says, description=says, **fact),
        Designated(unit="office", designation="kind", **fact),
        Function(id="labour", name=says, **fact),
        Remit(
            id="work-1",
            holder="office",
            role="provides",
            function="labour",
            scope=scope("everyone"),
            **fact,
        ),
        Contact(
            id="call",
            unit="office",
            kind="web",
            value=address,
            label=says,
            message=says,
            visibility="public",
            **fact,
        ),
        Contact(
            id="line",
            unit="office",
            kind="hotline",
            value="+5112345678",
            printed=text,
            label=says,
            message=says,
            audience=text,
            visibility="public",
            **fact,
        ),
        Source(id="all", title=says, publisher=text, address=address, kind=text),
        settings=Settings(id="made", name=says, tagline=says, notice=says, licence=text),
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_text_stays_text(text: str) -> None:
    """It is on the page, letter for letter; and there is no element that it made."""
    printed = "".join("\ufffd" if letter in "\x00\x07\x1b\ufffe" else letter for letter in text)
    for path, body in organisation(text).items():
        if path.endswith((".html", ".xml", ".atom", ".svg")):
            assert not {"\x00", "\x07", "\x1b"} & set(body), path
        if path.endswith(".html") and not path.endswith("/offline.html"):
            balance = Balance()
            balance.feed(body)
            assert (balance.wrong, balance.open) == ([], []), path
            page = read(body.encode())
            assert page.xpath(f"{RUNS}|//comment()") == [], path
            assert {src[-4:] for src in page.xpath("//img/@src")} <= {".svg"}, path
            assert printed in page.text_content().replace("\r", ""), path
        if path.endswith((".xml", ".svg")):
            etree.fromstring(body.encode())


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", ["index.html", "embed/index.html"])
def test_text_stays_text_in_an_edition_and_in_the_frame_of_another_site(
    text: str, name: str
) -> None:
    printed = "".join("\ufffd" if letter in "\x00\x07\x1b\ufffe" else letter for letter in text)
    edition = publication(site(text), editions=["office"]).sites[-1]
    for language in edition.languages:
        made = render(edition, f"{language}/{name}")
        assert made is not None
        balance = Balance()
        balance.feed(made.body.decode())
        page = read(made.body)
        assert (balance.wrong, balance.open) == ([], [])
        assert page.xpath(f"{RUNS}|//comment()|//img[not(contains(@src, '.svg'))]") == []
        assert printed in page.text_content().replace("\r", "")


def test_no_name_makes_or_moves_a_file() -> None:
    """Files are called by ids, whatever what they are about is called."""
    plain = set(paths(site("Office")))

    for text in HOSTILE:
        assert set(paths(site(text))) == plain


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_an_address_of_the_web_is_a_link(address: str) -> None:
    """Of a source or a contact; any other is shown as it is."""
    for path, body in organisation("Office", address).items():
        if path.endswith(".html"):
            assert address not in read(body.encode()).xpath("//@href"), path


def test_an_address_of_the_web_is_a_link() -> None:
    pages = organisation("Office")

    assert "https://example.org/" in read(pages["en/sources/index.html"].encode()).xpath("//@href")


def test_what_turns_the_direction_of_text_is_kept_apart() -> None:
    """It stays, and turns nothing but itself."""
    (name,) = read(organisation("\u202egnitar")["en/unit/office/index.html"].encode()).xpath(
        "//h1/bdi"
    )[:1]

    assert name.text_content() == "\u202egnitar"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_typed_into_the_finder_is_text_too(text: str) -> None:
    site = site_of(Unit(id="root", name=Local("Root")), live=True)
    answer = render_answer(site, "en", at=text, need=text, asked={"on": text})
    balance = Balance()
    balance.feed(answer.body.decode())

    assert (balance.wrong, balance.open) == ([], [])
    assert read(answer.body).xpath(f"{RUNS}|//img") == []
