"""A server of its own process, for as long as a test asks it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO

_PROGRAM = """
import sys
from remit.web.serve import serve
serve(sys.argv[1], port=0, on_ready=lambda address: print(address, flush=True))
"""


@dataclass(frozen=True)
class Serving:
    """A server that answers: where, its process, and what it says beside."""

    address: str
    process: subprocess.Popen[str]
    beside: IO[str]

    def complaints(self) -> str:
        """Give what it wrote beside its answers until now."""
        self.beside.seek(0)
        return self.beside.read()


@contextmanager
def started(kept: str) -> Iterator[Serving]:
    """Serve the register that a file keeps, at a port that nobody else is given."""
    # A file and not a pipe: nobody reads while it runs, and a full pipe would stop it.
    with TemporaryFile("w+", encoding="utf-8") as beside:
        process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, kept], stdout=subprocess.PIPE, stderr=beside, text=True
        )
        assert process.stdout is not None
        try:
            server = Serving(process.stdout.readline().strip(), process, beside)
            assert server.address, server.complaints()
            yield server
        finally:
            # Asked and not killed: its workers are processes of their own and would stay.
            process.terminate()
            process.communicate(timeout=20)
