"""Put the difference of two histories of one key into words, and try them as they are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from remit.change.compile.compiling import lay_step
from remit.change.compile.desk import Desk
from remit.change.derive.differing import Difference, ends, first_difference
from remit.change.derive.saying import begins, changes, ended, recorded
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.post import Appointment, Post
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.step import Step
from remit.temporal.bound import Bound, as_end
from remit.temporal.history import History
from remit.temporal.stretch import Stretch


def in_words(file: str, key: Key, known: History[Any], wanted: History[Any]) -> list[Step]:
    """Give steps that lead from one history to the other exactly; none where words do not."""
    if not KINDS[file].dated and not (known and wanted):
        return []
    return _Wording(file, key, known, wanted).steps()


class _Wording:
    """One key at work: what is known of it as the steps found so far leave it."""

    def __init__(self, file: str, key: Key, known: History[Any], wanted: History[Any]) -> None:
        self.file = file
        self.key = key
        self.known = known
        self.wanted = wanted
        self.found: list[Step] = []

    def steps(self) -> list[Step]:
        """Give the steps; none where some difference has no words that lead there."""
        is_well = all(self._take([ended(last, end)]) for end, last in list(self._ends()))
        last = None
        while is_well and (found := first_difference(self.known, self.wanted)) is not None:
            # Each step settles the days before it: one that does not would never come to an end.
            is_well = (last is None or found.bound.day > last) and self._settle(found)
            last = found.bound.day
        return self.found if is_well and self.known == self.wanted else []

    def _ends(self) -> Iterator[tuple[Bound, Fact]]:
        return ends(self.known, self.wanted) if KINDS[self.file].dated else iter(())

    def _settle(self, found: Difference) -> bool:
        if found.wanted is None:
            return self._take([self._absent(found)])
        if found.known is None:
            return self._take([begins(found.wanted, found.bound, self._until(found))])
        known, wanted = found.known, found.wanted
        lasting = list(changes(replace(found, agrees=None), known, wanted))
        if found.agrees is None or self._is_settled(lasting, found.agrees):
            return self._take(lasting)
        return self._take(list(changes(found, known, wanted)))

    def _take(self, steps: Sequence[Step]) -> bool:
        """Take steps, where they can be compiled."""
        state = self._after(steps)
        if state is None:
            return False
        self.known = state
        self.found += steps
        return True

    def _is_settled(self, steps: Sequence[Step], until: Bound) -> bool:
        """Tell whether steps without an end lead to what is wanted up to a bound, and beyond."""
        state = self._after(steps)
        if state is None:
            return False
        left = first_difference(state, self.wanted)
        return left is None or left.bound.day > until.day

    def _after(self, steps: Sequence[Step]) -> History[Any] | None:
        """Give what is known of the key after some steps; nothing where one is wrong."""
        desk = Desk(Register(Settings(id=""), {self.file: self._rows(), **self._posts()}))
        for number, step in enumerate(steps, start=1):
            lay_step(desk, number, step, "")
        return None if desk.faults else desk.history(self.file, *self.key)

    def _rows(self) -> dict[Key, History[Any]]:
        return {self.key: self.known} if self.known else {}

    def _posts(self) -> dict[str, dict[Key, History[Any]]]:
        """Give the post that an appointment is to: that it is there is seen when all is tried."""
        if self.file != Appointment.FILE:
            return {}
        return {Post.FILE: {self.key[:1]: History((Post(id=self.key[0]),))}}

    def _until(self, found: Difference) -> Bound:
        """Give where a run that begins has to end: with what is wanted, or where known rows do."""
        end: Bound = self.wanted.run(found.bound.day)[-1].stretch.valid_to
        following = self.known.after(found.bound.day)
        if following is not None and following.stretch.valid_from.day < end.day:
            return as_end(following.stretch.valid_from)
        return end

    def _absent(self, found: Difference) -> Step:
        """Say that a row was never there on some days: up to where it is wanted, or ends."""
        end = self.known.run(found.bound.day)[-1].stretch.valid_to
        following = self.wanted.after(found.bound.day)
        if following is not None and following.stretch.valid_from.day < end.day:
            end = as_end(following.stretch.valid_from)
        return recorded(self.file, self.key, Stretch(found.bound, end), None)
