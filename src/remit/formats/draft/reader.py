"""Read a draft from TOML: all that is wrong at once, each with its line and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from msgspec import Struct

from remit.change.compile import StepFault
from remit.change.nearest import nearest
from remit.errors import Mistake, MistakesError
from remit.formats.draft.fields import shown, text_of
from remit.formats.draft.steps import STEP, read_step
from remit.formats.folder.notes import Notes
from remit.formats.folder.parsed import read_toml
from remit.formats.folder.toml_lines import Lines
from remit.model.step import Draft, Step

_TEXTS: Final = ("title", "reason", "basis", "on")
WHAT: Final = "the change set"


class DraftFile(Struct, frozen=True):
    """A draft, and where in its file each step and each of its keys stands."""

    draft: Draft
    lines: Lines
    name: str = ""

    def mistakes(self, faults: Iterable[StepFault]) -> tuple[Mistake, ...]:
        """Give what compiling found wrong, with the line of each."""
        return tuple(sorted(map(self._placed, faults)))

    def _placed(self, fault: StepFault) -> Mistake:
        if not fault.step:
            return Mistake(
                self.name, self.lines.of(fault.field), fault.field, fault.wrong, fault.todo
            )
        step = STEP, str(fault.step - 1)
        line = self.lines.below(*step, fault.field)
        if fault.item:
            line = self.lines.of(*step, fault.field, str(fault.item - 1))
        column = f"step {fault.step}, {fault.field}"
        return Mistake(self.name, line, column, fault.wrong, fault.todo)


def read_draft(text: str, name: str = "") -> DraftFile:
    r"""Read a draft.

    Args:
        text: The TOML, with plain line ends.
        name: What the file is called, for those who read what is wrong in it.

    Raises:
        MistakesError: It is no TOML, or no draft; all mistakes, each with its line.

    Example:
        >>> read = read_draft('title = "X"\non = 2027-07-01\n[[step]]\ndo = "close"\nunit = "lima"')
        >>> read.draft.on, read.draft.steps[0].unit
        ('2027-07-01', 'lima')
        >>> try:
        ...     read_draft('title = "X"\n[[step]]\ndo = "close"\nunits = "lima"', "plan.toml")
        ... except MistakesError as error:
        ...     for each in error.mistakes:
        ...         print(each)
        plan.toml, line 2, unit: step 1 does not say 'unit'; write unit = "…"
        plan.toml, line 4, units: step 1 has no 'units'; write 'unit', or take it away
    """
    notes = Notes(name)
    # Numbers stay as they are written: a register keeps texts.
    said = read_toml(text, notes, 'title = "words"', parse_float=str)
    lines = Lines(text)
    draft = _draft(said, lines, notes) if said is not None else None
    if notes.found or draft is None:
        raise MistakesError(notes.found, what=WHAT)
    return DraftFile(draft, lines, name)


def _draft(said: Mapping[str, Any], lines: Lines, notes: Notes) -> Draft:
    texts = {key: _text(key, said, lines, notes) for key in _TEXTS}
    if text_of(said.get("title", "")) == "":
        notes.add(
            lines.of("title"),
            "title",
            "it has no title",
            'write one, as title = "Accounting moves"',
        )
    for key in said:
        if key not in (*_TEXTS, STEP):
            near = nearest(key, (*_TEXTS, STEP))
            todo = f"write '{near}', or take it away" if near else "take it away"
            notes.add(lines.of(key), key, f"nothing is called '{key}' here", todo)
    return Draft(**texts, steps=tuple(_steps(said.get(STEP, []), lines, notes)))


def _text(key: str, said: Mapping[str, Any], lines: Lines, notes: Notes) -> str:
    text = text_of(said.get(key, ""))
    if text is None:
        todo = f'write it in quotation marks: {key} = "…"'
        notes.add(lines.of(key), key, f"{shown(said[key])} is no text", todo)
    return text or ""


def _steps(said: object, lines: Lines, notes: Notes) -> list[Step]:
    if not isinstance(said, list) or not all(isinstance(each, dict) for each in said):
        todo = "write [[step]] on a line of its own, and below it what the step says"
        notes.add(lines.of(STEP), STEP, "'step' is no list of steps", todo)
        return []
    read = (read_step(number, each, lines, notes) for number, each in enumerate(said, start=1))
    return [step for step in read if step is not None]
