"""`remit chart` and `remit map`: a picture in a file, or what stands in the way."""

import sys
from pathlib import Path

import pytest
from lxml import etree
from tests.cli.running import A_DAY, run

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The example register, which says where its site stands."""
    file = str(tmp_path_factory.mktemp("register") / "example.db")
    assert run("demo", "example", "--no-serve", "--db", file).code == 0
    return file


def test_a_chart_is_written_and_leads_to_the_site(example: str, tmp_path: Path) -> None:
    file = tmp_path / "chart.svg"
    result = run("chart", str(file), "--db", example, "--on", "2026-11-23", "--lang", "ru")
    root = etree.parse(file).getroot()

    assert (result.code, result.err) == (0, "")
    assert "valid on 2026-11-23" in result.out
    assert root.get("lang") == "ru"
    links = {each.get("href", "") for each in root.iter(f"{SVG}a")}
    assert "https://structure.example.org/ru/unit/lima/index.html" in links


@pytest.mark.parametrize(
    "asked", [("chart", "--of", "serves"), ("chart", "--colour", "region"), ("map",)], ids=" ".join
)
def test_every_picture_is_written(example: str, tmp_path: Path, asked: tuple[str, ...]) -> None:
    file = tmp_path / "picture.svg"
    command, *options = asked

    assert run(command, str(file), *options, "--db", example).code == 0
    assert etree.parse(file).getroot().tag == f"{SVG}svg"


def test_a_register_without_an_address_makes_no_links(loaded: Path, tmp_path: Path) -> None:
    file = tmp_path / "chart.svg"
    result = run("chart", str(file), "--on", A_DAY, "--db", str(loaded))

    assert result.code == 0
    assert list(etree.parse(file).getroot().iter(f"{SVG}a")) == []


def test_a_sheet_is_written(example: str, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="the extra pdf is not installed")
    file = tmp_path / "map.pdf"

    assert run("map", str(file), "--db", example).code == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_without_the_library_it_says_how_to_get_it(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = run("map", str(tmp_path / "map.pdf"), "--db", example)

    assert result.code == 2
    assert "pip install 'remit[pdf]'" in result.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("chart", "chart.png"), "neither .svg nor .pdf"),
        (("chart", "c.svg", "--of", "trea"), "Did you mean tree?"),
        (("chart", "c.svg", "--colour", "pink"), "coloured by designation, region, standing"),
        (("map", "m.svg", "--lang", "tlh"), "language"),
        (("map", "no/such/folder/m.svg"), "cannot be written"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    example: str, arguments: tuple[str, ...], told: str
) -> None:
    result = run(*arguments, "--db", example)

    assert result.code == 2
    assert told in result.err
