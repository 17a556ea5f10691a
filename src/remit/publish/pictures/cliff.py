"""The cliff: a bar a month of the money there is, or would be lost, to stand within a page.

It has no size of its own: lengths are parts of the width, so that its text is as large on a
phone as on paper. The amount stands beside each bar, and what ends in the month after it.
What is lost is at the end of its bar, and only outlined: it is told without any colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from remit.publish.pictures.svg import safe, title

_ROW: Final = 22
_BAR: Final = 14
_NAME: Final = 34
_MOST: Final = 34
"""In percent of the width: where bars begin, and how long the longest is."""


_NOTHING: Final = Decimal(0)


class Bar(Struct, frozen=True):
    """A month: its name, how much there is, the same in words, what ends in it, what is lost."""

    name: str
    amount: Decimal
    said: str
    ending: str = ""
    lost: Decimal = _NOTHING


def cliff_svg(bars: Sequence[Bar], said: str, *, is_right_to_left: bool = False) -> str:
    """Draw the months under each other.

    Args:
        bars: The months in their order.
        said: What there is to see, for whoever does not see it.
        is_right_to_left: Whether bars begin on the right.
    """
    most = max((each.amount for each in bars), default=Decimal(0))
    drawn = "".join(
        _bar(each, row * _ROW, most, is_right_to_left=is_right_to_left)
        for row, each in enumerate(bars)
    )
    name = f'role="img" aria-label="{safe(said)}"'
    return f'<svg class="cliff" width="100%" height="{len(bars) * _ROW}" {name}>{drawn}</svg>'


def length(amount: Decimal, most: Decimal) -> Decimal:
    """Give how long a bar is, in percent of the width; what is there at all can be seen.

    Example:
        >>> length(Decimal(50), Decimal(100)), length(Decimal("0.01"), Decimal(100))
        (Decimal('17.0'), Decimal('0.3'))
        >>> length(Decimal(0), Decimal(0))
        Decimal('0')
    """
    if amount <= 0:
        return Decimal(0)
    return max((amount * _MOST / most).quantize(Decimal("0.1")), Decimal("0.3"))


def _bar(bar: Bar, y: int, most: Decimal, *, is_right_to_left: bool) -> str:
    wide = length(bar.amount, most)
    gone = min(length(bar.lost, most), wide)
    kept = wide - gone
    start, after = (100, 100 - _NAME - wide) if is_right_to_left else (0, _NAME + wide)
    shift = -6 if is_right_to_left else 6
    words = " · ".join(filter(None, (bar.said, bar.ending)))
    left = 100 - _NAME - kept if is_right_to_left else Decimal(_NAME)
    lost = 100 - _NAME - wide if is_right_to_left else _NAME + kept
    return (
        f"<g>{title(f'{bar.name}: {words}')}"
        f'<text class="month" x="{start}%" y="{y + 12}">{safe(bar.name)}</text>'
        f"{_rect(left, kept, y)}{_rect(lost, gone, y, 'lost') if gone else ''}"
        f'<text x="{after}%" dx="{shift}" y="{y + 12}">{safe(words)}</text></g>'
    )


def _rect(left: Decimal, wide: Decimal, y: int, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<rect{named} x="{left}%" y="{y + 1}" width="{wide}%" height="{_BAR}"/>'
