"""Names: what the units, places, functions and countries of a structure are called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from remit.model.body import Body
from remit.model.contact import Person
from remit.model.fact import Fact
from remit.model.place import Group, Site
from remit.model.post import Post
from remit.model.remit import Function
from remit.model.scope import Term
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.model.world import M49_PREFIX
from remit.resolve.called import country_called
from remit.text.harmless import one_line
from remit.text.local import Local
from remit.text.names import area_name

_KIND_OF: Final = {
    "units": "unit",
    "bodies": "body",
    "countries": "country",
    "functions": "function",
    "groups": "group",
    "designations": "designation",
    "posts": "post",
    "persons": "person",
}


class Names:
    """The names of a day, in the register's own language, each on one line.

    What is not there that day goes by its last name, else its next, else its id.
    """

    def __init__(self, structure: Structure) -> None:
        """Take the structure whose words are wanted."""
        self._structure = structure
        self._language = structure.register.settings.default_language

    def unit(self, identity: str) -> str:
        """Name a unit."""
        return self._name(Unit, identity)

    def function(self, identity: str) -> str:
        """Name a function."""
        return self._name(Function, identity)

    def body(self, identity: str) -> str:
        """Name a body."""
        return self._name(Body, identity)

    def designation(self, identity: str, *, several: bool = False) -> str:
        """Name a designation, as one office is called or as several are."""
        row = self._structure.designations.get(identity)
        if row is None:
            return identity
        return one_line((row.plural.best().text if several else "") or row.name.best().text)

    def post(self, identity: str) -> str:
        """Name a post."""
        return self._name(Post, identity)

    def person(self, identity: str) -> str:
        """Name a person, as far as the machine itself knows a name."""
        row = self._structure.register.history(Person, identity).on(self._structure.day)
        return one_line(row.name if row else "") or identity

    def group(self, identity: str) -> str:
        """Name a group: the register's own, or an area of M49."""
        if identity.startswith(M49_PREFIX):
            return area_name(identity.removeprefix(M49_PREFIX), self._language) or identity
        return self._name(Group, identity)

    def country(self, code: str) -> str:
        """Name a country."""
        return one_line(country_called(self._structure, code))

    def subject(self, subject: Subject) -> str:
        """Name whatever was asked about."""
        named = {"unit": self.unit, "body": self.body, "country": self.country}
        return named[subject.kind](subject.id)

    def of_term(self, term: Term) -> str:
        """Name what a term of a scope names."""
        named = {
            "country": self.country,
            "group": self.group,
            "designated": self.designation,
            "body": self.body,
        }
        return named.get(term.word, self.unit)(term.id)

    def thing(self, kind: str, identity: str) -> str:
        """Name a thing of any kind."""
        named = {
            "unit": self.unit,
            "body": self.body,
            "country": self.country,
            "function": self.function,
            "group": self.group,
            "designation": self.designation,
            "post": self.post,
            "person": self.person,
        }
        return named.get(kind, str)(identity)

    def member(self, identity: str) -> str:
        """Name a member of a group: a unit, body or country."""
        return self.referred(("units", "bodies", "countries"), identity)

    def referred(self, files: Sequence[str], identity: str) -> str:
        """Name what a cell refers to, in the first of the files that knows it, with its id."""
        name = self.called(files, identity)
        return name if name == identity else f"{name} ({identity})"

    def called(self, files: Sequence[str], identity: str) -> str:
        """Name what a cell refers to, without its id; what has no name goes by its id."""
        for file in files:
            if self._structure.register.knows(file, identity):
                return self.thing(_KIND_OF.get(file, ""), identity)
        return identity

    def place(self, unit: str) -> str:
        """Say where a unit stands: city and country, as far as known."""
        site = self._structure.site_of.get(unit)
        return self.site(site) if site is not None else ""

    def site(self, site: Site) -> str:
        """Say where a site is."""
        return ", ".join(
            filter(None, (one_line(site.city.best().text), self.country(site.country)))
        )

    def _name(self, noun: type[Fact], identity: str) -> str:
        history = self._structure.register.history(noun, identity)
        day = self._structure.day
        row: Any = history.on(day) or history.before(day) or history.after(day)
        name: Local = row.name if row is not None else Local()
        return one_line(name.best().text) or identity
