"""The files of the standard: in a folder that is named, or downloaded once and kept."""

from __future__ import annotations

import os
from functools import partial
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.error import HTTPError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    UnknownHandler,
)

from remit.errors import RemitError
from remit.formats.iati import SCHEMAS, Standard, schemas_from, standard_in

_SECONDS: Final = 30
_HANDLERS: Final = (
    HTTPSHandler,
    ProxyHandler,
    HTTPRedirectHandler,
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    UnknownHandler,
)
"""What an opener needs that speaks HTTPS and nothing else, wherever it is sent on to."""


def find_standard(folder: str, *, download: bool, address: str = SCHEMAS) -> Standard:
    """Give the files of the standard that are there; none where nobody has fetched them.

    Args:
        folder: Where they are; blank: where a download is kept.
        download: Whether schemas that are missing are fetched.
        address: Where from.

    Raises:
        RemitError: The folder has none, or they cannot be fetched.
    """
    place = Path(folder) if folder else kept_at()
    if download and not any(place.rglob("iati-activities-schema.xsd")):
        _keep(place, schemas_from(partial(_fetch, _opener()), address))
    if not folder and not place.is_dir():
        return Standard()
    return standard_in(place)


def kept_at() -> Path:
    """Give the folder in which downloaded schemas are kept."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "remit" / "iati-2.03"


def _keep(place: Path, fetched: Standard) -> None:
    """Put schemas in a folder; whoever is interrupted has none that is cut off."""
    place.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place, prefix=".") as beside:
        parts = {name: Path(beside) / f"{name}.part" for name in fetched.schemas}
        for name, part in parts.items():
            part.write_bytes(fetched.schemas[name])
        # The first is the one that is looked for: where it is, all the others are.
        for name, part in reversed(parts.items()):
            part.replace(place / name)


def _opener() -> OpenerDirector:
    opener = OpenerDirector()
    for handler in _HANDLERS:
        opener.add_handler(handler())
    return opener


def _fetch(opener: OpenerDirector, address: str) -> bytes:
    try:
        with opener.open(address, timeout=_SECONDS) as answer:
            content: bytes = answer.read()
    except HTTPError as error:
        error.close()
        raise _unfetched(address, error.reason) from error
    except HTTPException as error:
        raise _unfetched(address, "the answer broke off") from error
    except OSError as error:
        raise _unfetched(address, getattr(error, "reason", error)) from error
    return content


def _unfetched(address: str, reason: object) -> RemitError:
    return RemitError(
        f"{address} cannot be fetched: {reason}.",
        todo="Fetch the schemas of IATI 2.03 elsewhere, and name their folder with --schemas.",
    )
