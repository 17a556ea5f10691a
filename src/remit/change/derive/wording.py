"""Put the difference of two histories of one key into words, and try them as they are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from msgspec.structs import replace

from remit.change.compile.compiling import lay_step
from remit.change.compile.desk import Desk
from remit.change.derive.differing import Difference, ends, first_difference
from remit.change.derive.records import records
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

_DAY: Final = timedelta(days=1)


def in_words(file: str, key: Key, known: History[Any], wanted: History[Any]) -> list[Step]:
    """Give steps that lead from one history to the other exactly, in words as far as they lead."""
    if not KINDS[file].dated and not (known and wanted):
        return records(file, key, known, wanted)
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
        """Give the steps: words for one difference after the other, and records for the rest."""
        is_well = all(self._take([ended(last, end)], end) for end, last in list(self._ends()))
        settled = date.min
        while is_well and (found := first_difference(self.known, self.wanted)) is not None:
            # Each step settles the days before it: one that does not would never come to an end.
            is_well = settled <= found.bound.day and self._take(self._said(found), found.bound)
            settled = found.bound.day + _DAY
        return [*self.found, *records(self.file, self.key, self.known, self.wanted)]

    def _ends(self) -> Iterator[tuple[Bound, Fact]]:
        return ends(self.known, self.wanted) if KINDS[self.file].dated else iter(())

    def _said(self, found: Difference) -> list[Step]:
        """Say a difference in words."""
        if found.wanted is None:
            return [self._absent(found)]
        if found.known is None:
            return [begins(found.wanted, found.bound, self._until(found))]
        lasting = list(changes(replace(found, agrees=None), found.known, found.wanted))
        if found.agrees is None or self._is_settled(lasting, found.agrees):
            return lasting
        return list(changes(found, found.known, found.wanted))

    def _take(self, steps: Sequence[Step], bound: Bound) -> bool:
        """Take steps from a bound on, where they can be compiled and word the bound as wanted.

        What begins `by 2014` ends what was before it in `2014`; where that is to have ended
        on the first day of that year, it is recorded so.
        """
        for tried in (steps, [*steps, *self._reworded(bound)]):
            state = self._after(tried)
            if state is not None and _end_at(state, bound.day) == _end_at(self.wanted, bound.day):
                self.known = state
                self.found += tried
                return True
        return False

    def _reworded(self, bound: Bound) -> list[Step]:
        last = self.wanted.before(bound.day)
        if last is None or last.stretch.valid_to.day != bound.day:
            return []
        return [recorded(self.file, self.key, last.stretch, last)]

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


def _end_at(history: History[Any], day: date) -> str:
    """Give how the end of the version that ends on a day is worded; nothing where none does."""
    last = history.before(day)
    return last.stretch.valid_to.text if last and last.stretch.valid_to.day == day else ""
