"""Derive a draft: key by key in words, and what has none as records; exact by construction.

Each key is put into words on its own, and the words are tried: where they do not lead to the
very history that is wanted, it is recorded instead. In the end all steps are tried together,
and whatever is still missing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from remit.change.derive.records import first_day
from remit.change.derive.whole import whole
from remit.change.derive.wording import in_words
from remit.model.kind import KINDS, Key
from remit.model.patch import differing
from remit.model.register import Register
from remit.model.step import Draft, End, Record, Step
from remit.temporal.history import History

_TITLE: Final = "What differs"
_ORDER: Final = {file: place for place, file in enumerate(KINDS)}


class _Words(Struct, frozen=True):
    """The steps that one key takes."""

    file: str
    key: Key
    steps: tuple[Step, ...]

    @property
    def place(self) -> tuple[date, int, bool, Key]:
        """What is sooner comes first, then files in their order, then what ends."""
        is_end = isinstance(self.steps[0], End)
        return first_day(self.steps[0]), _ORDER[self.file], not is_end, self.key


def derive(before: Register, after: Register, title: str = _TITLE) -> Draft:
    """Give a draft that leads from one register to another, on all days.

    The law that holds it: compiled at the first and applied, it gives the second, to the text
    of every bound. What differs is said in the words of steps where they lead there exactly;
    a unit that keeps its id is renamed or moves. All else is recorded.

    Args:
        before: The register at which the draft will be compiled.
        after: The register it leads to.
        title: What the draft is called.

    Example:
        >>> from remit.model.settings import Settings
        >>> from remit.model.unit import Unit
        >>> from remit.text.local import Local
        >>> def called(name):
        ...     unit = Unit(id="hq", name=Local(name))
        ...     return Register(Settings(id="x"), {"units": {("hq",): History((unit,))}})
        >>> derive(called("HQ"), called("Headquarters")).steps[0].row
        {'name': 'Headquarters'}
    """
    found = sorted(_words(before, after), key=lambda each: each.place)
    steps = whole(before, after, [step for words in found for step in words.steps])
    return _on_one_day(Draft(title, steps=tuple(steps)))


def _words(before: Register, after: Register) -> Iterator[_Words]:
    for file in KINDS:
        one, other = before.histories.get(file, {}), after.histories.get(file, {})
        for key in differing(one, other):
            known, wanted = one.get(key, History()), other.get(key, History())
            if known != wanted:
                yield _Words(file, key, tuple(in_words(file, key, known, wanted)))


def _on_one_day(draft: Draft) -> Draft:
    """Let the draft say the day, where all its steps have the same."""
    days = {each.on for each in draft.steps if not isinstance(each, Record)}
    if len(days) != 1 or days == {""}:
        return draft
    steps: list[Any] = [
        each if isinstance(each, Record) else replace(each, on="") for each in draft.steps
    ]
    return replace(draft, on=days.pop(), steps=tuple(steps))
