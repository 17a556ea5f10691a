"""What a form is filled from: the register as it was seen, and as the draft has it by then."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from remit.change.compile import laid
from remit.errors import RemitError, UnknownError
from remit.model.register import Register
from remit.model.step import Draft
from remit.model.structure import Head, Structure
from remit.temporal.moment import Moment, read_instant, show_instant
from remit.text.digits import is_number
from remit.web.editing.editor import Visit


class Known(Struct, frozen=True, dict=True):
    """The register when a form was opened, and now; each as the steps before it leave it.

    These are the steps that stand before it in its draft, where it is for one.
    """

    to: Visit

    @property
    def seen_at(self) -> Head | None:
        """The head at which the form was opened."""
        return self._as_seen.head

    @cached_property
    def seen(self) -> Register:
        """The register from which the form was filled, whatever was recorded since."""
        register = self._as_seen.register
        was_for_it = self.opened_in == self.to.filled.get("draft", "")
        return self._before_the_step(register) if was_for_it else register

    @property
    def opened_in(self) -> str:
        """The number of the draft for which the form was opened; blank where it was for none."""
        filled = self.to.filled
        return filled.get("opened_in", "" if "known_at" in filled else filled.get("draft", ""))

    @cached_property
    def now(self) -> Register:
        """The register as it is known now."""
        return self._before_the_step(self.to.register)

    @cached_property
    def structure(self) -> Structure:
        """The organisation of today, as it is known now."""
        structure = self.to.reader.site.structure
        is_other = self.now is not structure.register
        return Structure(self.now, structure.day) if is_other else structure

    @cached_property
    def draft(self) -> Draft | None:
        """The draft that the step is for, if it is for one that is there.

        What is recorded or proposed at once is for none, whichever is chosen beside the button.
        """
        number = self.to.filled.get("draft", "")
        if not is_number(number) or self.to.filled.get("act") in {"record", "propose"}:
            return None
        try:
            return self.to.editing.store.proposals.one(int(number)).draft
        except UnknownError:
            return None

    @property
    def day(self) -> str:
        """The day of a step that says none."""
        return self.draft.on if self.draft is not None else ""

    @cached_property
    def _as_seen(self) -> Structure:
        site, known_at = self.to.reader.site, self.to.filled.get("known_at", "")
        head = site.structure.head
        if not known_at or head is None or known_at == show_instant(head.at):
            return site.structure
        try:
            moment = Moment(site.today, read_instant(known_at))
            return self.to.editing.store.structure(moment)
        except RemitError:
            return site.structure

    def _before_the_step(self, register: Register) -> Register:
        if self.draft is None or not self.draft.steps:
            return register
        at = self.to.filled.get("at", "")
        before = self.draft.steps[: int(at) - 1 if is_number(at) and int(at) else None]
        return laid(replace(self.draft, steps=before), register) if before else register
