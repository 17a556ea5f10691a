"""The real server on this machine: it starts, sees what others record, and stops."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from tests.web.conftest import record_all

from remit.errors import NoRegisterError, RemitError
from remit.model.change import Entry
from remit.model.unit import Unit
from remit.register import Store
from remit.text.local import Local
from remit.web.serve import serve

PROGRAM = """
import sys
from remit.web.serve import serve
serve(sys.argv[1], port=int(sys.argv[2]), on_ready=lambda address: print(address, flush=True))
"""


@pytest.fixture
def port() -> int:
    """A port that nobody uses just now."""
    with closing(socket.socket()) as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@pytest.fixture
def server(store: Store, tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """A server process of the register in `own.db`, ready to be asked."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "own.db"), str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == f"http://127.0.0.1:{port}"
    yield process
    # Asked and not killed: its workers are processes of their own and would stay.
    process.terminate()
    process.communicate(timeout=20)


def ask(port: int, address: str) -> Any:  # noqa: ANN401 - JSON
    with urlopen(f"http://127.0.0.1:{port}/api/v1/{address}", timeout=20) as answer:
        return json.load(answer)


def test_a_server_answers_sees_what_is_recorded_and_stops(
    store: Store, server: subprocess.Popen[str], port: int
) -> None:
    who = ask(port, "who?subject=ashgabat&function=accounting&role=provides&on=2010-06-01")
    before = ask(port, "units")["units"]

    row = Unit(id="geneva-annexe", name=Local("Geneva Annexe"), part_of="iom")
    record_all(store, (Entry("units", ("geneva-annexe",), row=row),))
    after = ask(port, "units")["units"]

    assert who["roles"][0]["holders"] == ["mac-accounting"]
    assert [each["id"] for each in after if each not in before] == ["geneva-annexe"]

    os.kill(server.pid, signal.SIGINT)
    _, said = server.communicate(timeout=20)
    assert (server.returncode, said) == (0, "")


def test_a_port_that_is_taken_is_said(
    tmp_path: Path, server: subprocess.Popen[str], port: int
) -> None:
    with pytest.raises(RemitError, match=f"Port {port} is taken.*--port {port + 1}"):
        serve(str(tmp_path / "own.db"), port=port)


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
