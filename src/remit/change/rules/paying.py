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
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import apart

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
        wrong = sentence("{table} has no setting '{name}'", table="[finance]", name=name)
        yield wrong, _instead(name, known)
    elif name in TABLES:
        yield from _in_table(name, value, names)
    elif isinstance(value, dict):
        wrong = sentence("'{name}' is no list of texts", name=name)
        yield wrong, sentence("write {example}", example=f'{name} = ["one", "other"]')


def _instead(name: str, known: tuple[str, ...]) -> Saying:
    if near := nearest(name, known):
        return sentence("write '{near}', or take it away", near=near)
    return sentence("write one of {names}", names=apart(known, N_(", ")))


def _in_table(name: str, value: Further, names: Names) -> Iterator[Wrong]:
    possible = TABLES[name]
    if isinstance(value, tuple):
        wrong = sentence("'{name}' is no table", name=name)
        yield wrong, sentence("write {example}", example=f'{name} = {{one = "{possible[0]}"}}')
        return
    for about, word in value.items() if isinstance(value, dict) else (("", value),):
        if word not in possible:
            wrong = sentence("'{name}' is never '{word}'", name=name, word=word)
            yield wrong, sentence("write one of {names}", names=apart(possible, N_(", ")))
        if name == "drivers" and about and names.lacks(about, (Function.FILE,)):
            yield names.unknown(about, (Function.FILE,))
