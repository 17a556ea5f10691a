"""The example register on screen: what is asked and sent as a browser does."""

import tempfile
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from litestar import Litestar
from litestar.testing import TestClient
from lxml import html
from lxml.html import FormElement, HtmlElement
from tests.web.conftest import NOON, record_all

from remit.change.diff import diff
from remit.formats.folder import read_folder
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.register import Store, open_store
from remit.web.app import create_app

HERE = "http://127.0.0.1"
FROM_HERE = {"origin": HERE}


@cache
def example() -> Register:
    """The register of which every file is filled."""
    with as_file(files("remit.registers") / "example") as folder:
        return read_folder(folder).register


def kept_in(path: Path) -> Store:
    """Keep the example register in a file of one's own; it is written once, and copied."""
    path.write_bytes(_written())
    return open_store(path)


@cache
def _written() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.db"
        with open_store(path, create=True) as store:
            record_all(store, diff(empty(Settings(id="")), example()))
        return path.read_bytes()


def editing(store: Store, person: str = "") -> TestClient[Litestar]:
    """Give a client of somebody who sits at the machine itself."""
    app = create_app(store, clock=lambda: NOON, person=person, is_edited=True)
    return TestClient(app, base_url=HERE, raise_server_exceptions=False)


def got(client: TestClient[Litestar], address: str, status: int = 200) -> HtmlElement:
    """Get a page."""
    response = client.get(address)
    assert response.status_code == status, (address, response.text[-2000:])
    return html.document_fromstring(response.text)


def sent(
    client: TestClient[Litestar], address: str, act: str = "", /, **fields: str
) -> HtmlElement:
    """Send a form and go where that leads."""
    return html.document_fromstring(posted(client, address, act, fields))


def posted(client: TestClient[Litestar], address: str, act: str, fields: Mapping[str, str]) -> str:
    """Send fields as a browser does; give the page that comes of it."""
    data = {**fields, **({"act": act} if act else {})}
    response = client.post(address, data=data, headers=FROM_HERE)
    assert response.status_code == 200, response.text[-2000:]
    return response.text


def filled(form: FormElement) -> dict[str, str]:
    """Give what stands in the fields of a form."""
    return {name: value or "" for name, value in form.form_values()}


def the_form(page: HtmlElement) -> FormElement:
    """Give the form of editing on a page."""
    found: FormElement = page.xpath("//form[contains(@class,'beside')]")[0]
    return found


def words(element: HtmlElement) -> str:
    """Give the text of an element on one line."""
    return " ".join(element.text_content().split())


def plan(page: HtmlElement) -> str:
    """Give what a page says that a form would change."""
    return words(page.get_element_by_id("plan"))


def link(page: HtmlElement, text: str) -> str:
    """Give the address of the first link that says something."""
    found = [each for each in page.xpath("//main//a") if words(each).startswith(text)]
    return str(found[0].get("href"))


def query(address: str) -> dict[str, str]:
    """Give the query of an address."""
    return dict(parse_qsl(urlsplit(address).query))
