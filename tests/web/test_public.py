"""Only what is public goes out; an answer is that of the whole organisation all the same."""

from collections.abc import Iterator

import msgspec
import pytest
from tests.web.conftest import Client, asking, record_all

from remit.model.change import Entry
from remit.model.column import Visibility
from remit.model.contact import Contact
from remit.model.post import Delegation
from remit.model.remit import Remit
from remit.model.scope import scope
from remit.model.unit import Designated, Unit
from remit.register import Store
from remit.temporal.stretch import stretch
from remit.text.local import Local
from remit.web import shapes

OPEN, OURS, HIDDEN = "+41225550100", "+41225550101", "+41225550102"


def unit(name: str, visibility: Visibility, part_of: str) -> Entry:
    row = Unit(id=name, name=Local(name.title()), visibility=visibility, part_of=part_of)
    return Entry("units", (name,), row=row)


def contact(name: str, of: str, number: str, visibility: Visibility, kind: str = "phone") -> Entry:
    row = Contact(id=name, unit=of, kind=kind, value=number, visibility=visibility)
    return Entry("contacts", (name,), row=row)


REMIT = Remit(
    id="cellar-1", holder="cellar", role="provides", function="payroll", scope=scope("unit:lima")
)
CELLAR = Unit(
    id="cellar",
    name=Local("cellar"),
    visibility="internal",
    part_of="iom",
    stretch=stretch("2009", ""),
)
CLOSED = Unit(
    id="loft",
    name=Local("loft"),
    part_of="iom",
    successors=("cellar", "lima"),
    stretch=stretch("", "2020"),
)
ACTING = Delegation(from_="cellar", to="lima", note="cellar is away")
ENTRIES = (
    Entry("units", ("loft",), CLOSED.stretch, CLOSED),
    Entry("delegations", ("cellar", "lima"), row=ACTING),
    Entry("units", ("cellar",), CELLAR.stretch, CELLAR),
    unit("cellar-shelf", "", "cellar"),
    contact("own-line", "mac-accounting", OURS, ""),
    contact("open-line", "mac-accounting", OPEN, "public"),
    contact("cellar-line", "cellar", HIDDEN, "public"),
    contact("cellar-mail", "cellar", "pay@cellar.example.org", "public", kind="e-mail"),
    Entry("remits", ("cellar-1",), row=REMIT),
    Entry(
        "designated",
        ("cellar", "slm"),
        row=Designated(unit="cellar", designation="slm"),
    ),
)


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    """Asks about an organisation with an internal unit, something under it, and its line."""
    record_all(store, ENTRIES)
    with asking(store) as client:
        yield client


@pytest.mark.parametrize(
    "address", ["units", "tree", "matrix?role=provides", "serves/mac", "rasci"]
)
def test_an_internal_unit_and_what_is_under_it_stand_in_no_list(
    client: Client, address: str
) -> None:
    text = client.get(f"/api/v1/{address}").text

    assert '"cellar-shelf"' not in text
    assert '"id":"cellar"' not in text
    assert '"subject":"cellar"' not in text
    assert '"unit":"cellar"' not in text


def test_no_count_tells_of_it(client: Client) -> None:
    counts = {
        each["id"]: each["count"]
        for each in client.get("/api/v1/tree?on=2010-06-01").json()["designations"]
    }

    assert counts["slm"] == 7


@pytest.mark.parametrize("name", ["cellar", "cellar-shelf"])
def test_it_cannot_be_asked_about(client: Client, name: str) -> None:
    for address in (f"units/{name}", f"serves/{name}", f"who?subject={name}"):
        answer = client.get(f"/api/v1/{address}")

        assert answer.status_code == 404


def test_it_answers_all_the_same_and_how_to_reach_it_is_not_told(client: Client) -> None:
    answer = client.get("/api/v1/who?subject=lima&function=payroll&role=provides").json()

    assert answer["roles"][0]["holders"] == ["cellar"]
    assert answer["contacts"] == []


def test_a_route_names_it_by_its_id_alone(client: Client) -> None:
    routes = client.get("/api/v1/routing").json()["routing"]

    (lima,) = (
        each for each in routes if (each["subject"], each["function"]) == ("lima", "payroll")
    )
    assert lima["holders"] == [{"id": "cellar", "name": "cellar", "mailbox": ""}]


def test_what_an_office_has_become_is_followed_to_public_units_only(client: Client) -> None:
    asked = "who?subject=loft&function=payroll&role=provides&follow=true"

    answer = client.get(f"/api/v1/{asked}").json()
    sheet = client.get("/api/v1/who?subject=loft&follow=true").json()

    assert answer["successors"] == ["cellar", "lima"]
    assert [each["subject"] for each in answer["followed"]] == ["lima"]
    assert [each["subject"] for each in sheet["followed"]] == ["lima"]
    msgspec.convert(answer, shapes.Who, strict=True)
    msgspec.convert(sheet, shapes.Sheet, strict=True)


def test_who_acts_for_it_is_not_told(client: Client) -> None:
    answer = client.get("/api/v1/who?subject=lima&function=payroll&role=provides").json()

    assert (answer["roles"][0]["holders"], answer["delegations"]) == (["cellar"], [])


def test_what_happened_to_it_cuts_a_timeline_and_is_not_told(client: Client) -> None:
    text = client.get("/api/v1/timeline?subject=lima&function=payroll&role=provides").text

    assert '"holders":["cellar"]' in text
    assert '"key":"cellar"' not in text


def test_only_public_contacts_go_out(client: Client) -> None:
    answer = client.get("/api/v1/who?subject=ashgabat&function=accounting").json()

    assert [row["id"] for row in answer["contacts"]] == ["open-line"]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_page_tells_of_it_either(client: Client, language: str) -> None:
    for page in ("", "who?at=lima&need=payroll", "unit/mac-accounting/", "sitemap/", "feed.xml"):
        answer = client.get(f"/{language}/{page}")

        assert answer.status_code == 200
        assert "cellar" not in answer.text.casefold()
        assert OURS not in answer.text
        assert HIDDEN not in answer.text
    for name in ("cellar", "cellar-shelf"):
        assert client.get(f"/{language}/unit/{name}/").status_code == 404
