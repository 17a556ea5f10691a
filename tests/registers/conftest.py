"""The reference register, read once."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.shared import reference_register

from remit.model.register import Register
from remit.model.structure import Structure

Day = Callable[[str], Structure]


@pytest.fixture(scope="session")
def reference() -> Register:
    """What the program brings along."""
    return reference_register()


@pytest.fixture(scope="session")
def on(reference: Register) -> Day:
    """The reference register on a day."""
    return lambda day: Structure(reference, date.fromisoformat(day))
