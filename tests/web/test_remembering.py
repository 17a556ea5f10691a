"""An answer is made once, told apart by its tag, and never older than the register."""

import gzip

import pytest
from tests.web.conftest import Client, asking, record_all

from remit.errors import StoreError
from remit.model.change import Entry
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.register import Store
from remit.temporal.moment import Moment
from remit.text.local import Local

TREE = "/api/v1/tree?on=2010-06-01"
PLAIN = {"accept-encoding": "identity"}


def test_who_holds_an_answer_is_told_so(client: Client) -> None:
    first = client.get(TREE)
    again = client.get(TREE, headers={"if-none-match": first.headers["etag"]})
    weak = client.get(TREE, headers={"if-none-match": f'W/{first.headers["etag"]}, "other"'})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "content-length" not in again.headers
    assert weak.status_code == 304


def test_another_answer_has_another_tag(client: Client) -> None:
    first, other = client.get(TREE), client.get("/api/v1/tree?on=2010-06-02")
    again = client.get(TREE, headers={"if-none-match": other.headers["etag"]})

    assert first.headers["etag"] != other.headers["etag"]
    assert again.status_code == 200


def test_it_is_compressed_for_those_who_take_it(client: Client) -> None:
    packed = client.get(TREE)
    plain = client.get(TREE, headers=PLAIN)
    refused = client.get(TREE, headers={"accept-encoding": "gzip;q=0, identity"})

    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < len(plain.content) / 4
    assert packed.headers["vary"] == plain.headers["vary"] == "accept-encoding"
    assert packed.content == plain.content == refused.content
    assert "content-encoding" not in plain.headers
    assert "content-encoding" not in refused.headers
    assert packed.headers["etag"] != plain.headers["etag"]


def test_head_is_get_without_the_body(client: Client) -> None:
    head, get = client.head(TREE), client.get(TREE)

    assert (head.status_code, head.content) == (200, b"")
    kept = ("etag", "content-type", "content-length", "content-security-policy")
    assert [head.headers[name] for name in kept] == [get.headers[name] for name in kept]


def test_what_is_recorded_is_in_the_next_answer(store: Store) -> None:
    with asking(store) as client:
        before = client.get("/api/v1/units")
        row = Unit(id="geneva-annexe", name=Local("Geneva Annexe"), part_of="iom")
        record_all(store, (Entry("units", ("geneva-annexe",), row=row),))
        after = client.get("/api/v1/units", headers={"if-none-match": before.headers["etag"]})

    assert after.status_code == 200
    ids = {each["id"] for each in after.json()["units"]}
    assert ids - {each["id"] for each in before.json()["units"]} == {"geneva-annexe"}


def test_an_answer_is_made_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Moment] = []
    real = type(store).structure

    def counting(self: Store, moment: Moment) -> Structure:
        asked.append(moment)
        return real(self, moment)

    monkeypatch.setattr(type(store), "structure", counting)
    with asking(store) as client:
        first = client.get(TREE)
        once = len(asked)
        second = client.get(TREE)

    assert first.content == second.content
    assert len(asked) == once + 1, "only whether something was recorded is asked again"


def test_a_problem_is_not_kept(client: Client) -> None:
    answer = client.get("/api/v1/units/nobody")

    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


def test_a_register_that_cannot_be_read_is_no_answer_from_memory(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Store, _moment: Moment) -> Structure:
        raise StoreError("The disk failed.", todo="See to the disk.")

    with asking(store) as client:
        assert client.get(TREE).status_code == 200
        monkeypatch.setattr(type(store), "structure", broken)
        answer = client.get(TREE)

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert answer.json()["detail"] == "The disk failed. See to the disk."


def test_compressed_bytes_are_the_same_on_every_run(client: Client) -> None:
    packed = client.get(TREE)
    plain = client.get(TREE, headers=PLAIN)

    size = len(gzip.compress(plain.content, compresslevel=6, mtime=0))
    assert int(packed.headers["content-length"]) == size


def test_what_is_remembered_is_an_answer_to_get_only(client: Client) -> None:
    """Who asks which methods there are is not sent the page."""
    address = "/api/v1/units/bangkok"
    before = client.options(address)
    client.get(address)
    after = client.options(address)

    assert (before.status_code, before.content) == (after.status_code, after.content)


def test_a_path_never_passes_for_a_path_with_a_query(client: Client) -> None:
    client.get("/en/who?at=lima&need=networks?")

    assert client.get("/en/who%3Fat=lima%26need=networks").status_code == 404
