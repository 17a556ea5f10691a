"""Who may edit over HTTP: whoever sits at the machine itself, on a page of this server.

Without sign-in a server answers on this machine only. A page elsewhere may still send its
reader's browser here, under a name that leads here or with a form of its own; neither comes in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from remit.errors import QuestionError
from remit.text.saying import sentence

HERE: Final = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
"""What this machine calls itself."""


def refuse_strangers(headers: Mapping[str, str]) -> None:
    """Refuse whoever asks for a page of editing under another name than this machine's.

    Raises:
        QuestionError: The address is not this machine's own.

    Example:
        >>> refuse_strangers({"host": "localhost:8000"})
        >>> refuse_strangers({"host": "remit.example.org"})
        Traceback (most recent call last):
            ...
        remit.errors.QuestionError: the register is changed on this machine only ...
    """
    if _parts(f"//{headers.get('host', '')}")[1] not in HERE:
        raise QuestionError(
            sentence("the register is changed on this machine only"),
            todo=sentence(
                "open the page at {address}, on the machine that serves it",
                address="http://localhost",
            ),
        )


def refuse_other_pages(headers: Mapping[str, str]) -> None:
    """Refuse what was sent from a page of another server.

    Raises:
        QuestionError: It was, or nothing says where it was sent from.

    Example:
        >>> refuse_other_pages({"host": "localhost:8000", "origin": "http://localhost:8000"})
        >>> refuse_other_pages({"host": "localhost:8000", "origin": "http://evil.example"})
        Traceback (most recent call last):
            ...
        remit.errors.QuestionError: this was sent from a page of another server ...
    """
    refuse_strangers(headers)
    sent_from = headers.get("origin") or headers.get("referer", "")
    if _parts(sent_from)[0] != headers.get("host"):
        raise QuestionError(
            sentence("this was sent from a page of another server"),
            todo=sentence("open the form here, and send it again"),
        )


def _parts(address: str) -> tuple[str, str]:
    """Give the name and port of an address, and the name alone; nothing of what is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.netloc, parts.hostname or ""
