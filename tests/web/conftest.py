"""The reference register as it is served, and small ones that change."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.shared import reference_register

from remit.change.diff import diff
from remit.model.change import Actor, ChangeSet, Entry
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.register import Store, open_store
from remit.temporal.moment import Moment
from remit.web.app import create_app

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)

Client = TestClient[Litestar]
Recorder = Callable[..., None]


@pytest.fixture(scope="session")
def reference() -> Register:
    return reference_register()


@pytest.fixture(scope="session")
def kept(reference: Register, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the reference register; no test records in it."""
    path = tmp_path_factory.mktemp("web") / "iom.db"
    with open_store(path, create=True) as store:
        record_all(store, diff(empty(Settings(id="")), reference))
    return path


@pytest.fixture(scope="session")
def client(kept: Path) -> Iterator[Client]:
    """Asks about the reference register, on 23 November 2026."""
    with open_store(kept) as store, asking(store) as client:
        yield client


@pytest.fixture
def structure(kept: Path) -> Structure:
    """The organisation on the day of most questions."""
    with open_store(kept) as store:
        return store.structure(Moment(date(2010, 6, 1)))


@pytest.fixture
def store(reference: Register, tmp_path: Path) -> Iterator[Store]:
    """The reference register in a file that a test may record in."""
    with open_store(tmp_path / "own.db", create=True) as store:
        record_all(store, diff(empty(Settings(id="")), reference))
        yield store


def asking(store: Store) -> Client:
    """Give a client of a register; what goes wrong within is an answer, as for everybody."""
    app = create_app(store, clock=lambda: NOON)
    return TestClient(app, raise_server_exceptions=False)


def record_all(store: Store, entries: tuple[Entry, ...]) -> None:
    base = store.head.sequence if store.head else 0
    store.record(ChangeSet("A change", entries), by=Actor(), base=base)
