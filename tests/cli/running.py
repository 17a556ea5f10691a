"""Running `remit`: in this process, which is quick, or as a process of its own."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from remit.cli.main import answered

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).parent / "remit"
A_DAY = "2010-06-01"


class Result(NamedTuple):
    """What came of a command: exit code, what it answered, what it said beside."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The answer as JSON."""
        return json.loads(self.out)


def run(*arguments: str) -> Result:
    """Run a command in this process, as the entry point does."""
    out, err = _stream(), _stream()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = answered(arguments)
    return Result(code, _text(out), _text(err))


def process(*arguments: str, stdin: str = "", **environment: str) -> Result:
    """Run a command as a process of its own, with nothing of this terminal."""
    done = subprocess.run(
        [str(COMMAND), *arguments],
        input=stdin.encode(),
        capture_output=True,
        check=False,
        timeout=60,
        env=surroundings(**environment),
    )
    return Result(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode())


def surroundings(**environment: str) -> dict[str, str]:
    """Give the environment of a process, without what a developer may have set."""
    own = {"COLUMNS", "FORCE_COLOR", "NO_COLOR", "REMIT_DB", "REMIT_DEBUG", "TERM"}
    kept = {name: text for name, text in os.environ.items() if name not in own}
    return kept | environment


@contextlib.contextmanager
def heeding_ctrl_c() -> Iterator[None]:
    """Let processes that begin meanwhile heed Ctrl-C: of one in the background, none would."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
