"""What things are called in a sentence: by their name on the day, else as late as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from remit.model.fact import Fact
from remit.model.kind import KINDS, Cells, Key
from remit.model.place import Country, Group
from remit.model.register import Register
from remit.model.scope import NAMING, Alternative, Scope, Term
from remit.model.world import ALPHA_2, M49, M49_PREFIX
from remit.resolve.called import country_named
from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.text.days import day as day_words
from remit.text.local import Local
from remit.text.names import area_name

_ENGLISH: Final = "en"
_SHORT: Final = 60


class Names:
    """Names out of a register as it was, and of what only opens as it will be."""

    def __init__(self, before: Register, after: Register, day: date) -> None:
        """Take the register before and after the change, and the day of the step."""
        self._registers = (before, after)
        self._day = day
        self._language = before.settings.default_language

    def of(self, file: str, *key: str) -> str:
        """Give the name of a thing; its id where it has none."""
        found = (getattr(version, "name", None) for version in self._versions(file, key))
        names = (name for name in found if isinstance(name, Local) and name)
        own, identity = next(names, Local()), " ".join(key)
        if file == Country.FILE:
            return country_named(own, identity, self._language)
        if file == Group.FILE and identity in M49:
            return area_name(identity.removeprefix(M49_PREFIX), self._language)
        return own.best().text or identity

    def cells(self, file: str, key: Key) -> Cells:
        """Give the row of a key on the day; nothing where there is none."""
        row = next(self._versions(file, key), None)
        return KINDS[file].cells(row) if row is not None else {}

    def _versions(self, file: str, key: Key) -> Iterator[Fact]:
        for register in self._registers:
            history = register.histories.get(file, {}).get(key)
            if history is not None:
                yield history.on(self._day) or history.versions[-1]

    def listed(self, file: str, ids: Iterable[str]) -> str:
        """Give the names of several, in one phrase."""
        return joined([self.of(file, each) for each in ids])

    def member(self, name: str) -> str:
        """Give the name of whatever may be a member of a group."""
        for file in ("units", "bodies", "groups", "countries"):
            if any((name,) in register.histories.get(file, {}) for register in self._registers):
                return self.of(file, name)
        return self.of("countries" if name in ALPHA_2 else "groups", name)

    def scope(self, scope: Scope) -> str:
        """Say whom a scope means."""
        return " or ".join(self._alternative(each) for each in scope.alternatives)

    def _alternative(self, terms: Alternative) -> str:
        plain = [self._term(each) for each in terms if not each.excepted]
        excepted = [self._term(each) for each in terms if each.excepted]
        return " and ".join(plain) + _but_not(excepted)

    def _term(self, term: Term) -> str:
        if not term.id:
            return term.word
        name = self.of(NAMING[term.word][0], term.id)
        return {
            "within": f"{name} and all under it",
            "under": f"those {name} answers for",
            "designated": f"whoever is designated {name}",
        }.get(term.word, name)


def _but_not(excepted: list[str]) -> str:
    """Say what is left out, so that an *or* after it goes on with the scope."""
    if excepted[1:]:
        return f" but neither {' nor '.join(excepted)}"
    return "".join(f" but not {each}" for each in excepted)


def joined(words: list[str]) -> str:
    """Join words as in a sentence.

    Example:
        >>> joined(["Lima"]), joined(["Lima", "Quito", "Bogotá"])
        ('Lima', 'Lima, Quito and Bogotá')
    """
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def quoted(text: str) -> str:
    """Quote a value, as much of it as a sentence bears."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= _SHORT else flat[:_SHORT].rstrip() + '…'}”"


def days_words(days: Period) -> str:
    """Say days.

    Example:
        >>> from datetime import date
        >>> days_words(Period(date(2027, 7, 1))), days_words(Period())
        ('from 1 July 2027', 'on all days')
    """
    first = "" if days.start == BEGINNING else f"from {day_words(days.start, _ENGLISH)}"
    last = "" if days.end == ENDLESS else f"until {day_words(days.end, _ENGLISH)}"
    return " ".join(filter(None, (first, last))) or "on all days"
