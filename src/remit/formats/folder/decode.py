"""Bytes to text: what spreadsheets and editors save is UTF-8 or UTF-16, and is found out."""

import codecs
import re
from pathlib import Path
from typing import Final

from remit.formats.folder.notes import Notes

HOW_TO_SAVE: Final = "save it again as 'CSV UTF-8'"
_MARKS: Final = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control characters, which no text has: what holds them is damaged."""


def read_text(path: Path, notes: Notes) -> str | None:
    """Give the text of a file with plain line ends; nothing where it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        notes.add(0, "", f"it cannot be read ({error.strerror})", "see that it is a file of yours")
        return None
    return decoded(data, notes)


def decoded(data: bytes, notes: Notes) -> str | None:
    r"""Give the text that bytes stand for, with plain line ends; nothing where there is none.

    Example:
        >>> decoded("\ufeffid\r\nlima".encode("utf-16-be"), Notes())
        'id\nlima'
    """
    encoding, start = _encoding(data)
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        _not_text(data, start + error.start, notes)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    damage = CONTROL.search(text)
    if damage is not None:
        line = text.count("\n", 0, damage.start()) + 1
        wrong = "there are bytes in it that are no text (a damaged or truncated file)"
        notes.add(line, "", wrong, f"open it in a spreadsheet and {HOW_TO_SAVE}")
        return None
    return text


def _encoding(data: bytes) -> tuple[str, int]:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return encoding, len(mark)
    # Every file begins with the name of a column or a setting, so with a letter of ASCII.
    if data[1:2] == b"\0" != data[:1]:
        return "utf-16-le", 0
    if data[:1] == b"\0" != data[1:2]:
        return "utf-16-be", 0
    return "utf-8", 0


def _not_text(data: bytes, position: int, notes: Notes) -> None:
    before = data[:position]
    line = max(before.count(b"\n"), before.count(b"\r")) + 1
    wrong = "it is not UTF-8: its letters would come out wrong"
    notes.add(line, "", wrong, f"open it where it was made and {HOW_TO_SAVE}")
