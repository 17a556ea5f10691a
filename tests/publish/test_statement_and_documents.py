"""What to read about a thing, and how the pages are meant to be usable by everybody."""

from lxml.html import HtmlElement
from msgspec.structs import replace
from tests.publish.conftest import Pages
from tests.publish.made import PLAIN, site_of
from tests.publish.reading import listed, read, section

from remit.model.contact import Contact
from remit.model.evidence import Document
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.site import Site, render
from remit.text.local import Local


def shown(site: Site, path: str) -> HtmlElement:
    """Read a page in English."""
    made = render(site, f"en/{path}/index.html")
    assert made is not None
    return read(made.body)


def test_documents_stand_by_what_they_are_about(lighthouse: Structure) -> None:
    """Each with its language, as a link."""
    documents = section(shown(Site(lighthouse, lighthouse.day), "sources"), "documents")

    assert listed(documents, "./h3") == ["Kampala", "Travel", "United Nations"]
    assert listed(documents, ".//li") == [
        "Kampala in two pages English",
        "Travel rules French",
        "Note on observer status English",
    ]
    assert documents.xpath(".//li/a/@href")[0] == "https://documents.example.org/kampala"


def test_a_document_about_what_is_internal_is_not_listed() -> None:
    """Nor one of which the address is none of the web a link."""
    site = site_of(
        Unit(id="inside", name=Local("Inside"), visibility="internal"),
        Unit(id="open", name=Local("Open")),
        Document(kind="unit", id="inside", address="https://x.example.org/inside"),
        Document(kind="unit", id="open", address="javascript:alert(1)", title=Local("Read")),
    )
    documents = section(shown(site, "sources"), "documents")

    assert listed(documents, "./h3") == ["Open"]
    assert listed(documents, ".//li") == ["Read"]
    assert documents.xpath(".//li/a") == []


def test_each_page_leads_to_the_statement(pages: Pages) -> None:
    """From its foot, together with hotlines, transfers and the site map."""
    for path in ("en/index.html", "ar/unit/lima/index.html"):
        foot = read(pages[path]).xpath("//footer/nav//a/@href")
        assert [each.rsplit("/", 2)[-2] for each in foot] == [
            "hotlines",
            "transfers",
            "accessibility",
            "data",
            "sitemap",
        ]


def test_the_statement_names_its_standard_and_whom_to_tell() -> None:
    """The publisher's mailbox, and not the hotline, which is for those in need."""
    office = Unit(id="office", name=Local("Office"))
    rows = [
        Contact(id=kind, unit="office", kind=kind, value="a@x.example.org", visibility="public")
        for kind in ("e-mail", "hotline")
    ]
    page = shown(
        site_of(office, *rows, settings=replace(PLAIN, publisher="office")), "accessibility"
    )

    assert section(page, "standard").xpath(".//a/@href") == ["https://www.w3.org/TR/WCAG22/"]
    assert listed(section(page, "tell"), ".//h3") == ["E-mail"]


def test_a_statement_without_a_way_says_so(pages: Pages) -> None:
    tell = section(read(pages["en/accessibility/index.html"]), "tell")

    assert listed(tell, "./p") == ["Published by: Ashgabat", "The register names no way for this."]
