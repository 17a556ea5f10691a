"""Numbers are grouped as their country does, on one line, and dialled as RFC 3966 says."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.text.phone import number


@pytest.mark.parametrize(
    ("written", "shown", "link"),
    [
        ("+993 12 463514", "+993 12 46 35 14", "tel:+99312463514"),
        ("+993 422 32229", "+993 422 3 22 29", "tel:+99342232229"),
        ("+41227179111", "+41 22 717 91 11", "tel:+41227179111"),
        ("+1 (202) 862-1826", "+1 202 862 1826", "tel:+12028621826"),
        ("+39 06 44186207", "+39 06 4418 6207", "tel:+390644186207"),
        ("+41 22 717 9111 ext. 5", "+41 22 717 91 11 #5", "tel:+41227179111;ext=5"),
    ],
)
def test_an_international_number_is_grouped(written: str, shown: str, link: str) -> None:
    """A zero of Rome belongs to the number; the brackets of Washington do not."""
    assert number(written).shown == shown.replace(" ", "\xa0")
    assert number(written).link == link


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("189", "tel:189"),
        ("0800 1212", "tel:08001212"),
        ("+993", "tel:+993"),
        ("+7 727 222", "tel:+7727222"),
        ("(022) 717-91.11", "tel:0227179111"),
        ("ask at the desk", ""),
        ("call 189 or 112", ""),
        ("112, 189", ""),
        ("+41 22 717 91 11 / 12", ""),
        ("+993 12 463514; 463515", ""),
        ("1-800-REMIT", ""),
        ("*123#", ""),
        ("", ""),
    ],
)
def test_any_other_is_shown_as_it_is_written(written: str, link: str) -> None:
    """Nobody says for which country it is, or it is too short for its own.

    What is more than one number, or less, cannot be dialled.
    """
    assert number(written).shown == written.replace(" ", "\xa0")
    assert number(written).link == link


@given(st.text(max_size=40) | st.from_regex(r"\+[0-9 ()/-]{4,18}", fullmatch=True))
def test_a_link_is_one_of_rfc_3966_whatever_is_written(text: str) -> None:
    link = number(text).link

    assert not link or re.fullmatch(r"tel:\+?[0-9]+(;ext=[0-9]+)?", link)
