r"""A cell as spreadsheets leave it: what they damage is refused, what they change is undone.

No cell that is written is ever a formula. Where a spreadsheet would run a text
(`=…`, `@…`, or `+…` and `-…` that can be computed or called), an apostrophe
stands before it, which the reader takes away; a text that begins with such an
apostrophe itself gets one more, so nothing is lost.
"""

import re
from functools import lru_cache
from typing import Final

from remit.errors import WrittenWrongError
from remit.temporal.bound import HOW
from remit.text.saying import sentence

_SHORTENED: Final = re.compile(r"[+-]?\d+([.,]\d+)?E[+-]?\d+")
_ERROR: Final = re.compile(r"#+|#[^\s#]{2,16}[!?]|#N/A|#N/D|#Н/Д|#NV")
_ESCAPED: Final = re.compile(r"'+[=@+\-＝＠＋－]")
_RUNS: Final = re.compile(r"'*[=@＝＠＋－]|'+[+-]|[+-]")
# A number, or a telephone number in which nothing can be computed: digits that a blank or a
# bracket divides are no number to a spreadsheet, so a hyphen after them is no minus.
_HARMLESS: Final = re.compile(r"[+-]?\d+([.,]\d+)?|\+(?>[\d (]*?\d[ )(])[\d ().-]*|[+-]+")

_LONGEST_DATE: Final = 80
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_MIDNIGHT: Final = re.compile(r"[T ]+0?0:00(:00(\.0+)?)?$")
_SLASHES: Final = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|\d{4}/\d{1,2}/\d{1,2}")
_SERIAL: Final = re.compile(r"[1-9]\d{4}")
_MONTH_NAME: Final = re.compile(r"\d{1,2}-[^\W\d]{3,4}\.?(-\d\d)?|[^\W\d]{3,4}\.?-\d\d")


class Harmed(str):
    """A cell that is not what a person wrote; it begins with `#`, as what a spreadsheet shows."""

    __slots__ = ("todo", "wrong")

    wrong: str
    todo: str

    @classmethod
    def so(cls, wrong: str, todo: str) -> "Harmed":
        """Say what is wrong with a cell, to whoever reads it, and what to do."""
        harmed = cls("#")
        harmed.wrong, harmed.todo = wrong, todo
        return harmed


def guarded(text: str) -> str:
    """Give a text as it is written: an apostrophe first where a spreadsheet would run it.

    Example:
        >>> guarded("=1+1"), guarded("+99312463514"), guarded("'=x"), guarded("'twas")
        ("'=1+1", '+99312463514', "''=x", "'twas")
    """
    if _RUNS.match(text) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def plain(text: str) -> str:
    """Give what a cell says, without the apostrophe of a guarded one.

    Raises:
        WrittenWrongError: A spreadsheet has damaged it.
    """
    first = text[:1]
    if first == "'":
        return unguarded(text)
    return undamaged(text) if first == "#" or "E" in text else text


def unguarded(text: str) -> str:
    """Give the text that `guarded` wrote.

    Example:
        >>> unguarded("'=1+1"), unguarded("''=x"), unguarded("'twas")
        ('=1+1', "'=x", "'twas")
    """
    return text[1:] if _ESCAPED.match(text) else text


def undamaged(text: str) -> str:
    """Give the cell back, or refuse what a spreadsheet has made of it.

    Raises:
        WrittenWrongError: It was shortened, or is the error of a formula.

    Example:
        >>> undamaged("9.93125E+10")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: '9.93125E+10' was shortened by a spreadsheet ...
    """
    if isinstance(text, Harmed):
        raise WrittenWrongError(text.wrong, todo=text.todo)
    if _SHORTENED.fullmatch(text):
        wrong = sentence("{text} was shortened by a spreadsheet", text=repr(text))
        todo = sentence(
            "type it again with all its digits; format the column as text before you save"
        )
        raise WrittenWrongError(wrong, todo=todo)
    if _ERROR.fullmatch(text):
        wrong = sentence("{text} is what a spreadsheet shows instead of the value", text=repr(text))
        todo = sentence(
            "type the value again; make the column wider, and format the column as text before "
            "you save"
        )
        raise WrittenWrongError(wrong, todo=todo)
    return text


def whole_words(text: str) -> str:
    """Give a list of words back, or refuse it where one of them is damaged.

    Raises:
        WrittenWrongError: A spreadsheet has damaged one.

    Example:
        >>> whole_words("pay; wages")
        'pay; wages'
    """
    for word in text.split(";"):
        undamaged(word.strip())
    return text


@lru_cache(maxsize=65536)
def written_date(text: str) -> str:
    """Give a date, two joined by `/`, `by` or `always` as the register writes them.

    Raises:
        WrittenWrongError: It could be one of two days, or a spreadsheet has changed it.

    Example:
        >>> written_date("01.07.2011"), written_date("by 1.7.2014"), written_date("Always")
        ('2011-07-01', 'by 2014-07-01', 'always')
    """
    if len(text) > _LONGEST_DATE:
        return text
    word, _, rest = text.replace("'", "").rpartition(" ")
    if word.casefold() == "by":
        return f"by {written_date(rest)}"
    if _SLASHES.fullmatch(text):
        wrong = sentence("{text} could be one of two days", text=repr(text))
        raise WrittenWrongError(wrong, todo=sentence("write it as {example}", example="2011-07-01"))
    return "/".join(_one_date(part.strip()) for part in text.split("/"))


def _one_date(text: str) -> str:
    text = _MIDNIGHT.sub("", text.lstrip("'"))
    day_first = _DAY_FIRST.fullmatch(text)
    if day_first is not None:
        day, month, year = day_first.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    if _SERIAL.fullmatch(text) or _MONTH_NAME.fullmatch(text):
        wrong = sentence("{text} is a date that a spreadsheet has changed", text=repr(text))
        todo = sentence(
            "type it again, and format the column as text before you save: {how}", how=HOW
        )
        raise WrittenWrongError(wrong, todo=todo)
    if text.casefold() == "always":
        return "always"
    return text.upper() if "q" in text else text


def written_number(text: str, delimiter: str) -> str:
    """Give a number with a point; where semicolons divide the cells, a comma is one.

    Example:
        >>> written_number("46,2044", ";"), written_number("46,2044", ",")
        ('46.2044', '46,2044')
    """
    if delimiter == ";" and text.count(",") == 1 and "." not in text:
        return text.replace(",", ".")
    return text
