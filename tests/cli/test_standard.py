"""The schemas of the standard are downloaded: by HTTPS alone, and whole or not at all."""

import os
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tests.installed import installed

from remit.cli.standard import find_standard
from remit.errors import RemitError

NAMES = (
    "iati-activities-schema.xsd",
    "iati-organisations-schema.xsd",
    "iati-common.xsd",
    "xml.xsd",
)
SCHEMA = b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'
WHOLE = dict.fromkeys(NAMES, SCHEMA)


@pytest.fixture(scope="module", autouse=True)
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the certificate of a server that stands on this machine, and its key beside it."""
    path = tmp_path_factory.mktemp("server") / "certificate.pem"
    whose = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2")
    kind = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    where = ("-out", str(path), "-keyout", str(path.with_suffix(".key")))
    command = [installed("openssl"), "req", "-x509", *kind, *whose, *where]
    subprocess.run(command, check=True, capture_output=True)
    return path


@contextmanager
def serving(files: Mapping[str, bytes], *, promised: int = 0, to: str = "") -> Iterator[str]:
    """Serve files over HTTPS; they may promise to be longer, or send their reader on."""

    class Files(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = files.get(self.path.rpartition("/")[2])
            self.send_response(302 if to else 404 if content is None else 200)
            if to:
                self.send_header("Location", to)
            self.send_header("Content-Length", str(len(content or b"") + promised))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate = Path(os.environ["SSL_CERT_FILE"])
    context.load_cert_chain(certificate, certificate.with_suffix(".key"))
    with HTTPServer(("127.0.0.1", 0), Files) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"https://localhost:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(autouse=True)
def trusted(monkeypatch: pytest.MonkeyPatch, certificate: Path) -> None:
    """Trust this server, and ask it without another between."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("no_proxy", "localhost")


def refused(place: Path, address: str) -> str:
    """Give what is said of a download that fails, after which nothing is kept."""
    with pytest.raises(RemitError) as caught:
        find_standard(str(place), download=True, address=address)
    assert list(place.rglob("*")) == []
    return str(caught.value).replace(address, "…/")


def test_what_is_missing_is_downloaded_once(tmp_path: Path) -> None:
    with serving(WHOLE) as address:
        found = find_standard(str(tmp_path), download=True, address=address)

    assert found.schemas == WHOLE
    assert {each.name: each.read_bytes() for each in tmp_path.rglob("*")} == WHOLE
    assert find_standard(str(tmp_path), download=True, address=address) == found


def test_what_breaks_off_half_way_is_not_kept(tmp_path: Path) -> None:
    with serving(WHOLE, promised=9) as address:
        said = refused(tmp_path, address)

    assert said.startswith("…/iati-activities-schema.xsd cannot be fetched: the answer broke off.")


@pytest.mark.parametrize("content", [SCHEMA[:-3], b"", b"<html>Sign in to this network</html>"])
def test_what_is_no_whole_schema_is_not_kept(tmp_path: Path, content: bytes) -> None:
    """The last of them is cut, and nobody said how long it would be."""
    with serving({**WHOLE, "xml.xsd": content}) as address:
        said = refused(tmp_path, address)

    assert said.startswith("What came from …/xml.xsd is no whole schema.")


def test_who_cannot_keep_all_of_them_keeps_none_that_looks_finished(tmp_path: Path) -> None:
    """The one that is looked for comes last; in the place of another stands a folder."""
    (tmp_path / "iati-common.xsd").mkdir()
    with serving(WHOLE) as address, pytest.raises(OSError, match=r"iati-common\.xsd"):
        find_standard(str(tmp_path), download=True, address=address)

    assert {each.name for each in tmp_path.rglob("*")} == {"iati-common.xsd", "xml.xsd"}


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with serving({}) as address:
        said = refused(tmp_path, address)

    assert said.startswith("…/iati-activities-schema.xsd cannot be fetched: Not Found.")


def test_nobody_is_asked_but_by_https(tmp_path: Path) -> None:
    held = tmp_path / "held"
    held.mkdir()
    (held / NAMES[0]).write_bytes(SCHEMA)
    place = tmp_path / "kept"
    place.mkdir()
    for address in (f"{held.as_uri()}/", "http://localhost/", "ftp://localhost/"):
        assert "unknown url type" in refused(place, address)
        with serving(WHOLE, to=f"{address}xml.xsd") as sent_on:
            assert "cannot be fetched" in refused(place, sent_on)


def test_a_server_that_nobody_vouches_for_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(WHOLE) as address:
        monkeypatch.delenv("SSL_CERT_FILE")
        assert "CERTIFICATE_VERIFY_FAILED" in refused(tmp_path, address)
