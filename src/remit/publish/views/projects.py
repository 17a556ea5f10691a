"""The projects of an office on its page: what, about what, who pays, from when to when."""

from __future__ import annotations

from msgspec import Struct

from remit.publish.projects import PublicProject, projects_of
from remit.publish.reader import Reader
from remit.publish.words import Words
from remit.text.local import UNKNOWN, Local


class ShownProject(Struct, frozen=True):
    """A project that the organisation published."""

    title: Words
    themes: tuple[Words, ...]
    donors: tuple[Words, ...]
    first: str
    last: str
    id: str
    reporter: str


def projects_at(reader: Reader, unit: str) -> tuple[ShownProject, ...]:
    """Give the published projects of a unit that are running on the day."""
    return tuple(_shown(reader, each) for each in reader.ask(projects_of, unit))


def published_words(reader: Reader, text: Local) -> Words:
    """Say a text as it was published: where that names no language, nobody knows it."""
    phrase = text.best((reader.language,))
    return reader.foreign(phrase.text, phrase.language or UNKNOWN)


def _shown(reader: Reader, project: PublicProject) -> ShownProject:
    return ShownProject(
        published_words(reader, project.title) or Words(project.id, UNKNOWN),
        tuple(Words(each, UNKNOWN) for each in project.themes),
        tuple(Words(each, UNKNOWN) for each in project.donors),
        reader.day(project.first),
        reader.day(project.last),
        project.id,
        project.reporter,
    )
