"""The command `remit`: it runs a command, and turns errors into answers for people.

Exit codes: 0 done; 1 findings that a policy or `--strict` makes hard; 2 bad input,
with every mistake listed; 130 interrupted. Never a traceback, unless `--debug` asks.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, NoReturn

INTERRUPTED: Final = 130
_STOPPED: Final = "Stopped."
_LOADED: Final = ("remit.cli.app", "remit.cli.console")


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    _load()
    from remit.cli.console import settle_streams

    given = sys.argv[1:] if arguments is None else list(arguments)
    settle_streams()
    sys.exit(answered(given, debug="--debug" in given or bool(os.environ.get("REMIT_DEBUG"))))


def _load() -> None:
    """Import the commands, which takes a moment: whoever stops it is told so in a line."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
    for name in _LOADED:
        import_module(name)
    signal.signal(signal.SIGINT, before)


def _stop(_number: int, _frame: object) -> NoReturn:
    # Nothing is open yet. An exception amid an import would be shown by Python in its own way.
    os.write(2, f"{_STOPPED}\n".encode())
    os._exit(INTERRUPTED)


def answered(arguments: Sequence[str], *, debug: bool = False) -> int:
    """Run a command and give the exit code; whatever goes wrong is said on stderr."""
    from remit.cli.app import app

    try:
        code = app(list(arguments), prog_name="remit", standalone_mode=False)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception as error:
        # The last place before a person: what is no refusal is told as a defect, with exit 3.
        if debug:
            raise
        from remit.cli.failing import said

        return said(error)
    if code == INTERRUPTED:
        print(_STOPPED, file=sys.stderr)
    return code if isinstance(code, int) else 0
