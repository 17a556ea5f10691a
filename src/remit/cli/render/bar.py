"""Years as a bar: which stretch is how long, beside the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from remit.resolve.answer import Status
from remit.resolve.timeline import Spell

_BLOCKS: Final = "█▓▒░"
_OTHERS: Final[Mapping[Status, str]] = {
    Status.GAP: "·",
    Status.CONTESTED: "╳",
    Status.NOT_OPEN: " ",
}
_SHORTEST: Final = timedelta(days=365)


def marks(spells: Sequence[Spell]) -> tuple[str, ...]:
    """Give each spell a mark: a block for whoever answers, in turn, and others for what is open.

    Example:
        >>> from remit.temporal.period import ALWAYS
        >>> marks([Spell(ALWAYS, Status.GAP), Spell(ALWAYS, Status.ANSWERED, ("lima",))])
        ('·', '█')
    """
    by_holders: dict[tuple[str, ...], str] = {}
    for spell in spells:
        block = _BLOCKS[len(by_holders) % len(_BLOCKS)]
        if spell.status is Status.ANSWERED:
            by_holders.setdefault(spell.holders, block)
    return tuple(_OTHERS.get(each.status) or by_holders[each.holders] for each in spells)


def bar(spells: Sequence[Spell], width: int) -> tuple[str, str]:
    """Draw spells as a bar of so many characters, with the years of their cuts below it.

    What has no end is drawn a little beyond the last cut.
    """
    cuts = [spell.days.start for spell in spells[1:]]
    margin = max((cuts[-1] - cuts[0]) / 6, _SHORTEST)
    first, last = _earlier(cuts[0], margin), _later(cuts[-1], margin)
    step = (last - first) / width
    signs = marks(spells)
    days = [first + step * place for place in range(width)]
    drawn = "".join(signs[sum(cut <= day for cut in cuts)] for day in days)
    places = ((sum(day < cut for day in days), str(cut.year)) for cut in cuts)
    return drawn, _years(places, width)


def _years(places: Iterator[tuple[int, str]], width: int) -> str:
    line = ""
    for place, year in places:
        if len(line) < place or not line:
            line = line.ljust(place) + year + " "
    return line[:width].rstrip()


def _earlier(day: date, margin: timedelta) -> date:
    return day - min(margin, day - date.min)


def _later(day: date, margin: timedelta) -> date:
    return day + min(margin, date.max - day)
