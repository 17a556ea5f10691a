"""The desk: the register as the steps so far left it, and what each of them made and read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from remit.change.called.days import day_of
from remit.change.called.names import called
from remit.change.compile.compiled import Made, Read, StepFault
from remit.change.compile.named import named, names_in
from remit.change.nearest import Nearest
from remit.errors import WrittenWrongError
from remit.model.change import SETTINGS
from remit.model.fact import Fact
from remit.model.kind import Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.step import Common
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.temporal.bound import Bound
from remit.temporal.history import History, overlay
from remit.temporal.period import Period
from remit.temporal.stretch import UNBOUNDED, Stretch
from remit.text.local import Local
from remit.text.saying import Saying, sentence
from remit.text.sayings import Instead

_APART: Final = frozenset({"remits", "transfers", "contacts", "posts", "appointments"})
"""Files of which nothing that a scope speaks of depends."""


class Desk:
    """Where steps are compiled, one after the other; `step` is the one at hand.

    `item` is the place in a list of the step, counted from 1, while what stands there is compiled.
    `lost` are the ids of what steps should have made and could not: to miss them is no
    mistake of the steps that follow.
    """

    def __init__(self, register: Register) -> None:
        """Take the register at which the steps are compiled."""
        self.before = register
        self.number = 0
        self.step = Common()
        self.item = 0
        self.made: list[Made] = []
        self.reads: list[Read] = []
        self.faults: list[StepFault] = []
        self.nearest = Nearest()
        self.lost: set[str] = set()
        self._awaited: list[tuple[int, str, str, Bound]] = []
        self._settings = register.settings
        self._changed: dict[str, dict[Key, History[Any]]] = {}
        self._structures: dict[date, Structure] = {}
        self._named: dict[str, set[tuple[str, Key]]] = {}

    def turn_to(self, number: int, step: Common) -> None:
        """Take a step to hand."""
        self.number, self.step, self.item = number, step, 0

    def all(self, file: str) -> Mapping[Key, History[Any]]:
        """Give every history of a file, as the steps so far left it."""
        return self._changed.get(file, self.before.histories.get(file, {}))

    def history(self, file: str, *key: str) -> History[Any]:
        """Give the history of one key; an empty one where there is none."""
        return self.all(file).get(key, History())

    def register(self) -> Register:
        """Give the register as the steps so far left it."""
        changed = {file: dict(rows) for file, rows in self._changed.items()}
        return Register(self._settings, {**self.before.histories, **changed})

    def structure(self, day: date) -> Structure:
        """Give the organisation on a day, as the steps so far left its units and places.

        Remits may have changed since it was first asked for.
        """
        if day not in self._structures:
            self._structures[day] = Structure(self.register().after(self.before), day)
        return self._structures[day]

    def naming(self, unit: str) -> list[tuple[str, Key]]:
        """Give where dated rows name a unit, or once named it: their files and keys, in order."""
        known = {
            (file, key)
            for file in self.before.histories
            for key in named(self.before, file).get(unit, ())
        }
        return sorted(known | self._named.get(unit, set()))

    def record(self, file: str, key: Key, stretch: Stretch, row: Fact | None) -> None:
        """Make an entry: a row, or its absence, on the days of a stretch.

        Nothing is made where that is known already.
        """
        known = self.history(file, *key)
        now = overlay(known, stretch, row)
        if now == known:
            return
        days = stretch.period
        was = [each for each in known.versions if each.stretch.period.overlaps(days)]
        self.made.append(Made(self.number, file, key, stretch, tuple(was), row))
        if file not in _APART:
            self._structures.clear()
        rows = self._rows(file)
        if now:
            rows[key] = now
        else:
            del rows[key]
        if row is not None:
            for name in names_in(row):
                self._named.setdefault(name, set()).add((file, key))

    def record_settings(self, settings: Settings) -> None:
        """Make the entry of `register.toml`."""
        if settings != self._settings:
            was = (self._settings,)
            key = (settings.id,)
            self.made.append(Made(self.number, SETTINGS, key, UNBOUNDED, was, settings))
            self._settings = settings

    def read(self, file: str, key: Key, days: Period, column: str = "", value: str = "") -> None:
        """Note what the step selects by."""
        self.reads.append(Read(self.number, file, key, days, column, value))

    def wrong(self, field: str, wrong: str, todo: str = "") -> None:
        """Note what is wrong with the step."""
        self.faults.append(StepFault(self.number, field, wrong, todo, self.item))

    def wrongly_written(self, field: str, error: WrittenWrongError) -> None:
        """Note a text that cannot be read."""
        self.wrong(field, Instead(error.wrong.rstrip("."), error.wrong), error.todo)

    def named(self, file: str, *key: str) -> Saying:
        """Give the id of a thing, as it stands in drafts; on a page it goes by its latest name."""
        history = self.history(file, *key)
        name = getattr(history.versions[-1], "name", None) if history else None
        local = name if isinstance(name, Local) else Local()
        language = self.before.settings.default_language
        return Instead(" ".join(key), called(file, " ".join(key), local, language))

    def is_well(self) -> bool:
        """Tell whether nothing is wrong with the step so far."""
        return not any(each.step == self.number for each in self.faults)

    def await_unit(self, field: str, name: str, day: Bound) -> None:
        """Note that a unit has to be there on a day when all steps are compiled."""
        self._awaited.append((self.number, field, name, day))

    def miss(self) -> None:
        """Note what was awaited and is not there."""
        for step, field, name, day in self._awaited:
            if name not in self.lost and self.history(Unit.FILE, name).on(day.day) is None:
                todo = sentence(
                    "let a step open it, or give its row: { id = …, name = …, part_of = … }"
                )
                on = day_of(day.text)
                wrong = sentence("no unit '{name}' is there on {day}", name=name, day=on)
                self.faults.append(StepFault(step, field, wrong, todo))

    def unknown(self, field: str, noun: str, name: str, names: Iterable[str]) -> None:
        """Note that a name means nothing, and what comes nearest."""
        near = self.nearest.among(name, noun, list(names))
        todo = sentence("name a {noun} that is there", noun=noun)
        if near:
            todo = sentence("write '{near}'", near=near)
        wrong = sentence("no {noun} is called '{name}'", noun=noun, name=name)
        self.wrong(field, wrong, todo)

    def _rows(self, file: str) -> dict[Key, History[Any]]:
        if file not in self._changed:
            self._changed[file] = dict(self.before.histories.get(file, {}))
        return self._changed[file]
