"""The reference register as a site, each page made once a test process."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

import pytest
from tests.shared import reference_register

from remit.model.register import Register
from remit.model.structure import Head, Structure
from remit.publish.site import Site, paths, render

A_DAY = date(2010, 6, 1)
TODAY = date(2026, 11, 23)
HEAD = Head(12, "3fd0a1" * 10 + "beef", datetime(2026, 11, 23, 15, 0, tzinfo=UTC))

Pages = Mapping[str, bytes]


@pytest.fixture(scope="session")
def reference() -> Register:
    """The register that travels with the program."""
    return reference_register()


@pytest.fixture(scope="session")
def site_on(reference: Register) -> Callable[[date], Site]:
    """The reference register's site on any day."""
    return lambda day: Site(Structure(reference, day, HEAD), TODAY)


@pytest.fixture(scope="session")
def site(site_on: Callable[[date], Site]) -> Site:
    """The site of 1 June 2010."""
    return site_on(A_DAY)


@pytest.fixture(scope="session")
def pages(site: Site) -> Pages:
    """Every file of that site, by path."""
    found = {path: render(site, path) for path in paths(site)}
    return {path: each.body for path, each in found.items() if each is not None}
