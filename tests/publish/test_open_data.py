"""The open data are what is public, whole, and can be checked and loaded."""

import csv
import io
import json
import re
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.publish.canaries import SETTINGS, Cage, facts
from tests.publish.conftest import HEAD, TODAY, Pages
from tests.publish.made import site_of
from tests.publish.reading import listed, read, section
from tests.publish.test_hostile_text import HOSTILE

from remit.change.check import check
from remit.formats.folder import read_folder
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.public.rows import public_register
from remit.publish.site import Site, paths, render
from remit.text.local import Local


def written(site: Site, folder: Path, under: str = "data/") -> Path:
    """Write the files of the data into a folder, as a reader takes them away."""
    for path in paths(site):
        if path.startswith(under):
            made = render(site, path)
            assert made is not None
            target = folder / path.removeprefix(under)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(made.body)
    return folder


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_folder_of_tables_loads_as_exactly_what_is_public(
    tmp_path: Path, example: Register
) -> None:
    """With no mistake; of the example register, whose posts and desk codes stay inside."""
    site = Site(Structure(example, TODAY, HEAD), TODAY)

    reading = read_folder(written(site, tmp_path, "data/csv/"))

    assert reading.register == public_register(site.structure)
    assert check(reading.register) == ()
    assert reading.register != example


def test_of_a_register_with_much_inside_the_folder_loads_too(tmp_path: Path) -> None:
    site = site_of(*facts(Cage()), settings=SETTINGS)

    assert read_folder(written(site, tmp_path, "data/csv/")).register == public_register(
        site.structure
    )


def test_a_register_without_anything_inside_comes_out_whole(pages: Pages, site: Site) -> None:
    whole, public = site.structure.register, public_register(site.structure)

    assert {file for file in KINDS if whole.histories.get(file, {}) != public.histories[file]} == {
        "sites",
        "identifiers",
    }
    # What others call offices and projects, and who we are to them, never goes out; of a place
    # that is not marked public, neither do address and note.
    assert public.histories["sites"].keys() == whole.histories["sites"].keys()
    assert public.settings == replace(whole.settings, finance={})
    assert tomllib.loads(pages["data/csv/register.toml"].decode())["id"] == "iom"


def test_json_holds_the_same_rows_with_day_and_head(pages: Pages) -> None:
    document = json.loads(pages["data/register.json"])

    assert (document["valid_on"], document["record"], document["hash"]) == (
        "2010-06-01",
        HEAD.sequence,
        HEAD.hash,
    )
    for file, rows in document["tables"].items():
        plain = table(pages[f"data/csv/{file}.csv"].decode())
        assert [{k: v for k, v in each.items() if v} for each in plain] == rows


def test_checksums_are_those_of_the_files(pages: Pages) -> None:
    """As `sha256sum --check` reads them; every file but the list itself is in a list."""
    for folder in ("data/", "data/parquet/"):
        lines = [line.split("  ") for line in pages[f"{folder}SHA256SUMS"].decode().splitlines()]
        assert {f"{folder}{name}": total for total, name in lines} == {
            path: sha256(body).hexdigest()
            for path, body in pages.items()
            if path.startswith(folder)
            and not path.endswith("SHA256SUMS")
            and ("/parquet/" in path) is ("/parquet/" in folder)
        }


def test_parquet_holds_the_same_rows(pages: Pages, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    document = json.loads(pages["data/register.json"])
    for file, rows in document["tables"].items():
        path = tmp_path / f"{file}.parquet"
        path.write_bytes(pages[f"data/parquet/{file}.parquet"])
        with duckdb.connect() as connection:
            found = connection.execute(f"SELECT * FROM read_parquet('{path}')")
            names = [each[0] for each in found.description]
            read_ = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        assert [{k: v for k, v in row.items() if v is not None} for row in read_] == rows


def test_the_same_register_gives_the_same_bytes(pages: Pages, site: Site) -> None:
    again = Site(
        Structure(site.structure.register, site.structure.day, HEAD), TODAY, site.languages
    )
    for path in (path for path in pages if path.startswith("data/")):
        made = render(again, path)
        assert made is not None
        assert made.body == pages[path], path


def test_routes_are_of_the_day_and_tell_no_mailbox_that_is_not_public() -> None:
    """Who answers is the whole organisation's answer; an internal unit is called just that."""
    made = render(site_of(*facts(Cage()), settings=SETTINGS), "data/routing.csv")
    assert made is not None
    rows = table(made.body.decode())

    answers = {
        (each["subject"], each["holder"], each["holder_name"], each["mailbox"]) for each in rows
    }
    assert ("hut", "office", "Office", "") in answers
    assert {each["valid_on"] for each in rows} == {"2010-06-01"}


def test_the_page_lists_each_file_with_size_checksum_licence_and_how_to_cite_it(
    pages: Pages,
) -> None:
    page = read(pages["en/data/index.html"])
    files = section(page, "files")

    sums = dict(line.split("  ")[::-1] for line in pages["data/SHA256SUMS"].decode().splitlines())
    assert (
        dict(zip(listed(files, ".//tbody//th"), listed(files, ".//tbody//code"), strict=True))
        == sums
    )
    assert HEAD.hash in section(page, "cite").text_content()
    assert {
        href.removeprefix("../../") for href in page.xpath("//a/@href") if "/data/" in href
    } >= {path for path in pages if path.startswith("data/")}


def test_another_day_has_no_data_of_its_own(site: Site) -> None:
    """They hold all days, and stand once."""
    from msgspec.structs import replace

    other = replace(site, prefix="on/2010-06-01/")

    assert [path for path in paths(other) if path.startswith("data/") or "/data/" in path] == []
    assert render(other, "data/register.ttl") is None


@pytest.mark.parametrize("text", [*HOSTILE, "=1+1", "@SUM(A1)", "-2+3", "'=x"])
def test_hostile_names_are_text_in_every_file(text: str, tmp_path: Path) -> None:
    """They come back as they are, and no cell of a table is a formula."""
    # What is no text at all, no file can hold.
    text = re.sub("[\x00\x07\x1b\ufffe]", "", text).strip()
    unit = Unit(id="root", name=Local(text), note=text)
    site = site_of(unit)
    folder = written(site, tmp_path)

    said = json.loads((folder / "register.json").read_text("utf-8"))["tables"]["units"]
    assert said == [{"id": "root", "name": text, "note": text}]
    for path in folder.rglob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text("utf-8"), newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "@", "+", "-"))], path
    assert name_in(folder) == text


def name_in(folder: Path) -> Any:  # noqa: ANN401 - whatever is read
    (row,) = read_folder(folder / "csv").register.all(KINDS["units"].noun).values()
    return row.versions[0].name.text
