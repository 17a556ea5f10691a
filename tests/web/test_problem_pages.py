"""A page that says why there is no answer says it in the language of its reader, and in no other.

Each is asked for as a browser would, in every language that the program speaks.
"""

import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from litestar.exceptions import TooManyRequestsException
from litestar.testing import TestClient
from lxml import html
from msgspec.structs import replace
from tests.web import said_of_problems as said
from tests.web.conftest import asking, record_all
from tests.web.editing import FROM_HERE, editing, example, words

from remit.change.diff import diff
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.publish.mixing import mixed
from remit.register import Store, open_store
from remit.text.catalogue import languages
from remit.web.problem_page import problem_page
from remit.web.problem_words import problem_words

FORM = {"content-type": "application/x-www-form-urlencoded"}

ASKED: Mapping[str, tuple[str, str, Mapping[str, Any]]] = {
    # what happens: how, where after the language, and with what
    "another host": ("GET", "edit/", {"headers": {"host": "evil.example"}}),
    "a forgery": ("POST", "edit/due", {"headers": {"origin": "http://evil.example"}}),
    "no such page": ("GET", "edit/moon", {}),
    "no form": ("POST", "unit/lima/", {"headers": FROM_HERE}),
    "too large": (
        "POST",
        "edit/due",
        {"headers": FROM_HERE | FORM, "content": b"a=" + b"x" * 11_000_000},
    ),
    "too many": (
        "POST",
        "edit/due",
        {"headers": FROM_HERE, "files": {f"f{number}": b"x" for number in range(1_100)}},
    ),
    "no day": ("GET", "?on=soon", {}),
    "no instant": ("GET", "money/?known_at=<b>", {}),
    "too early": ("GET", "compare?one=2010-06-01&known_at=2000-01-01", {}),
}

DAMAGED = {
    "a lost table": ("DROP TABLE entry",),
    "a changed row": (
        "DROP TRIGGER entry_no_update",
        "UPDATE entry SET cells = '{}' WHERE position = 3",
    ),
    "a changed link": (
        "DROP TRIGGER change_set_no_update",
        "UPDATE change_set SET previous = 'x'",
    ),
    "a changed instant": (
        "DROP TRIGGER change_set_no_update",
        "UPDATE change_set SET at = 'once'",
    ),
    "a lost end": ("DROP TRIGGER entry_no_delete", "DELETE FROM entry"),
    "a broken proposal": ("INSERT INTO proposal VALUES (1, 1, 0, '{')",),
}

OPENING = {
    "row.name": "X",
    "row.part_of": "abidjan",
    "on": "2027-07-01",
    "reason": "x" * 19_000,
    "act": "record",
}
QUOTED = {"no such table: entry"}
"""What SQLite itself says, which is marked as English."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example register, which speaks Arabic, too."""
    path: Path = tmp_path_factory.mktemp("problems") / "remit.db"
    keep(path)
    return path


def keep(path: Path) -> None:
    settings = replace(example().settings, languages=(*example().settings.languages, "ar"))
    with open_store(path, create=True) as store:
        register = Register(settings, example().histories)
        record_all(store, diff(empty(Settings(id="")), register))


@pytest.fixture
def own(kept: Path, tmp_path: Path) -> Path:
    """A register that a test may spoil."""
    path = tmp_path / "remit.db"
    path.write_bytes(kept.read_bytes())
    return path


@pytest.fixture(scope="module")
def here(kept: Path) -> Iterator[TestClient[Litestar]]:
    with open_store(kept) as store, editing(store) as client:
        yield client


def told(text: str, language: str, path: Path) -> str:
    """Give what a page says, once it is seen to be in the language of its reader throughout."""
    page = html.document_fromstring(text)
    english = {words(each) for each in page.xpath("//main//*[@lang='en']")}

    assert (page.get("lang"), page.get("dir")) == (language, "rtl" if language == "ar" else "ltr")
    assert mixed(text, language) == ()
    assert english <= QUOTED
    return words(page.xpath("//main/p")[0]).replace(str(path), "remit.db")


def title(text: str) -> str:
    return words(html.document_fromstring(text).xpath("//main/h1")[0])


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("what", ASKED)
def test_what_cannot_be_answered_is_told(
    here: TestClient[Litestar], kept: Path, what: str, language: str
) -> None:
    method, address, more = ASKED[what]

    answer = here.request(method, f"/{language}/{address}", **more)

    status, words_of = said.ASKED[what]
    assert answer.status_code == status
    assert told(answer.text, language, kept) == words_of[language]
    assert title(answer.text) == said.TITLES[status][language]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("what", DAMAGED)
def test_how_a_register_is_damaged_is_told(own: Path, what: str, language: str) -> None:
    with closing(sqlite3.connect(own)) as connection:
        for statement in DAMAGED[what]:
            connection.execute(statement)
        connection.commit()
    with open_store(own) as store, editing(store) as client:
        answer = client.get(f"/{language}/edit/proposals")

    assert answer.status_code == 503
    assert (
        told(answer.text, language, own) == f"{said.DAMAGED[what][language]} {said.MEND[language]}"
    )
    assert title(answer.text) == said.TITLES[503][language]


@pytest.mark.parametrize("language", languages())
def test_a_register_in_which_nothing_is_recorded_is_told(tmp_path: Path, language: str) -> None:
    path = tmp_path / "new.db"
    with open_store(path, create=True) as store, asking(store) as client:
        answer = client.get(f"/{language}/")

    assert answer.status_code == 503
    assert told(answer.text, language, path) == said.NOTHING[language]


@pytest.mark.parametrize("language", languages())
def test_what_nobody_expected_is_told(
    own: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError("the secret of the house")

    with open_store(own) as store, asking(store) as client:
        monkeypatch.setattr("remit.web.pages.render", broken)
        answer = client.get(f"/{language}/unit/abidjan/")

    assert answer.status_code == 500
    assert told(answer.text, language, own) == said.OURS[language]
    assert title(answer.text) == said.TITLES[500][language]


@pytest.mark.parametrize("language", languages())
def test_what_is_not_installed_is_told(
    own: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with open_store(own) as store, editing(store) as client:
        client.post("/en/edit/step/open", data=OPENING | {"act": "keep"}, headers=FROM_HERE)
        answer = client.get(f"/{language}/edit/memo/1/pdf")

    assert answer.status_code == 501
    assert told(answer.text, language, own) == said.NO_PDF[language]
    assert title(answer.text) == said.TITLES[501][language]


@pytest.mark.parametrize("language", languages())
def test_whatever_else_a_server_may_say_is_told(language: str) -> None:
    """Nothing here counts requests; whoever stands in front of it may."""
    words_of = problem_words(TooManyRequestsException(), language)
    page = problem_page(429, words_of, language, "/")

    assert told(page, language, Path("remit.db")) == said.ELSE[language]
    assert title(page) == said.ELSE_TITLE[language]


# On the page of a form -----------------------------------------------------------------


def refused(store: Store, path: Path, language: str) -> str:
    """Send a form that cannot be recorded; give what its page says of that."""
    with editing(store) as client:
        answer = client.post(f"/{language}/edit/step/open", data=OPENING, headers=FROM_HERE)
    page = html.document_fromstring(answer.text)
    (alert,) = page.xpath("//*[@role='alert']")

    assert alert.xpath(".//*[@lang='en']") == []
    assert mixed(html.tostring(alert, encoding="unicode"), language) == ()
    return words(alert).replace(str(path), "remit.db")


@pytest.mark.parametrize("language", languages())
def test_that_somebody_else_is_writing_is_told(own: Path, language: str) -> None:
    with (
        closing(sqlite3.connect(own, isolation_level=None)) as other,
        open_store(own, patience=0.05) as store,
    ):
        other.execute("BEGIN IMMEDIATE")
        assert refused(store, own, language) == said.WRITING["somebody else"][language]


@pytest.mark.parametrize("language", languages())
def test_that_the_disk_is_full_is_told(own: Path, language: str) -> None:
    with open_store(own) as store:
        with store._pool.connection() as connection:  # type: ignore[attr-defined]  # SQLite's own
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages}")
        assert refused(store, own, language) == said.WRITING["full disk"][language]


@pytest.mark.parametrize("language", languages())
def test_that_nothing_can_be_written_is_told(
    own: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr("remit.register.connection.os.access", lambda *_: False)
    with open_store(own) as store:
        assert refused(store, own, language) == said.WRITING["only to be read"][language]


# In whose language ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "accepted", "language", "home"),
    [
        ("/ru/edit/moon", "ar", "ru", "/ru/"),
        ("/fr-CA/edit/moon", "ar", "fr", "/"),
        ("/static/edit", "es-PE, en;q=0.5", "es", "/"),
        ("/xx/edit/moon", "de, ar;q=0.9, en;q=0.8", "ar", "/"),
        ("/xx/edit/moon", "de", "en", "/"),
        ("/xx/edit/moon", "", "en", "/"),
        ('/fr-"><script>/edit/moon', "*", "fr", "/"),
        ("/../ru/edit/moon", 'x"><script>;q=1', "ru", "/ru/"),
        ("/RU/edit/moon", "ru;q=nan, fr;q=1e999", "fr", "/"),
    ],
)
def test_the_language_is_that_of_the_address_else_the_one_liked_best(
    here: TestClient[Litestar], address: str, accepted: str, language: str, home: str
) -> None:
    """Whatever else is sent, one of five codes comes of it, and no page of another server."""
    answer = here.get(address, headers={"accept-language": accepted})
    page = html.document_fromstring(answer.text)

    assert answer.status_code == 404
    assert page.get("lang") == language
    assert page.xpath("//main//a/@href") == [home]
    assert "<script" not in answer.text


def test_programs_are_told_in_english(here: TestClient[Litestar]) -> None:
    headers = {"accept-language": "ru"}

    assert here.get("/api/v1/who?subject=lima&on=soon", headers=headers).json() == {
        "type": "/api/v1#unreadable",
        "title": "The question cannot be read",
        "status": 400,
        "detail": "'soon' is not a day. Write it as 2010-06-01.",
    }
    assert here.get("/api/v1/nothing", headers=headers).json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing at this address.",
    }
