"""Texts made comparable: no capitals, accents or punctuation; one alphabet for another."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category, combining, normalize

_SPELT: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ə": "a"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
)

# After `plain`, which has made й an и and ё an е. Close to what passports do.
_LATIN: Final = str.maketrans(
    dict(zip("абвгдезиклмнопрстуфыэ", "abvgdeziklmnoprstufye", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
    | {"ъ": "", "ь": "", "і": "i", "є": "e", "ґ": "g", "ғ": "g", "қ": "k", "ң": "n"}
    | {"ә": "a", "ө": "o", "ұ": "u", "ү": "u", "һ": "h"}
)

# Words that any sentence has; single letters are left out with them.
_SMALL_WORDS: Final = """
    am an and any are as at be by can do does for from had has have how in is it its me my no not
    of on or our that the their this to was we what when where which who why will with you your
    au aux avec ce de des du en est et il je la le les ma mes mon ne nous ou par pas pour que qui
    sa ses son sur un une vous
    al como con del donde el es esta lo los mi mis no nos para por que quien se su sus un una
    бы в во вы где да для до же за из или им их как ко кто мне мои моя мое мы на нас не нет но об
    от по при про с со так там то у уже что эта это я
"""
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_CAPITALS: Final = re.compile(r"\b[A-Z]{2,}\b")


class _Folded(dict[int, str]):
    """What each letter becomes; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        """Take the accents off a letter, and make a blank of what is none."""
        folded = normalize("NFKD", chr(code).casefold()).casefold().translate(_SPELT)
        self[code] = "".join(_kept(letter) for letter in folded if not combining(letter))
        return self[code]


def _kept(letter: str) -> str:
    # Vowel signs of some scripts are marks that stand inside words.
    return letter if letter.isalnum() or category(letter).startswith("M") else " "


_FOLDED: Final = _Folded()


def plain(text: str) -> str:
    """Write a text in small letters without accents, its words separated by single blanks.

    Example:
        >>> plain("San José"), plain("Washington, D.C."), plain("Расчёт заработной платы")
        ('san jose', 'washington d c', 'расчет заработнои платы')
    """
    return " ".join(text.translate(_FOLDED).split())


def key(text: str) -> str:
    """Write a text as one word, so that blanks and points do not matter.

    Example:
        >>> key("Washington, D.C.") == key("washington DC")
        True
    """
    return plain(text).replace(" ", "")


def latin(plain_text: str) -> str:
    """Write Cyrillic letters of a plain text as Latin ones.

    Example:
        >>> latin(plain("Найроби")), latin("зарплата"), latin("lima")
        ('nairobi', 'zarplata', 'lima')
    """
    return plain_text if plain_text.isascii() else plain_text.translate(_LATIN)


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text that say something; all of them where none does.

    Example:
        >>> words("My salary is wrong!"), words("La Paz"), words("who?")
        (('salary', 'wrong'), ('paz',), ('who',))
        >>> words("IT problem"), words("it is a problem")
        (('it', 'problem'), ('problem',))
    """
    return telling(text, plain(text))


def telling(text: str, plain_text: str) -> tuple[str, ...]:
    """Give the same of a text that was made plain already."""
    every = tuple(plain_text.split())
    found = tuple([word for word in every if len(word) > 1 and word not in _SMALL])
    # Who writes "IT problem" does not mean the small word, unless everything is shouted.
    if len(found) < len(every) and not text.isupper():
        capitals = {plain(word) for word in _CAPITALS.findall(text)}
        found = tuple(w for w in every if w in capitals or (len(w) > 1 and w not in _SMALL))
    return found or every
