"""The terms that hold for a subject on a day: for whom it can be asked, as texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from remit.model.place import Group
from remit.model.structure import Structure, Subject
from remit.model.world import M49
from remit.resolve.layers import Layers
from remit.resolve.written import Terms, term_text


class SubjectTerms:
    """The terms of the subjects of one day; what was asked once is remembered.

    Args:
        structure: The organisation that day.
        layers: Asked for `under:`.
    """

    def __init__(self, structure: Structure, layers: Layers) -> None:
        """Look at nobody yet."""
        self._structure = structure
        self._layers = layers
        self._own: Mapping[str, Callable[[str], Iterator[str]]] = {
            "unit": self._of_unit,
            "country": self._of_country,
            "body": self._of_body,
        }
        self._known: dict[tuple[str, str], Terms] = {}

    def of(self, subject: Subject) -> Terms:
        """Give every term that holds for a subject of the day."""
        key = subject.kind, subject.id
        found = self._known.get(key)
        if found is None:
            own = self._own[subject.kind](subject.id)
            found = self._known[key] = frozenset((*own, *self._under(subject)))
        return found

    def _under(self, subject: Subject) -> Iterator[str]:
        place = self._layers.reach(subject.kind).places[subject.id]
        for holder in self._layers.responsible_at(subject.kind).get(place, ()):
            yield term_text("under", holder)

    def _of_unit(self, name: str) -> Iterator[str]:
        yield from ("everyone", "everywhere", f"unit:{name}", f"within:{name}")
        for unit in self._structure.above(name):
            yield f"within:{unit}"
        for each in self._structure.designations_of.get(name, ()):
            yield f"designated:{each.designation}"
        yield from self._groups.get(name, ())
        site = self._structure.site_of.get(name)
        if site is not None:
            yield f"country:{site.country}"
            yield from self._groups.get(site.country, ())

    def _of_country(self, code: str) -> Iterator[str]:
        yield from ("everywhere", f"country:{code}")
        yield from self._groups.get(code, ())

    def _of_body(self, name: str) -> Iterator[str]:
        yield f"body:{name}"
        yield from self._groups.get(name, ())

    @cached_property
    def _groups(self) -> Mapping[str, list[str]]:
        """The groups that each unit, body and country is a member of, through groups in groups."""
        found: dict[str, list[str]] = defaultdict(list)
        for group in {*M49, *(key[0] for key in self._structure.register.all(Group))}:
            for member in self._structure.members(group):
                found[member].append(f"group:{group}")
        return found
