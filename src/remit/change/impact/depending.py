"""Whatever else depends on answers: each says itself what a change means for it.

What stands above this package (pages) is not known here: whoever plans a change brings it as
an argument.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct

from remit.change.impact.answers import Changed
from remit.change.impact.arising import Arising
from remit.change.impact.chains import Relinked
from remit.change.impact.ending import Ended
from remit.change.impact.unanswered import Unanswered
from remit.model.change import Entry
from remit.model.register import Register
from remit.temporal.period import ALWAYS, Period


class Setting(Struct, frozen=True):
    """A change, and what is known of it already: what a dependent goes by."""

    before: Register
    after: Register
    entries: tuple[Entry, ...]
    answers: tuple[Changed, ...]
    arising: tuple[Arising, ...]
    ended: tuple[Ended, ...]
    chains: tuple[Relinked, ...]
    unanswered: Unanswered


class Consequence(Struct, frozen=True):
    """One thing that a change means for something that depends on answers.

    Args:
        of: What depends on answers: `pages`.
        thing: Which of its things is concerned: the address of a page.
        said: What happens to it, in a sentence.
        days: On which days.
        about: All that the sentence counts, where it names but the first few.
    """

    of: str
    thing: str
    said: str = ""
    days: Period = ALWAYS
    about: tuple[str, ...] = ()


class Dependent(Protocol):
    """Something that depends on answers; it is asked once a change."""

    def __call__(self, setting: Setting) -> Iterable[Consequence]:
        """Give what a change means for it."""
