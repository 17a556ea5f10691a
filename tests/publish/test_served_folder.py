"""What `remit publish` wrote, behind a server that knows nothing: whole, linked, all at once."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from tests.cli.running import COMMAND, run, surroundings
from tests.publish.made import site_of
from tests.publish.reading import read
from tests.shared import reference_folder, tries

from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.publish.publication import Publication, publication
from remit.publish.site import write_site
from remit.text.local import Local

KILLS = tries(3)
"""How often a publication is killed."""


BASE = "https://who.example.org/site/"
_LINK = re.compile(r"<(?:loc|link|id)>([^<]+)<")


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder as `python -m http.server` does."""
    handler = partial(_Silent, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference register that knows where its site will stand, loaded."""
    folder = tmp_path_factory.mktemp("register")
    reference_folder(folder / "iom")
    settings = folder / "iom" / "register.toml"
    settings.write_text(f'base_url = "{BASE}"\n{settings.read_text("utf-8")}', "utf-8")
    assert run("load", str(folder / "iom"), "--db", str(folder / "iom.db")).code == 0
    return folder / "iom.db"


@pytest.fixture(scope="module")
def published(kept: Path) -> Path:
    """Its site of two days, as an office shows it, too."""
    out = kept.parent / "site"
    done = run(
        *("publish", str(out), "--db", str(kept), "--on", "2010-06-01", "--days", "2012-06-01"),
        *("--edition", "ashgabat", "--lang", "en,ar"),
    )
    assert done.code == 0, done.err
    return out


def test_a_crawler_finds_no_broken_link(published: Path) -> None:
    """Nor a broken anchor, picture, feed, address of a site map, or other language."""
    with serving(published) as address:
        here = urlsplit(address)
        server = HTTPConnection(here.hostname or "", here.port)
        pages: dict[str, str] = {}
        broken: list[tuple[str, str]] = []
        anchors: list[tuple[str, str, str]] = []
        todo = [(f"{address}{path}", "") for path in ("index.html", "sitemap.xml", "404.html")]
        while todo:
            url, source = todo.pop()
            if url in pages:
                continue
            server.request("GET", url.removeprefix(address[:-1]))
            answer = server.getresponse()
            body, kind = answer.read(), answer.headers.get_content_type()
            pages[url] = body.decode() if kind.startswith("text/html") else ""
            if answer.status != 200:
                broken.append((source, url))
            for each in _links(kind, body):
                whole, anchor = urldefrag(urljoin(url, each.replace(BASE, address)))
                if whole.startswith(address):
                    todo.append((whole, url))
                    anchors += [(url, whole, unquote(anchor))] if anchor else []
        server.close()

    assert broken == []
    ids = {url: set(re.findall(r'\bid="([^"]+)"', page)) for url, page in pages.items()}
    assert [each for each in anchors if each[2] not in ids[each[1]]] == []
    there = {path.relative_to(published).as_posix() for path in published.rglob("*.*")}
    reached = {unquote(url.removeprefix(address)) for url in pages}
    assert len(reached) > 1500
    alone = {path for path in there - reached if not path.endswith(("/embed/index.html",))}
    assert {re.sub(r"^(on|edition)/[^/]+/", "…/", path) for path in alone} <= {
        *("robots.txt", "static/files.txt", "…/robots.txt", "…/404.html", "…/sitemap.xml"),
        *("…/index.html", "…/en/index.html", "…/ar/index.html"),
    }


def _links(kind: str, body: bytes) -> list[str]:
    if kind == "text/html":
        found = read(body).xpath("//@href|//@src|//form/@action|//@srcset")
    elif "xml" in kind or "rss" in kind or "atom" in kind:
        text = body.decode()
        found = _LINK.findall(text) + re.findall(r'href="([^"]+)"', text)
    else:
        return []
    return [each.replace("&amp;", "&") for each in found]


def test_what_is_recorded_is_there_once_it_is_published(kept: Path, published: Path) -> None:
    """And nowhere before: not on a page, in a feed, in the data, or in the one file."""
    folder = kept.parent / "changed"
    shutil.copytree(kept.parent / "iom", folder)
    units = folder / "units.csv"
    units.write_text(units.read_text("utf-8") + "zanzibar-test,Zanzibar Test Office\n", "utf-8")
    text = units.read_text("utf-8")
    head = text.splitlines()[0].split(",")
    row = {"id": "zanzibar-test", "name": "Zanzibar Test Office", "part_of": "iom"}
    line = ",".join(row.get(column, "") for column in head)
    units.write_text(text.replace("zanzibar-test,Zanzibar Test Office\n", f"{line}\n"), "utf-8")
    before = _saying(published, "Zanzibar Test Office")
    assert run("load", str(folder), "--db", str(kept)).code == 0
    recorded = _saying(published, "Zanzibar Test Office")
    done = run(
        *("publish", str(published), "--db", str(kept), "--on", "2010-06-01"),
        *("--days", "2012-06-01", "--lang", "en,ar"),
        *("--edition", "ashgabat"),
    )
    assert done.code == 0, done.err
    after = _saying(published, "Zanzibar Test Office")

    assert (before, recorded) == (set(), set())
    assert {
        *("en/unit/zanzibar-test/index.html", "en/feed.xml", "en/feed.atom"),
        *("en/sitemap/index.html", "ar/offline.html", "on/2012-06-01/en/sitemap/index.html"),
    } <= after
    assert any(path.startswith("data/") for path in after)


def _saying(folder: Path, text: str) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and text.encode() in path.read_bytes()
    }


def _small(number: int) -> Publication:
    """Publish an organisation all of whose pages say a number; it has one unit more or less."""
    units = (Unit(id=f"unit-{each}", name=Local(f"Unit {each}")) for each in range(number % 2 + 3))
    name = Local(f"Register number {number} end")
    settings = Settings(id="made", name=name, languages=("en",))
    return publication(site_of(*units, settings=settings))


PAGES = (
    "en/index.html",
    "en/structure/index.html",
    "en/unit/unit-0/index.html",
    "static/files.txt",
)
_NUMBER = re.compile(rb"Register number (\d+) end")


@pytest.mark.parametrize("way", ["files", "server"])
def test_a_reader_never_finds_half_a_site(tmp_path: Path, way: str) -> None:
    """Twenty publications, and somebody who reads several pages again and again meanwhile.

    None is ever missing; and who holds the folder open reads pages of one site only.
    """
    site = tmp_path / "site"
    write_site(_small(0), site)
    done = threading.Event()
    reads: list[int] = []
    wrong: list[str] = []

    def poll(take: Callable[[str], bytes]) -> None:
        while not done.is_set():
            last = 0
            for path in PAGES:
                try:
                    body = take(path)
                except OSError as error:
                    wrong.append(f"{path}: {error}")
                    continue
                said = _NUMBER.search(body)
                if path.endswith(".html"):
                    number = int(said[1]) if said else -1
                    if number < last or not body.rstrip().endswith(b"</html>"):
                        wrong.append(f"{path}: {number} after {last}, {body[-20:]!r}")
                    last = number
            reads.append(last)
            # A moment, or whoever publishes waits for those who read, and not for the disk.
            time.sleep(0.001)

    with serving(site) as address, ThreadPoolExecutor(2) as readers:
        take = _from_server(address) if way == "server" else lambda path: (site / path).read_bytes()
        polls = [readers.submit(poll, take) for _ in range(2)]
        try:
            for number in range(1, 21):
                write_site(_small(number), site)
        finally:
            done.set()
        for each in polls:
            each.result()

    assert wrong == []
    assert len(reads) > 20
    assert len(set(reads)) > 10


def _from_server(address: str) -> Callable[[str], bytes]:
    here = urlsplit(address)

    def take(path: str) -> bytes:
        connection = HTTPConnection(here.hostname or "", here.port, timeout=10)
        connection.request("GET", f"/{path}")
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        if answer.status != 200:
            raise OSError(answer.status, path)
        return body

    return take


@pytest.fixture
def small(tmp_path: Path) -> str:
    """A register of a dozen offices, of which some have opened in 2024."""
    offices = [f"office-{each},Office {each},{2024 if each > 8 else ''}" for each in range(12)]
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "register.toml").write_text('id = "small"\nname = "Small"\n', "utf-8")
    (folder / "units.csv").write_text("\n".join(("id,name,valid_from", *offices)), "utf-8")
    assert run("load", str(folder), "--db", str(tmp_path / "small.db")).code == 0
    return str(tmp_path / "small.db")


def test_whoever_kills_it_leaves_the_old_site_or_the_new_one(small: str, tmp_path: Path) -> None:
    """At any moment; the next publication succeeds, and leaves nothing behind.

    The first is killed in the midst of it, the second by nobody.
    """
    out, days = tmp_path / "site", ("2026-06-01", "2020-06-01")
    arguments = ("publish", str(out), "--db", small, "--lang", "en", "--on")
    whole: dict[str, dict[str, int]] = {}
    took = 0.0
    for day in days:
        start = time.monotonic()
        with _publishing(*arguments, day) as process:
            assert process.wait() == 0
        took = time.monotonic() - start
        whole[day] = _sizes(out)
    chance, seen = random.Random(7), [days[1]]
    moments = [0.7, 20, *(chance.uniform(0.5, 1.1) for _ in range(KILLS - 2))]
    for moment in moments:
        with _publishing(*arguments, next(day for day in days if day != seen[-1])) as process:
            try:
                process.wait(timeout=moment * took)
            except subprocess.TimeoutExpired:
                # The command and its workers, which are all in a group of their own.
                os.killpg(process.pid, signal.SIGKILL)
        now = _sizes(out)
        seen += [day for day in days if whole[day] == now]
        assert whole[seen[-1]] == now, "half a site"
    assert run(*arguments, days[0]).code == 0

    assert _sizes(out) == whole[days[0]]
    assert set(seen) == set(days)
    beside = {path.name.partition("-")[0] for path in (tmp_path / ".site.remit").iterdir()}
    assert beside == {"before", "built", "lock"}


def _publishing(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [str(COMMAND), *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=surroundings(PYTHONPATH=os.pathsep.join(sys.path)),
        start_new_session=True,
    )


def _sizes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file()
    }
