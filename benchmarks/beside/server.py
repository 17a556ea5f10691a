"""Two servers alike: Remit's own, and one with an empty handler; each a process of its own.

python -m benchmarks.beside.server PORT [DATABASE]
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server
from litestar import Litestar, get

from remit.web.serve import serve

_HERE: Final = Path(__file__).parents[2]
_PATIENCE: Final = 60.0


@get("/empty", sync_to_thread=False)
def get_empty() -> dict[str, str]:
    """Answer nothing: the least that an answer over HTTP can cost."""
    return {}


def application() -> Litestar:
    """Make the application with the empty handler."""
    return Litestar([get_empty], openapi_config=None, logging_config=None)


def serve_empty(port: int) -> None:
    """Serve it as Remit serves itself."""
    server = Server(
        "benchmarks.beside.server",
        port=port,
        interface=Interfaces.ASGI,
        websockets=False,
        log_level=LogLevels.error,
    )
    server.serve(target_loader=application, wrap_loader=False)


@contextmanager
def serving(database: str = "") -> Iterator[int]:
    """Serve a register, or the empty handler, for as long as it is needed.

    Returns:
        The port.
    """
    port = _free_port()
    command = [sys.executable, "-m", "benchmarks.beside.server", str(port), database]
    process = subprocess.Popen(command, cwd=_HERE, stdout=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _free_port() -> int:
    with closing(socket.socket()) as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"the server at port {port} does not answer")


if __name__ == "__main__":
    if sys.argv[2]:
        serve(sys.argv[2], port=int(sys.argv[1]))
    else:
        serve_empty(int(sys.argv[1]))
