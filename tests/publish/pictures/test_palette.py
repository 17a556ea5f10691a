"""Colours that everybody can tell apart, and letters that say the same."""

from itertools import combinations
from math import dist

import pytest

from remit.publish.pictures.palette import DARK, LIGHT, letter_on, luminance, mark
from remit.publish.pictures.style import ALLOWED, STYLE

PAPERS = {"light": ("#fcfbf8", "#1e2529"), "dark": ("#14191c", "#e6e3dc")}

# Machado, Oliveira and Fernandes (2009), severity 1.
KINDS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def linear(colour: str) -> list[float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lab(red: float, green: float, blue: float) -> tuple[float, ...]:
    """OKLab (Ottosson, 2020), in which equal distances look equal."""
    cone = (
        0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
        0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
        0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
    )
    long, middle, short = (max(each, 0) ** (1 / 3) for each in cone)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def apart(one: str, other: str, kind: str) -> float:
    """Give how far apart two colours look to somebody of a kind of sight."""
    seen = []
    for colour in (one, other):
        rgb = linear(colour)
        seen.append(
            lab(*(sum(a * b for a, b in zip(row, rgb, strict=True)) for row in KINDS[kind]))
        )
    return dist(*seen)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_letters_are_read_on_every_colour(colours: tuple[str, ...]) -> None:
    assert {
        each: contrast(each, letter_on(each))
        for each in colours
        if contrast(each, letter_on(each)) < 4.5
    } == {}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_stay_apart_for_colour_blind_readers(colours: tuple[str, ...], kind: str) -> None:
    """The first six, which most pictures need, well; any two still visibly."""
    first = set(combinations(colours[:6], 2))
    far = {
        pair: apart(*pair, kind)
        for pair in combinations(colours, 2)
        if apart(*pair, kind) < (0.1 if pair in first else 0.06)
    }

    assert far == {}


def test_kinds_beyond_the_colours_still_have_letters_of_their_own() -> None:
    marks = [mark(place) for place in range(100)]

    assert len(set(marks)) == 100


def test_the_style_is_text_that_xml_and_a_policy_take() -> None:
    assert not set(STYLE) & set("<&")
    assert ALLOWED.startswith("'sha256-")
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_text_is_read_on_paper_by_day_and_by_night() -> None:
    for paper, ink in PAPERS.values():
        assert paper in STYLE
        assert contrast(paper, ink) > 7
