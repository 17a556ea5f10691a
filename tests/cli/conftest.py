"""The reference register, loaded once by the command itself."""

from pathlib import Path

import pytest
from tests.cli.projects import register_of_lima
from tests.cli.running import run


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a register that holds the reference register, and is only asked."""
    path = tmp_path_factory.mktemp("register") / "remit.db"
    assert run("demo", "--no-serve", "--db", str(path)).code == 0
    return path


@pytest.fixture
def db(loaded: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same, found without --db."""
    monkeypatch.setenv("REMIT_DB", str(loaded))
    monkeypatch.setenv("COLUMNS", "80")
    return str(loaded)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of a register of one's own, which is not there yet."""
    path = tmp_path / "own.db"
    monkeypatch.setenv("REMIT_DB", str(path))
    return path


@pytest.fixture
def lima(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of a register with one office, whose name among publishers is known."""
    monkeypatch.setenv("COLUMNS", "80")
    assert run("load", str(register_of_lima(tmp_path / "folder"))).code == 0
    return own
