"""The folder a site stands in, and the one that takes its place in one step."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Final

from remit.errors import RemitError

_AT_FDCWD: Final = -100
_EXCHANGE: Final = 2
"""RENAME_EXCHANGE of renameat2(2): each name stands for a whole folder at every instant."""


class Folder:
    """A published folder; beside it, hidden, what it was built of, and the one before it.

    Args:
        out: The folder.
    """

    def __init__(self, out: Path) -> None:
        """Look at nothing yet."""
        self.out = out.absolute()
        self._own = self.out.parent / f".{self.out.name}.remit"
        self._spare = self._own / "before"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep others from publishing to the same folder meanwhile.

        Raises:
            RemitError: Somebody else is publishing there.
        """
        self._own.mkdir(parents=True, exist_ok=True)
        with (self._own / "lock").open("ab") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise RemitError(
                    f"Somebody else is publishing to {self.out}.",
                    todo="Try again when they have finished.",
                ) from error
            self._sweep()
            yield

    def _sweep(self) -> None:
        """Remove what somebody left who was interrupted."""
        kept = {"lock", self._spare.name, self._note_of(self.out).name}
        for each in self._own.iterdir():
            if each.name not in kept:
                shutil.rmtree(each) if each.is_dir() else each.unlink()

    def noted(self) -> bytes:
        """Give what was noted of the published folder; nothing where nothing was."""
        note = self._note_of(self.out)
        return note.read_bytes() if note.is_file() else b""

    def note(self, folder: Path, built: bytes) -> None:
        """Note what a folder was built of, all of it or nothing.

        The note goes where the folder goes: who is interrupted while two folders change places
        leaves each with its own.
        """
        fresh = self._own / "note"
        fresh.write_bytes(built)
        fresh.replace(self._note_of(folder))

    def _note_of(self, folder: Path) -> Path:
        return self._own / f"built-{folder.stat().st_ino if folder.exists() else ''}"

    @property
    def is_known(self) -> bool:
        """Whether anything was ever published to it from here."""
        return self._own.is_dir()

    def files(self) -> frozenset[str]:
        """Give every file in the published folder, by its path there."""
        return frozenset(_files_in(str(self.out))) if self.out.is_dir() else frozenset()

    def beside(self) -> Path:
        """Make a folder of its own beside the published one."""
        return Path(tempfile.mkdtemp(dir=self._own))

    def refuse_others_files(self, files: AbstractSet[str], ours: AbstractSet[str]) -> None:
        """Refuse a folder with anything in it that was not built here.

        Args:
            files: What is in it.
            ours: What was built here.

        Raises:
            RemitError: It is no folder, or holds something else, which would be lost.
        """
        if self.out.is_symlink() or (self.out.exists() and not self.out.is_dir()):
            raise RemitError(f"{self.out} is not a folder.", todo="Name a new or an empty one.")
        foreign = min(files - ours, default="")
        if foreign:
            raise RemitError(
                f"{self.out} holds {foreign}, which Remit did not write; it would be lost, as "
                "the folder is replaced as a whole.",
                todo="Move it away, or name a new or an empty folder.",
            )

    def take_spare(self, spare: Mapping[str, str]) -> tuple[Path, Mapping[str, str]]:
        """Give the folder that was published before, with the digests of its files, to be filled.

        From now on it is nobody's: whoever is interrupted leaves no half of it behind.
        """
        if spare and self._spare.is_dir():
            taken = self.beside()
            # A folder may take the place of an empty one.
            self._spare.rename(taken)
            return taken, spare
        shutil.rmtree(self._spare, ignore_errors=True)
        return self.beside(), {}

    def fill(
        self, taken: Path, has: Mapping[str, str], now: Mapping[str, str], fresh: Path
    ) -> None:
        """Make a folder hold exactly the files that shall be published.

        Args:
            taken: The folder.
            has: The digests of what is in it.
            now: The digests of what shall be in it.
            fresh: A folder with the files that are new; all others are published already.
                Where all are new, it may be the folder itself.
        """
        taken.chmod(0o755)
        if taken == fresh:
            return
        made: set[str] = set()
        for path in has.keys() - now.keys():
            _remove(taken, path)
        for path, digest in now.items():
            new, target = f"{fresh}/{path}", f"{taken}/{path}"
            is_new = os.path.exists(new)  # noqa: PTH110 - thousands of files, and Path is slow
            if not is_new and has.get(path) == digest:
                continue
            folder = target.rpartition("/")[0]
            if folder not in made:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above
                made.add(folder)
            if is_new:
                os.replace(new, target)  # noqa: PTH105 - as above
            else:
                _link(f"{self.out}/{path}", target)

    def appear(self, filled: Path) -> None:
        """Let a filled folder take the place of the published one, which is kept as the spare."""
        if not self.out.exists():
            filled.rename(self.out)
            return
        if not _exchange(filled, self.out):
            _take_turns(filled, self.out, self.beside())

    def keep_spare(self, old: Path) -> None:
        """Keep the folder that was published before, to be filled the next time."""
        if old.is_dir():
            # Nobody knows what is in the one before, where an older program left it.
            shutil.rmtree(self._spare, ignore_errors=True)
            old.rename(self._spare)


def _link(existing: str, target: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(target)  # noqa: PTH108 - thousands of files, and Path is slow
    try:
        os.link(existing, target)
    except OSError:
        # Not every file system has a second name for a file.
        shutil.copy2(existing, target)


def _remove(folder: Path, path: str) -> None:
    file = folder / path
    file.unlink(missing_ok=True)
    for above in file.relative_to(folder).parents:
        with suppress(OSError):
            (folder / above).rmdir()


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; not every system can."""
    call = _renameat2()
    if call is None:
        return False
    return call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0


@lru_cache(maxsize=1)
def _renameat2() -> Callable[..., int] | None:
    return getattr(ctypes.CDLL(None), "renameat2", None)


def _take_turns(one: Path, other: Path, between: Path) -> None:
    """Let two folders change places by three renames: for an instant one of them is not there."""
    other.rename(between / "old")
    try:
        one.rename(other)
    except OSError:
        (between / "old").rename(other)
        raise
    (between / "old").rename(one)
    between.rmdir()


def _files_in(folder: str, inside: str = "") -> Iterator[str]:
    """Give every file under a folder, links and all, by its path there."""
    with os.scandir(folder) as entries:
        for each in entries:
            path = f"{inside}{each.name}"
            if each.is_dir(follow_symlinks=False):
                yield from _files_in(each.path, f"{path}/")
            else:
                yield path
