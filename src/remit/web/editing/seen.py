"""What a form and its plan show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from remit.change.compile import compile_draft
from remit.change.compile.compiled import Compiled, StepFault
from remit.change.words import in_words
from remit.errors import RemitError
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.step import Draft
from remit.publish.reader import Reader
from remit.text.local import Local
from remit.web.editing.editor import Visit
from remit.web.editing.filled import Filled, cells_on, draft_of, key_of
from remit.web.editing.forms import CHANGE, ROW, Asked, Form

_SHOWN: Final = 2000
"""How many names a field offers at most."""


class Choice(Struct, frozen=True):
    """What may stand in a field: as it is written, and what it is called."""

    written: str
    name: str


class Field(Struct, frozen=True):
    """A field of a form as it is shown."""

    name: str
    label: str
    hint: str
    value: str
    is_required: bool
    is_long: bool
    choices: tuple[str, ...]
    offered: str
    faults: tuple[str, ...] = ()


class Plan(Struct, frozen=True):
    """What a draft would do: in words, and what stands against it."""

    sentences: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    entries: int = 0


class FormPage(Struct, frozen=True):
    """A form, with its plan beside it once it is filled in."""

    do: str
    file: str
    key: str
    title: str
    thing: str
    action: str
    fields: tuple[Field, ...]
    offered: tuple[tuple[str, tuple[Choice, ...]], ...]
    on: str
    reason: str
    source: str
    plan: Plan | None
    into: str
    at: str
    drafts: tuple[Choice, ...]
    refused: tuple[str, ...]


def form_page(to: Visit, form: Form) -> FormPage:
    """Show a form with what was filled in, else with what stands there.

    Args:
        to: Who asks for it, with what was filled in so far.
        form: The form.
    """
    reader, register, do = to.reader, to.register, to.rest[1]
    on = to.filled.get("on") or reader.site.today.isoformat()
    filled = {**to.filled, "on": on}
    file, key = filled.get("file", ""), key_of(filled)
    today = (cells_on(register, file, key, on) or {}) if do == CHANGE else {}
    is_filled = (
        any(name.startswith((ROW, "key.")) or name in _OWN for name in filled) or do == "end"
    )
    compiled, refused = _compiled(do, filled, register) if is_filled else (None, ())
    faults = compiled.faults if compiled is not None else ()
    fields = tuple(_field(reader, each, filled, today, faults) for each in form.asked)
    files = sorted({each.offered for each in fields if each.offered})
    return FormPage(
        do=do,
        file=file,
        key=" ".join(key),
        title=reader.said.gettext(form.title),
        thing=name_of(register, file, *key) if key else "",
        action=to.at("step", do),
        fields=fields,
        offered=tuple((each, tuple(_choices(register, each))) for each in files),
        on=on,
        reason=filled.get("reason", ""),
        source=filled.get("source", ""),
        plan=plan_of(compiled, refused) if is_filled else None,
        into=filled.get("into", ""),
        at=filled.get("at", ""),
        drafts=tuple(
            Choice(str(each.id), each.draft.title)
            for each in to.editing.store.proposals.all()
            if each.state == "draft"
        ),
        refused=to.refused,
    )


_OWN: Final = frozenset({"unit", "units", "function", "group", "post", "id"})
"""Fields that tell that a form of a step was filled in."""


def plan_of(compiled: Compiled | None, refused: tuple[str, ...] = ()) -> Plan:
    """Say what a compiled draft would do."""
    if compiled is None:
        return Plan(faults=refused)
    faults = tuple(dict.fromkeys(map(_said, compiled.faults)))
    return Plan(in_words(compiled), (*refused, *faults), len(compiled.entries))


def _compiled(
    do: str, filled: Filled, register: Register
) -> tuple[Compiled | None, tuple[str, ...]]:
    try:
        draft: Draft = draft_of(do, filled, register)
    except RemitError as error:
        return None, (f"{error.wrong}: {error.todo}",)
    return compile_draft(draft, register), ()


def _said(fault: StepFault) -> str:
    return f"{fault.wrong}: {fault.todo}" if fault.todo else fault.wrong


def _field(
    reader: Reader, asked: Asked, filled: Filled, today: Filled, faults: Iterable[StepFault]
) -> Field:
    column = KINDS[asked.file].column(asked.column) if asked.file else None
    plain = asked.name.removeprefix(ROW).removeprefix("key.")
    own = column.choices if column is not None and not asked.choices else asked.choices
    refers = column.says.refers if column is not None else ()
    is_row = asked.name.startswith((ROW, "key."))
    label = reader.said.gettext(asked.label) if asked.label else plain.replace("_", " ")
    return Field(
        name=asked.name,
        label=label,
        hint=column.says.words if column is not None and is_row and not asked.label else "",
        value=filled.get(asked.name, today.get(plain, "")),
        is_required=asked.is_required,
        is_long=asked.is_long,
        choices=own,
        offered=refers[0] if refers else "",
        faults=tuple(_said(each) for each in faults if each.field in {asked.name, plain}),
    )


def _choices(register: Register, file: str) -> Iterator[Choice]:
    for key in list(register.histories.get(file, {}))[:_SHOWN]:
        yield Choice(" ".join(key), name_of(register, file, *key))


def name_of(register: Register, file: str, *key: str) -> str:
    """Give the latest name of a thing; its id where it has none."""
    history = register.histories.get(file, {}).get(key)
    row: Fact | None = history.versions[-1] if history is not None else None
    name = getattr(row, "name", None)
    return name.best().text if isinstance(name, Local) and name else " ".join(key)
