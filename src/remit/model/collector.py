"""The garbage collector rests while many values are made that stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let Python not look for garbage within.

    Reading a log or a folder, or writing pages, makes hardly anything but values that stay;
    looking through them for garbage, again and again as they grow in number, takes as long
    as making them.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()
