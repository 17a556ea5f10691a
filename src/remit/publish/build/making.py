"""Making the files of a publication: all of them, or those that a change concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

import msgspec

import remit
from remit.model.structure import Structure
from remit.publish.addresses import OFFLINE
from remit.publish.build.batches import Group, Made, Todo, Work, batches, digest, write
from remit.publish.build.built import Built, Interned, packed
from remit.publish.build.checks import Checks
from remit.publish.build.directory import Directory
from remit.publish.build.stale import stale
from remit.publish.edition import Site
from remit.publish.publication import Publication
from remit.publish.reads import Read

OnFile = Callable[[int, int], None]
"""Told how many files are looked at, and of how many."""

LIST: Final = "static/files.txt"
"""The list of all files of a publication, itself included: what a later one may replace."""


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
        self._used: dict[str, bytes] = {}
        self._files: dict[str, str] = {}
        self._stale: dict[str, frozenset[str]] = {}
        if old is not None and before is not None:
            self._stale = {
                site.prefix: stale(old, before[site.prefix], site.structure)
                for site in publication.sites
            }
        self._directory = self._begun()

    def make(self, folder: Path) -> int:
        """Make what has to be made, and write into a folder what is not as it was.

        Returns:
            How many files were written.
        """
        todo = tuple(self._publication.files())
        published = tuple(f"{site.prefix}{path}" for site, path in todo)
        digests = self._old.files if self._old is not None else {}
        work = Work(digests, folder, Checks(published, self._publication.main.base))
        groups: dict[str, list[Todo]] = {}
        done = 0
        for (site, path), whole in zip(todo, published, strict=True):
            group = group_of(site, path)
            if self._is_kept(site, group, whole):
                done = self._tell(done + 1, len(todo))
            elif not path.endswith(OFFLINE):
                groups.setdefault(group, []).append((site, path))
        written = 0
        for made in self._made(tuple(groups.items()), work):
            self._files |= {each.path: each.digest for each in made}
            written += sum(each.is_new for each in made)
            done = self._tell(done + len(made), len(todo))
        self._list(folder)
        return written + 1 if (folder / LIST).exists() else written

    def _begun(self) -> Directory:
        """Begin the directory in one file with those of its parts that are as they were."""
        site = self._publication.main
        stale_ = self._stale.get(site.prefix, frozenset())
        directory = Directory(site, self._old if self._keeps else None, stale_)
        if not directory.is_as_it_was:
            self._stale[site.prefix] = stale_ | {directory.group}
        return directory

    def _made(self, groups: Sequence[Group], work: Work) -> Iterator[Sequence[Made]]:
        directory = self._directory
        is_due = not directory.is_as_it_was
        for batch in batches(directory.todo, groups, work):
            for group, used in batch.used.items():
                reads = (batch.reads[number] for number in used)
                self._used[group] = packed(self._known.numbers(reads))
            yield batch.made
            if is_due and directory.take(batch.parts):
                is_due = False
                yield self._put_together(work)
        if is_due:
            yield self._put_together(work)

    def _put_together(self, work: Work) -> Sequence[Made]:
        """Put the directory together in each language, once all of its parts are there."""
        directory, read, made = self._directory, set[Read](), list[Made]()
        for path, draft, around in directory.files(read):
            todo = self._publication.main, path
            made.append(work.file(directory.group, todo, draft, unread=around))
        self._used[directory.group] = packed(self._known.numbers(read))
        return made

    def _tell(self, done: int, of: int) -> int:
        if self._on_file is not None:
            self._on_file(done, of)
        return done

    def _list(self, folder: Path) -> None:
        """Write the list of all files, itself included."""
        body = ("\n".join(sorted((*self._files, LIST))) + "\n").encode()
        self._files[LIST] = digest(body)
        if self._old is None or self._old.files.get(LIST) != self._files[LIST]:
            write(folder, LIST, body)

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
            used=self._used | self._directory.kept,
            files=self._files,
            spare=old.files if old is not None else {},
            parts=self._directory.parts,
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
    is_shared = slash and language in site.languages
    own = f"*/{rest}" if is_shared else path
    return f"{site.prefix}{own}"


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
    return digest(msgspec.json.encode(asked))


@lru_cache(maxsize=1)
def program() -> str:
    """Give the digest of everything in this program that makes pages."""
    sum_ = sha256(remit.__version__.encode())
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
