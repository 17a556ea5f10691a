"""The routes that look at several days, and those that list: whole, and nothing internal."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from tests.web.conftest import Client, asking, record_all
from tests.web.test_documents import DAY, plain, told

from remit.model.change import Entry
from remit.model.contact import Contact
from remit.model.place import Site
from remit.model.post import Post
from remit.model.remit import Remit
from remit.model.scope import scope
from remit.model.structure import Structure
from remit.model.unit import Designated, Unit
from remit.register import Store
from remit.resolve.compare import compare
from remit.resolve.compare_document import diff_document
from remit.resolve.history import history_of
from remit.resolve.history_document import history_document
from remit.resolve.timeline import at
from remit.search import KINDS
from remit.temporal.moment import read_day
from remit.temporal.stretch import stretch
from remit.text.local import Local
from remit.web import shapes

HIDDEN = Unit(
    id="cellar",
    name=Local("Cellar"),
    visibility="internal",
    part_of="iom",
    stretch=stretch("2015-01-01", ""),
)
SAFE = Site(
    id="safe",
    country="PER",
    city=Local("Lima"),
    address=Local("Calle 1", (("es", "Calle 1"),)),
    note="behind the house",
)
SHOWN = Site(id="shop", country="PER", address=Local("Calle 2"), visibility="public")
ENTRIES = (
    Entry("units", ("cellar",), HIDDEN.stretch, HIDDEN),
    Entry("designated", ("cellar", "slm"), row=Designated(unit="cellar", designation="slm")),
    Entry(
        "remits",
        ("cellar-1",),
        row=Remit(
            id="cellar-1",
            holder="cellar",
            role="provides",
            function="payroll",
            scope=scope("unit:lima | unit:cellar"),
        ),
    ),
    Entry("sites", ("safe",), row=SAFE),
    Entry("sites", ("shop",), row=SHOWN),
    Entry("posts", ("lima-head",), row=Post(id="lima-head", unit="lima", name=Local("Head"))),
    Entry(
        "contacts",
        ("lima-line",),
        row=Contact(id="lima-line", unit="lima", kind="phone", value="1"),
    ),
)


@pytest.fixture
def hiding(store: Store) -> Iterator[Client]:
    """Asks about an organisation with an internal unit, a post, and a line that is not public."""
    record_all(store, ENTRIES)
    with asking(store) as client:
        yield client


def rows(document: Any, events: str = "events") -> set[str]:  # noqa: ANN401 - JSON
    """Give the rows of which a document of events tells."""
    return {f"{each['file']}:{each['key']}" for each in document[events]}


def test_history(client: Client, structure: Structure) -> None:
    told_ = told(client, f"history/vienna?{DAY}")

    public = {"units", "designated", "remits", "accreditations", "contacts"}
    events = [e for e in history_of(structure.register, "units", ("vienna",)) if e.file in public]
    assert told_ == plain(history_document(structure, "unit", "vienna", events))
    msgspec.convert(told_, shapes.History, strict=True)


def test_diff(client: Client, structure: Structure) -> None:
    told_ = told(client, f"diff?then_on=2012-06-01&{DAY}")

    other = at(structure, read_day("2012-06-01"))
    whole = plain(diff_document(structure, other, compare(structure, other)))
    assert told_["answers"] == whole["answers"]
    assert rows(told_, "rows") <= rows(whole, "rows")
    assert {"designated:helsinki mrf", "remits:helsinki-1"} <= rows(told_, "rows")
    msgspec.convert(told_, shapes.Diff, strict=True)


def test_a_day_does_not_differ_from_itself(client: Client) -> None:
    same = told(client, f"diff?then_on=2010-06-01&{DAY}")

    assert (same["rows"], same["answers"]) == ([], [])


def test_two_instants_of_one_day_differ_by_what_was_recorded(store: Store) -> None:
    head = store.head
    assert head is not None
    opened = Unit(id="loft", name=Local("Loft"), part_of="iom")
    record_all(store, (Entry("units", ("loft",), row=opened),))

    with asking(store) as client:
        first = head.at.isoformat().replace("+00:00", "Z")
        found = told(
            client, f"diff?then_on=2010-06-01&{DAY}&known_at={first}&then_known_at=2027-01-01"
        )

    assert rows(found, "rows") == {"units:loft"}
    assert found["before"]["known_at"] != found["after"]["known_at"]


def test_search(client: Client) -> None:
    found = told(client, f"search?text=vienna&{DAY}")

    assert (found["matches"][0]["kind"], found["matches"][0]["id"]) == ("unit", "vienna")
    assert {each["kind"] for each in found["matches"]} < set(KINDS) - {"contact"}
    msgspec.convert(found, shapes.Search, strict=True)


def test_coverage_and_transfers(client: Client) -> None:
    coverage, transfers = told(client, f"coverage?{DAY}"), told(client, f"transfers?to=mac&{DAY}")

    assert {each["what"] for each in coverage["findings"]} >= {"gap", "words-only"}
    assert {each["to"] for each in transfers["transfers"]} == {"mac"}
    assert told(client, f"transfers?to=pac&{DAY}")["transfers"] != transfers["transfers"]
    msgspec.convert(coverage, shapes.Coverage, strict=True)
    msgspec.convert(transfers, shapes.Transfers, strict=True)


def test_nothing_internal_is_in_a_history(hiding: Client) -> None:
    lima, payroll, slm = (
        rows(told(hiding, f"history/{about}")) for about in ("unit:lima", "payroll", "slm")
    )

    assert "units:lima" in lima
    assert not {"posts:lima-head", "contacts:lima-line"} & lima
    assert "remits:cellar-1" not in payroll
    assert "designated:cellar slm" not in slm
    assert hiding.get("/api/v1/history/cellar").status_code == 404


@pytest.mark.parametrize("asked", ["rasci?unit=", "serves/", "units/", "history/", "who?subject="])
def test_what_is_internal_is_answered_as_what_was_never_recorded(
    hiding: Client, client: Client, asked: str
) -> None:
    """Word by word, so that nobody can tell one from the other by guessing ids."""
    internal, nothing = (each.get(f"/api/v1/{asked}cellar") for each in (hiding, client))

    assert internal.status_code == nothing.status_code == 404
    assert internal.text == nothing.text


def test_an_office_called_as_the_function_of_editing_has_a_history(store: Store) -> None:
    """Of editing itself nothing is told: that is the function, and no office."""
    office = Unit(id="register", name=Local("Register Office"), part_of="iom")
    record_all(store, (Entry("units", ("register",), row=office),))
    with asking(store) as client:
        told = client.get("/api/v1/history/register")

    assert rows(told.json()) == {"units:register"}


def test_where_a_site_is_exactly_is_told_only_where_it_is_public(hiding: Client) -> None:
    (safe,), (shop,) = (
        told(hiding, f"history/site:{about}")["events"] for about in ("safe", "shop")
    )

    assert safe["after"] == {"id": "safe", "city": "Lima", "country": "PER"}
    assert safe["note"] is None
    assert shop["after"]["address"] == "Calle 2"


def test_nothing_internal_is_in_a_difference_or_a_search(hiding: Client) -> None:
    differing = told(hiding, "diff?on=2014-01-01&then_on=2016-01-01")
    found = told(hiding, "search?text=cellar")
    findings = hiding.get("/api/v1/coverage").text

    assert not any("cellar" in row for row in rows(differing, "rows"))
    assert not any("cellar" in each["subjects"] for each in differing["answers"])
    assert any(each["after"]["holders"] == ["cellar"] for each in differing["answers"])
    assert [each["id"] for each in found["matches"] if each["id"] == "cellar"] == []
    assert '"cellar"' not in findings
