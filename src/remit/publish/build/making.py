"""Making the files of a publication: all of them, or those that a change concerns."""

from __future__ import annotations

import gc
import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

import remit
from remit.model.structure import Structure
from remit.publish.addresses import OFFLINE
from remit.publish.build.built import Built, Interned
from remit.publish.build.checks import Checks
from remit.publish.build.stale import stale
from remit.publish.drafts import Draft
from remit.publish.edition import Site
from remit.publish.publication import Publication, drafted
from remit.publish.reads import Read

OnFile = Callable[[int, int], None]
"""Told how many files are looked at, and of how many."""

LIST: Final = "static/files.txt"
"""The list of all files of a publication, itself included: what a later one may replace."""

_DIGEST: Final = 32
"""How many letters of a digest are kept: half of them."""

_BATCH: Final = 24
"""How many groups are made in one go."""

_LARGE: Final = 1000
"""From how many groups or files on the directory in one file is work for a processor of its own."""

_WORTH_IT: Final = 8
"""From how many of these on several processors are worth their while."""


class Made(Struct, frozen=True):
    """What was made of a file: its digest, the foot aside, and whether it is another one now."""

    group: str
    path: str
    digest: str
    is_new: bool


class Batch(Struct, frozen=True):
    """Some files that were made, and what each group of them has read."""

    made: tuple[Made, ...]
    reads: tuple[Read, ...]
    used: dict[str, tuple[int, ...]]


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

    def make(self, folder: Path) -> int:
        """Make what has to be made, and write into a folder what is not as it was.

        Returns:
            How many files were written.
        """
        todo = tuple(self._publication.files())
        groups: dict[str, list[Todo]] = {}
        done = 0
        for site, path in todo:
            group, whole = group_of(site, path), f"{site.prefix}{path}"
            if self._is_kept(site, group, whole):
                done = self._tell(done + 1, len(todo))
            else:
                groups.setdefault(group, []).append((site, path))
        written = 0
        digests = self._old.files if self._old is not None else {}
        checks = Checks(
            (f"{site.prefix}{path}" for site, path in todo), self._publication.main.base
        )
        for batch in batches(tuple(groups.items()), digests, folder, checks):
            written += self._take(batch)
            done = self._tell(done + len(batch.made), len(todo))
        self._list(folder)
        return written + 1 if (folder / LIST).exists() else written

    def _tell(self, done: int, of: int) -> int:
        if self._on_file is not None:
            self._on_file(done, of)
        return done

    def _take(self, batch: Batch) -> int:
        self._files |= {each.path: each.digest for each in batch.made}
        for group, used in batch.used.items():
            self._used[group] = self._known.numbers(batch.reads[number] for number in used)
        return sum(each.is_new for each in batch.made)

    def _list(self, folder: Path) -> None:
        """Write the list of all files, itself included."""
        body = ("\n".join(sorted((*self._files, LIST))) + "\n").encode()
        digest = _digest(body)
        self._files[LIST] = digest
        if self._old is None or self._old.files.get(LIST) != digest:
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
            used=self._used,
            files=self._files,
            spare=old.files if old is not None else {},
        )


Todo = tuple[Site, str]
Group = tuple[str, list[Todo]]


def make_batch(
    groups: Iterable[Group], digests: Mapping[str, str], folder: Path, checks: Checks
) -> Batch:
    """Make the files of some groups, and write into a folder those that are not as they were.

    Raises:
        RemitError: One of them links to what is not there, or mixes languages unmarked.
    """
    known = Interned()
    made: list[Made] = []
    used: dict[str, tuple[int, ...]] = {}
    for group, files_ in groups:
        read: set[Read] = set()
        for site, path in files_:
            draft = drafted(site, path, read)
            whole, digest = f"{site.prefix}{path}", digest_of(draft)
            is_new = digests.get(whole) != digest
            if is_new:
                checks.refuse_flaws(whole, draft)
                write(folder, whole, draft.rendered(site).body)
            made.append(Made(group, whole, digest, is_new))
        used[group] = known.numbers(read)
    return Batch(tuple(made), known.all, used)


def write(folder: Path, path: str, body: bytes) -> None:
    """Write a file into a folder."""
    target = folder / path
    try:
        target.write_bytes(body)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)


def batches(
    groups: tuple[Group, ...], digests: Mapping[str, str], folder: Path, checks: Checks
) -> Iterator[Batch]:
    """Make many groups, on all processors where that is worth it; the largest files first."""
    is_large = max(len(groups), len(digests)) >= _LARGE
    heavy: list[Group] = []
    light: list[Group] = []
    for each in groups:
        (heavy if is_large and each[0].endswith(OFFLINE) else light).append(each)
    parts: list[tuple[Group, ...]] = [(each,) for each in heavy]
    parts += [tuple(light[at : at + _BATCH]) for at in range(0, len(light), _BATCH)]
    workers = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, 8)
    if workers == 1 or (len(heavy) < workers and len(parts) < _WORTH_IT):
        yield from (make_batch(part, digests, folder, checks) for part in parts)
        return
    yield from _on_all_processors(parts, partial(_job, parts, digests, folder, checks), workers)


def _on_all_processors(
    parts: list[tuple[Group, ...]], job: Callable[[int], Batch], workers: int
) -> Iterator[Batch]:
    # Each worker is this process as it is now: nothing has to be handed over.
    with warnings.catch_warnings():
        # The only other thread draws a bar, and no worker ever asks for what it holds.
        warnings.simplefilter("ignore", DeprecationWarning)
        pool = get_context("fork").Pool(workers, initializer=_begin, initargs=(job,))
    with pool:
        yield from pool.imap_unordered(_work, range(len(parts)))


def _job(
    parts: list[tuple[Group, ...]],
    digests: Mapping[str, str],
    folder: Path,
    checks: Checks,
    number: int,
) -> Batch:
    return make_batch(parts[number], digests, folder, checks)


_jobs: list[Callable[[int], Batch]] = []


def _begin(job: Callable[[int], Batch]) -> None:
    # What is found before and after belongs to the first process, and is never collected here.
    gc.freeze()
    _jobs[:] = [job]


def _work(number: int) -> Batch:
    return _jobs[0](number)


def group_of(site: Site, path: str) -> str:
    """Give the group of a file: what is about one thing, in all languages.

    The directory in one file is large, and so a group in each language.

    Example:
        >>> from datetime import date
        >>> from tests.by_hand import register
        >>> site = Site(Structure(register(), date(2010, 6, 1)), date(2010, 6, 1), ("en", "ru"))
        >>> group_of(site, "ru/unit/lima/index.html"), group_of(site, "robots.txt")
        ('*/unit/lima/index.html', 'robots.txt')
    """
    language, slash, rest = path.partition("/")
    is_shared = slash and language in site.languages and rest != OFFLINE
    own = f"*/{rest}" if is_shared else path
    return f"{site.prefix}{own}"


def digest_of(draft: Draft) -> str:
    """Give the digest of a file, its foot aside."""
    return _digest(draft.body)


def _digest(body: bytes) -> str:
    # Of those that Python has this is the fastest on processors of today, by far.
    return sha256(body).hexdigest()[:_DIGEST]


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
    return _digest(msgspec.json.encode(asked))


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
