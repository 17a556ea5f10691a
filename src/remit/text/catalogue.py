"""Catalogues: the sentences of the program in the languages of its readers.

English is the source language: a message's id is its English sentence, and there
is no English catalogue. Another language has one file, read at run time:
`text/locales/<language>/LC_MESSAGES/remit.po`.

**To add a sentence**, mark it where it stands, then add it to each `.po` file.
`tests/text/test_catalogues.py` fails while a marked sentence lacks a translation,
and when a catalogue holds one that nobody marks any more.

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

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

from remit.text.names import SOURCE_LANGUAGE


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


def _read(file: Traversable, language: str) -> GNUTranslations:
    # A catalogue is compiled in memory, so that no file can be older than its source.
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - so that a start stays quick
    from babel.messages.pofile import read_po  # noqa: PLC0415 - the same

    compiled = BytesIO()
    with file.open("rb") as written:
        write_mo(compiled, read_po(written, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
