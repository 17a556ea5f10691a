"""What tests of several packages share: real data, and the register that travels with Remit."""

import os
from functools import cache
from pathlib import Path

import pytest

import remit
from remit.formats.folder import write_folder
from remit.formats.replay import Replay, read_replay
from remit.model.register import Register

REFERENCE = Path(remit.__file__).parent / "registers" / "iom"
"""The reference register: what was there before the reform of 2011, and the changes since."""

BEFORE = REFERENCE / "before-2011"
"""The register folder it begins with."""


DEEP = int(os.environ.get("DEEP", "1"))
"""How many times as much is drawn, and killed, as in a run of every day."""


def tries(number: int) -> int:
    """Give how often something that chance decides is tried: with DEEP=10, ten times as often.

    Example:
        >>> tries(12) == 12 * DEEP
        True
    """
    return number * DEEP


@cache
def replay() -> Replay:
    """Give the reference register as it came about."""
    return read_replay(REFERENCE)


def reference_register() -> Register:
    """Give the reference register whole: what it began with, and every change since."""
    return replay().register


def reference_folder(path: Path) -> Path:
    """Write the reference register whole into a folder, which is there afterwards."""
    write_folder(reference_register(), path)
    return path


def shared(name: str) -> Path:
    """Give real data that the project does not hold, from a folder `shared/data` beside it.

    Without it the test is skipped, or fails under CI.
    """
    around = Path(__file__).resolve().parents
    found = next(
        (each for place in around if (each := place / "shared/data" / name).exists()), None
    )
    if found is None:
        reason = f"needs shared/data/{name} beside the project"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return found
