"""The parts of a plan: what it tells of one thing each, as text and as a document."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from remit.publish.money.moving.sheet import Sheet


class Told(Struct, frozen=True):
    """Lines that belong together, under a heading or under none; or a table.

    `numbers` are those of the lines, where these are counted and some are left out.
    """

    lines: tuple[str, ...] = ()
    heading: str = ""
    numbers: tuple[int, ...] = ()
    sheet: Sheet | None = None


class Part(Struct, frozen=True):
    """What a plan tells of one thing.

    Args:
        name: Under which it stands in the document.
        title: The heading.
        told: What is told; nothing where there is nothing to tell.
        document: The same as JSON.
        numbered: Whether the lines are counted.
    """

    name: str
    title: str
    told: tuple[Told, ...]
    document: Any
    numbered: bool = False
