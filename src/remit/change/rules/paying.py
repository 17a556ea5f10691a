"""The table `[finance]`: its settings are known, and say what may be said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from remit.change.fault import Fault
from remit.change.nearest import nearest
from remit.change.rules.references import Names
from remit.model.change import SETTINGS
from remit.model.paying import TABLES, TEXTS
from remit.model.register import Register
from remit.model.remit import Function
from remit.model.settings import Further

Wrong: TypeAlias = tuple[str, str]
"""What is wrong, and what to do."""


def paying_faults(register: Register, unread: frozenset[str]) -> Iterator[Fault]:
    """Find settings of money that nobody knows, or that say what means nothing."""
    if SETTINGS in unread:
        return
    settings, names = register.settings, Names(register, unread)
    for name, value in settings.finance.items():
        for wrong, todo in _wrong(name, value, names):
            yield Fault(SETTINGS, (settings.id,), "", f"finance.{name}", wrong, todo)


def _wrong(name: str, value: Further, names: Names) -> Iterator[Wrong]:
    known = (*TEXTS, *TABLES)
    if name not in known:
        near = nearest(name, known)
        todo = f"write '{near}', or take it away" if near else f"write one of {', '.join(known)}"
        yield f"nothing is called '{name}' in [finance]", todo
    elif name in TABLES:
        yield from _in_table(name, value, names)
    elif isinstance(value, dict):
        yield f"'{name}' is no list of texts", f'write {name} = ["one", "other"]'


def _in_table(name: str, value: Further, names: Names) -> Iterator[Wrong]:
    possible = TABLES[name]
    if isinstance(value, tuple):
        yield f"'{name}' is no table", f'write {name} = {{one = "{possible[0]}"}}'
        return
    for about, word in value.items() if isinstance(value, dict) else (("", value),):
        if word not in possible:
            yield f"'{word}' is not possible for '{name}'", f"write {', '.join(possible)}"
        if name == "drivers" and about and names.lacks(about, (Function.FILE,)):
            yield names.unknown(about, (Function.FILE,))
