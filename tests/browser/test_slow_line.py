"""The first text of a page over a satellite link: 50 kbit/s, and 600 ms there and back."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WITHIN = 5_000
LINE = {"offline": False, "latency": 600, "downloadThroughput": 6_250, "uploadThroughput": 6_250}
PAINTED = """new Promise(told => new PerformanceObserver(list => {
    for (const each of list.getEntries())
        if (each.name === "first-contentful-paint") told(each.startTime);
}).observe({type: "paint", buffered: true}))"""


class _Compressing(SimpleHTTPRequestHandler):
    """A plain server of files that compresses them, as every server of the web can."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called
        """Say nothing."""


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The address of the published site."""
    handler = partial(_Compressing, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def test_the_first_text_is_there_within_five_seconds(
    browser: "Browser", folder: Path, address: str
) -> None:
    """Also of the largest page of all, the one file apart."""
    largest = max(
        (path for path in folder.rglob("index.html")),
        key=lambda path: len(gzip.compress(path.read_bytes(), 6)),
    ).relative_to(folder)
    paths = ("en/", "en/structure/", "en/hotlines/", "edition/ashgabat/en/", largest.as_posix())
    with ExitStack() as open_pages:
        pages = {path: open_pages.enter_context(_on_a_slow_line(browser)) for path in paths}
        # All at once, each over a line of its own: one would wait for one after the other.
        for path, page in pages.items():
            page.evaluate("address => { location.href = address; }", f"{address}{path}")
        for path, page in pages.items():
            page.wait_for_url(f"{address}{path}", wait_until="load")
        first = {path: round(page.evaluate(PAINTED)) for path, page in pages.items()}

    print(f"first text after: {first} ms")  # noqa: T201 - the figures of a promise
    assert min(first.values()) > 1_000  # The line is slow indeed.
    assert {path: after for path, after in first.items() if after > WITHIN} == {}


@contextmanager
def _on_a_slow_line(browser: "Browser") -> "Iterator[Page]":
    with browser.new_context() as context:
        page = context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", LINE)
        yield page
