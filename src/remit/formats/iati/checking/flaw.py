"""What is wrong in one place of a file."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Flaw(Struct, frozen=True):
    """Something wrong: of which layer or rule, on which line, and what it is in words."""

    code: str
    line: int
    text: str
    severity: Literal["error", "warning"] = "error"
