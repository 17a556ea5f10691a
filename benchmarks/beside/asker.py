"""Whoever asks over HTTP: many connections at once, each asking again as soon as it is answered.

    python -m benchmarks.beside.asker PORT SECONDS < paths

A process of its own, with as little of HTTP as is needed, so that it is not what is measured: it
says how much of a core it took itself.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

CONNECTIONS: Final = 32
_HERE: Final = Path(__file__).parents[2]


class Asked(Struct, frozen=True):
    """What came of asking.

    Args:
        each_second: How many answers came a second.
        median: Half of the answers took less, in milliseconds.
        p95: Nineteen of twenty took less, in milliseconds.
        busy: How much of a core whoever asked took.
        count: How many answers there were.
    """

    each_second: float
    median: float
    p95: float
    busy: float
    count: int


def ask(port: int, paths: Sequence[str], seconds: float) -> Asked:
    """Ask for paths, one after the other, over all connections, and begin anew at the end.

    Raises:
        CalledProcessError: An answer was none: the server said anything but 200.
    """
    command = [sys.executable, "-m", "benchmarks.beside.asker", str(port), str(seconds)]
    done = subprocess.run(
        command, cwd=_HERE, input="\n".join(paths).encode(), stdout=subprocess.PIPE, check=True
    )
    return msgspec.json.decode(done.stdout, type=Asked)


class _Connection(asyncio.Protocol):
    """Asks, waits for the whole answer, notes how long it took, and asks again."""

    def __init__(self, paths: Iterator[bytes], took: list[float], until: float) -> None:
        """Share the paths and the times with all others."""
        self._paths = paths
        self._took = took
        self._until = until
        self._since = 0.0
        self._left = -1
        self._head = b""
        self._transport: asyncio.Transport | None = None
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time, however long it took to come so far."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        """Count what is left of the answer."""
        if self._left < 0:
            self._head += data
            end = self._head.find(b"\r\n\r\n")
            if end < 0:
                return
            self._left = _length(self._head[:end]) - (len(self._head) - end - 4)
            self._head = b""
        else:
            self._left -= len(data)
        if self._left == 0:
            now = time.perf_counter()
            self._took.append(now - self._since)
            if now < self._until:
                self._ask()
            else:
                self._end()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell that this one is over, well or not."""
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError("the server hung up"))

    def _ask(self) -> None:
        assert self._transport is not None
        self._left = -1
        self._since = time.perf_counter()
        self._transport.write(next(self._paths))

    def _end(self) -> None:
        assert self._transport is not None
        self.done.set_result(None)
        self._transport.close()


def _length(head: bytes) -> int:
    if not head.startswith(b"HTTP/1.1 200"):
        raise SystemExit(head.decode("latin-1"))
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line[15:])
    raise SystemExit("the answer does not say how long it is")


async def _main(port: int, seconds: float, paths: Sequence[str]) -> Asked:
    written = [f"GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n".encode() for path in paths]
    asked, took = cycle(written), list[float]()
    start, cpu = time.perf_counter(), time.process_time()
    loop = asyncio.get_running_loop()
    found = [
        await loop.create_connection(
            lambda: _Connection(asked, took, start + seconds), "127.0.0.1", port
        )
        for _ in range(CONNECTIONS)
    ]
    await asyncio.gather(*(each.done for _, each in found))
    spent = time.perf_counter() - start
    took.sort()
    return Asked(
        each_second=len(took) / spent,
        median=took[len(took) // 2] * 1e3,
        p95=took[len(took) * 95 // 100] * 1e3,
        busy=(time.process_time() - cpu) / spent,
        count=len(took),
    )


if __name__ == "__main__":
    result = asyncio.run(_main(int(sys.argv[1]), float(sys.argv[2]), sys.stdin.read().split()))
    sys.stdout.buffer.write(msgspec.json.encode(result))
