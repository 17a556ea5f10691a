"""What stands in the places of sentences: names, lists, days, numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Final, Literal, Self

from remit.text.catalogue import catalogue, spoken
from remit.text.days import bound_words, day
from remit.text.local import UNKNOWN, Local, Phrase
from remit.text.names import SOURCE_LANGUAGE, locale_of
from remit.text.numbers import number, percent, to_the_cent
from remit.text.saying import Saying, said_in

InLanguage = Callable[[str], str]
"""Gives words in a language."""

_NOWHERE: Final = Local()


class Own(Saying):
    """Words that the program has itself in every language: a day, a number, a term."""

    __slots__ = ("_words",)

    _words: InLanguage | None

    def __new__(cls, text: str, words: InLanguage | None = None) -> Self:
        """Take the English words, and what gives those of a language."""
        made = super().__new__(cls, text)
        made._words = words
        return made

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Say them in a language."""
        del default
        text = self._words(language) if self._words is not None else str(self)
        return (Phrase(text, spoken(language)),)


class Name(Saying):
    """A name: in the reader's language as the register has it, else as everybody calls it there.

    Where neither is known, it stands in the language in which the register has it.

    Example:
        >>> vienna = Name("Vienna", Local("Vienna", (("ru", "Вена"),)))
        >>> vienna.in_("ru"), vienna.in_("fr")
        ((Phrase(text='Вена', language='ru'),), (Phrase(text='Vienna', language='en'),))
    """

    __slots__ = ("_common", "_local")

    _common: InLanguage | None
    _local: Local

    def __new__(cls, text: str, local: Local = _NOWHERE, common: InLanguage | None = None) -> Self:
        """Take it in English, in the languages of the register, and what everybody calls it."""
        made = super().__new__(cls, text)
        made._local, made._common = local, common
        return made

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Say it in a language."""
        local = self._local
        own = local.text if language == default else local.in_(language)
        if not own and self._common is not None:
            own = self._common(language)
        if own:
            return (Phrase(own, language),)
        best = local.best() if local else Phrase(str(self), UNKNOWN)
        return (Phrase(best.text, best.language or default),)


class Instead(Saying):
    """A text as files and the command line have it, and what readers of pages are told instead.

    Example:
        >>> Instead("PER", Name("Peru", Local("Peru"))).in_("en")
        (Phrase(text='Peru', language='en'),)
    """

    __slots__ = ("_saying",)

    _saying: str

    def __new__(cls, text: str, saying: str = "") -> Self:
        """Take the text, and what is said instead."""
        made = super().__new__(cls, text)
        made._saying = saying
        return made

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Say it in a language."""
        return tuple(said_in(self._saying, language, default))


class Pieces(Saying):
    """What has been said already, in one language for each piece.

    Example:
        >>> Pieces([Phrase("except: ", "en"), Phrase("Panamá", "es")])
        'except: Panamá'
    """

    __slots__ = ("_pieces",)

    _pieces: tuple[Phrase, ...]

    def __new__(cls, pieces: Iterable[Phrase]) -> Self:
        """Take the pieces in their order."""
        all_ = tuple(pieces)
        made = super().__new__(cls, "".join(each.text for each in all_))
        made._pieces = all_
        return made

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Give them as they are."""
        del language, default
        return self._pieces


class Listed(Saying):
    """Several, as a language lists them."""

    __slots__ = ("_how", "_values")

    _how: str
    _values: tuple[str, ...]

    def __new__(cls, text: str, values: tuple[str, ...] = (), how: str = "standard") -> Self:
        """Take the English list, what is listed, and the way: of CLDR, or what stands between."""
        made = super().__new__(cls, text)
        made._values, made._how = values, how
        return made

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Say them in a language."""
        return tuple(self._pieces(language, default))

    def _pieces(self, language: str, default: str) -> Iterator[Phrase]:
        between = _between(len(self._values), self._how, language)
        for value, words in zip(self._values, between, strict=True):
            yield from said_in(value, language, default)
            if words:
                yield Phrase(words, spoken(language))


def joined(values: Iterable[str]) -> Listed:
    """List all of several.

    Example:
        >>> joined(["Lima"]), joined(["Lima", "Quito", "Bogotá"])
        ('Lima', 'Lima, Quito and Bogotá')
    """
    return _listed(values, " and ", "standard")


def either(values: Iterable[str]) -> Listed:
    """List several of which one is enough.

    Example:
        >>> either(["Ada"]), either(["Ada", "Ben", "Eve"])
        ('Ada', 'Ada, Ben or Eve')
    """
    return _listed(values, " or ", "or")


def apart(values: Iterable[str], between: str) -> Listed:
    """Put several one after the other, with the same marked words between them.

    Example:
        >>> apart(["Lima", "Quito", "Bogotá"], "; ")
        'Lima; Quito; Bogotá'
    """
    all_ = tuple(values)
    return Listed(between.join(all_), all_, between)


def _listed(values: Iterable[str], last: str, how: Literal["standard", "or"]) -> Listed:
    all_ = tuple(values)
    text = last.join(filter(None, [", ".join(all_[:-1]), *all_[-1:]]))
    return Listed(text, all_, how)


_STYLES: Final[Mapping[str, Literal["standard", "or"]]] = {"standard": "standard", "or": "or"}
"""How Babel writes lists; any other text stands between what is listed as it is."""


def _between(count: int, how: str, language: str) -> list[str]:
    """Give what stands after each of so many."""
    style = _STYLES.get(how)
    if style is None:
        return [catalogue(language).gettext(how)] * (count - 1) + [""] * bool(count)
    from babel.lists import format_list  # noqa: PLC0415 - so that a start stays quick

    # A mark stands for each; in no language does anything stand before the first.
    code = spoken(language)
    listed = format_list(["\0"] * count, style=style, locale=locale_of(code))
    return listed.split("\0")[1:]


def how_many(of: int) -> Own:
    """Write how many there are.

    Example:
        >>> how_many(1234), how_many(1234).in_("es")
        ('1,234', (Phrase(text='1.234', language='es'),))
    """
    return Own(f"{of:,}", lambda language: number(Decimal(of), spoken(language)))


def per_cent(value: Decimal) -> Own:
    r"""Write a number of hundredths as a percentage.

    Example:
        >>> per_cent(Decimal("12.5")), per_cent(Decimal("12.5")).in_("es")[0].text
        ('12.5%', '12,5\xa0%')
    """
    return Own(percent(value, SOURCE_LANGUAGE), lambda code: percent(value, spoken(code)))


class Money(Own):
    """An amount with the code of its currency: in no language, and from left to right."""

    __slots__ = ()

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Write it as a language writes numbers."""
        return tuple(Phrase(each.text, UNKNOWN) for each in super().in_(language, default))


def money(amount: Decimal, currency: str) -> Money:
    r"""Write an amount to the cent, with its currency where that is known.

    Example:
        >>> money(Decimal("2537.10"), "USD")
        'USD 2,537.10'
        >>> money(Decimal(1500), "CHF").in_("es")
        (Phrase(text='CHF\xa01.500', language='und'),)
    """
    said = f"{currency} {to_the_cent(amount):,}".strip()
    return Money(said, partial(_money, amount, currency))


def _money(amount: Decimal, currency: str, language: str) -> str:
    said = number(to_the_cent(amount), spoken(language))
    return f"{currency}\N{NO-BREAK SPACE}{said}" if currency else said


def hundredths(share: Fraction) -> Own:
    """Write a share in hundredths, with two places where it is not whole.

    Example:
        >>> hundredths(Fraction(1, 4)), hundredths(Fraction(1, 3))
        ('25%', '33.33%')
    """
    return per_cent(to_the_cent(Decimal(round(share * 10_000)).scaleb(-2)))


def on_day(of: date) -> Own:
    """Write a day in full."""
    return Own(day(of, SOURCE_LANGUAGE), partial(day, of))


def bound(text: str) -> Own:
    """Say a bound of any precision, as it stands in a cell.

    Example:
        >>> bound("2028-05"), bound("2028-05").in_("ru")[0].text
        ('May 2028', 'май 2028 г.')
    """
    return Own(bound_words(text, SOURCE_LANGUAGE), partial(bound_words, text))
