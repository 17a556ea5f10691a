"""The three rights, which are roles on the function `register`, and which includes which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Right = Literal["proposes", "approves", "administers"]

RIGHTS: Final[tuple[Right, ...]] = ("proposes", "approves", "administers")
"""From the weakest to the strongest."""

ENOUGH: Final[Mapping[Right, tuple[Right, ...]]] = {
    right: RIGHTS[place:] for place, right in enumerate(RIGHTS)
}
"""The roles any of which is enough: who approves may propose, who administers may approve."""

ROOT: Final = ""
"""What is touched where no unit is: then the root is asked, and where there are several, each."""
