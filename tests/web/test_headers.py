"""Every response tells the browser to run nothing and to load nothing from elsewhere."""

import re

import pytest
from tests.web.conftest import Client, asking, record_all

from remit.model.change import SETTINGS, Entry
from remit.model.settings import Settings
from remit.publish.memo.style import ALLOWED as MEMO
from remit.publish.pictures.style import ALLOWED as PICTURES
from remit.register import Store
from remit.text.local import Local

ADDRESSES = [
    "/",
    "/en/",
    "/ru/",
    "/en/who?at=ashgabat&need=accounting",
    "/static/style.css",
    "/nothing-here",
    "/en/?on=never",
    "/api/v1",
    "/api/v1/openapi.json",
    "/api/v1/tree",
    "/api/v1/units/nobody",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_response_is_guarded(client: Client, address: str) -> None:
    headers = client.get(address, follow_redirects=False).headers

    assert headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; connect-src 'self'; "
        f"style-src 'self' {PICTURES} {MEMO}; img-src 'self' data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-robots-tag"] == "noindex"


def test_a_register_that_wants_to_be_found_is(store: Store, reference: object) -> None:
    settings = Settings(id="iom", name=Local("Example"), index=True)
    record_all(store, (Entry(SETTINGS, ("iom",), row=settings),))

    with asking(store) as client:
        assert "x-robots-tag" not in client.get("/api/v1/tree").headers


@pytest.mark.parametrize("address", ["/en/", "/en/who?at=ashgabat&need=accounting", "/api/v1"])
def test_no_page_holds_a_script_or_a_style_of_its_own(client: Client, address: str) -> None:
    """What a page says to search engines is data, which no browser runs."""
    page = client.get(address).text

    scripts = re.findall(r"<script([^>]*)>([^<]*)", page)
    running = {(how, text) for how, text in scripts if "application/ld+json" not in how}
    assert {text for _, text in running} <= {""}
    assert {re.findall(r'src="([^"]*)"', how)[0] for how, _ in running} <= {
        "/static/htmx.js",
        "/static/page.js",
    }
    assert "<style" not in page
    assert " style=" not in page
