"""On paper: one A3 sheet lying on its side, and its words are words."""

import pytest
from tests.publish.conftest import Pages
from tests.publish.pictures.sheets import sheets, words

from remit.publish.pictures.paper import pdf

pytest.importorskip("weasyprint", reason="the extra pdf is not installed")


@pytest.mark.parametrize("name", ["chart.svg", "serves.svg", "map.svg"])
def test_a_picture_fills_one_sheet(pages: Pages, name: str) -> None:
    printed = pdf(pages[f"en/{name}"].decode())
    (sheet,) = sheets(printed)

    assert sheet == pytest.approx((420, 297), abs=0.1)
    assert printed.startswith(b"%PDF-")


def test_its_text_can_be_taken_out(pages: Pages) -> None:
    """Blanks are moves of the pen, as in every PDF."""
    found = words(pdf(pages["en/chart.svg"].decode()))

    assert "Asof1June2010·record12·3fd0a13fd0a1" in found
    assert {"Ashgabat", "Bangkok", "Headquarters", "StaffSecurity"} <= set(found)


def test_the_same_picture_gives_the_same_sheet(pages: Pages) -> None:
    svg = pages["ru/serves.svg"].decode()

    assert pdf(svg) == pdf(svg)
