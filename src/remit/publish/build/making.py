"""Making the files of a publication: all of them, or those that a change concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

import msgspec
from msgspec import Struct

import remit
from remit.model.structure import Structure
from remit.publish.build.built import Built, Interned
from remit.publish.build.stale import stale
from remit.publish.drafts import Draft
from remit.publish.edition import Site
from remit.publish.publication import Publication, drafted
from remit.publish.reads import Read

OnFile = Callable[[int, int], None]
"""Told how many files are looked at, and of how many."""

LIST: Final = "static/files.txt"
"""The list of all files of a publication, itself included: what a later one may replace."""

_DIGEST: Final = 16


class File(Struct, frozen=True):
    """A file to write: where, what, and its digest, the foot aside."""

    path: str
    body: bytes
    digest: str


class Making:
    """Makes a publication file by file; when all are made, `built` says of what.

    Args:
        publication: What is published.
        old: What was built before, if anything was.
        before: The organisation it was built of, by the folder of each day; nothing where
            all is made anew.
        on_file: Told of each file.
    """

    def __init__(
        self,
        publication: Publication,
        old: Built | None = None,
        before: Mapping[str, Structure] | None = None,
        on_file: OnFile | None = None,
    ) -> None:
        """Make nothing yet."""
        self._publication = publication
        self._old = old
        self._keeps = before is not None
        self._on_file = on_file
        self._known = Interned(old.reads if old is not None and before is not None else ())
        self._used: dict[str, tuple[int, ...]] = {}
        self._files: dict[str, str] = {}
        self._stale: Mapping[str, frozenset[str]] = {}
        if old is not None and before is not None:
            self._stale = {
                site.prefix: stale(old, before[site.prefix], site.structure)
                for site in publication.sites
            }

    def files(self) -> Iterator[File]:
        """Make what has to be made, and give the files that are not as they were."""
        todo = tuple(self._publication.files())
        groups: dict[str, set[Read]] = {}
        for done, (site, path) in enumerate(todo, start=1):
            group, whole = group_of(site, path), f"{site.prefix}{path}"
            if not self._is_kept(site, group, whole):
                read = groups.setdefault(group, set())
                draft = drafted(site, path, read)
                digest = digest_of(draft)
                self._files[whole] = digest
                if self._old is None or self._old.files.get(whole) != digest:
                    yield File(whole, draft.rendered(site).body, digest)
            if self._on_file is not None:
                self._on_file(done, len(todo))
        self._used |= {group: self._known.numbers(read) for group, read in groups.items()}
        yield from self._list()

    def _list(self) -> Iterator[File]:
        """Make the list of all files, itself included."""
        text = "\n".join(sorted((*self._files, LIST))) + "\n"
        digest = _digest(text)
        self._files[LIST] = digest
        if self._old is None or self._old.files.get(LIST) != digest:
            yield File(LIST, text.encode(), digest)

    def _is_kept(self, site: Site, group: str, path: str) -> bool:
        """Keep a file of which nothing has changed that it shows."""
        old = self._old
        if old is None or not self._keeps or group in self._stale[site.prefix]:
            return False
        if path not in old.files or group not in old.used:
            return False
        self._files[path] = old.files[path]
        self._used[group] = old.used[group]
        return True

    def built(self) -> Built:
        """Say what was built of what, once all files are made."""
        site = self._publication.main
        head = site.structure.head
        old = self._old
        return Built(
            program=program(),
            edition=edition_of(self._publication),
            sequence=head.sequence if head is not None else 0,
            hash=head.hash if head is not None else "",
            at=head.at if head is not None else None,
            day=site.structure.day,
            reads=self._known.all,
            used=self._used,
            files=self._files,
            spare=old.files if old is not None else {},
        )


def group_of(site: Site, path: str) -> str:
    """Give the group of a file: what is about one thing, in all languages.

    Example:
        >>> from datetime import date
        >>> from tests.by_hand import register
        >>> site = Site(Structure(register(), date(2010, 6, 1)), date(2010, 6, 1), ("en", "ru"))
        >>> group_of(site, "ru/unit/lima/index.html"), group_of(site, "robots.txt")
        ('*/unit/lima/index.html', 'robots.txt')
    """
    language, slash, rest = path.partition("/")
    own = f"*/{rest}" if slash and language in site.languages else path
    return f"{site.prefix}{own}"


def digest_of(draft: Draft) -> str:
    """Give the digest of a file, its foot aside."""
    return _digest(draft.text)


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=_DIGEST).hexdigest()


def edition_of(publication: Publication) -> str:
    """Say in short what is published, the register aside: two builds of one are comparable."""
    asked = [
        (
            site.structure.register.settings.id,
            site.prefix,
            site.edition,
            site.structure.day,
            site.today,
            site.languages,
            site.base,
            site.good_for,
            tuple(each.day for each in site.others),
        )
        for site in publication.sites
    ]
    return blake2b(msgspec.json.encode(asked), digest_size=_DIGEST).hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """Give the digest of everything in this program that makes pages."""
    sum_ = blake2b(remit.__version__.encode(), digest_size=_DIGEST)
    for package in ("remit.publish", "remit.text"):
        for each in _files(files(package)):
            sum_.update(each.read_bytes())
    return sum_.hexdigest()


def _files(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir() and each.name != "__pycache__":
            yield from _files(each)
        elif each.is_file():
            yield each
