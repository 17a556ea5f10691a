"""What the things of a register are called, in the reader's language, with their pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from msgspec import Struct

from remit.change.called.terms import ROLES
from remit.model.body import Body
from remit.model.fact import Fact
from remit.model.place import Site
from remit.model.register import USUAL_ROLES
from remit.model.remit import Function
from remit.model.structure import SubjectKind
from remit.model.unit import Unit
from remit.model.world import ALPHA_2, M49_PREFIX
from remit.publish.countries import countries_with_pages
from remit.publish.reader import Reader
from remit.publish.visible import INTERNAL
from remit.publish.words import Linked, Words
from remit.temporal.history import History
from remit.text.catalogue import N_
from remit.text.local import LocalWords
from remit.text.names import area_name, country_name

F = TypeVar("F", bound=Fact)

_KINDS: Final = {
    "government": N_("Government"),
    "un-body": N_("United Nations body"),
    "intergovernmental": N_("Intergovernmental body"),
    "non-governmental": N_("Non-governmental body"),
    "private-sector": N_("Private-sector body"),
    "donor": N_("Donor"),
    "consultative-process": N_("Consultative process"),
}
_STATUSES: Final = {
    "liaison": N_("liaison"),
    "permanent-observer": N_("permanent observer"),
    "observer": N_("observer"),
    "host-agreement": N_("host agreement"),
    "cooperation-agreement": N_("cooperation agreement"),
    "partnership-agreement": N_("partnership agreement"),
    "agreement": N_("agreement"),
    "representation": N_("representation"),
    "accreditation": N_("accreditation"),
    "support": N_("support"),
    "working-relation": N_("working relation"),
    "partnership": N_("partnership"),
    "memorandum-of-understanding": N_("memorandum of understanding"),
    "cooperation-framework": N_("cooperation framework"),
    "related-organisation": N_("related organisation"),
    "donor-liaison": N_("liaison with donors"),
}


class Place(Struct, frozen=True):
    """Where something stands: the city, where it is known, and the country."""

    city: Words
    country: Linked


def subject(reader: Reader, kind: SubjectKind, name: str) -> Linked:
    """Name whoever or whatever one may ask about."""
    return _SUBJECTS[kind](reader, name)


def unit(reader: Reader, name: str) -> Linked:
    """Name a unit, as it is called on the day shown."""
    return reader.known("unit", name, _unit)


def _unit(reader: Reader, name: str) -> Linked:
    if not reader.visible.shows(name):
        return Linked(reader.own(reader.said.gettext("an internal unit")))
    row = reader.structure.units.get(name) or _nearest(reader, name)
    words = reader.local(row.name) if row is not None else Words(name)
    return reader.page(words or Words(name), "unit", name)


def function(reader: Reader, name: str) -> Linked:
    """Name a function."""
    return reader.known("function", name, _function)


def _function(reader: Reader, name: str) -> Linked:
    history = reader.structure.register.history(Function, name)
    row = reader.structure.functions.get(name) or _version(reader, history)
    words = reader.local(row.name) if row is not None else Words("")
    # A function that is built in has no page.
    page = reader.page if history.versions else _no_page
    return page(words or Words(name), "function", name)


def responsibility(reader: Reader) -> Linked:
    """Name the function by which the register says who is under whose responsibility."""
    return function(reader, reader.structure.register.settings.responsibility_function)


def also(reader: Reader, words: LocalWords) -> tuple[Words, ...]:
    """Give what a thing is also called: in the reader's language, else in the register's own."""
    own = words.in_(reader.language)
    return tuple(map(reader.own, own)) or tuple(map(reader.plain, words.words))


def _no_page(words: Words, _section: str, _identity: str) -> Linked:
    return Linked(words)


def body(reader: Reader, name: str) -> Linked:
    """Name a body."""
    return reader.known("body", name, _body)


def _body(reader: Reader, name: str) -> Linked:
    row = reader.structure.bodies.get(name) or _version(
        reader, reader.structure.register.history(Body, name)
    )
    words = reader.local(row.name) if row is not None else Words(name)
    return reader.page(words or Words(name), "body", name)


def country_words(reader: Reader, code: str) -> Words:
    """Name a country: as the register calls it, else as CLDR does, else by its code."""
    row = reader.structure.country_rows.get(code)
    if row is not None and row.name:
        own = reader.local(row.name)
        if not own.language:
            return own
    common = country_name(ALPHA_2.get(code, ""), reader.language)
    if common:
        return reader.own(common)
    return reader.local(row.name) if row is not None and row.name else Words(code)


def group(reader: Reader, name: str) -> Words:
    """Name a group; the built-in ones as CLDR does."""
    row = reader.structure.groups.get(name)
    if row is not None and row.name:
        return reader.local(row.name)
    if name.startswith(M49_PREFIX):
        return reader.own(area_name(name.removeprefix(M49_PREFIX), reader.language) or name)
    return Words(name)


def designation(reader: Reader, name: str, *, plural: bool = False) -> Words:
    """Name a designation: what one office so designated is called, or several."""
    row = reader.structure.designations.get(name)
    if row is None:
        return Words(name)
    return reader.local(row.plural if plural and row.plural else row.name) or Words(name)


def role(reader: Reader, name: str) -> Words:
    """Name a role; the usual ones in the reader's language."""
    row, usual = reader.structure.all_roles.get(name), USUAL_ROLES.get(name)
    if row is not None and row.name and (usual is None or row.name != usual.name):
        return reader.local(row.name)
    return reader.own(reader.said.gettext(ROLES[name]) if name in ROLES else name)


def status(reader: Reader, name: str) -> Words:
    """Name the status of an accreditation, which is a word of the register's own."""
    return _known_word(reader, name, _STATUSES)


def kind_of_body(reader: Reader, name: str) -> Words:
    """Name the kind of a body, which is a word of the register's own."""
    return _known_word(reader, name, _KINDS)


def country(reader: Reader, code: str) -> Linked:
    """Name a country, with its page where it has one."""
    return reader.known("place", code, _country)


def _country(reader: Reader, code: str) -> Linked:
    words = country_words(reader, code)
    if code not in reader.ask(countries_with_pages):
        return Linked(words)
    return reader.page(words, "place", code)


_SUBJECTS: Final[Mapping[SubjectKind, Callable[[Reader, str], Linked]]] = {
    "unit": unit,
    "country": country,
    "body": body,
}


def place_of(reader: Reader, name: str) -> Place | None:
    """Say where an open unit stands; nothing where no site is known."""
    site = reader.structure.site_of.get(name)
    return place(reader, site) if site is not None else None


def place(reader: Reader, site: Site) -> Place:
    """Say where a site is: the city in the reader's language where its name has it."""
    return Place(_city(reader, site), country(reader, site.country))


def _city(reader: Reader, site: Site) -> Words:
    if site.visibility == INTERNAL:
        return Words("")
    city = reader.local(site.city)
    named_after_it = site.city and site.name.text == site.city.text
    return reader.local(site.name) if city.language and named_after_it else city


def _nearest(reader: Reader, name: str) -> Unit | None:
    return _version(reader, History(reader.visible.versions(name)))


def _version(reader: Reader, history: History[F]) -> F | None:
    """Give the version on the day, else the last one before it, else the next."""
    day = reader.structure.day
    return history.on(day) or history.before(day) or history.after(day)


def _known_word(reader: Reader, name: str, known: dict[str, str]) -> Words:
    if name in known:
        return reader.own(reader.said.gettext(known[name]))
    return Words(name.replace("-", " "))
