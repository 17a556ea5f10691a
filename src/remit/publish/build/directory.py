"""The directory in one file, in each language: only what a change concerns is made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from remit.publish.addresses import OFFLINE
from remit.publish.build.built import Built
from remit.publish.drafts import Draft
from remit.publish.edition import HTML, Site
from remit.publish.offline.file import assembled, part_of
from remit.publish.offline.parts import Part
from remit.publish.offline.plan import Planned, has_directory, named, plan
from remit.publish.reads import Read

_PART: Final = "#"
"""Stands between the file and the name of one of its parts."""


class Directory:
    """Puts the files together, once their parts are there.

    Args:
        site: The site that they are of.
        old: What was built before, where its parts may be kept.
        stale: The groups of files and parts that would be others now.
    """

    def __init__(self, site: Site, old: Built | None, stale: Collection[str]) -> None:
        """Keep what is as it was."""
        self._site = site
        self._known = old.parts if old is not None else {}
        self._used = old.used if old is not None else {}
        self._stale = stale
        self.group = f"{site.prefix}*/{OFFLINE}"
        self.parts: dict[str, Part] = {}
        self.kept: dict[str, bytes] = {}
        self.todo: list[tuple[str, list[tuple[Site, str]]]] = []
        self._plan = plan(site.structure) if has_directory(site) else ()
        self._languages = site.languages if has_directory(site) else ()
        for planned in self._plan:
            self._look_at(planned)

    def _look_at(self, planned: Planned) -> None:
        group = f"{self.group}{_PART}{planned.name}"
        paths = [self._path(language, planned) for language in self._languages]
        known = {path: self._known[path] for path in paths if path in self._known}
        is_same = group in self._used and group not in self._stale
        if (
            is_same
            and len(known) == len(paths)
            and all(each.planned == planned for each in known.values())
        ):
            self.kept[group] = self._used[group]
            self.parts |= known
        else:
            self.todo.append((group, [(self._site, path) for path in paths]))

    def _path(self, language: str, planned: Planned) -> str:
        return f"{language}/{OFFLINE}{_PART}{planned.name}"

    @property
    def is_as_it_was(self) -> bool:
        """Tell whether all parts were kept, and nothing else in the files is another."""
        if not self._languages:
            return True
        is_same = self.group in self._used and self.group not in self._stale
        return is_same and not self.todo and self.parts.keys() == self._known.keys()

    def take(self, parts: Mapping[str, Part]) -> bool:
        """Take parts that were made, and tell whether all are there now."""
        self.parts.update(parts)
        return len(self.parts) == len(self._plan) * len(self._languages)

    def files(self, read: set[Read]) -> Iterator[tuple[str, Draft, str]]:
        """Make the files, once all parts are there.

        Args:
            read: Where to note what they read beside their parts.

        Yields:
            The path of each, the file, and what it says around its parts.
        """
        for language in self._languages:
            own = (self.parts[self._path(language, each)] for each in self._plan)
            made = assembled(self._site, language, own, read)
            draft = Draft(made.text, HTML, language=language)
            yield f"{self._site.prefix}{language}/{OFFLINE}", draft, made.around


def made_part(site: Site, path: str, read: set[Read]) -> Part | None:
    """Make a part; nothing where a path is that of a whole file."""
    file, is_part, name = path.partition(_PART)
    if not is_part:
        return None
    language = file.partition("/")[0]
    return part_of(site, language, named(site.structure)[name], read)
