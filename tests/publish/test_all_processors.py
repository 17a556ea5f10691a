"""Pages are made on all processors, and none of them is waited for in vain."""

import os

import pytest

from remit.errors import RemitError
from remit.publish.build import batches
from remit.publish.build.batches import Batch

NOTHING = Batch((), {}, (), {})


def test_every_part_of_the_work_comes_back() -> None:
    made = list(batches._on_all_processors(20, lambda _: NOTHING, 2))

    assert made == [NOTHING] * 20


def test_whoever_ends_one_of_the_processes_is_told_so() -> None:
    def work(number: int) -> Batch:
        if number == 3:
            os._exit(9)
        return NOTHING

    with pytest.raises(RemitError, match="ended from outside"):
        list(batches._on_all_processors(20, work, 2))
