"""Names that every language has already: of countries, areas of the world, languages.

They come from CLDR, through Babel. A register overrules a country's name in its
`countries.csv`; what CLDR does not name is the empty text, and the caller falls
back to the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel import Locale

SOURCE_LANGUAGE: Final = "en"
"""The language the sentences of the program are written in, and the last resort."""

# CLDR tells the two Congos apart by their capitals and gives Myanmar two names;
# an organisation that writes to governments does neither.
_AS_WRITTEN_TO_GOVERNMENTS: Final = {
    "en": {"CD": "Democratic Republic of the Congo", "CG": "Congo", "MM": "Myanmar"},
    "fr": {"CD": "République démocratique du Congo", "CG": "Congo", "MM": "Myanmar"},
    "es": {"CD": "República Democrática del Congo", "CG": "Congo", "MM": "Myanmar"},
    "ru": {"CD": "Демократическая Республика Конго", "CG": "Конго", "MM": "Мьянма"},
}


def country_name(alpha_2: str, language: str) -> str:
    """Name a country by its alpha-2 code; nothing where CLDR has no name for it.

    Example:
        >>> country_name("TM", "en"), country_name("TM", "ru"), country_name("CD", "en")
        ('Turkmenistan', 'Туркменистан', 'Democratic Republic of the Congo')
    """
    own = _AS_WRITTEN_TO_GOVERNMENTS.get(_base(language), {})
    return own.get(alpha_2) or _territory(alpha_2, language)


def area_name(m49: str, language: str) -> str:
    """Name an area of the world by its three-digit UN M49 number.

    Example:
        >>> area_name("019", "en"), area_name("019", "ru")
        ('Americas', 'Америка')
    """
    return _territory(m49, language)


def language_name(code: str, in_language: str) -> str:
    """Name a language in a language.

    Example:
        >>> language_name("ru", "en"), language_name("ru", "ru")
        ('Russian', 'русский')
    """
    names: Mapping[str, str] = locale_of(in_language).languages
    return names.get(code.replace("-", "_")) or names.get(_base(code), "")


@lru_cache(maxsize=256)
def locale_of(language: str) -> Locale:
    """Give what CLDR knows of a language: of it, else of the language without its region.

    English is that of the United Nations, which writes 1 June 2010 and St Lucia.

    Example:
        >>> str(locale_of("ru-KZ")), str(locale_of("en")), str(locale_of("tlh"))
        ('ru_KZ', 'en_GB', 'en_GB')
    """
    # Babel is large and only pages need it.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - so that a start stays quick

    for code in (language, _base(language)):
        if code == SOURCE_LANGUAGE:
            break
        try:
            return Locale.parse(code, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale.parse("en_GB")


def _territory(code: str, language: str) -> str:
    names: Mapping[str, str] = locale_of(language).territories
    return names.get(code, "")


def _base(language: str) -> str:
    return language.partition("-")[0]
