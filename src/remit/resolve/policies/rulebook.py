"""The policies of one register: the usual ones as it sets them, and its own."""

from __future__ import annotations

from remit.model.policy import Policies, PolicySetting, Severity, Value
from remit.resolve.policies.catalogue import POLICIES

_NOTHING_SAID = PolicySetting()


class Rulebook:
    """How hard each policy is, and what it goes by.

    Args:
        policies: What the register says of them.

    Example:
        >>> book = Rulebook(Policies({"depth": PolicySetting("refusal", {"most": 6})}))
        >>> book.severity("depth"), book.number("depth", "most"), book.severity("gap")
        ('refusal', 6, 'warning')
    """

    def __init__(self, policies: Policies) -> None:
        """Take what is said."""
        self.own = policies.own
        self._said = policies.said

    def severity(self, policy: str) -> Severity:
        """Give how hard one of the usual policies is."""
        return self._setting(policy).severity or POLICIES[policy].severity

    def number(self, policy: str, parameter: str) -> int:
        """Give a number that a policy goes by."""
        value = self.value(policy, parameter)
        return value if isinstance(value, int) else 0

    def ids(self, policy: str, parameter: str) -> tuple[str, ...]:
        """Give a list that a policy goes by."""
        value = self.value(policy, parameter)
        return value if isinstance(value, tuple) else ()

    def value(self, policy: str, parameter: str) -> Value:
        """Give what a policy goes by: as the register sets it, else as usual."""
        own = self._setting(policy).values.get(parameter)
        return POLICIES[policy].parameters[parameter].usual if own is None else own

    def _setting(self, policy: str) -> PolicySetting:
        return self._said.get(policy, _NOTHING_SAID)
