"""The table `[policies]` of `register.toml`: policies set, and those of a register's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

from msgspec.structs import asdict

from remit.change.nearest import nearest
from remit.errors import WrittenWrongError
from remit.formats.folder.decode import CONTROL
from remit.formats.folder.notes import Notes
from remit.formats.folder.parsed import parsed
from remit.formats.folder.toml import toml_key, toml_value
from remit.formats.folder.toml_lines import LineOf, Lines
from remit.model.policy import (
    SEVERITIES,
    WANTED,
    OwnPolicy,
    Policies,
    PolicySetting,
    Value,
)
from remit.model.scope import Scope, scope

POLICIES: Final = "policies"
OWN: Final = "own"
_SEVERITY: Final = "severity"
_NEEDED: Final = ("id", "scope", "function")
_KEYS: Final = ("id", "scope", "function", "role", "status", _SEVERITY, "explanation")
_EXAMPLES: Final = {"id": "all-are-paid", "scope": "everyone", "function": "payroll"}
_MOST: Final = 1_000_000_000

W = TypeVar("W", bound=str)


def read_policies(said: object, line: LineOf, notes: Notes) -> Policies:
    """Read what a register says of policies; where it cannot, note it.

    Args:
        said: The value of `policies` in the file.
        line: Tells on which line of the file something is set.
        notes: The mistakes of the file.

    Example:
        >>> read = read_policies({"gap": "off", "depth": {"most": 6}}, Lines("").of, Notes())
        >>> read.said["gap"].severity, read.said["depth"].values
        ('off', {'most': 6})
    """
    reader = _Reader(line, notes)
    if not isinstance(said, dict):
        todo = f'write [{POLICIES}] on a line of its own, and below it gap = "warning"'
        reader.wrong((), f"'{POLICIES}' is no table", todo)
        return Policies()
    settings = {name: reader.setting(name, said[name]) for name in sorted(said) if name != OWN}
    return Policies(settings, tuple(sorted(reader.own(said.get(OWN, [])), key=lambda own: own.id)))


def policy_lines(text: str, lines: Lines) -> Mapping[str, int]:
    """Give the line of each policy that a file speaks of: `policies.gap`, `policies.own.x`."""
    try:
        said = parsed(text).get(POLICIES, {})
    except ValueError:
        return {}
    if not isinstance(said, dict):
        return {}
    found = {f"{POLICIES}.{name}": lines.of(POLICIES, name) for name in said}
    own = said.get(OWN, [])
    for number, each in enumerate(own if isinstance(own, list) else ()):
        if isinstance(each, dict):
            name = f"{POLICIES}.{OWN}.{each.get('id')}"
            found.setdefault(name, lines.of(POLICIES, OWN, str(number)))
    return found


class _Reader:
    """Reads values, and notes those that are none."""

    def __init__(self, line: LineOf, notes: Notes) -> None:
        self._line = line
        self._notes = notes

    def wrong(self, path: Sequence[str], wrong: str, todo: str) -> None:
        way = (POLICIES, *path)
        named = [each for each in way if not each.isdecimal()]
        self._notes.add(self._line(*way), ".".join(named), wrong, todo)

    def setting(self, name: str, said: object) -> PolicySetting:
        """Read what is said of one policy: a severity, or a table with one and more."""
        if not isinstance(said, dict):
            return PolicySetting(self.one_of(SEVERITIES, said, name))
        severity = said.get(_SEVERITY)
        return PolicySetting(
            None if severity is None else self.one_of(SEVERITIES, severity, name, _SEVERITY),
            {key: self._value(said[key], name, key) for key in sorted(said) if key != _SEVERITY},
        )

    def one_of(self, words: Sequence[W], said: object, *path: str) -> W:
        """Read one of some words."""
        for word in words:
            if said == word:
                return word
        listed = ", ".join(repr(word) for word in words)
        self.wrong(path, f"{said!r} is not possible here", f"write one of {listed}")
        return words[0]

    def _value(self, said: object, *path: str) -> Value:
        """Read what a policy goes by: a number, or a list of ids."""
        if isinstance(said, int) and not isinstance(said, bool) and 0 < said <= _MOST:
            return said
        if isinstance(said, list) and all(isinstance(each, str) for each in said):
            return tuple(sorted(set(said)))
        todo = f'write a number, {path[-1]} = 8, or a list, {path[-1]} = ["one", "other"]'
        self.wrong(path, f"{said!r} is neither a number above 0 nor a list of ids", todo)
        return ()

    def own(self, said: object) -> Iterator[OwnPolicy]:
        """Read the policies of a register's own."""
        if not isinstance(said, list) or not all(isinstance(each, dict) for each in said):
            todo = f"write [[{POLICIES}.{OWN}]] on a line of its own, and below it its id"
            self.wrong((OWN,), f"'{OWN}' is no list of policies", todo)
            return
        for number, each in enumerate(said):
            if (own := self._one(each, OWN, str(number))) is not None:
                yield own

    def _one(self, said: Mapping[str, Any], *path: str) -> OwnPolicy | None:
        for key in (key for key in said if key not in _KEYS):
            near = nearest(key, _KEYS)
            todo = f"write '{near}', or take it away" if near else "take it away"
            self.wrong((*path, key), f"nothing is called '{key}' here", todo)
        texts = {key: self._text(said[key], *path, key) for key in _KEYS if key in said}
        missing = [key for key in _NEEDED if not texts.get(key)]
        for key in missing:
            wrong = f"the policy has no {key}"
            self.wrong((*path, key), wrong, f'write one, as {key} = "{_EXAMPLES[key]}"')
        whom = self._scope(texts.get("scope", ""), *path, "scope")
        if missing:
            return None
        status = self.one_of(WANTED, texts.get("status", WANTED[0]), *path, "status")
        severity = self.one_of(SEVERITIES, texts.get(_SEVERITY, "warning"), *path, _SEVERITY)
        return OwnPolicy(
            id=texts["id"],
            scope=whom,
            function=texts["function"],
            role=texts.get("role") or "provides",
            status=status,
            severity=severity,
            explanation=texts.get("explanation", ""),
        )

    def _text(self, said: object, *path: str) -> str:
        if not isinstance(said, str):
            todo = f'write it in quotation marks: {path[-1]} = "…"'
            self.wrong(path, f"{said!r} is no text", todo)
            return ""
        if CONTROL.search(said):
            wrong = f"there are bytes in {said!r} that are no text"
            self.wrong(path, wrong, "type it again")
        return said.strip()

    def _scope(self, text: str, *path: str) -> Scope:
        try:
            return scope(text) if text else Scope()
        except WrittenWrongError as error:
            self.wrong(path, error.wrong, error.todo)
            return Scope()


def policies_text(policies: Policies, under: str = "") -> str:
    """Write what a register says of policies in its canonical form; nothing where it is silent.

    Args:
        policies: What it says.
        under: The names of the tables they stand in, each with a point behind it.

    Example:
        >>> print(policies_text(Policies({"gap": PolicySetting("off")})), end="")
        <BLANKLINE>
        [policies]
        gap = "off"
    """
    said = sorted((toml_key(name), each) for name, each in policies.said.items())
    text = "".join(f"{name} = {_setting_text(each)}\n" for name, each in said)
    own = "".join(f"\n[[{under}{POLICIES}.{OWN}]]\n{_own_text(each)}" for each in policies.own)
    return (f"\n[{under}{POLICIES}]\n{text}" if text else "") + own


def _setting_text(setting: PolicySetting) -> str:
    if not setting.values and setting.severity is not None:
        return toml_value(setting.severity)
    severity = {} if setting.severity is None else {_SEVERITY: setting.severity}
    return toml_value(severity | dict(sorted(setting.values.items())))


def _own_text(own: OwnPolicy) -> str:
    texts = {**asdict(own), "scope": str(own.scope)}
    return "".join(f"{key} = {toml_value(texts[key])}\n" for key in _KEYS if texts[key])
