"""In which language a reader is met at the door (RFC 9110, 12.5.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def preferred(accepted: str, offered: Sequence[str]) -> str:
    """Give the language a reader likes best of those offered, the first one where none fits.

    Example:
        >>> preferred("de, ru-RU;q=0.9, en;q=0.8", ["en", "ru"])
        'ru'
        >>> preferred("ru;q=0, *", ["ru", "en"]), preferred("", ["en", "ru"])
        ('en', 'en')
    """
    liked = dict(_liked(accepted))
    rest = liked.get("*", 0.0)
    best = max(offered, key=lambda language: liked.get(language, rest))
    return best if liked.get(best, rest) > 0 else offered[0]


def _liked(accepted: str) -> Iterator[tuple[str, float]]:
    for part in reversed(accepted.split(",")):
        language, _, quality = part.replace(" ", "").lower().partition(";q=")
        if language:
            yield language.partition("-")[0], _quality(quality)


def _quality(text: str) -> float:
    try:
        return float(text or "1")
    except ValueError:
        return 0.0
