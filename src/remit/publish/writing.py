"""Writing a publication to a folder: all of it or nothing, and only what has changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from remit.errors import RemitError
from remit.model.collector import collector_at_rest
from remit.model.structure import Structure
from remit.publish.build.built import Built, read_built, write_built
from remit.publish.build.folder import Folder
from remit.publish.build.making import LIST, Making, OnFile, edition_of, program
from remit.publish.publication import Publication

Earlier = Callable[[Built], Mapping[str, Structure] | None]
"""Gives the organisation that something was built of, by the folder of each day, if it can."""


class Written(Struct, frozen=True):
    """What became of a publication: how many files it has, and how many were written anew."""

    files: int
    new: int


def write_site(
    publication: Publication,
    out: Path,
    *,
    earlier: Earlier | None = None,
    on_file: OnFile | None = None,
) -> Written:
    """Write a publication into a folder, where it appears whole in one step, or not at all.

    The same register gives the same bytes. Where it was published before, only the files
    that a change concerns are made and written; the others keep the record at their foot,
    which still is the last one that concerns them.

    Args:
        publication: What is published.
        out: The folder; there may be none yet, an empty one, or one published before.
        earlier: Gives the organisation that was published last; without it all is made anew.
        on_file: Told of each file.

    Raises:
        RemitError: The folder holds something else, cannot be written, or somebody else is
            publishing to it.
    """
    folder = Folder(out)
    try:
        if not folder.is_known:
            folder.refuse_others_files(folder.files(), _listed(folder))
        # Pages are texts: what is made of them needs no search for garbage.
        with folder.alone(), collector_at_rest():
            return _write(publication, folder, _last(folder), earlier, on_file)
    except OSError as error:
        raise RemitError(
            f"{folder.out} cannot be written: {error.strerror or error}.",
            todo="Name another folder.",
        ) from error


def _write(
    publication: Publication,
    folder: Folder,
    old: Built | None,
    earlier: Earlier | None,
    on_file: OnFile | None,
) -> Written:
    making = Making(publication, old, _before(publication, old, earlier), on_file)
    fresh = folder.beside()
    try:
        new = making.make(fresh)
        built = making.built()
        if old is not None and built.files == old.files:
            folder.note(folder.out, write_built(replace(built, spare=old.spare)))
            return Written(len(built.files), 0)
        taken, has = folder.take_spare(old.spare) if old is not None else (fresh, built.files)
        folder.fill(taken, has, built.files, fresh)
        folder.note(taken, write_built(built))
        folder.appear(taken)
        folder.keep_spare(taken)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Written(len(built.files), new)


def _last(folder: Folder) -> Built | None:
    """Give what stands in the folder, where that was built here and all of it is still there.

    Raises:
        RemitError: Something else stands in it.
    """
    built, files = read_built(folder.noted()), folder.files()
    own = built.files.keys() if built is not None else frozenset[str]()
    folder.refuse_others_files(files, own if files == own else own | _listed(folder))
    return built if files == own else None


def _before(
    publication: Publication, old: Built | None, earlier: Earlier | None
) -> Mapping[str, Structure] | None:
    """Give the organisation of the last build, where the two differ in what is recorded only."""
    if old is None or earlier is None:
        return None
    is_comparable = (old.program, old.edition) == (program(), edition_of(publication))
    return earlier(old) if is_comparable else None


def _listed(folder: Folder) -> frozenset[str]:
    """Give what was written here, as the folder lists it itself."""
    listed = folder.out / LIST
    return frozenset(listed.read_text("utf-8").splitlines() if listed.is_file() else ())
