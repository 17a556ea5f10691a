"""A port of this machine, kept for a server from before it starts until it has stopped."""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

from remit.errors import RemitError


@contextmanager
def kept_port(host: str, port: int) -> Iterator[int]:
    """Keep a port, so that nobody takes it before the server, or its workers after a fall, do.

    Whoever else would keep it, or be given a free one, is told that it is taken; a server of
    this process may share it, as Granian's workers share theirs.

    Args:
        host: An address of this machine.
        port: The port; 0 is one that nobody uses.

    Yields:
        The port.

    Raises:
        RemitError: The port is taken, or is none.

    Example:
        >>> with kept_port("127.0.0.1", 0) as one, kept_port("127.0.0.1", 0) as other:
        ...     one != other
        True
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as kept:
        _bind(kept, host, port)
        found: int = kept.getsockname()[1]
        if sys.platform == "win32":
            # There no two sockets share a port: between this line and the server it is anybody's.
            kept.close()
        else:
            kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 0)
        yield found


def _bind(kept: socket.socket, host: str, port: int) -> None:
    if sys.platform != "win32":
        # As servers do, so that a port that was just left counts as free.
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        kept.bind((host, port))
    except OSError as error:
        raise _no_port(port, error) from error
    except OverflowError as error:
        raise RemitError(f"{port} is no port.", todo="Name one from 1024 to 65535.") from error


def _no_port(port: int, error: OSError) -> RemitError:
    if error.errno == errno.EADDRINUSE:
        return RemitError(
            f"Port {port} is taken: something is served there already.",
            todo=f"Name another: --port {port + 1}",
        )
    if error.errno == errno.EACCES:
        return RemitError(
            f"Port {port} needs rights that you do not have.", todo="Name another: --port 8000"
        )
    return RemitError(f"Port {port} cannot be used: {error.strerror}.", todo="Name another.")
