"""All that is published together: the site of a day, the same of other days, and editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from remit.model.structure import Structure
from remit.publish.addresses import day_folder, is_shared
from remit.publish.drafts import Draft
from remit.publish.edition import Site
from remit.publish.pages import draft, paths
from remit.publish.reads import Read


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


def publication(main: Site, others: Iterable[Structure] = ()) -> Publication:
    """Publish a site, and the same organisation on other days.

    Args:
        main: The site at the top.
        others: The organisation on other days, each once.
    """
    days = tuple(sorted((main.structure, *others), key=lambda each: each.day))
    top = replace(main, others=days if len(days) > 1 else ())
    more = (
        replace(top, structure=each, prefix=day_folder(each.day))
        for each in days
        if each is not main.structure
    )
    return Publication((top, *more))


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
