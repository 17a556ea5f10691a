"""Making files in batches, on all processors where that is worth it."""

from __future__ import annotations

import gc
import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from msgspec import Struct

from remit.errors import RemitError
from remit.publish.build.built import Interned
from remit.publish.build.checks import Checks
from remit.publish.build.directory import made_part
from remit.publish.drafts import Draft
from remit.publish.edition import Site
from remit.publish.offline.parts import Part, spoken
from remit.publish.publication import drafted
from remit.publish.reads import Read

_DIGEST: Final = 32
"""How many letters of a digest are kept: half of them."""

_BATCH: Final = 24
"""How many groups of files are made in one go."""

_PARTS: Final = 6
"""How many groups of parts of the directory are."""

_WORTH_IT: Final = 8
"""From how many of these on several processors are worth their while."""

Todo = tuple[Site, str]
Group = tuple[str, list[Todo]]


class Work(Struct, frozen=True):
    """What files are made with.

    Args:
        digests: Of each file as it was published before, if it was.
        folder: Where to write those that are others now.
        checks: Refuses what nobody may publish.
    """

    digests: Mapping[str, str]
    folder: Path
    checks: Checks

    def file(self, group: str, todo: Todo, draft: Draft, unread: str | None = None) -> Made:
        """Write a file that was made, where it is not as it was.

        Args:
            group: The group of files that it is of.
            todo: Its site, and its path within all that is published.
            draft: What was made.
            unread: What of it nobody looked through yet; all of it unless said.

        Raises:
            RemitError: It links to what is not there, or mixes languages unmarked.
        """
        (site, path), digest_ = todo, digest(draft.body)
        is_new = self.digests.get(path) != digest_
        if is_new:
            self.checks.refuse_flaws(path, draft, unread)
            write(self.folder, path, draft.rendered(site).body)
        return Made(group, path, digest_, is_new)


class Made(Struct, frozen=True):
    """What was made of a file: its digest, the foot aside, and whether it is another one now."""

    group: str
    path: str
    digest: str
    is_new: bool


class Batch(Struct, frozen=True):
    """Some files and parts that were made, and what each group of them has read."""

    made: tuple[Made, ...]
    parts: dict[str, Part]
    reads: tuple[Read, ...]
    used: dict[str, tuple[int, ...]]


def make_batch(groups: Iterable[Group], work: Work) -> Batch:
    """Make the files and parts of some groups, and write files that are not as they were.

    Raises:
        RemitError: One of them links to what is not there, or mixes languages unmarked.
    """
    known = Interned()
    made: list[Made] = []
    parts: dict[str, Part] = {}
    used: dict[str, tuple[int, ...]] = {}
    for group, todo in groups:
        read: set[Read] = set()
        for site, path in todo:
            part = made_part(site, path, read)
            if part is not None:
                work.checks.refuse_mixing(path, spoken(part), path.partition("/")[0])
                parts[path] = part
            else:
                draft = drafted(site, path, read)
                made.append(work.file(group, (site, f"{site.prefix}{path}"), draft))
        used[group] = known.numbers(read)
    return Batch(tuple(made), parts, known.all, used)


def write(folder: Path, path: str, body: bytes) -> None:
    """Write a file into a folder."""
    target = folder / path
    try:
        target.write_bytes(body)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)


def batches(parts: Sequence[Group], files: Sequence[Group], work: Work) -> Iterator[Batch]:
    """Make many groups, on all processors where that is worth it.

    Args:
        parts: Parts of the directory, which come first, as it is put together when all are made.
        files: Whole files.
        work: What they are made with.
    """
    todo = [parts[at : at + _PARTS] for at in range(0, len(parts), _PARTS)]
    todo += [files[at : at + _BATCH] for at in range(0, len(files), _BATCH)]
    workers = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, 8)
    if workers == 1 or len(todo) < _WORTH_IT:
        yield from (make_batch(each, work) for each in todo)
        return
    yield from _on_all_processors(len(todo), partial(_job, todo, work), workers)


def _on_all_processors(many: int, job: Callable[[int], Batch], workers: int) -> Iterator[Batch]:
    # Each worker is this process as it is now: nothing has to be handed over. Whoever waits for
    # one that somebody ends is told, and does not wait for ever.
    pool = ProcessPoolExecutor(workers, get_context("fork"), _begin, (job,))
    try:
        with warnings.catch_warnings():
            # The only other thread draws a bar, and no worker ever asks for what it holds.
            warnings.simplefilter("ignore", DeprecationWarning)
            coming = [pool.submit(_work, number) for number in range(many)]
        for each in as_completed(coming):
            yield each.result()
    except BrokenProcessPool as error:
        raise RemitError(
            "A process that made pages was ended from outside; nothing was published.",
            todo="Publish again; if it happens again, look whether there is memory enough.",
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _job(todo: Sequence[Sequence[Group]], work: Work, number: int) -> Batch:
    return make_batch(todo[number], work)


_jobs: list[Callable[[int], Batch]] = []


def _begin(job: Callable[[int], Batch]) -> None:
    # What is found before and after belongs to the first process, and is never collected here.
    gc.freeze()
    _jobs[:] = [job]


def _work(number: int) -> Batch:
    return _jobs[0](number)


def digest(body: bytes) -> str:
    """Give the digest of a file, its foot aside."""
    # Of those that Python has this is the fastest on processors of today, by far.
    return sha256(body).hexdigest()[:_DIGEST]
