"""The real server on this machine: it starts, sees what others record, and stops."""

import json
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any
from urllib.request import urlopen

import pytest
from tests.web.conftest import record_all
from tests.web.serving import Serving, started

from remit.errors import NoRegisterError, RemitError
from remit.model.change import Entry
from remit.model.unit import Unit
from remit.register import Store
from remit.text.local import Local
from remit.web.serve import serve


@pytest.fixture
def server(store: Store, tmp_path: Path) -> Iterator[Serving]:
    """A server process of the register in `own.db`, ready to be asked."""
    with started(str(tmp_path / "own.db")) as server:
        yield server


def ask(server: Serving, address: str) -> Any:  # noqa: ANN401 - JSON
    with urlopen(f"{server.address}/api/v1/{address}", timeout=20) as answer:
        return json.load(answer)


def test_a_server_answers_sees_what_is_recorded_and_stops(store: Store, server: Serving) -> None:
    who = ask(server, "who?subject=ashgabat&function=accounting&role=provides&on=2010-06-01")
    before = ask(server, "units")["units"]

    row = Unit(id="geneva-annexe", name=Local("Geneva Annexe"), part_of="iom")
    record_all(store, (Entry("units", ("geneva-annexe",), row=row),))
    after = ask(server, "units")["units"]

    assert who["roles"][0]["holders"] == ["mac-accounting"]
    assert [each["id"] for each in after if each not in before] == ["geneva-annexe"]

    server.process.send_signal(signal.SIGINT)
    assert (server.process.wait(timeout=20), server.complaints()) == (0, "")


def test_servers_that_start_at_once_answer_each_at_a_port_of_its_own(
    kept: Path, example_db: str
) -> None:
    both_run = Barrier(2)

    def root(register: str) -> str:
        with started(register) as server:
            both_run.wait(timeout=60)
            units = ask(server, "units?on=2010-06-01")["units"]
            return next(str(each["id"]) for each in units if not each["part_of"])

    with ThreadPoolExecutor(2) as both:
        assert list(both.map(root, (str(kept), example_db))) == ["iom", "lighthouse"]


def test_a_port_that_is_taken_is_said(kept: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(RemitError, match=f"Port {port} is taken.*--port {port + 1}"):
            serve(str(kept), port=port)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "example.org", ""])  # noqa: S104 - all are refused
def test_it_binds_to_this_machine_only(kept: Path, host: str) -> None:
    with pytest.raises(RemitError, match="on this machine only"):
        serve(str(kept), host=host)


@pytest.mark.parametrize("port", [-1, 70_000])
def test_what_is_no_port_is_said(kept: Path, port: int) -> None:
    with pytest.raises(RemitError, match="is no port"):
        serve(str(kept), port=port)


def test_no_register_is_said_before_anything_starts(tmp_path: Path) -> None:
    with pytest.raises(NoRegisterError):
        serve(str(tmp_path / "none.db"))
