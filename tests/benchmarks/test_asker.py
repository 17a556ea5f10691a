"""Whoever asks over HTTP for a benchmark has an answer on each connection."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from benchmarks.beside.asker import CONNECTIONS, ask


class _Empty(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer in two bytes."""
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    request_queue_size = CONNECTIONS


def test_each_connection_is_answered_once_however_short_the_time() -> None:
    """On a machine that is busy, or in a test that looks at no figure."""
    with _Server(("127.0.0.1", 0), _Empty) as server:
        serving = threading.Thread(target=server.serve_forever, daemon=True)
        serving.start()
        asked = ask(server.server_address[1], ["/empty"], 0)
        server.shutdown()
        serving.join()

    assert asked.count == CONNECTIONS
    assert 0 < asked.median <= asked.p95
