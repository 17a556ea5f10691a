"""Programs that a test needs: without one it is skipped, or fails where nothing may be."""

import os
import shutil

import pytest


def installed(*names: str, package: str = "") -> str:
    """Give the path of a program, under the first of its names that is there.

    Args:
        names: What it may be called.
        package: What Debian calls it; as the program, unless said.
    """
    path = next(filter(None, map(shutil.which, names)), None)
    if path is not None:
        return path
    reason = f"No {names[0]} is installed. On Debian: apt install {package or names[0]}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
