"""What compiling gives: what each step makes, what it reads, and what is wrong with it."""

from __future__ import annotations

from msgspec import Struct

from remit.change.compile.named import units_of
from remit.errors import Mistake, MistakesError
from remit.model.change import ChangeSet, Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.step import Draft
from remit.temporal.period import Period
from remit.temporal.stretch import Stretch


class Made(Struct, frozen=True):
    """What a step (counted from 1) makes: for a stretch of one key, what was and what will be.

    `before` are the versions that shared a day with the stretch, as earlier steps left them,
    whole; `after` is nothing where the row is absent from then on.
    """

    step: int
    file: str
    key: Key
    stretch: Stretch
    before: tuple[Fact | Settings, ...]
    after: Fact | Settings | None

    @property
    def entry(self) -> Entry:
        """What is recorded."""
        return Entry(self.file, self.key, self.stretch, self.after)


class Read(Struct, frozen=True):
    """What a step selects by: one key on some days; or every row in which a column says a value.

    In the second case the key is empty, and a row that somebody else adds is read as well.
    """

    step: int
    file: str
    key: Key
    days: Period
    column: str = ""
    value: str = ""

    def meets(self, made: Made) -> bool:
        """Tell whether somebody who makes this changes what was read.

        Example:
            >>> from remit.temporal.stretch import UNBOUNDED
            >>> lima = Made(1, "units", ("lima",), UNBOUNDED, (), None)
            >>> [Read(1, "units", (name,), Period()).meets(lima) for name in ("lima", "quito")]
            [True, False]
        """
        if self.file != made.file or not self.days.overlaps(made.stretch.period):
            return False
        if self.key:
            return self.key == made.key
        column = KINDS[self.file].column(self.column)
        rows = [each for each in (*made.before, made.after) if isinstance(each, Fact)]
        return column is not None and any(
            self.value in units_of(getattr(each, column.field)) for each in rows
        )


class StepFault(Struct, frozen=True):
    """What is wrong with a step (counted from 1; 0: with the whole), in which of its fields.

    Where that is a list, `item` is the place in it, counted from 1.
    """

    step: int
    field: str
    wrong: str
    todo: str
    item: int = 0


class Compiled(Struct, frozen=True):
    """A draft at a head: what its steps make and read, and the register as it would be.

    Where there are faults, none of it may be recorded.
    """

    draft: Draft
    before: Register
    after: Register
    made: tuple[Made, ...]
    reads: tuple[Read, ...]
    faults: tuple[StepFault, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is recorded, in this order."""
        return tuple(each.entry for each in self.made)

    def change_set(self) -> ChangeSet:
        """Give what is recorded.

        Raises:
            MistakesError: A step is wrong; all that are, by number.
        """
        if self.faults:
            raise MistakesError([_mistake(each) for each in self.faults], what="the change set")
        return ChangeSet(self.draft.title, self.entries, self.draft.reason, self.draft.basis)


def _mistake(fault: StepFault) -> Mistake:
    place = f"step {fault.step}" if fault.step else ""
    return Mistake(place, 0, fault.field, fault.wrong, fault.todo)
