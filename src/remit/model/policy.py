"""What a register says of policies: how hard each of them is, and those of its own."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

from msgspec import Struct

from remit.model.scope import Scope

Severity = Literal["refusal", "warning", "off"]
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
"""How hard a policy is: it refuses new change sets, it warns, or nobody looks."""

Wanted = Literal["answered", "contested", "gap"]
WANTED: Final[tuple[Wanted, ...]] = get_args(Wanted)
"""What may be wanted of an answer."""

Value: TypeAlias = int | tuple[str, ...]
"""What a policy goes by: a number, or a list of ids."""


class PolicySetting(Struct, frozen=True, omit_defaults=True):
    """What a register says of one policy; whatever it leaves out is as usual."""

    severity: Severity | None = None
    values: dict[str, Value] = {}


class OwnPolicy(Struct, frozen=True, kw_only=True):
    """A policy of a register's own: for every subject in scope, a function has a status.

    Example:
        >>> from remit.model.scope import scope
        >>> own = OwnPolicy(id="all-are-paid", scope=scope("everyone"), function="payroll")
        >>> own.role, own.status, own.severity
        ('provides', 'answered', 'warning')
    """

    id: str
    scope: Scope
    function: str
    role: str = "provides"
    status: Wanted = "answered"
    severity: Severity = "warning"
    explanation: str = ""


class Policies(Struct, frozen=True, omit_defaults=True):
    """The table `[policies]` of `register.toml`: by id what is said, then the register's own."""

    said: dict[str, PolicySetting] = {}
    own: tuple[OwnPolicy, ...] = ()
