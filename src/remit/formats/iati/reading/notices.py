"""What is noticed while an activity is read, gathered until it is known which one it is."""

from __future__ import annotations

from operator import itemgetter
from typing import Literal

from remit.model.published import Noticed, Place

Severity = Literal["error", "warning"]


class Notices:
    """Notices of one activity.

    Example:
        >>> notices = Notices("a.xml")
        >>> notices.once("negative-amount", 3, "below zero")
        >>> notices.once("negative-amount", 8, "below zero")
        >>> [(each.place.line, each.text) for each in notices.of("X-1")]
        [(3, 'below zero; so is 1 more of this activity')]
    """

    def __init__(self, file: str) -> None:
        """Begin with none."""
        self._file = file
        self._each: list[tuple[str, Severity, int, str]] = []
        self._once: dict[str, tuple[int, str, int]] = {}

    def tell(self, code: str, line: int, text: str, severity: Severity = "warning") -> None:
        """Notice something."""
        self._each.append((code, severity, line, text))

    def once(self, code: str, line: int, text: str) -> None:
        """Notice something that may be so many times over: the first is told, with the count."""
        first, said, count = self._once.get(code, (line, text, 0))
        self._once[code] = (first, said, count + 1)

    def of(self, activity: str) -> tuple[Noticed, ...]:
        """Give them all in the order of the lines, as notices of an activity."""
        often = [_counted(code, *each) for code, each in self._once.items()]
        return tuple(
            Noticed(code, severity, activity, Place(self._file, line), text)
            for code, severity, line, text in sorted([*self._each, *often], key=itemgetter(2))
        )


def _counted(code: str, line: int, text: str, count: int) -> tuple[str, Severity, int, str]:
    more = count - 1
    often = f"; so {'is' if more == 1 else 'are'} {more:,} more of this activity" if more else ""
    return code, "warning", line, f"{text}{often}"
