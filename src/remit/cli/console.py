"""Where answers go: a terminal, a pipe or a file, whatever its width, colours and letters."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable
from typing import Final, TextIO, cast

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.theme import Theme

from remit.text.harmless import harmless

_TRAILING: Final = re.compile(r" +$", re.MULTILINE)

_THEME: Final = Theme(
    {
        "name": "bold",
        "id": "cyan",
        "label": "dim",
        "foot": "dim",
        "wrong": "bold red",
        "gap": "yellow",
        "link": "dim",
    },
    inherit=True,
)


def out() -> Console:
    """Give the console for answers."""
    return _console(sys.stdout)


def err() -> Console:
    """Give the console for everything that is not the answer: progress, refusals."""
    return _console(sys.stderr)


def _console(stream: TextIO) -> Console:
    console = _Harmless(file=stream, theme=_THEME, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        # A table is filled up with blanks to its width; in a file or a pipe they are in the way.
        console.file = cast("TextIO", _Trimmed(stream))
    return console


class _Harmless(Console):
    """A console of which nothing that is printed on it is a command to the terminal."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """Give what is printed; what the console itself says to the terminal stays."""
        for each in super().render(renderable, options):
            yield each if each.control else each._replace(text=harmless(each.text))


class _Trimmed:
    """A stream that takes the blanks at the ends of lines away."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(_TRAILING.sub("", text))

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def settle_streams() -> None:
    """See to it that a letter a terminal cannot show is replaced, and nothing breaks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace", newline="\n")


def write(text: str) -> None:
    """Write text for a program: UTF-8 and LF, whatever the terminal."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    buffer.write(text.encode(errors="replace"))
    buffer.flush()


def print_json(document: object) -> None:
    """Print one JSON document."""
    from msgspec import json

    write(json.format(json.encode(document), indent=2).decode() + "\n")
