"""Old ids lead to what they became, and what is internal leads nowhere."""

import pytest
from lxml.html import HtmlElement
from tests.publish.made import site_of
from tests.publish.reading import listed, read

from remit.model.body import Body
from remit.model.evidence import Identifier
from remit.model.remit import Function
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.publish.former import leads_to
from remit.publish.site import Site, paths, render
from remit.text.local import Local

THINGS = (
    Unit(id="hanoi", name=Local("Hanoi", (("ru", "Ханой"),))),
    Unit(id="hue", name=Local("Huế")),
    Unit(id="inside", name=Local("Inside"), visibility="internal"),
    Body(id="union", name=Local("Union")),
    Function(id="pay", name=Local("Pay")),
)
INDEXED = Settings(
    id="made",
    name=Local("Made"),
    languages=("en", "ru"),
    base_url="https://structure.example.org",
)


def was(kind: str, now: str, old: str, scheme: str = "former-id") -> Identifier:
    """Say what a thing was called before."""
    return Identifier(kind=kind, id=now, scheme=scheme, value=old)  # type: ignore[arg-type]  # a kind


def shown(site: Site, path: str) -> HtmlElement | None:
    """Read a page in English, if there is one."""
    made = render(site, f"{path}/index.html")
    return read(made.body) if made is not None else None


@pytest.mark.parametrize(
    ("kind", "now", "name"),
    [("unit", "hanoi", "Hanoi"), ("body", "union", "Union"), ("function", "pay", "Pay")],
)
def test_an_old_address_leads_to_the_new_one(kind: str, now: str, name: str) -> None:
    """At once where a browser does so, by a link else; it is not to be found by searching."""
    site = site_of(*THINGS, was(kind, now, "old-one"), settings=INDEXED)
    page = shown(site, f"en/{kind}/old-one")

    assert page is not None
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0;url=../{now}/index.html"]
    assert page.xpath("//link[@rel='canonical']/@href") == [
        f"https://structure.example.org/en/{kind}/{now}/index.html"
    ]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//h1/a/@href") == [f"../{now}/index.html"]
    assert listed(page, "//h1") == [name]
    assert f"en/{kind}/old-one/index.html" in set(paths(site))
    assert leads_to(site, f"/en/{kind}/old-one") == f"en/{kind}/{now}/index.html"


def test_it_does_so_in_each_language() -> None:
    page = shown(
        site_of(*THINGS, was("unit", "hanoi", "saigon"), settings=INDEXED), "ru/unit/saigon"
    )

    assert page is not None
    assert listed(page, "//h1") == ["Ханой"]


@pytest.mark.parametrize(
    "row",
    [
        was("unit", "inside", "old-one"),
        was("unit", "nobody", "old-one"),
        was("unit", "hanoi", "old-one", "erp"),
        was("body", "hanoi", "old-one"),
        was("country", "VNM", "old-one"),
    ],
    ids=["internal", "unknown", "another scheme", "another kind", "no page to move"],
)
def test_nothing_else_leads_anywhere(row: Identifier) -> None:
    site = site_of(*THINGS, row)

    assert [path for path in paths(site) if "old-one" in path] == []
    assert shown(site, f"en/{row.kind}/old-one") is None
    assert leads_to(site, f"/en/{row.kind}/old-one") == ""


@pytest.mark.parametrize("taken", ["hue", "inside", "../hue"])
def test_an_id_that_exists_wins_and_no_address_leaves_its_folder(taken: str) -> None:
    """Even where it is internal: then there is no page, as before."""
    plain, other = site_of(*THINGS), site_of(*THINGS, was("unit", "hanoi", taken))

    assert list(paths(other)) == list(paths(plain))
    path = f"en/unit/{taken}/index.html"
    before, after = render(plain, path), render(other, path)
    assert (after and after.body) == (before and before.body)


def test_of_two_that_bore_one_id_the_first_has_it() -> None:
    rows = was("unit", "hue", "old-one"), was("unit", "hanoi", "old-one")

    assert leads_to(site_of(*THINGS, *rows), "/en/unit/old-one/") == "en/unit/hanoi/index.html"
