"""Three-way: what was edited and what was recorded meanwhile, brought together cell by cell.

A cell is what a column of a row says on a day. What only one side changed is taken from it;
what both changed, and not alike, is a conflict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import fields, replace

from remit.change.edited.both import Clash, both
from remit.change.edited.values import Conflict, Recorded
from remit.model.change import SETTINGS
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.temporal.history import History
from remit.temporal.period import ALWAYS
from remit.text.local import Local

Rows = Mapping[Key, History[Any]]


def merged(
    base: Register, edited: Register, known: Register, recorded: Sequence[Recorded] = ()
) -> tuple[Register, tuple[Conflict, ...]]:
    """Bring an edit of an older register together with what is known now.

    Args:
        base: What was known when the edit began.
        edited: What came of the edit.
        known: What is known now.
        recorded: What was recorded between the two, so that a conflict can name its record.

    Returns:
        The register with the changes of both sides, and what is known where they clash;
        and where they do.

    Example:
        >>> from remit.model.unit import Unit
        >>> from remit.text.local import Local
        >>> def lima(name, site=""):
        ...     unit = Unit(id="lima", name=Local(name), site=site)
        ...     return Register(Settings(id="x"), {"units": {("lima",): History((unit,))}})
        >>> now, found = merged(lima("Lima"), lima("Peru"), lima("Lima", "miraflores"))
        >>> unit = now.history(Unit, "lima").versions[0]
        >>> unit.name.text, unit.site, found
        ('Peru', 'miraflores', ())
        >>> _, found = merged(lima("Lima"), lima("Peru"), lima("Andes"))
        >>> [(each.column, each.edited, each.known) for each in found]
        [('name', 'Peru', 'Andes')]
    """
    settings, clashes = _settings(base.settings, edited.settings, known.settings)
    histories: dict[str, Rows] = {}
    for file in KINDS:
        was, mine, theirs = (each.histories.get(file, {}) for each in (base, edited, known))
        rows = dict(theirs)
        for key in was.keys() | mine.keys():
            one = both(file, key, *(each.get(key, History()) for each in (was, mine, theirs)))
            rows[key] = one.history
            clashes += one.clashes
        histories[file] = {key: rows[key] for key in sorted(rows) if rows[key]}
    conflicts = {_blamed(each, recorded) for each in clashes}
    return Register(settings, histories), tuple(sorted(conflicts, key=_place))


def _place(conflict: Conflict) -> tuple[str, Key, str, str]:
    return conflict.file, conflict.key, conflict.valid_from, conflict.column


def _settings(was: Settings, mine: Settings, theirs: Settings) -> tuple[Settings, list[Clash]]:
    """Bring the settings together, each a cell."""
    said: dict[str, Any] = {}
    clashes: list[Clash] = []
    for name in (field.name for field in fields(Settings)):
        before, told, known = (getattr(each, name) for each in (was, mine, theirs))
        if told in (before, known):
            continue
        if known == before:
            said[name] = told
        else:
            conflict = Conflict(SETTINGS, (theirs.id,), "", name, _shown(told), _shown(known))
            clashes.append(Clash(conflict, ALWAYS))
    return replace(theirs, **said), clashes


def _shown(value: object) -> str:
    if isinstance(value, Local):
        return " / ".join((value.text, *(text for _, text in value.others)))
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _blamed(clash: Clash, recorded: Sequence[Recorded]) -> Conflict:
    """Name the last record that said what is known, or else the last that spoke of the row."""
    conflict = clash.conflict
    spoke = [
        each
        for each in recorded
        if (each.entry.file, each.entry.key) == (conflict.file, conflict.key)
        and each.entry.stretch.period.overlaps(clash.days)
    ]
    said = [each for each in spoke if _says(each.entry.row, conflict.column) == conflict.known]
    for last in (said or spoke)[-1:]:
        return replace(conflict, record=last.sequence, title=last.title)
    return conflict


def _says(row: Fact | Settings | None, column: str) -> str | None:
    return KINDS[row.FILE].cells(row).get(column, "") if isinstance(row, Fact) else None
