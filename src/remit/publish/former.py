"""Old ids: the pages at their addresses lead to the page of what they became."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from remit.model.body import Body
from remit.model.evidence import Identifier
from remit.model.fact import Fact
from remit.model.remit import Function
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish import names
from remit.publish.addresses import has_page, page
from remit.publish.edition import Site
from remit.publish.frame import canonical_of
from remit.publish.reader import Reader
from remit.publish.visible import visible
from remit.publish.words import Linked

SCHEME: Final = "former-id"
"""The scheme of an identifier that is an id under which a thing was known here before."""

_NOUNS: Final[Mapping[str, type[Fact]]] = {"unit": Unit, "body": Body, "function": Function}
_NAMES: Final[Mapping[str, Callable[[Reader, str], Linked]]] = {
    "unit": names.unit,
    "body": names.body,
    "function": names.function,
}
_INDEX: Final = "/index.html"

About = tuple[str, str]
"""The section of a page, and the id of what it is about."""


class Leads(Struct, frozen=True):
    """A page that leads on to another; `canonical` is where that stands, if it is known."""

    there: Linked
    canonical: str


def former(structure: Structure) -> Mapping[About, str]:
    """Give every old id of which a page leads on, by section, with the id it has now.

    An id that exists wins; what is internal leads nowhere; and of two things that bore the
    same id, the one that comes first by its id now.
    """
    return structure.derived(_former)


def now(structure: Structure, section: str, identity: str) -> str:
    """Give the id of a thing by an old one; nothing where it is none."""
    return former(structure).get((section, identity), "")


def former_paths(site: Site) -> Iterator[str]:
    """Give the pages of a site at old addresses."""
    for section, old in sorted(former(site.structure)):
        yield from (page(language, section, old) for language in site.languages)


def leads_to(site: Site, path: str) -> str:
    """Give the path of the page to which an old one leads; nothing where it is none.

    Args:
        site: What is published.
        path: As it was asked for, with or without `index.html`.
    """
    language, _, rest = path.strip("/").removesuffix(_INDEX).partition("/")
    section, _, old = rest.partition("/")
    if language not in site.languages:
        return ""
    new = now(site.structure, section, old)
    return page(language, section, new) if new else ""


def leading_page(reader: Reader, section: str, old: str) -> Leads | None:
    """Take what the page at an old address shows; nothing where nothing was known by it."""
    new = reader.ask(now, section, old)
    if not new:
        return None
    there = page(reader.language, section, new)
    return Leads(_NAMES[section](reader, new), canonical_of(reader.site, there))


def _former(structure: Structure) -> Mapping[About, str]:
    found: dict[About, str] = {}
    for kind, new, scheme, old in sorted(structure.register.all(Identifier)):
        is_old = scheme == SCHEME and kind in _NOUNS and has_page(old)
        if is_old and _is_known(structure, kind, new) and not _exists(structure, kind, old):
            found.setdefault((kind, old), new)
    return found


def _exists(structure: Structure, kind: str, identity: str) -> bool:
    return (identity,) in structure.register.all(_NOUNS[kind])


def _is_known(structure: Structure, kind: str, identity: str) -> bool:
    is_shown = kind != "unit" or visible(structure).has_page(identity)
    return is_shown and has_page(identity) and _exists(structure, kind, identity)
