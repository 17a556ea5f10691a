"""A server of the reference register, or of another, for as long as some tests ask it."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.cli.running import run

_PROGRAM = """
import sys
from remit.web.serve import serve
serve(sys.argv[1], port=int(sys.argv[2]), on_ready=lambda address: print(address, flush=True))
"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the reference register, kept in a folder; gives the address."""
    kept = str(folder / "iom.db")
    assert run("demo", "--no-serve", "--db", kept).code == 0
    with served_from(kept) as address:
        yield address


@contextmanager
def served_from(kept: str) -> Iterator[str]:
    """Serve the register that a file keeps; gives the address."""
    with closing(socket.socket()) as trial:
        trial.bind(("127.0.0.1", 0))
        port = str(trial.getsockname()[1])
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, kept, port],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        # Asked and not killed: its workers are processes of their own and would stay.
        process.terminate()
        process.communicate(timeout=20)
