"""The reference register's site, as a folder on disk and behind a server."""

import fcntl
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.cli.running import run
from tests.shared import reference_register
from tests.web.serving import started

from remit.model.structure import Head, Structure
from remit.publish.site import Site, publication, render_answer, write_site

SIZES = {"phone": (375, 812), "desktop": (1280, 900)}

HEAD = Head(12, "3fd0a1" * 10 + "beef", datetime(2026, 11, 23, 15, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of 1 June 2010, as Ashgabat shows it too; an answer as a server gives it.

    Whichever process asks first writes it for all.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    out = shared / "site-of-2010"
    with (shared / "site-of-2010.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (out / "answer.html").exists():
            _write(out)
    return out


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the reference register, which is only asked."""
    kept = str(tmp_path_factory.mktemp("served") / "iom.db")
    assert run("demo", "--no-serve", "--db", kept).code == 0
    with started(kept) as server:
        yield server.address


def _write(out: Path) -> None:
    register = reference_register()
    structure = Structure(register, date(2010, 6, 1), HEAD)
    site = Site(structure, date(2026, 11, 23))
    write_site(publication(site, editions=["ashgabat"]), out)
    live = Site(structure, site.today, live=True)
    answer = render_answer(live, "en", at="lima", need="internet", asked={"on": "2010-06-01"})
    # Opened from a folder, only the address of the style is another.
    told = answer.body.replace(b'href="/static/', b'href="static/')
    (out / "answer.html").write_bytes(told)
