"""A server of the reference register, or of another, for as long as some tests ask it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.cli.running import run
from tests.web.serving import started


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
    with started(kept) as server:
        yield server.address
