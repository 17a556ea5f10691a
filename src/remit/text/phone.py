"""Telephone numbers, as the countries of the world group their digits."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct

_SEVERAL: Final = re.compile(r"[,;/]")
"""What stands between two numbers; a library would take the second for an extension."""

_ONE: Final = re.compile(r"\+?[\s().-]*[0-9][0-9\s().-]*")
_NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"


class Number(Struct, frozen=True):
    """A telephone number: as it is shown on one line, and the link that dials it."""

    shown: str
    link: str


@lru_cache(maxsize=4096)
def number(value: str) -> Number:
    r"""Give a number as it is shown and dialled.

    One that begins with a plus is grouped as its country does, in the international form
    of E.123, which can be dialled from anywhere; the link is that of RFC 3966. Any other is
    shown as it is written: a short number, or one for a country that nobody named, is not
    guessed at. Words, and several numbers in one value, have no link: it would dial neither.

    Args:
        value: The number, as the register has it.

    Example:
        >>> number("+99312463514").shown.replace("\xa0", " "), number("+993 12 463514").link
        ('+993 12 46 35 14', 'tel:+99312463514')
        >>> number("189"), number("see the door").link
        (Number(shown='189', link='tel:189'), '')
        >>> number("112, 189").link
        ''
    """
    return _international(value) or Number(_on_one_line(value), _dialled(value))


def _international(value: str) -> Number | None:
    if not value.strip().startswith("+") or _SEVERAL.search(value):
        return None
    import phonenumbers  # noqa: PLC0415 - so that a start stays quick

    try:
        parsed = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    extension, parsed.extension = parsed.extension, None
    form = phonenumbers.PhoneNumberFormat
    shown = phonenumbers.format_number(parsed, form.INTERNATIONAL).replace("-", " ")
    link = f"tel:{phonenumbers.format_number(parsed, form.E164)}"
    if not extension:
        return Number(_on_one_line(shown), link)
    return Number(_on_one_line(f"{shown} #{extension}"), f"{link};ext={extension}")


def _on_one_line(text: str) -> str:
    return text.replace(" ", _NO_BREAK_SPACE)


def _dialled(value: str) -> str:
    """Give the link of a number that is dialled as it is written, with or without a plus."""
    if not _ONE.fullmatch(value.strip()):
        return ""
    return f"tel:{''.join(letter for letter in value if letter in '+0123456789')}"
