"""A server of its own on this machine: Granian, with one process a worker."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Final

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server
from litestar import Litestar

from remit.errors import RemitError
from remit.register import open_store
from remit.web.app import create_app
from remit.web.port import kept_port

LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")

_PAUSE: Final = 0.02
_SECONDS_TO_STOP: Final = 5


def serve(
    url: str,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int = 1,
    person: str = "",
    on_ready: Callable[[str], None] | None = None,
) -> None:
    """Serve a register until interrupted.

    What another process records is in the next answer: each request asks for the head.

    Args:
        url: Where the register is kept, as `open_store` takes it.
        host: An address of this machine only; without sign-in there is no other.
        port: The port; 0 is one that nobody uses, and `on_ready` is told which.
        workers: How many processes answer.
        person: Who changes the register on screen; blank for whoever is at the machine itself.
        on_ready: Called with the address once it can be asked.

    Raises:
        RemitError: The host is not this machine, or the port is taken.
        StoreError: The register cannot be opened.
    """
    _refuse_other_hosts(host)
    open_store(url).close()
    with kept_port(host, port) as found:
        if on_ready is not None:
            told = threading.Thread(target=_tell, args=(host, found, on_ready), daemon=True)
            told.start()
        server = Server(
            "remit.web.serve",
            address="127.0.0.1" if host == "localhost" else host,
            port=found,
            interface=Interfaces.ASGI,
            workers=workers,
            websockets=False,
            log_level=LogLevels.error,
            workers_kill_timeout=_SECONDS_TO_STOP,
        )
        server.serve(target_loader=partial(application, url, person), wrap_loader=False)


def application(url: str, person: str = "") -> Litestar:
    """Make the application of one worker, with a store of its own."""
    store = open_store(url)
    app = create_app(store, clock=lambda: datetime.now(UTC), person=person, is_edited=True)
    app.on_shutdown.append(store.close)
    return app


def _refuse_other_hosts(host: str) -> None:
    if host not in LOOPBACK:
        raise RemitError(
            f"Remit answers on this machine only, and {host} is reached from others: "
            "there is no sign-in yet.",
            todo="Leave --host out, and put a server with sign-in in front.",
        )


def _tell(host: str, port: int, on_ready: Callable[[str], None]) -> None:
    """Wait until the server answers at its port, however long, and say so."""
    while not _answers(host, port):
        time.sleep(_PAUSE)
    shown = f"[{host}]" if ":" in host else host
    on_ready(f"http://{shown}:{port}")


def _answers(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True
