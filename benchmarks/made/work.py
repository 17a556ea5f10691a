"""What a made organisation does: a tree of functions, two or three deep."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

from remit.model.remit import Function
from remit.text.local import Local

RESPONSIBILITY: Final = "regional-support"
LIAISON: Final = "liaison"


def functions(count: int, chance: Random) -> Iterator[Function]:
    """Give so many functions, two of which stand alone: regional support and liaison.

    A twelfth of the others are the broadest; each of the rest is narrower than one of those
    or, half of the time, than one of the second level.

    Raises:
        ValueError: There are fewer than three.
    """
    if count < 3:
        raise ValueError("an organisation has three functions at least")
    yield Function(id=RESPONSIBILITY, name=Local("Regional support"), concerns=("units",))
    yield Function(id=LIAISON, name=Local("Liaison"), concerns=("bodies",))
    broadest, second = max(1, count // 12), max(1, count // 3)
    for number in range(1, count - 1):
        above = ""
        if number > second > broadest and chance.random() < 0.5:
            above = f"function-{chance.randint(broadest + 1, second)}"
        elif number > broadest:
            above = f"function-{chance.randint(1, broadest)}"
        yield Function(id=f"function-{number}", name=Local(f"Function {number}"), broader=above)
