"""How much of what pages say is there in each language of the register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from remit.model.structure import Structure
from remit.model.world import M49_PREFIX
from remit.publish.visible import INTERNAL, visible
from remit.text.catalogue import languages, sentences
from remit.text.local import Local


class Share(Struct, frozen=True):
    """How many of some things are said in a language; `lacking` names the others.

    Args:
        kind: What they are: the file of the register they are from.
        said: How many are said.
        all: How many there are.
        lacking: The ids of those that are not.
    """

    kind: str
    said: int
    all: int
    lacking: tuple[str, ...] = ()


class Spoken(Struct, frozen=True):
    """How much is said in one language.

    Args:
        language: Which language.
        has_pages: Whether the program speaks it, so that pages are written in it.
        sentences: Those of the program.
        names: Those of the register, by kind.
    """

    language: str
    has_pages: bool
    sentences: Share
    names: tuple[Share, ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is said in another language instead."""
        return all(share.said == share.all for share in (self.sentences, *self.names))


def spoken_languages(structure: Structure) -> tuple[Spoken, ...]:
    """Count, for each language of a register, what pages of the day say in it.

    Names are those of what pages show that day: what is internal, closed or without any
    name is not counted. Countries, areas of the world and languages have names in every
    language already.
    """
    settings = structure.register.settings
    default = settings.default_language
    shown = {kind: names for kind, names in _shown(structure).items() if names}
    return tuple(
        _spoken(each, default, shown) for each in dict.fromkeys((default, *settings.languages))
    )


def _spoken(language: str, default: str, shown: Mapping[str, Mapping[str, Local]]) -> Spoken:
    said, known = sentences(language)
    names = tuple(
        _share(kind, names, "" if language == default else language)
        for kind, names in shown.items()
    )
    return Spoken(language, language in languages(), Share("sentences", said, known), names)


def _share(kind: str, names: Mapping[str, Local], language: str) -> Share:
    lacking = [name for name, local in names.items() if not _is_said(local, language)]
    return Share(kind, len(names) - len(lacking), len(names), tuple(lacking))


def _is_said(local: Local, language: str) -> bool:
    return bool(local.in_(language) if language else local.text)


def _shown(structure: Structure) -> dict[str, dict[str, Local]]:
    """Give the names that pages show, by kind and id."""
    return {
        kind: {name: local for name, local in found if local}
        for kind, found in (
            ("register.toml", _settings(structure)),
            ("units", ((row.id, row.name) for row in visible(structure).units.values())),
            ("designations", _designations(structure)),
            ("sites", _sites(structure)),
            ("groups", _groups(structure)),
            ("functions", ((row.id, row.name) for row in structure.functions.values())),
            ("bodies", ((row.id, row.name) for row in structure.bodies.values())),
            ("contacts", _contacts(structure)),
            ("documents", ((row.address, row.title) for row in structure.documents)),
        )
    }


def _settings(structure: Structure) -> Iterator[tuple[str, Local]]:
    settings = structure.register.settings
    yield from (("name", settings.name), ("tagline", settings.tagline), ("notice", settings.notice))


def _designations(structure: Structure) -> Iterator[tuple[str, Local]]:
    units = visible(structure).units
    held = {
        row.designation for unit in units for row in structure.designations_of.get(unit, ())
    } & structure.designations.keys()
    return ((name, structure.designations[name].name) for name in sorted(held))


def _sites(structure: Structure) -> Iterator[tuple[str, Local]]:
    units = visible(structure).units
    standing = {site.id: site for unit, site in structure.site_of.items() if unit in units}
    rows = (standing[name] for name in sorted(standing))
    return ((row.id, row.name) for row in rows if row.visibility != INTERNAL)


def _groups(structure: Structure) -> Iterator[tuple[str, Local]]:
    rows = structure.groups.values()
    return ((row.id, row.name) for row in rows if not row.id.startswith(M49_PREFIX))


def _contacts(structure: Structure) -> Iterator[tuple[str, Local]]:
    shown = visible(structure).contacts.values()
    return ((row.id, row.label) for rows in shown for row in rows)
