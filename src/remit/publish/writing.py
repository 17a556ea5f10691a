"""Writing the site to a folder: all of it or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from remit.errors import RemitError
from remit.publish.addresses import STYLE
from remit.publish.edition import Site
from remit.publish.pages import paths, render

OnPage = Callable[[int, int], None]
"""Told how many files are written, and of how many."""

_MARK = b"/* Remit:"
"""How the style of a site begins: by this a folder is known as one."""


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
    return len(todo)


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
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise RemitError(f"{out} is not a folder.", todo="Name a new or an empty one.")
    if out.is_dir() and any(out.iterdir()) and not _is_a_site(out):
        raise RemitError(
            f"{out} holds something that Remit did not write, and would be replaced as a whole.",
            todo="Name a new or an empty folder.",
        )


def _is_a_site(folder: Path) -> bool:
    style = folder / STYLE
    return style.is_file() and style.read_bytes().startswith(_MARK)


def _unwritable(out: Path, error: OSError) -> RemitError:
    return RemitError(
        f"{out} cannot be written: {error.strerror or error}.", todo="Name another folder."
    )
