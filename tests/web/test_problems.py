"""What cannot be answered is said in words, to programs as a problem document (RFC 9457)."""

import logging
from pathlib import Path

import pytest
from tests.web.conftest import Client, asking

from remit.errors import (
    AmbiguousError,
    BusyError,
    Mistake,
    MistakesError,
    NotInstalledError,
    QuestionError,
    RemitError,
    StoreError,
    UnknownError,
    WrittenWrongError,
)
from remit.register import Store, open_store
from remit.web.problems import problem


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownError("unit", "limo", ["lima"]), 404),
        (AmbiguousError("manila", [("unit", "manila", "Manila")]), 409),
        (WrittenWrongError("'2010' is not a day", todo="write it as 2010-06-01"), 400),
        (QuestionError("That cannot be asked."), 400),
        (MistakesError([Mistake("units.csv", 4, "id", "no id", "write one")]), 400),
        (RemitError("Something else."), 400),
        (NotInstalledError("A PDF needs a library."), 501),
        (StoreError("The disk is full."), 503),
        (BusyError("Somebody is writing."), 503),
        (ZeroDivisionError("division by zero"), 500),
    ],
)
def test_every_error_has_its_status(error: Exception, status: int) -> None:
    assert problem(error).status == status


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("who?subject=qqqqqqqq", 404, "qqqqqqqq"),
        ("who?subject=lima&function=zzzzzzzz", 404, "zzzzzzzz"),
        ("who?subject=lima&function=payroll&role=provide", 404, "Did you mean provides?"),
        ("who", 400, "subject"),
        ("who?subject=", 400, "subject"),
        ("who?subject=lima&on=2010", 400, "Write it as 2010-06-01."),
        ("who?subject=lima&on=yesterday", 400, "'yesterday' is not a day"),
        ("who?subject=lima&known_at=noon", 400, "is not an instant"),
        ("who?subject=lima&onn=2010-06-01", 400, "'onn'"),
        ("who?subject=lima&on=2010-06-01&on=2011-06-01", 400, "more than once"),
        ("who?subject=lima&function=payroll&with=echo", 400, "funder=echo"),
        ("who?subject=lima&function=payroll&with=a=b&with=a=c", 400, "stands once"),
        ("who?subject=lima&function=payroll&with=a=b%20c=d", 400, "funder=echo"),
        ("units/nobody", 404, "nobody"),
        ("units/mac?on=1930-01-01", 404, "1930-01-01"),
        ("serves/FRA", 404, "FRA"),
        ("matrix?format=pdf", 400, "format"),
        ("matrix?role=nothing", 404, "nothing"),
        ("units?known_at=2000-01-01", 400, "Nothing was recorded yet at 2000-01-01."),
        ("nothing-here", 404, ""),
    ],
)
def test_a_problem_says_what_to_do(client: Client, address: str, status: int, said: str) -> None:
    answer = client.get(f"/api/v1/{address}")

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert found["status"] == status
    assert said in found["detail"]
    assert found["detail"].endswith((".", "?"))
    assert {"type", "title"} <= found.keys()


def test_candidates_and_nearest_names_are_data(client: Client) -> None:
    found = client.get("/api/v1/who?subject=lima&function=payroll&role=provide").json()

    assert found["nearest"] == ["provides"]
    assert found["type"] == "/api/v1#unknown"


def test_nothing_is_changed_by_asking(client: Client) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = client.request(method, "/api/v1/who?subject=lima")

        assert answer.status_code == 405
        assert "GET" in answer.headers["allow"]
        assert answer.headers["content-type"] == "application/problem+json"


def test_what_nobody_expected_is_a_sentence_and_a_traceback_for_us(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError("the secret of the house")

    with asking(store) as client, caplog.at_level(logging.ERROR):
        monkeypatch.setattr("remit.web.api.public", broken)
        answer = client.get("/api/v1/tree")

    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.json()["title"] == "Something went wrong here"
    assert "the secret of the house" in caplog.text


def test_a_register_in_which_nothing_is_recorded_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path / "new.db", create=True) as store, asking(store) as client:
        answer = client.get("/api/v1/units")

    assert answer.status_code == 503
    assert (
        answer.json()["detail"] == "Nothing is recorded here yet. Load a folder with: remit load."
    )
