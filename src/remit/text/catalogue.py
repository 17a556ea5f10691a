"""Catalogues: the sentences of the program in the languages of its readers.

English is the source language: a message's id is its English sentence, and there
is no English catalogue. Another language has one file, read at run time:
`text/locales/<language>/LC_MESSAGES/remit.po`.

**To add a sentence**, mark it where it stands, run `make messages`, and write its
translation into each `.po` file: `make messages` lists what each lacks.
`tests/text/test_catalogues.py` fails while a sentence lacks a translation, or a place
for one of its values; and when a catalogue holds one that nobody marks any more.

- In a template, `{% trans %}Valid on {{ day }}{% endtrans %}` (`{% trans trimmed %}`
  where it runs over lines; `{% pluralize %}` for counts), or `_("Offices")`. The
  environment has the extension `jinja2.ext.i18n` and says
  `environment.install_gettext_translations(catalogue(language), newstyle=True)`.
- In Python, `words.gettext("always")`, `words.ngettext("{n} office", "{n} offices", n)`,
  `words.pgettext("month", "May")`, on `words = catalogue(language)`, with the text itself
  between the parentheses; values are put in afterwards, by `.format(n=n)`.
- `N_("Offices")` marks a text that stands in a table and is translated elsewhere.

In the `.po` file, `msgid` is the sentence as it stands, with `%(day)s` where a
template has `{{ day }}`; a plural has as many `msgstr[i]` as the language has forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import TYPE_CHECKING

from remit.text.names import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message


def N_(text: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a text for translation, and give it back as it is."""
    return text


@lru_cache(maxsize=64)
def catalogue(language: str) -> NullTranslations:
    """Give the sentences of the program in a language; in English where nobody translated them.

    Example:
        >>> catalogue("ru").gettext("always"), catalogue("tlh").gettext("always")
        ('всегда', 'always')
    """
    file = _file(spoken(language))
    return _read(file, spoken(language)) if file.is_file() else NullTranslations()


@lru_cache(maxsize=64)
def missing(language: str) -> tuple[str, ...]:
    """Give the sentences that a language lacks, which are said in English there.

    A sentence is known where any catalogue holds it: `make messages` writes all into each.

    Example:
        >>> missing("en")
        ()
    """
    if language not in languages()[1:]:
        return ()
    said = _held(language)
    return tuple(text for context, text in sorted(_known()) if not said.get((context, text)))


@lru_cache(maxsize=64)
def sentences(language: str) -> tuple[int, int]:
    """Count the sentences said in a language, and all that there are.

    Example:
        >>> said, known = sentences("en")
        >>> said == known > 100
        True
    """
    return len(_known()) - len(missing(language)), len(_known())


@lru_cache(maxsize=256)
def spoken(language: str) -> str:
    """Give the language in which a reader of that language is addressed.

    Example:
        >>> spoken("ru"), spoken("ru-KZ"), spoken("tlh")
        ('ru', 'ru', 'en')
    """
    known = languages()
    asked = (language, language.partition("-")[0])
    return next((code for code in asked if code in known), SOURCE_LANGUAGE)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Give the languages the program speaks, English first.

    Example:
        >>> languages()[:1]
        ('en',)
    """
    found = sorted(each.name for each in _folder().iterdir() if _file(each.name).is_file())
    return (SOURCE_LANGUAGE, *found)


def _folder() -> Traversable:
    return files("remit.text") / "locales"


def _file(language: str) -> Traversable:
    return _folder() / language / "LC_MESSAGES" / "remit.po"


@lru_cache(maxsize=1)
def _known() -> frozenset[tuple[str, str]]:
    """Give all sentences, by context and text."""
    return frozenset(sentence for each in languages()[1:] for sentence in _held(each))


@lru_cache(maxsize=64)
def _held(language: str) -> dict[tuple[str, str], bool]:
    """Give what a catalogue holds, by context and sentence, and whether it is translated."""
    held = (each for each in _parsed(_file(language), language) if each.id)
    return {(each.context or "", _first(each.id)): _is_whole(each) for each in held}


def _is_whole(message: Message) -> bool:
    said = message.string
    return all([said] if isinstance(said, str) else said or [""]) and not message.fuzzy


def _first(sentence: str | Sequence[str]) -> str:
    return sentence if isinstance(sentence, str) else sentence[0]


def _parsed(file: Traversable, language: str) -> Catalog:
    from babel.messages.pofile import read_po  # noqa: PLC0415 - so that a start stays quick

    with file.open("rb") as written:
        return read_po(written, locale=language)


def _read(file: Traversable, language: str) -> GNUTranslations:
    # A catalogue is compiled in memory, so that no file can be older than its source.
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - so that a start stays quick

    compiled = BytesIO()
    write_mo(compiled, _parsed(file, language))
    compiled.seek(0)
    return GNUTranslations(compiled)
