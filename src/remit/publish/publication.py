"""All that is published together: the site of a day, the same of other days, and editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import replace

from remit.errors import UnknownError
from remit.model.structure import Structure
from remit.publish.addresses import day_folder, edition_folder, has_page, is_shared
from remit.publish.drafts import Draft
from remit.publish.edition import Site
from remit.publish.pages import draft, paths
from remit.publish.reads import Read
from remit.publish.views.edition_page import edition_languages
from remit.publish.visible import visible


class Publication(Struct, frozen=True):
    """Sites in folders of their own; the first one stands at the top."""

    sites: tuple[Site, ...]

    @property
    def main(self) -> Site:
        """The site at the top."""
        return self.sites[0]

    def files(self) -> Iterator[tuple[Site, str]]:
        """Give every file by its site and its path there; what all share stands at the top."""
        for site in self.sites:
            shared = is_shared if site.prefix else _never
            yield from ((site, path) for path in paths(site) if not shared(path))


def publication(
    main: Site, others: Iterable[Structure] = (), editions: Iterable[str] = ()
) -> Publication:
    """Publish a site, the same organisation on other days, and as single offices show it.

    Args:
        main: The site at the top.
        others: The organisation on other days, each once.
        editions: The units that show it as their own site.

    Raises:
        UnknownError: There is no such unit, or none that may be shown, on the day.
    """
    days = tuple(sorted((main.structure, *others), key=lambda each: each.day))
    top = replace(main, others=days if len(days) > 1 else (), main_day=main.structure.day)
    more = (
        replace(top, structure=each, prefix=day_folder(each.day))
        for each in days
        if each is not main.structure
    )
    own = (_edition(top, unit) for unit in dict.fromkeys(editions))
    return Publication((top, *more, *own))


def _edition(top: Site, unit: str) -> Site:
    structure = top.structure
    known = visible(structure).units
    # Whoever writes an id in another letter case means it.
    unit = unit if unit in known else unit.lower()
    if unit not in known or not has_page(unit):
        todo = f"An edition is of a unit that is public and open on {structure.day}."
        raise UnknownError("unit", unit, get_close_matches(unit, known), todo=todo)
    own = edition_languages(structure, unit, top.languages)
    folder = edition_folder(unit)
    main = replace(top, others=(), main_day=None, main_language=top.languages[0])
    return replace(main, prefix=folder, edition=unit, languages=own)


def _never(_path: str) -> bool:
    return False


def drafted(site: Site, path: str, read: set[Read]) -> Draft:
    """Make a file that is published.

    Raises:
        LookupError: There is no such file.
    """
    found = draft(site, path, read=read)
    if found is None:
        raise LookupError(path)
    return found
