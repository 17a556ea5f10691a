"""Serving: it says where, answers there, and goes quietly."""

import json
import re
import signal
import socket
import subprocess
import urllib.request

import pytest
from tests.cli.running import A_DAY, COMMAND, surroundings


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_it_says_where_answers_there_and_goes_quietly(db: str, command: str) -> None:
    with subprocess.Popen(
        [str(COMMAND), command, "--port", "0", "--db", db],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(PYTHONUNBUFFERED="1"),
        text=True,
    ) as server:
        assert server.stdout is not None
        assert server.stderr is not None
        said = ""
        while "Served at" not in said:
            line = server.stdout.readline()
            assert line, server.stderr.read()
            said += line
        (address,) = re.findall(r"Served at (\S+) \(this machine only\)", said)
        asked = f"who?subject=ashgabat&function=accounting&on={A_DAY}"
        with urllib.request.urlopen(f"{address}/api/v1/{asked}") as answer:
            document = json.load(answer)
        assert document["roles"][0]["holders"] == ["mac-accounting"]
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=15) == 0
        assert "Traceback" not in server.stderr.read()


def test_a_port_that_is_taken_is_told(db: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [str(COMMAND), "serve", "--port", str(port), "--db", db],
            capture_output=True,
            check=False,
            env=surroundings(),
            text=True,
        )
    assert done.returncode == 2
    assert f"Port {port} is taken" in done.stderr
