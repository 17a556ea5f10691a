"""Whatever goes wrong, said in words, and the exit code that goes with it."""

from __future__ import annotations

import os
import sys
from typing import Final

from typer import Abort
from typer.exceptions import TyperException

from remit.cli.problems import show_problem, show_wrong
from remit.errors import RemitError

_BAD: Final = 2
_DEFECT: Final = 3
_BROKEN_PIPE: Final = 1


def said(error: Exception) -> int:
    """Say on stderr what went wrong, and give the exit code."""
    match error:
        case RemitError():
            show_problem(error)
        case BrokenPipeError():
            return _reader_is_gone()
        case Abort():
            show_wrong("Nothing was done.")
        case TyperException():
            return _usage(error)
        case OSError():
            where = f"{error.filename}: " if error.filename else ""
            show_wrong(f"{where}{error.strerror or error}", "See to that, then do the same again.")
        case _:
            return _defect(error)
    return _BAD


def _usage(error: TyperException) -> int:
    """Say which command or option is wrong; without any command the help is the answer."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return 0
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "remit"
    show_wrong(error.format_message(), f"See how it is used with: {path} --help")
    return _BAD


def _reader_is_gone() -> int:
    # As `head` does once it has seen enough. What is still buffered goes nowhere, in silence.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return _BROKEN_PIPE


def _defect(error: Exception) -> int:
    show_wrong(
        f"This is a defect of Remit, not of your input ({type(error).__name__}).",
        "Do the same again with REMIT_DEBUG=1, and report what is shown then.",
    )
    return _DEFECT
