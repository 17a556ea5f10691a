"""Whatever is asked of the interface, nothing that stays inside comes out.

But for one thing: an internal unit that answers is named by its id, and so is its remit.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.publish.canaries import MARKS, SETTINGS, Cage, facts
from tests.publish.made import site_of
from tests.web.conftest import Client, asking, record_all
from tests.web.editing import editing

from remit.change.diff import diff
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.register import open_store

DAYS = ("2010-06-01", "2002-01-01", "2026-01-01")
ANSWERING = re.compile(
    r'"(?:canary-cellar|canary-b)"|(?<=[,: ])(?:canary-cellar|canary-b)(?=[,\n ])'
)
"""The ids of the internal unit that answers, and of its remit, in JSON and in CSV."""


@pytest.fixture(scope="module")
def register() -> Register:
    return site_of(*facts(Cage()), settings=SETTINGS).structure.register


@pytest.fixture(scope="module")
def client(register: Register, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    path: Path = tmp_path_factory.mktemp("canaries") / "made.db"
    with open_store(path, create=True) as store:
        record_all(store, diff(empty(Settings(id="")), register))
        with asking(store) as client:
            yield client


def questions(register: Register) -> Iterator[str]:
    """Every route, about everything there is."""
    units = [name for (name,) in register.histories["units"]]
    subjects = [*units, "ally", "KEN", "UGA"]
    for subject in subjects:
        yield f"who?subject={subject}"
        for role in ("", "provides", "supports", "oversees", "approves"):
            yield f"who?subject={subject}&function=toil&role={role}&follow=true"
        yield f"who?subject={subject}&function=register"
        yield f"timeline?subject={subject}&function=toil"
        yield f"timeline?subject={subject}&function=register&role=approves"
        yield f"search?text={subject}"
    for unit in units:
        yield from (f"serves/{unit}", f"units/{unit}", f"transfers?to={unit}", f"rasci?unit={unit}")
    for file, rows in register.histories.items():
        for key in rows:
            yield f"history/{key[0]}"
            yield f"history/{file.removesuffix('s')}:{key[0]}"
    for table in ("matrix", "rasci", "routing"):
        yield from (table, f"{table}?format=csv")
    yield from ("units", "tree", "coverage", "transfers", "reference", "openapi.json")
    yield from (f"diff?then_on={day}" for day in (*DAYS, "1995-01-01"))
    yield from ("search?text=canary", "search?text=house", "search?text=cellar")


def test_no_route_of_the_interface_tells_it(client: Client, register: Register) -> None:
    found: dict[str, str] = {}
    for day in DAYS:
        for question in questions(register):
            joint = "&" if "?" in question else "?"
            address = f"/api/v1/{question}{joint}on={day}"
            answer = client.get(address)
            # What was asked stands in the answer that nothing is called so.
            asked = {question, *re.findall(r"canary[\w-]*", question)}
            told = ANSWERING.sub("", answer.text).casefold()
            for word in asked:
                told = told.replace(word.casefold(), "")
            for mark in MARKS:
                at = told.find(mark)
                if at >= 0:
                    found.setdefault(told[max(0, at - 60) : at + 60], address)
    assert [f"{address}: {told}" for told, address in found.items()] == []


def test_no_page_of_the_server_tells_it(client: Client) -> None:
    _tells_nothing(client)


def test_nor_does_one_where_the_register_is_edited(register: Register, tmp_path: Path) -> None:
    """Forms show all there is, to whoever sits at the machine; the pages beside them do not."""
    with open_store(tmp_path / "made.db", create=True) as store:
        record_all(store, diff(empty(Settings(id="")), register))
        with editing(store) as client:
            assert "canary" in client.get("/en/edit/step/set?file=units&key=canary-cellar").text
            _tells_nothing(client)


def _tells_nothing(client: Client) -> None:
    for path in ("sitemap.xml", "en/", "en/sitemap/", "en/unit/office/", "en/function/toil/"):
        answer = client.get(f"/{path}?on=2010-06-01")

        assert answer.status_code == 200
        assert [mark for mark in MARKS if mark in answer.text.casefold()] == []
