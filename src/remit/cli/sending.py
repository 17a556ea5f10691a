"""What was received is written to a file, or printed: a file is there whole or not at all."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import BinaryIO, cast

from remit.errors import RemitError
from remit.model.structure import Structure
from remit.publish.money.sending import Sent, send
from remit.register import open_store


def send_to(path: str, db: str, structure: Structure, asked: Sent) -> int:
    """Write what was received; tell how much that is.

    Args:
        path: Where to; `-` is what a pipe reads.
        db: The file that keeps the register.
        structure: The organisation, as far as it is known.
        asked: What is to go out.

    Raises:
        QuestionError: There is nothing.
        RemitError: The file cannot be written.
    """
    with open_store(db) as store:
        if path == "-":
            return send(store, structure, asked, _printed())
        part = Path(f"{path}.{os.getpid()}")
        try:
            with part.open("xb") as file:
                count = send(store, structure, asked, file)
            part.replace(path)
        except OSError as error:
            wrong = f"{path} cannot be written: {error.strerror or error}."
            raise RemitError(wrong, todo="Name another file.") from error
        finally:
            part.unlink(missing_ok=True)
    return count


def _printed() -> BinaryIO:
    sys.stdout.flush()
    return cast("BinaryIO", getattr(sys.stdout, "buffer", io.BytesIO()))
