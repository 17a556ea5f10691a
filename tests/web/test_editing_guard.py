"""Who may edit over HTTP: whoever sits at the machine, on a page of this server."""

from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.web.conftest import Client, asking
from tests.web.editing import FROM_HERE, editing, got, kept_in, words

from remit.register import Store

PAGES = ("", "proposals", "due", "mine", "compare", "thing/units/lima", "step/open", "record/1")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with kept_in(tmp_path_factory.mktemp("guard") / "example.db") as store:
        yield store


@pytest.fixture(scope="module")
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


@pytest.mark.parametrize("page", PAGES)
def test_under_another_name_there_is_nothing(here: Client, page: str) -> None:
    """A name elsewhere may lead here; it does not come in."""
    answer = here.get(f"/en/edit/{page}", headers={"host": "evil.example"})

    assert answer.status_code == 400
    assert "localhost" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {},
        {"referer": "http://evil.example/http://localhost/"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://127.0.0.1.evil.example"},
        {**FROM_HERE, "host": "evil.example"},
        {"origin": "http://evil.example", "host": "evil.example"},
    ],
)
def test_what_is_sent_from_elsewhere_is_refused(
    here: Client, kept: Store, headers: dict[str, str]
) -> None:
    head = kept.head
    for address in ("step/open", "record/1", "due", "proposal/1"):
        answer = here.post(
            f"/en/edit/{address}", data={"row.name": "X", "act": "record"}, headers=headers
        )
        assert answer.status_code == 400
    assert kept.head == head


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "localhost:8765"])
def test_the_machine_may_call_itself_as_it_does(here: Client, name: str) -> None:
    assert here.get("/en/edit/", headers={"host": name}).status_code == 200
    sent = here.post(
        "/en/edit/due",
        data={"fact": "units nothing"},
        headers={"host": name, "referer": f"http://{name}/en/edit/due"},
    )
    assert sent.status_code == 200


@pytest.mark.parametrize(
    ("address", "status"),
    [
        *((f"/en/edit/{each}", 404) for each in ("moon", "step", "step/moon", "thing/units")),
        *((f"/en/edit/{each}", 404) for each in ("thing/moons/x", "thing/units/nowhere")),
        *((f"/en/edit/{each}", 404) for each in ("step/set", "step/record?file=moons")),
        *((f"/en/edit/{each}", 404) for each in ("record", "record/0", "record/99", "record/x")),
        *((f"/en/edit/{each}", 404) for each in ("proposal", "proposal/99", "toml/x", "mine/x")),
        *((f"/en/edit/{each}", 404) for each in ("step/end?file=units", "compare?one=1&other=9")),
        ("/xx/edit/", 404),
        ("/en/edit", 200),
        ("/en/edit/step/set?file=units&key=nowhere", 200),
        ("/en/edit/step/record?file=contacts&draft=99&at=7", 200),
    ],
)
def test_what_is_not_there_is_told(here: Client, address: str, status: int) -> None:
    assert here.get(address).status_code == status


@pytest.mark.parametrize(
    ("name", "status"), [("[", 400), ("[::1", 400), ("", 400), ("localhost:x", 200)]
)
def test_an_address_that_is_none_is_answered_in_words(here: Client, name: str, status: int) -> None:
    """The public pages need none; whoever sends from nowhere is refused."""
    assert here.get("/en/edit/", headers={"host": name}).status_code == status
    assert here.get("/en/", headers={"host": name}).status_code == 200
    for headers in ({"host": name}, {"origin": f"http://{name}"}):
        answer = here.post("/en/edit/due", data={"fact": "x"}, headers=headers)
        assert answer.status_code == 400


def test_nothing_is_sent_to_pages(here: Client) -> None:
    assert here.post("/en/unit/lima/", headers=FROM_HERE).status_code == 405
    assert here.post("/en/edit/start", headers=FROM_HERE).status_code == 404
    assert here.post("/en/edit/step/moon", headers=FROM_HERE).status_code == 404


def test_a_server_that_only_answers_has_no_forms(kept: Store) -> None:
    """Nor does any page lead to one."""
    with asking(kept) as client:
        assert client.get("/en/edit/", headers={"host": "localhost"}).status_code == 404
        sent = client.post("/en/edit/step/open", headers={"host": "localhost", **FROM_HERE})
        assert sent.status_code == 404
        assert "/edit/" not in client.get("/en/").text


def test_nobody_keeps_or_lists_a_page_of_editing(here: Client) -> None:
    answer = here.get("/en/edit/")

    assert answer.headers["cache-control"] == "no-store"
    assert "form-action 'self'" in answer.headers["content-security-policy"]


def test_live_pages_lead_to_where_they_are_changed(here: Client) -> None:
    page = got(here, "/en/")
    (change,) = page.xpath("//p[@class='change']/a")

    assert words(change) == "Change…"
    assert got(here, change.get("href")).xpath("//h1")


def test_a_page_that_is_not_there_is_told_here_too(here: Client) -> None:
    for address in ("/favicon.ico", "/nothing-here", "/en/unit/", "/en/unit/nowhere/"):
        assert here.get(address).status_code == 404
