"""What things are called in a sentence: by their name on the day, else as late as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from remit.change.called.scopes import scope_words
from remit.change.called.terms import common_name, is_area, is_term
from remit.model.fact import Fact
from remit.model.kind import KINDS, Cells, Key
from remit.model.register import Register
from remit.model.scope import Scope
from remit.text.local import Local
from remit.text.names import SOURCE_LANGUAGE
from remit.text.saying import Saying
from remit.text.sayings import Listed, Name, joined


class Names:
    """Names out of a register as it was, and of what only opens as it will be."""

    def __init__(self, before: Register, after: Register, day: date) -> None:
        """Take the register before and after the change, and the day of the step."""
        self._registers = (before, after)
        self._day = day
        self._language = before.settings.default_language

    def of(self, file: str, *key: str) -> Name:
        """Give the name of a thing; its id where it has none."""
        names = (getattr(version, "name", None) for version in self._versions(file, key))
        local = next((name for name in names if isinstance(name, Local) and name), Local())
        return called(file, " ".join(key), local, self._language)

    def cells(self, file: str, key: Key) -> Cells:
        """Give the row of a key on the day; nothing where there is none."""
        row = next(self._versions(file, key), None)
        return KINDS[file].cells(row) if row is not None else {}

    def _versions(self, file: str, key: Key) -> Iterator[Fact]:
        for register in self._registers:
            history = register.histories.get(file, {}).get(key)
            if history is not None:
                yield history.on(self._day) or history.versions[-1]

    def listed(self, file: str, ids: Iterable[str]) -> Listed:
        """Give the names of several, in one phrase."""
        return joined(self.of(file, each) for each in ids)

    def member(self, name: str) -> Name:
        """Give the name of whatever may be a member of a group."""
        return self.any_of(("units", "bodies", "groups", "countries"), name)

    def any_of(self, files: Sequence[str], name: str) -> Name:
        """Give the name of what is in one of several files: in the first that knows it."""
        known = (file for file in files if any(one.knows(file, name) for one in self._registers))
        return self.of(next(known, files[0]), name)

    def scope(self, scope: Scope) -> Saying:
        """Say whom a scope means."""
        return scope_words(scope, self.of)


def called(file: str, name: str, local: Local, language: str = SOURCE_LANGUAGE) -> Name:
    """Call a thing by what the register calls it, else by what everybody does, else by its id.

    An area of the world has the same name everywhere.

    Args:
        file: The file of the thing.
        name: Its id.
        local: What the register calls it.
        language: The register's own language.

    Example:
        >>> called("countries", "PER", Local("", (("ru", "Перу"),)), "fr")
        'Pérou'
    """
    common = partial(common_name, file, name) if common_name(file, name, SOURCE_LANGUAGE) else None
    if is_term(file, name):
        return Name(name, local, common)
    own = Local() if is_area(file, name) else local
    everybody = common(language) if common is not None else ""
    return Name(own.text or everybody or own.best().text or name, own, common)


def typed(row: Cells) -> Name:
    """Give the name that a row of a step gives, in every language in which it does."""
    others = tuple(
        (column.removeprefix("name_"), text)
        for column, text in row.items()
        if column.startswith("name_") and text
    )
    own = row.get("name", "")
    return Name(own, Local(own, others))
