"""Two servers alike: Remit's own, and one with an empty handler; each a process of its own.

python -m benchmarks.beside.server [DATABASE]

It prints its port.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server
from litestar import Litestar, get

from remit.web.port import kept_port
from remit.web.serve import serve

_HERE: Final = Path(__file__).parents[2]
_HOST: Final = "127.0.0.1"
_PATIENCE: Final = 60.0


@get("/empty", sync_to_thread=False)
def get_empty() -> dict[str, str]:
    """Answer nothing: the least that an answer over HTTP can cost."""
    return {}


def application() -> Litestar:
    """Make the application with the empty handler."""
    return Litestar([get_empty], openapi_config=None, logging_config=None)


def serve_empty() -> None:
    """Serve it as Remit serves itself."""
    with kept_port(_HOST, 0) as port:
        print(port, flush=True)
        server = Server(
            "benchmarks.beside.server",
            address=_HOST,
            port=port,
            interface=Interfaces.ASGI,
            websockets=False,
            log_level=LogLevels.error,
        )
        server.serve(target_loader=application, wrap_loader=False)


@contextmanager
def serving(*database: str) -> Iterator[int]:
    """Serve a register, or the empty handler, for as long as it is needed.

    Returns:
        The port.
    """
    command = [sys.executable, "-m", "benchmarks.beside.server", *database]
    process = subprocess.Popen(command, cwd=_HERE, stdout=subprocess.PIPE, text=True)
    try:
        port = int(process.stdout.readline() or 0) if process.stdout else 0
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=_PATIENCE)


def _wait(port: int, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection((_HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"the server at port {port} does not answer")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        serve(sys.argv[1], port=0, on_ready=lambda told: print(told.split(":")[-1], flush=True))
    else:
        serve_empty()
