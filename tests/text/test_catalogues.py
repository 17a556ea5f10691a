"""Every sentence of the program is there in every language it speaks, and nothing else is."""

import re
from collections.abc import Sequence
from typing import Final

import pytest
from babel.messages.catalog import Message
from tests.text import messages

from remit.text.catalogue import N_, catalogue, languages, missing
from remit.text.names import locale_of

TRANSLATED = languages()[1:]
PLACES = re.compile(r"%\(\w+\)s|\{\w+\}")
COUNTS = frozenset({"%(num)s", "%(n)s", "{n}"})
ENDS = {".": ".", ":": ":", "?": "?؟"}

# What a language writes otherwise, as what must not be found in a translation.
UNWRITTEN: Final = {
    "fr": re.compile(r"(?<!\u202f)[;:?!»](?!\w)|«(?!\u202f)"),
    "es": re.compile(r"^[^¿]*\?|^[^¡]*!"),
    "ru": re.compile(r"[\"«][^»]*\"|\s[-–]\s"),
    "ar": re.compile(r"[,;?]|\s[-–]\s"),
}


def translated(language: str) -> list[tuple[Message, str]]:
    """Give every form of every translation, with its sentence."""
    held = (each for each in messages.written(language) if each.id)
    return [(each, form) for each in held for form in forms(each.string or "")]


def forms(text: str | Sequence[str]) -> tuple[str, ...]:
    """Give a text in all its forms: it may have one, or those of its plural, too."""
    return (text,) if isinstance(text, str) else tuple(text)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_catalogue_holds_what_is_said_and_nothing_else(language: str) -> None:
    """`make messages` puts in what is new and takes out what nobody says any more."""
    assert messages.path_of(language).read_bytes() == messages.renewed(language)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated(language: str) -> None:
    """The failure lists those that lack a translation, or that somebody is unsure of."""
    assert [each.id for each in messages.lacking(language)] == []
    assert missing(language) == ()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    """Each value that the sentence shows stands in its translation; a count may be left out."""
    for message, form in translated(language):
        sentence = forms(message.id)
        wanted, found = set(PLACES.findall(sentence[-1])), set(PLACES.findall(form))
        assert found <= wanted, form
        assert wanted - found <= (COUNTS if len(sentence) > 1 else set()), form


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_begins_and_ends_as_its_sentence_does(language: str) -> None:
    """A full stop, a colon, a question mark, a blank: what stands beside it counts on that."""
    for message, form in translated(language):
        sentence = forms(message.id)[-1]
        if language == "ru" and form.endswith(("%(day)s", " г.")):
            continue  # A Russian date ends with a full stop of its own.
        for mark, same in ENDS.items():
            assert sentence.endswith(mark) == (form[-1] in same), form
        assert sentence.endswith(" ") == form.endswith(" "), form


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_is_set_as_its_language_is(language: str) -> None:
    """Narrow blanks in French, marks before a question in Spanish, commas turned in Arabic."""
    wrong = [form for _, form in translated(language) if UNWRITTEN[language].search(form)]

    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_counts_as_its_language_does(language: str) -> None:
    """Whole numbers that CLDR counts alike have one form, and each form has its numbers."""
    form = catalogue(language).plural  # type: ignore[attr-defined]  # GNUTranslations has it
    cldr = locale_of(language).plural_form
    pairs = {(form(n), cldr(n)) for n in range(1_000)}

    assert len(pairs) == len({first for first, _ in pairs}) == len({last for _, last in pairs})
    assert len(pairs) == {"ru": 3, "fr": 2, "es": 2, "ar": 6}[language]


def test_russian_counts_as_russian_does() -> None:
    """1, 21; 2, 3, 4; 5, 11, 100: three forms."""
    form = catalogue("ru").plural  # type: ignore[attr-defined]  # GNUTranslations has it

    assert [form(n) for n in (1, 2, 4, 5, 11, 21, 22, 100)] == [0, 1, 1, 2, 2, 0, 1, 2]


def test_nothing_is_missing_in_english_which_the_sentences_are_written_in() -> None:
    """Nor is a language known that the program does not speak: whoever asks for it gets English."""
    assert missing("en") == ()
    assert missing("tlh") == ()


def test_what_is_marked_only_stays_as_it_is() -> None:
    assert N_("Offices") == "Offices"
