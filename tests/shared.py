"""Real data that the project does not hold: it stands in a folder `shared/data` beside it."""

import os
from pathlib import Path

import pytest


def shared(name: str) -> Path:
    """Give a shared file; without it the test is skipped, or fails under CI."""
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
