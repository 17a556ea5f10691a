"""The help of a command, without the words of a programming language in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption


class Command(TyperCommand):
    """A command whose help says `--json`, and not `--json <bool>`."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 - Typer's own, which it hides
        """Give the arguments and options."""
        return untyped(super().get_params(ctx))


class Group(TyperGroup):
    """All commands; the same holds for the options before them."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 - as above
        """Give the options."""
        return untyped(super().get_params(ctx))


def untyped(params: Sequence[Any]) -> list[Any]:
    """Leave the types out, except the words that an option has for its value."""
    for each in params:
        if not isinstance(each, TyperOption) or each.metavar is None:
            vars(each)["display_type_rich"] = _no_type
    return list(params)


def _no_type(ctx: object) -> None:
    """Give no type."""
