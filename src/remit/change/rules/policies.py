"""Policies: those that a register sets are known, and its own speak of what is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from remit.change.fault import Fault
from remit.change.nearest import nearest
from remit.change.rules.ids import misspelt
from remit.change.rules.references import Names
from remit.model.change import SETTINGS
from remit.model.kind import KINDS
from remit.model.policy import OwnPolicy, PolicySetting
from remit.model.register import Register
from remit.model.scope import NAMING
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.policy import Policy
from remit.text.catalogue import N_
from remit.text.saying import sentence

_NOT = {
    int: (N_("'{name}' is not a number"), sentence("write a number")),
    tuple: (N_("'{name}' is not a list of ids"), sentence("write a list of ids")),
}
"""What is said of a value that is not of the kind of the usual one."""

_TAKE_AWAY = sentence("take it away")


def policy_faults(register: Register, unread: frozenset[str]) -> Iterator[Fault]:
    """Find policies that nobody knows, and ids in policies that name nothing.

    Nothing is said of an id that may stand in a row which could not be read.
    """
    if SETTINGS in unread:
        return
    policies, names = register.settings.policies, Names(register, unread)
    found = [
        *_of_said(policies.said.items(), names),
        *_of_ids(policies.own),
        *(fault for own in policies.own for fault in _of_own(own, names)),
    ]
    for name, wrong, todo in found:
        yield Fault(SETTINGS, (register.settings.id,), "", f"policies.{name}", wrong, todo)


_Said = tuple[str, str, str]
"""The policy, what is wrong, what to do."""


def _of_said(said: Iterable[tuple[str, PolicySetting]], names: Names) -> Iterator[_Said]:
    for name, setting in said:
        if name not in POLICIES:
            near = nearest(name, tuple(POLICIES))
            todo = _near(near) or sentence("see {command}", command="remit check --policies")
            yield name, sentence("no policy is called '{name}'", name=name), todo
            continue
        for parameter in setting.values:
            yield from _of_value(POLICIES[name], parameter, setting, names)


def _of_value(
    policy: Policy, parameter: str, setting: PolicySetting, names: Names
) -> Iterator[_Said]:
    known = policy.parameters.get(parameter)
    if known is None:
        near = nearest(parameter, tuple(policy.parameters)) or ", ".join(policy.parameters)
        wrong = sentence("the policy does not go by '{name}'", name=parameter)
        yield policy.id, wrong, _near(near) or _TAKE_AWAY
        return
    value = setting.values[parameter]
    if type(value) is not type(known.usual):
        pattern, todo = _NOT[type(known.usual)]
        yield policy.id, sentence(pattern, name=parameter), todo
    elif isinstance(value, tuple):
        yield from ((policy.id, *fault) for fault in _of_list(parameter, value, names))


def _of_list(parameter: str, ids: Iterable[str], names: Names) -> Iterator[tuple[str, str]]:
    for each in ids:
        if parameter == "files":
            if each not in KINDS:
                near = nearest(each, tuple(KINDS))
                one = sentence("write one of {names}", names=", ".join(KINDS))
                todo = sentence("write '{near}'", near=near) if near else one
                yield sentence("no file of a register is called '{name}'", name=each), todo
        elif names.lacks(each, (parameter,)):
            yield names.unknown(each, (parameter,))


def _of_ids(own: Iterable[OwnPolicy]) -> Iterator[_Said]:
    for identity, count in Counter(each.id for each in own).items():
        if said := misspelt("policies", identity):
            yield f"own.{identity}", *said
        elif count > 1:
            wrong = sentence(
                "'{name}' is the id of {count} policies", name=identity, count=str(count)
            )
            yield f"own.{identity}", wrong, sentence("keep one")
        elif identity in POLICIES or identity == "own":
            wrong = sentence(
                "'{name}' is the id of a policy that every register has", name=identity
            )
            yield f"own.{identity}", wrong, sentence("choose another")


def _near(name: str) -> str:
    """Say what to do where something has a name that comes near; nothing where nothing has."""
    return sentence("write '{near}', or take it away", near=name) if name else ""


def _of_own(own: OwnPolicy, names: Names) -> Iterator[_Said]:
    asked = [("functions", own.function), ("roles", own.role)]
    wanted = [((kind,), name) for kind, name in asked]
    wanted += [(NAMING[term.word], term.id) for term in own.scope.terms() if term.id]
    for kinds, name in wanted:
        if names.lacks(name, kinds):
            yield f"own.{own.id}", *names.unknown(name, kinds)
