"""The whole directory as one file: what is in it, and what is not."""

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from benchmarks.made.organisation import structure
from benchmarks.made.shape import Shape
from tests.publish.conftest import TODAY, Pages
from tests.publish.made import site_of
from tests.publish.reading import read
from tests.publish.test_every_page import Balance
from tests.publish.test_hostile_text import HOSTILE
from tests.publish.test_what_is_internal import FACTS, SECRET

from remit.model.contact import Contact
from remit.model.place import Site as Place
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.site import Site, render
from remit.text.local import Local

MOST = 2_000_000


def file_of(site: Site, language: str = "en") -> bytes:
    """Make the file."""
    found = render(site, f"{language}/offline.html")
    assert found is not None
    return found.body


@pytest.fixture(scope="module")
def english(pages: Pages) -> str:
    """The file of the reference register on 1 June 2010."""
    return pages["en/offline.html"].decode()


def test_it_is_small() -> None:
    """Five hundred offices, sixty functions, and every answer in every role."""
    made = structure(Shape(units=500, functions=60, remits=2_000))

    assert len(made.units) >= 490
    # In Russian the names are those of another language, and letters take two bytes.
    for language in ("en", "ru"):
        assert len(file_of(Site(made, TODAY, (language,)), language)) <= MOST


def test_that_of_the_reference_register_is_far_smaller(pages: Pages) -> None:
    assert len(pages["en/offline.html"]) <= MOST / 3
    assert len(pages["ru/offline.html"]) <= MOST / 3


def test_it_asks_for_nothing(english: str) -> None:
    """No address is loaded; links lead into it, or to where sources are."""
    page = read(english.encode())

    assert page.xpath("//@src|//link|//iframe|//object|//embed|//form/@action|//base") == []
    assert "@import" not in english
    assert "url(" not in english.replace("attr(href url)", "")
    inside = [link[1:] for link in page.xpath("//a/@href") if link.startswith("#")]
    assert len(inside) > 500
    assert set(inside) <= set(page.xpath("//@id"))
    outside = [link for link in page.xpath("//a/@href") if not link.startswith("#")]
    assert all(link.startswith(("https://", "http://", "tel:", "mailto:")) for link in outside)


def test_its_policy_lets_its_own_script_and_style_run_and_no_other(english: str) -> None:
    policy = read(english.encode()).xpath("//meta[@http-equiv='content-security-policy']/@content")
    (script,) = re.findall(r"<script>(.*?)</script>", english, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", english, re.DOTALL)

    def named(text: str) -> str:
        return b64encode(sha256(text.encode()).digest()).decode()

    wanted = (
        f"default-src 'none'; style-src 'sha256-{named(style)}'; "
        f"script-src 'sha256-{named(script)}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert policy == [wanted]
    assert " style=" not in english
    assert not re.search(r"\son\w+=", english.partition("<script")[0])


def test_the_booklet_names_everything(pages: Pages, site: Site) -> None:
    """Every office, function and country with a page has its entry, and stands in the index."""
    page = read(pages["en/offline.html"])
    ids = set(page.xpath("//section[contains(@class,'entry')]/@id"))
    index = set(page.xpath("//div[@class='index']//a/@href"))

    wanted = {f"unit-{name}" for name in site.structure.units}
    wanted |= {f"function-{name}" for name in site.structure.functions}
    wanted |= {f"body-{name}" for name in site.structure.bodies}
    wanted |= {f"place-{path.split('/')[2]}" for path in pages if path.startswith("en/place/")}
    assert ids == wanted
    assert index == {f"#{each}" for each in wanted}


def test_it_says_of_when_it_is(english: str) -> None:
    cover = " ".join(read(english.encode()).xpath("//header")[0].text_content().split())

    assert "As of 1 June 2010" in cover
    assert "Offices and units: 63" in cover
    assert "Record: 12 3fd0a1" in cover
    assert 'data-expires="2026-12-2' in english


def test_it_is_the_same_each_time(site: Site, english: str) -> None:
    again = Site(Structure(site.structure.register, site.structure.day, site.structure.head), TODAY)

    assert file_of(again).decode() == english


def test_it_is_there_in_each_language(pages: Pages) -> None:
    page = read(pages["ru/offline.html"])

    assert page.xpath("/html/@lang") == ["ru"]
    assert page.xpath("//section[@id='unit-lima']/h3")[0].text_content() == "Лима"
    assert page.xpath("//section[@id='place-PER']/h3")[0].text_content() == "Перу"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(text: str) -> None:
    """In the booklet, in the data, and in the style of the running heads."""
    says = Local(text, (("ru", text),))
    facts = (
        Unit(id="root", name=says, short_name=says, description=says, site="here"),
        Place(id="here", name=says, city=says, country="KEN"),
        Function(id="work", name=says),
        Remit(id="w", holder="root", role="provides", function="work", scope=scope("everyone")),
        Contact(id="c", unit="root", kind="phone", value=text, label=says, visibility="public"),
    )
    body = file_of(site_of(*facts, settings=Settings(id="made", name=says, notice=says))).decode()
    balance = Balance()
    balance.feed(body)
    page = read(body.encode())
    (data,) = page.xpath("//script[@type='application/json']")

    assert (balance.wrong, balance.open) == ([], [])
    assert len(page.xpath("//script")) == 2
    assert len(page.xpath("//style")) == 1
    assert page.xpath("//img|//@onerror|//@onfocus|//comment()") == []
    printed = "".join("\ufffd" if letter in "\x00\x07\x1b\ufffe" else letter for letter in text)
    assert json.loads(data.text)["functions"]["labels"][0][0] == printed


def test_nothing_internal_is_in_it() -> None:
    """Neither on paper nor in the data; where it answers, it is an internal unit."""
    body = file_of(site_of(*FACTS)).decode()

    for secret in (SECRET, "cellar", "under-it", "long-gone", "p1"):
        assert secret not in body
    assert "an internal unit" in body


def test_the_city_of_an_internal_site_is_not_looked_for() -> None:
    site = Place(id="here", city=Local("Hidden City"), country="KEN", visibility="internal")
    body = file_of(site_of(Unit(id="root", name=Local("Root"), site="here"), site)).decode()

    assert "Hidden" not in body
    assert "Kenya" in body
