"""The cliff as a picture: what is left and what is lost, from either side."""

from decimal import Decimal

import pytest
from lxml import etree

from remit.publish.pictures.cliff import Bar, cliff_svg


def rects(*bars: Bar, is_right_to_left: bool = False) -> list[tuple[str, float, float]]:
    """Give each rectangle: what it is, where it begins, how wide it is."""
    drawn = cliff_svg(bars, "Money", is_right_to_left=is_right_to_left)
    return [
        (each.get("class", ""), float(each.attrib["x"][:-1]), float(each.attrib["width"][:-1]))
        for each in etree.fromstring(drawn).iter("rect")
    ]


def test_what_is_lost_stands_at_the_end_of_its_bar() -> None:
    """Together they are as long as the month has money: the longest is 34 of 100."""
    found = rects(
        Bar("July", Decimal(100), "25", lost=Decimal(25)), Bar("August", Decimal(50), "0")
    )

    assert found == [("", 34, 25.5), ("lost", 59.5, 8.5), ("", 34, 17)]


def test_from_right_to_left_the_same_begins_on_the_right() -> None:
    (kept, lost) = rects(Bar("July", Decimal(100), "25", lost=Decimal(25)), is_right_to_left=True)

    assert kept == ("", 40.5, 25.5)
    assert lost == ("lost", 32, 8.5)


@pytest.mark.parametrize("lost", ["100", "100.01", "120"])
def test_no_more_than_all_of_it_is_drawn_as_lost(lost: str) -> None:
    found = rects(Bar("July", Decimal(100), "all", lost=Decimal(lost)))

    assert found == [("", 34, 0), ("lost", 34, 34)]


def test_what_is_said_in_it_is_text() -> None:
    drawn = cliff_svg([Bar("</text><script>", Decimal(1), '"&')], '"><script>')

    assert etree.fromstring(drawn).get("aria-label") == '"><script>'
    assert "<script>" not in drawn
