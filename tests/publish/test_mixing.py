"""No word of another language stands unmarked on a page, and what is marked is left in peace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publish.conftest import Pages
from tests.publish.reading import read

from remit.publish.mixing import mixed
from remit.publish.words import Words, says
from remit.text.scripts import foreign_words


def test_every_page_is_in_one_language_at_a_time(pages: Pages) -> None:
    """The door and the page of what is missing are in the first language."""
    wrong = {}
    for path, body in pages.items():
        language, slash, _ = path.partition("/")
        if path.endswith(".html"):
            wrong[path] = mixed(body.decode(), language if slash else "en")

    assert {path: words for path, words in wrong.items() if words} == {}


def test_no_word_in_the_letters_of_its_page_is_said_to_be_of_an_unknown_language(
    pages: Pages,
) -> None:
    """Only what is in other letters is."""
    for path, body in pages.items():
        language, slash, _ = path.partition("/")
        own = foreign_words({"ru": "en", "ar": "en"}.get(language, "ru"))
        if slash and path.endswith(".html") and own is not None:
            for unknown in read(body).xpath("//*[@lang='']"):
                assert not own.search(unknown.text_content()), (path, unknown.text_content())


@pytest.mark.parametrize(
    ("language", "page", "found"),
    [
        ("ru", "<p>Бюро in Lima, <b>Peru</b></p>", ("in Lima", "Peru")),
        ("ru", '<p lang="en">Office <b>in <i>Lima</i></b></p><p>Lima</p>', ("Lima",)),
        ("ru", '<p>Лима <span lang="es">Perú</span></p>', ()),
        ("ru", '<p lang="es">Perú <span lang="ru">Lima, Лима</span></p>', ("Lima",)),
        ("ru", '<p lang="">Perú</p><p>A, B и 4x4</p>', ()),
        ("ru", '<p><code>lima</code> <kbd>Ctrl</kbd> <b translate="no">PRISM</b></p>', ()),
        ("ru", "<p>office@example.org https://example.org/a &amp; &#39;</p>", ()),
        ("ru", "<br>Лима<br>Lima<br>", ("Lima",)),
        ("ar", "<p>ليما Lima</p>", ("Lima",)),
        ("ar", '<p>ليما <bdi lang="en">Lima</bdi></p>', ()),
        ("ar", "<p>ليما Лима</p>", ("Лима",)),
        ("en", "<p>Ashgabat Ашхабад عشق أباد 东京</p>", ("Ашхабад عشق أباد 东京",)),
        ("fr", '<p>Achgabat <span lang="ru">Ашхабад</span></p>', ()),
        ("fr", "<title>Ашхабад</title><p>Achgabat</p>", ()),
        ("tlh", "<p>Ашхабад</p>", ()),
    ],
)
def test_a_word_is_found_where_its_script_does_not_belong(
    language: str, page: str, found: tuple[str, ...]
) -> None:
    """By the nearest language that says so; code, addresses and titles of windows apart."""
    assert mixed(page, language) == found


@given(st.text(max_size=60), st.sampled_from(["en", "ru", "ar"]), st.sampled_from(["", "fr", "ar"]))
def test_what_the_register_supplies_is_always_marked(text: str, page: str, language: str) -> None:
    """Whatever a name is written in, and whatever language it is said to be."""
    made = f"<p>{says(Words(text, language), page)}</p>"

    assert mixed(made, page) == ()


@given(st.text(alphabet="abcдежصضط ", min_size=1, max_size=20))
def test_two_letters_together_are_enough(text: str) -> None:
    """Words of one letter are none: points of a list, sizes of paper."""
    pattern = foreign_words("ru")
    assert pattern is not None
    letters = "".join("x" if letter in "abcصضط" else " " for letter in text)

    assert bool(mixed(f"<p>{text}</p>", "ru")) == ("xx" in letters)


def test_a_text_that_runs_the_other_way_is_kept_apart() -> None:
    """On an Arabic page that is a Latin name; an Arabic one needs nothing."""
    assert says(Words("Washington, D.C.", "en"), "ar") == '<bdi lang="en">Washington, D.C.</bdi>'
    assert says(Words("واشنطن", "ar"), "en") == '<bdi lang="ar">واشنطن</bdi>'
    assert says(Words("واشنطن"), "ar") == "واشنطن"
    assert says(Words("نظام PRISM"), "ar") == 'نظام <bdi lang="">PRISM</bdi>'
