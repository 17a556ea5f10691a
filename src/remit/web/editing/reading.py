"""A form that was filled in: what is lacking, what is doubted, the draft that it makes."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from remit.model.kind import Cells
from remit.model.register import Register
from remit.model.step import Draft, Set
from remit.model.structure import Head
from remit.temporal.moment import show_instant
from remit.text.digits import is_number
from remit.web.editing.asked import ROW, Asked, Form
from remit.web.editing.drafted import draft_of
from remit.web.editing.editor import Visit
from remit.web.editing.filled import cells_on, key_of, trimmed
from remit.web.editing.forms import CHANGE
from remit.web.editing.known import Known
from remit.web.editing.made import with_id
from remit.web.editing.understood import Understood, understood


class Read(Struct, frozen=True, dict=True):
    """A form as somebody filled it in."""

    to: Visit
    form: Form

    @property
    def do(self) -> str:
        """The step, as TOML calls it."""
        return self.to.rest[1]

    @cached_property
    def means(self) -> Understood:
        """What was filled in, with ids in place of names."""
        return understood(self.form.asked, self.to.filled, self.known.structure)

    @cached_property
    def known(self) -> Known:
        """What the form is filled from."""
        return Known(self.to)

    @property
    def head(self) -> Head | None:
        """The head at which all was as the form has it: what is not changed in it matters not."""
        if self.do == CHANGE and all(self._is_as_seen(name) for name in self._changed):
            return self.to.reader.site.structure.head
        return self.known.seen_at

    @property
    def _changed(self) -> Cells:
        """The columns that the form changes, and what they say then."""
        step = self.draft.steps[0]
        return step.row if isinstance(step, Set) else {}

    def is_unchanged(self, field: str) -> bool:
        """Tell whether what stands in a field is what stood there when the form was opened."""
        text, column = self.to.filled.get(field, ""), field.removeprefix(ROW)
        is_of_row = self.do == CHANGE and field.startswith(ROW)
        return is_of_row and trimmed(text) == trimmed(self.today.get(column, ""))

    def _is_as_seen(self, name: str) -> bool:
        return self.today.get(name, "") == self._now.get(name, "")

    @cached_property
    def today(self) -> Cells:
        """What stands there, where the form changes a row."""
        return self._stood or {}

    @cached_property
    def _stood(self) -> Cells | None:
        return self._cells(self.known.seen) if self.do == CHANGE else None

    @cached_property
    def _now(self) -> Cells:
        return self._cells(self.known.now) or {}

    def _cells(self, register: Register) -> Cells | None:
        filled = self.to.filled
        on = filled.get("seen") or filled.get("on") or self.known.day
        return cells_on(register, filled.get("file", ""), key_of(filled), on)

    def shows(self, asked: Asked) -> str:
        """Give what stands in a field: what was filled in, else what stands there."""
        stands = self.today.get(asked.plain, "") if asked.name.startswith(ROW) else ""
        found = self.to.filled.get(asked.name, stands)
        is_chosen = bool(asked.choices) and "" not in asked.choices
        return asked.choices[0] if is_chosen and not found else found

    @property
    def blank(self) -> tuple[Asked, ...]:
        """The fields that must not be blank, and are."""
        asked = self.form.asked
        found = [each for each in asked if each.is_required and not self.shows(each).strip()]
        if not found:
            # What makes the id is not filled in either.
            made = with_id(self.do, dict(self.to.filled), self.known.now)
            found = [each for each in asked if each.plain == "id" and not made.get(each.name)]
        return tuple(found)

    @cached_property
    def draft(self) -> Draft:
        """The draft of one step that it makes.

        Raises:
            QuestionError: It makes none.
        """
        return draft_of(self.do, self.means.filled, self.known.now, self._stood)


def read_form(to: Visit, form: Form) -> Read:
    """Read a form; where nobody said otherwise, and its draft has no day, it is from today on."""
    today = "" if Known(to).day else to.reader.site.today.isoformat()
    given = {"draft": "", **({"on": today} if form.is_dated else {})}
    own = {name: text for name, text in to.filled.items() if form.is_dated or name != "on"}
    read = Read(replace(to, filled={**given, **own}), form)
    return _caught_up(read) if to.is_behind else read


def _caught_up(read: Read) -> Read:
    """Give the same form as of now: what was not changed in it says what others made of it."""
    to, head = read.to, read.to.reader.site.structure.head
    filled = {name: text for name, text in to.filled.items() if not read.is_unchanged(name)}
    known_at = show_instant(head.at) if head is not None else ""
    return replace(read, to=replace(to, filled={**filled, "known_at": known_at}))


def with_step(draft: Draft, one: Draft, at: str) -> tuple[Draft, int]:
    """Put the step of one draft into another: in place of one of its steps, else at the end.

    Returns:
        The draft, and the number of the step in it.
    """
    steps = list(draft.steps)
    if is_number(at) and 1 <= int(at) <= len(steps):
        steps[int(at) - 1] = one.steps[0]
        return replace(draft, steps=tuple(steps)), int(at)
    return replace(draft, steps=(*steps, *one.steps)), len(steps) + 1
