"""Writing the site to a folder: all of it or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from remit.errors import RemitError
from remit.publish.edition import Site
from remit.publish.pages import paths, render

OnPage = Callable[[int, int], None]
"""Told how many files are written, and of how many."""

LIST = "static/files.txt"
"""The list of all files of a site, itself included: what a later one may replace."""


def write_site(site: Site, out: Path, on_page: OnPage | None = None) -> int:
    """Write every file of the site into a folder, which appears whole or not at all.

    The same register gives the same bytes.

    Args:
        site: What is published.
        out: The folder; there may be none yet, an empty one, or a site written before.
        on_page: Told of each file.

    Returns:
        How many files the site has.

    Raises:
        RemitError: The folder holds something else, or cannot be written.
    """
    out = out.absolute()
    _refuse_what_is_not_a_site(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    except OSError as error:
        raise _unwritable(out, error) from error
    try:
        count = _write(site, fresh, on_page)
        _swap(fresh, out)
    except OSError as error:
        raise _unwritable(out, error) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return count


def _write(site: Site, folder: Path, on_page: OnPage | None) -> int:
    folder.chmod(0o755)
    todo = tuple(paths(site))
    for done, path in enumerate(todo, start=1):
        rendered = render(site, path)
        if rendered is None:
            continue
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(rendered.body)
        if on_page is not None:
            on_page(done, len(todo))
    (folder / LIST).write_text("\n".join(sorted((*todo, LIST))) + "\n", "utf-8")
    return len(todo) + 1


def _swap(fresh: Path, out: Path) -> None:
    """Put the fresh folder in the place of the old one, which is gone for an instant only."""
    if not out.exists():
        fresh.rename(out)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{out.name}-old-", dir=out.parent))
    out.rename(old / out.name)
    try:
        fresh.rename(out)
    except OSError:
        (old / out.name).rename(out)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _refuse_what_is_not_a_site(out: Path) -> None:
    """Refuse a folder with anything in it that is not listed as written by Remit."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise RemitError(f"{out} is not a folder.", todo="Name a new or an empty one.")
    foreign = next(iter(_foreign(out)), None) if out.is_dir() else None
    if foreign is not None:
        raise RemitError(
            f"{out} holds {foreign}, which Remit did not write; it would be lost, as the folder "
            "is replaced as a whole.",
            todo="Move it away, or name a new or an empty folder.",
        )


def _foreign(out: Path) -> Iterator[Path]:
    listed = out / LIST
    ours = set(listed.read_text("utf-8").splitlines()) if listed.is_file() else set()
    for each in sorted(out.rglob("*")):
        inside = each.relative_to(out)
        if (each.is_symlink() or not each.is_dir()) and inside.as_posix() not in ours:
            yield inside


def _unwritable(out: Path, error: OSError) -> RemitError:
    return RemitError(
        f"{out} cannot be written: {error.strerror or error}.", todo="Name another folder."
    )
