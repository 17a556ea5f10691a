"""In what script a language is written, and what in a text is written in another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# Letters of each script, as ranges of a pattern; what no language here is written in last.
_LETTERS: Final = {
    "Latn": "A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿⅠ-ↈﬀ-ﬆＡ-Ｚａ-ｚ",
    "Grek": "Ͱ-ͽͿ-Ͽἀ-῾",
    "Cyrl": "Ѐ-ԯᲀ-ᲊꙀ-ꚝ",
    "Armn": "Ա-֊",
    "Hebr": "א-״",
    "Arab": "ؠ-ٟٮ-ۯۺ-ۿݐ-ݿࢠ-ࣿﭐ-ﷻﹰ-ﻼ",
    "Geor": "Ⴀ-ჿᲐ-Ჿ",
    "": "ऀ-෴ก-๛ກ-ໟༀ-࿚က-႟ᄀ-ᇿ፟ሀ-፼ក-៹᠀-ᢪ぀-ヿ一-鿿가-힣",
}
_RIGHT_TO_LEFT: Final = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"})


@lru_cache(maxsize=256)
def script_of(language: str) -> str:
    """Give the script in which a language is mostly written, by its ISO 15924 code.

    Example:
        >>> script_of("ru"), script_of("ar"), script_of("sr-Latn"), script_of("")
        ('Cyrl', 'Arab', 'Latn', '')
    """
    from babel.core import get_global  # noqa: PLC0415 - so that a start stays quick

    base, *rest = language.replace("_", "-").split("-")
    if said := next((part.title() for part in rest if part.title() in _LETTERS), ""):
        return said
    likely = get_global("likely_subtags")
    region = "_".join([base, *(part.upper() for part in rest)])
    return (likely.get(region) or likely.get(base) or "__").split("_")[1]


def is_right_to_left(language: str) -> bool:
    """Tell whether a language is written from right to left.

    Example:
        >>> is_right_to_left("ar"), is_right_to_left("fa-AF"), is_right_to_left("ru")
        (True, True, False)
    """
    return script_of(language) in _RIGHT_TO_LEFT


@lru_cache(maxsize=256)
def foreign_letters(language: str) -> str:
    """Give the letters that do not belong to a language, as ranges of a pattern.

    Blank where it is not known how the language is written; then nothing in it is foreign.
    """
    own = script_of(language)
    if own not in _LETTERS or not own:
        return ""
    return "".join(letters for script, letters in _LETTERS.items() if script != own)


@lru_cache(maxsize=256)
def foreign_words(language: str) -> re.Pattern[str] | None:
    """Give what finds words of two letters or more in a script that is not the language's.

    Words that follow each other are found together.

    Example:
        >>> pattern = foreign_words("ru")
        >>> pattern.findall("Роли в New York, CC0-1.0, 4x4") if pattern else []
        ['New York, CC0-1.0']
    """
    letters = foreign_letters(language)
    if not letters:
        return None
    within = f"[{letters}0-9'’.&/+-]*"
    word = f"[{letters}](?={within}[{letters}]){within}[{letters}0-9]\\.?"
    return re.compile(f"{word}(?:,? {word})*")
