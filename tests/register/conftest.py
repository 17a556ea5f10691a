"""The engines a register can be kept in, and a fresh store of each."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from tests.register.sample import Clock, Engine, each_hour

from remit.register import Store, open_store


class SqliteEngine:
    """Registers as files of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count()

    def place(self) -> Path:
        return self._folder / f"register-{next(self._numbers)}.db"

    def open(
        self,
        place: str | Path,
        *,
        create: bool = True,
        clock: Clock | None = None,
        patience: float = 5.0,
    ) -> Store:
        return open_store(place, create=create, clock=clock or each_hour(), patience=patience)


@pytest.fixture(scope="session", params=["sqlite"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine; what passes with one must pass with all."""
    engines = {"sqlite": SqliteEngine}
    return engines[request.param](tmp_path_factory.mktemp("registers"))


@pytest.fixture
def store(engine: Engine) -> Iterator[Store]:
    """A store in which nothing is recorded yet."""
    with engine.open(engine.place()) as opened:
        yield opened
