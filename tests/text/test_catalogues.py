"""Every sentence of the program is there in every language it speaks, and nothing else is."""

import re
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po

import remit
from remit.text.catalogue import N_, catalogue, languages

ROOT = Path(remit.__file__).parent
LOCALES = ROOT / "text" / "locales"
TRANSLATED = languages()[1:]
OPTIONS = {
    "jinja2.ext:babel_extract": {
        # A template that cannot be read is a failure, not an empty one.
        "silent": "false",
        "newstyle_gettext": "true",
        "extensions": "jinja2.ext.do,jinja2.ext.loopcontrols",
    },
    "python": {},
}
PLACES = re.compile(r"%\(\w+\)s|\{\w+\}")

Sentence = tuple[str | None, tuple[str, ...]]
"""Its context, if any; then the sentence, and its plural, if any."""


def sources() -> Iterator[tuple[str, Path]]:
    """Give every file that may hold sentences, and how they are found in it."""
    for path in sorted(ROOT.rglob("*.py")):
        yield "python", path
    for path in sorted((ROOT / "publish" / "templates").rglob("*.*")):
        yield "jinja2.ext:babel_extract", path


def method(name: str) -> object:
    """Give Babel its own name for a method, or the function of another package."""
    module, _, function = name.partition(":")
    if not function:
        return name
    assert find_spec(module)
    from importlib import import_module

    return getattr(import_module(module), function)


def marked() -> dict[Sentence, str]:
    """Give every sentence marked in the program, and one place where it stands."""
    found: dict[Sentence, str] = {}
    for how, path in sources():
        with path.open("rb") as file:
            for line, said, _, context in extract(
                method(how),  # type: ignore[arg-type]  # a function is a method, too
                file,
                keywords=DEFAULT_KEYWORDS,
                options=OPTIONS[how],
            ):
                found[context, forms(said)] = f"{path.relative_to(ROOT)}:{line}"
    return found


def written(language: str) -> Catalog:
    """Read the catalogue of a language as it is written."""
    with (LOCALES / language / "LC_MESSAGES" / "remit.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def messages(language: str) -> dict[Sentence, Message]:
    """Give what a catalogue holds, without its head."""
    return {(each.context, forms(each.id)): each for each in written(language) if each.id}


def translations(message: Message) -> tuple[str, ...]:
    """Give the translation of a message in each of its forms."""
    return forms(message.string or "")


def forms(text: str | Sequence[str]) -> tuple[str, ...]:
    """Give a text in all its forms: it may have one, or those of its plural, too."""
    return (text,) if isinstance(text, str) else tuple(text)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_marked_sentence_is_translated(language: str) -> None:
    """The failure lists those that lack a translation, and where they stand."""
    held = messages(language)
    lacking = {
        sentence: place
        for sentence, place in marked().items()
        if sentence not in held or held[sentence].fuzzy or not all(translations(held[sentence]))
    }

    assert lacking == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_catalogue_holds_what_nobody_says_any_more(language: str) -> None:
    """A leftover is removed with the sentence it translated."""
    assert messages(language).keys() - marked().keys() == set()
    assert not written(language).obsolete


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    """Each value that the sentence shows stands in its translation; a count may be left out."""
    for (_, sentence), message in messages(language).items():
        wanted = set(PLACES.findall(sentence[-1]))
        for form in translations(message):
            found = set(PLACES.findall(form))
            assert found <= wanted, form
            assert wanted - found <= ({"%(num)s", "%(n)s", "{n}"} if len(sentence) > 1 else set())


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_the_plural_forms_of_its_language(language: str) -> None:
    """As CLDR counts them for whole numbers."""
    plural = written(language)
    assert [plural.num_plurals] == [{"ru": 3, "fr": 2, "es": 2}.get(language, plural.num_plurals)]


def test_russian_counts_as_russian_does() -> None:
    """1, 21; 2, 3, 4; 5, 11, 100: three forms."""
    form = catalogue("ru").plural  # type: ignore[attr-defined]  # GNUTranslations has it

    assert [form(n) for n in (1, 2, 4, 5, 11, 21, 22, 100)] == [0, 1, 1, 2, 2, 0, 1, 2]


def test_what_is_marked_only_stays_as_it_is() -> None:
    assert N_("Offices") == "Offices"
