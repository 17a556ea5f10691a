"""References: every id that a cell names has a row of its kind on some day."""

from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Any

from remit.change.called.nouns import file_of, nouns
from remit.change.fault import Fault, fault
from remit.change.nearest import Nearest
from remit.model.column import Column
from remit.model.contact import Person
from remit.model.evidence import FILE_OF, Document, Identifier
from remit.model.fact import Fact
from remit.model.kind import KINDS, Kind
from remit.model.register import Register
from remit.model.scope import NAMING, Scope
from remit.model.world import ALPHA_2
from remit.text.catalogue import N_
from remit.text.saying import sentence
from remit.text.sayings import apart

_BY_ALPHA_2 = {short: country for country, short in ALPHA_2.items()}


class Names:
    """The ids a register knows, by the kinds they may be of; what was asked is remembered."""

    def __init__(self, register: Register, unread: frozenset[str]) -> None:
        """Take the register whose ids will be asked about, and files not wholly read."""
        self.register = register
        self._unread = unread
        self._known: dict[tuple[str, ...], frozenset[str]] = {}
        self._ids: dict[str, frozenset[str]] = {}

    def of(self, kinds: tuple[str, ...]) -> Collection[str]:
        """Give the ids of any of these kinds, built-in ones included."""
        if kinds not in self._known:
            self._known[kinds] = frozenset().union(*map(self._of, kinds))
        return self._known[kinds]

    def _of(self, kind: str) -> Collection[str]:
        if kind not in self._ids:
            self._ids[kind] = frozenset(self.register.ids(kind))
        return self._ids[kind]

    def lacks(self, identity: str, kinds: tuple[str, ...]) -> bool:
        """Tell whether nothing of these kinds has the id, for all that is known."""
        return identity not in self.of(kinds) and self._unread.isdisjoint(kinds)

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest()

    def unknown(self, identity: str, kinds: tuple[str, ...]) -> tuple[str, str]:
        """Say that nothing of these kinds has the id, and what to do."""
        wrong = sentence("no {noun} is called '{name}'", noun=nouns(kinds), name=identity)
        files = apart(map(file_of, kinds), N_(" or "))
        near = _BY_ALPHA_2.get(identity.upper()) if "countries" in kinds else None
        near = near or self._nearest.among(identity, " ".join(kinds), self.of(kinds))
        if near:
            return wrong, sentence("write '{near}', or add it to {files}", near=near, files=files)
        return wrong, sentence("add it to {files}", files=files)


def reference_faults(register: Register, unread: frozenset[str]) -> Iterator[Fault]:
    """Find ids that name nothing, in cells and in scopes.

    Nothing is said of an id that may stand in a row which could not be read.
    """
    names = Names(register, unread)
    for kind in KINDS.values():
        for column in kind.columns:
            if Person.FILE in column.says.refers:
                continue  # a folder need not bring its persons: `persons` asks what is known
            if column.says.refers:
                yield from _in_cells(names, kind, column)
            elif isinstance(column.default, Scope):
                yield from _in_scopes(names, kind, column)
    yield from _of_things(names)
    yield from _of_settings(names)


def versions(register: Register, kind: Kind[Any]) -> Iterator[Fact]:
    """Give every version of every key of a kind."""
    for history in register.all(kind.noun).values():
        yield from history.versions


def _in_cells(names: Names, kind: Kind[Any], column: Column) -> Iterator[Fault]:
    refers = column.says.refers
    known = names.of(refers)
    for each in versions(names.register, kind):
        value = getattr(each, column.field)
        for identity in (value,) if isinstance(value, str) else value:
            if identity and identity not in known and names.lacks(identity, refers):
                yield fault(each, column.name, *names.unknown(identity, refers))


def _in_scopes(names: Names, kind: Kind[Any], column: Column) -> Iterator[Fault]:
    for each in versions(names.register, kind):
        for term in getattr(each, column.field).terms():
            if term.id and names.lacks(term.id, NAMING[term.word]):
                yield fault(each, column.name, *names.unknown(term.id, NAMING[term.word]))


def _of_things(names: Names) -> Iterator[Fault]:
    histories = (names.register.all(Identifier), names.register.all(Document))
    for each in (
        one for some in histories for history in some.values() for one in history.versions
    ):
        files = (FILE_OF[each.kind],)
        if each.id and names.lacks(each.id, files):
            yield fault(each, "id", *names.unknown(each.id, files))


def _of_settings(names: Names) -> Iterator[Fault]:
    settings = names.register.settings
    if settings.publisher and names.lacks(settings.publisher, ("units",)):
        said = names.unknown(settings.publisher, ("units",))
        yield Fault("register", (settings.id,), "", "publisher", *said)
