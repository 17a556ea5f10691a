"""A policy: something that ought to hold of a structure, and why."""

from __future__ import annotations

from msgspec import Struct

from remit.model.policy import Severity, Value


class Parameter(Struct, frozen=True):
    """What a policy goes by, and a register may set: its usual value, and what it means."""

    usual: Value
    words: str


class Policy(Struct, frozen=True, kw_only=True):
    """One policy: what is found, as the title of a list; what it means, why it matters, the cure.

    `severity` is the usual one; a register says otherwise in `register.toml`.
    """

    id: str
    title: str
    means: str
    matters: str
    todo: str
    severity: Severity = "warning"
    parameters: dict[str, Parameter] = {}

    @property
    def explanation(self) -> str:
        """What it means, why it matters and what to do, as one paragraph."""
        return f"{self.means} {self.matters} {self.todo}"
