"""Who answers somebody, in the reader's language: functions with the same answer together."""

from __future__ import annotations

from unicodedata import bidirectional

from msgspec import Struct

from remit.model.structure import SubjectKind
from remit.publish import names
from remit.publish.offline.groups import Group, Groups, groups_of
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words


class Served(Struct, frozen=True):
    """Functions for which the same units answer in one role; none where nobody does."""

    role: Words
    holders: tuple[Linked, ...]
    is_contested: bool
    functions: tuple[Words, ...]
    language: str = ""
    """That of all its functions, where they are in one that is not the page's."""


class Answered(Struct, frozen=True):
    """Who answers somebody; where `above` is named, as that unit, but for these."""

    served: tuple[Served, ...]
    above: Linked | None = None


class Serving:
    """Says who answers in the reader's language, each name once."""

    def __init__(self, reader: Reader) -> None:
        """Say nothing yet."""
        self._reader = reader
        self._usual = next(iter(reader.structure.roles), "")
        self._said: dict[Groups, Answered] = {}
        self._units: dict[str, Linked] = {}
        self._functions: dict[str, Words] = {}

    def of(self, kind: SubjectKind, name: str) -> Answered:
        """Say who answers a subject that may be shown."""
        groups = self._reader.ask(groups_of, kind, name)
        if groups not in self._said:
            above = self._unit(groups.above) if groups.above else None
            self._said[groups] = Answered(tuple(map(self._say, groups.groups)), above)
        return self._said[groups]

    def _say(self, group: Group) -> Served:
        is_usual = group.role in {"", self._usual}
        functions = tuple(map(self._function, group.functions))
        spoken = {each.language for each in functions}
        is_plain = len(spoken) == 1 and all(runs_straight(each.text) for each in functions)
        language = spoken.pop() if is_plain else ""
        return Served(
            Words("") if is_usual else names.role(self._reader, group.role),
            tuple(map(self._unit, group.holders)),
            group.is_contested,
            functions,
            language,
        )

    def _unit(self, name: str) -> Linked:
        if name not in self._units:
            self._units[name] = names.unit(self._reader, name)
        return self._units[name]

    def _function(self, name: str) -> Words:
        if name not in self._functions:
            self._functions[name] = names.function(self._reader, name).words
        return self._functions[name]


def runs_straight(text: str) -> bool:
    r"""Tell whether a text turns no other round, and so may stand among others unmarked.

    Example:
        >>> runs_straight("Payroll"), runs_straight("\u202elloryaP"), runs_straight("رواتب")
        (True, False, False)
    """
    return text.isprintable() and not {bidirectional(each) for each in text} & {"R", "AL", "AN"}
