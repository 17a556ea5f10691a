"""A port is kept for the server that will answer there: nobody else is given it meanwhile."""

import socket
from contextlib import ExitStack
from pathlib import Path

import pytest

from remit.errors import RemitError
from remit.web.port import kept_port
from remit.web.serve import serve

HERE = "127.0.0.1"


def test_whoever_asks_for_a_free_port_is_given_one_of_their_own() -> None:
    with ExitStack() as all_at_once:
        ports = [all_at_once.enter_context(kept_port(HERE, 0)) for _ in range(200)]
        plain = all_at_once.enter_context(socket.socket())
        plain.bind((HERE, 0))

        assert len({*ports, plain.getsockname()[1]}) == 201


def test_a_port_is_taken_before_its_server_answers_and_free_afterwards(kept: Path) -> None:
    with kept_port(HERE, 0) as port:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((HERE, port), timeout=1)
        with pytest.raises(RemitError, match=f"Port {port} is taken"):
            serve(str(kept), port=port)

    with kept_port(HERE, port) as again:
        assert again == port


def test_a_port_is_free_at_once_where_somebody_was_just_answered() -> None:
    """The ends of their lines wait a minute, and hinder nobody."""
    with socket.create_server((HERE, 0)) as server:
        port = server.getsockname()[1]
        asking = socket.create_connection((HERE, port))
        answering, _ = server.accept()
        answering.close()
        asking.close()

    with kept_port(HERE, port) as again:
        assert again == port
