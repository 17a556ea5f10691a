"""One sentence a step: what happens, to whom, and when where that is not the day of all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from remit.change.compile import Compiled
from remit.change.words.names import Names, joined, quoted
from remit.errors import WrittenWrongError
from remit.model.kind import Cells, Key
from remit.model.scope import scope
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Common,
    Designate,
    End,
    Merge,
    Move,
    Open,
    OpenPost,
    Record,
    Regroup,
    Rename,
    Set,
    Split,
    Transfer,
    Undesignate,
)
from remit.temporal.bound import Bound, start
from remit.temporal.period import BEGINNING
from remit.text.days import bound_words

_ENGLISH: Final = "en"


def in_words(compiled: Compiled) -> tuple[str, ...]:
    """Say each step of a compiled draft in one English sentence, without a full stop.

    Units and all else are called by their names on the day of the step. The day itself is
    told where the step has its own.

    Example:
        >>> from remit.change.compile import compile_draft
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> from remit.model.step import Draft
        >>> opened = Open(id="bogota", row={"name": "Bogotá"}, on="2027-Q3")
        >>> in_words(compile_draft(Draft("X", steps=(opened,)), empty(Settings(id="x"))))
        ('Bogotá opens (third quarter of 2027)',)
    """
    return tuple(_sentence(compiled, step) for step in compiled.draft.steps)


def _sentence(compiled: Compiled, step: Common) -> str:
    first = _read(step.on or compiled.draft.on)
    day = BEGINNING if first is None else first.day
    names = Names(compiled.before, compiled.after, day)
    said = _SAID[type(step)](names, step) + _until(getattr(step, "until", ""), step)
    return f"{said} ({_when(step.on)})" if step.on else said


def _read(text: str) -> Bound | None:
    try:
        return start(text)
    except WrittenWrongError:
        return None


def _when(text: str) -> str:
    """Say a bound; one that cannot be read, as it is."""
    return text if _read(text) is None else bound_words(text, _ENGLISH)


def _until(text: str, step: Common) -> str:
    if isinstance(step, Transfer) and step.mode == "shared":
        return f", shared until {_when(text)}" if text else ", shared from then on"
    return f", until {_when(text)}" if text else ""


def _open(names: Names, step: Open) -> str:
    parent = step.row.get("part_of", "")
    name = step.row.get("name") or names.of("units", step.id)
    return f"{name} opens" + (f" as part of {names.of('units', parent)}" if parent else "")


def _rename(names: Names, step: Rename) -> str:
    others = [f"{name}: {text or 'none'}" for name, text in step.row.items() if name != "name"]
    own = [step.row["name"]] if "name" in step.row else []
    return f"{names.of('units', step.unit)} is called {'; '.join(own + others)}"


def _move(names: Names, step: Move) -> str:
    said = []
    if step.part_of is not None:
        above = f"becomes part of {names.of('units', step.part_of)}"
        said.append(above if step.part_of else "is no longer part of another unit")
    if step.site is not None:
        place = f"moves to {names.of('sites', step.site)}"
        said.append(place if step.site else "stands where the unit above it does")
    return f"{names.of('units', step.unit)} {' and '.join(said)}"


def _merge(names: Names, step: Merge) -> str:
    others = [each for each in step.units if each != step.into.id]
    into = step.into.row.get("name") or names.of("units", step.into.id)
    verb = "merges" if len(others) == 1 else "merge"
    left = _left(step.on_close, into, several=len(others) > 1)
    return f"{names.listed('units', others)} {verb} into {into}{left}"


def _split(names: Names, step: Split) -> str:
    into = [each.row.get("name") or names.of("units", each.id) for each in step.into]
    return f"{names.of('units', step.unit)} is divided into {joined(into)}" + _left(
        step.on_close, joined(into)
    )


def _close(names: Names, step: Close) -> str:
    who = names.listed("units", step.successors)
    verb = "takes" if len(step.successors) == 1 else "take"
    then = f", and {who} {verb} its place" if who else ", and nothing takes its place"
    return f"{names.of('units', step.unit)} closes{then}{_left(step.on_close, who)}"


def _left(on_close: str, who: str, *, several: bool = False) -> str:
    whose = "belongs to them" if several else "belongs to it"
    ends = f"; all that {whose} ends"
    return {"end": ends, "successor": f"; all that {whose} passes to {who}"}.get(on_close, "")


def _designate(names: Names, step: Designate) -> str:
    status = names.of("designations", step.designation)
    return f"{names.of('units', step.unit)} is designated {status}"


def _undesignate(names: Names, step: Undesignate) -> str:
    status = names.of("designations", step.designation)
    return f"{names.of('units', step.unit)} is no longer designated {status}"


def _assign(names: Names, step: Assign) -> str:
    return _does(names, step.row)


def _end(names: Names, step: End) -> str:
    return "; ".join(_ends(names, step.file, key) for key in step.all)


def _ends(names: Names, file: str, key: Key) -> str:
    cells = names.cells(file, key)
    if file == "remits" and cells:
        return _does(names, cells, ever="no longer ")
    return f"{names.of(file, *key)} ({file}) ends"


def _does(names: Names, row: Cells, ever: str = "") -> str:
    holder = names.of("units", row.get("holder", ""))
    function = names.of("functions", row.get("function", ""))
    whom = _whom(names, row.get("scope", ""))
    on = f" where {row['conditions']}" if row.get("conditions") else ""
    return f"{holder} {ever}{row.get('role', '')} {function}{whom}{on}"


def _whom(names: Names, text: str) -> str:
    try:
        return f" for {names.scope(scope(text))}" if text else ""
    except WrittenWrongError:
        return f" for {text}"


def _transfer(names: Names, step: Transfer) -> str:
    what = names.of("functions", step.function) if step.function else "Everything"
    how = " in part" if step.mode == "partial" else ""
    to = f"from {names.of('units', step.from_)} to {names.of('units', step.to)}"
    return f"{what} moves{how} {to}{_whom(names, step.scope)}"


def _regroup(names: Names, step: Regroup) -> str:
    said = []
    for ids, verbs in ((step.add, ("joins", "join")), (step.remove, ("leaves", "leave"))):
        if ids:
            who = joined([names.member(each) for each in ids])
            said.append(f"{who} {verbs[len(ids) > 1]} {names.of('groups', step.group)}")
    return "; ".join(said)


def _open_post(names: Names, step: OpenPost) -> str:
    post = step.row.get("name") or step.id
    return f"{names.of('units', step.row.get('unit', ''))} gets a post: {post}"


def _appoint(names: Names, step: Appoint) -> str:
    how = "" if step.kind == "holder" else f" as {step.kind}"
    beside = ", beside whoever is on it" if step.beside else ""
    return f"{step.person} comes onto the post {names.of('posts', step.post)}{how}{beside}"


def _set(names: Names, step: Set) -> str:
    said = [
        f"{column} becomes {quoted(text)}" if text else f"{column} is taken away"
        for column, text in step.row.items()
    ]
    return f"{names.of(step.file, *step.key)} ({step.file}): {'; '.join(said)}"


def _record(names: Names, step: Record) -> str:
    if step.settings is not None:
        return "What the register says of itself changes"
    first, last = (_when(each) for each in (step.valid_from, step.valid_to))
    begins = f" {first}" if first.startswith("by ") else f" from {first}"
    days = [begins if first else "", f" until {last}" if last else ""]
    thing = f"{names.of(step.file, *step.key)} ({step.file})"
    if step.row is None:
        return f"{thing} is absent{''.join(days)}"
    cells = "; ".join(f"{column} {quoted(text)}" for column, text in step.row.items() if text)
    return f"{thing} is recorded{''.join(days)}" + (f": {cells}" if cells else "")


_SAID: Final[Mapping[type[Common], Callable[[Names, Any], str]]] = {
    Open: _open,
    Rename: _rename,
    Move: _move,
    Merge: _merge,
    Split: _split,
    Close: _close,
    Designate: _designate,
    Undesignate: _undesignate,
    Assign: _assign,
    End: _end,
    Transfer: _transfer,
    Regroup: _regroup,
    OpenPost: _open_post,
    Appoint: _appoint,
    Set: _set,
    Record: _record,
}
