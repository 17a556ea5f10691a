"""Parts of a structure: each is made of others, and shared by all days on which they are the same.

Between two days little changes, or nothing; so most parts of a structure are those
of another one, and most of the rest can be mended instead of made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from operator import is_
from typing import Any, Final, TypeVar

V = TypeVar("V")

_KEPT: Final = 8


class Parts:
    """The parts made last; several threads may ask at once.

    Example:
        >>> def doubled(numbers):
        ...     return [2 * number for number in numbers]
        >>> parts, numbers = Parts(), (1, 2)
        >>> one = parts.part(doubled, numbers)
        >>> one, parts.part(doubled, numbers) is one
        ([2, 4], True)
    """

    def __init__(self) -> None:
        """Start without any."""
        self._kept: dict[Hashable, tuple[tuple[tuple[Any, ...], Any], ...]] = {}

    def part(
        self,
        make: Callable[..., V],
        *of: object,
        mend: Callable[..., V] | None = None,
        kind: object = None,
    ) -> V:
        """Give what is made of some values; the very same values give the very same part.

        Args:
            make: Makes it of the values, and of nothing else.
            of: The values, which nobody changes.
            mend: Makes the same from a part made before: of it, the values it was made of
                (a tuple), and the values now.
            kind: Tells apart what one function makes for several purposes.
        """
        kept = self._kept.get((make, kind), ())
        for values, found in kept:
            if all(map(is_, values, of)):
                shared: V = found
                return shared
        if mend is not None and kept:
            last, known = kept[0]
            part = mend(known, last, *of)
        else:
            part = make(*of)
        # In one step, for another thread may do the same: at worst one of the two is forgotten.
        self._kept[make, kind] = ((of, part), *kept[: _KEPT - 1])
        return part
