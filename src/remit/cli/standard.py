"""The files of the standard: in a folder that is named, or downloaded once and kept."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

from remit.errors import RemitError
from remit.formats.iati import Standard, schemas_from, standard_in

_SECONDS: Final = 30


def find_standard(folder: str, *, download: bool) -> Standard:
    """Give the files of the standard that are there; none where nobody has fetched them.

    Args:
        folder: Where they are; blank: where a download is kept.
        download: Whether schemas that are missing are fetched from the standard's address.

    Raises:
        RemitError: The folder has none, or they cannot be fetched.
    """
    place = Path(folder) if folder else kept_at()
    if download and not any(place.rglob("iati-activities-schema.xsd")):
        _download(place)
    if not folder and not place.is_dir():
        return Standard()
    return standard_in(place)


def kept_at() -> Path:
    """Give the folder in which downloaded schemas are kept."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "remit" / "iati-2.03"


def _download(place: Path) -> None:
    fetched = schemas_from(_fetch)
    place.mkdir(parents=True, exist_ok=True)
    for name, content in fetched.schemas.items():
        (place / name).write_bytes(content)


def _fetch(address: str) -> bytes:
    try:
        # The address is the standard's own, written in this program.
        with urlopen(address, timeout=_SECONDS) as answer:  # noqa: S310
            content: bytes = answer.read()
    except (URLError, OSError) as error:
        raise RemitError(
            f"{address} cannot be fetched: {getattr(error, 'reason', error)}.",
            todo="Fetch the schemas of IATI 2.03 elsewhere, and name their folder with --schemas.",
        ) from error
    return content
