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
# an organisation that writes to governments does neither. A dash between blanks is CLDR's
# mark of a capital, so that no other name may have it.
_AS_WRITTEN_TO_GOVERNMENTS: Final = {
    "en": {"CD": "Democratic Republic of the Congo", "CG": "Congo", "MM": "Myanmar"},
    "fr": {"CD": "République démocratique du Congo", "CG": "Congo", "MM": "Myanmar"},
    "es": {"CD": "República Democrática del Congo", "CG": "Congo", "MM": "Myanmar"},
    "ru": {"CD": "Демократическая Республика Конго", "CG": "Конго", "MM": "Мьянма"},
    "ar": {
        "CD": "جمهورية الكونغو الديمقراطية",
        "CG": "الكونغو",
        "MM": "ميانمار",
        "TL": "تيمور-ليشتي",
    },
}

# What people also call a country, so that a search finds it; no page shows these.
_ALSO: Final = """
AE en UAE
AE ru ОАЭ
BO en Plurinational State of Bolivia
BY ru Белоруссия
CD en DR Congo
CD en DRC
CD fr RDC
CD ru ДР Конго
CI en Ivory Coast
CV en Cape Verde
CZ en Czech Republic
GB en Great Britain
GB en UK
GB ru Соединенное Королевство
IR en Islamic Republic of Iran
KG ru Киргизия
KP en DPRK
KR en Republic of Korea
LA en Lao PDR
LA en Lao People's Democratic Republic
MD en Republic of Moldova
MD ru Молдавия
MK en The former Yugoslav Republic of Macedonia
MM en Burma
NL en Holland
PS en State of Palestine
RU en Russian Federation
RU ru Российская Федерация
SY en Syrian Arab Republic
SZ en Swaziland
TL en East Timor
TM ru Туркмения
TR en Turkey
TZ en United Republic of Tanzania
US en United States of America
US ru США
VN en Viet Nam
XK en Kosovo (UNSCR 1244)
"""


def country_name(alpha_2: str, language: str) -> str:
    """Name a country by its alpha-2 code; nothing where CLDR has no name for it.

    Example:
        >>> country_name("TM", "en"), country_name("TM", "ru"), country_name("CD", "en")
        ('Turkmenistan', 'Туркменистан', 'Democratic Republic of the Congo')
    """
    own = _AS_WRITTEN_TO_GOVERNMENTS.get(_base(language), {})
    return own.get(alpha_2) or _territory(alpha_2, language)


def other_country_names(alpha_2: str) -> tuple[tuple[str, str], ...]:
    """Give what else people call a country: former, official and short names, by language.

    Example:
        >>> other_country_names("TR"), ("en", "Congo - Kinshasa") in other_country_names("CD")
        ((('en', 'Turkey'),), True)
    """
    overruled = (code for code, own in _AS_WRITTEN_TO_GOVERNMENTS.items() if alpha_2 in own)
    cldr = tuple((code, _territory(alpha_2, code)) for code in overruled)
    return _also().get(alpha_2, ()) + cldr


@lru_cache(maxsize=1)
def _also() -> Mapping[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in _ALSO.strip().splitlines():
        country, language, name = line.split(" ", 2)
        found[country] = (*found.get(country, ()), (language, name))
    return found


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
