"""A register as one day shows it: the rows in force then, with their stretches as written."""

from __future__ import annotations

from datetime import date

from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.temporal.history import History


def register_on(register: Register, day: date) -> Register:
    """Give the rows in force on a day, with their stretches as written.

    Example:
        >>> from remit.model.settings import Settings
        >>> from remit.temporal.stretch import stretch
        >>> units = [Unit(id="hq"), Unit(id="lima", stretch=stretch("1997", "2005"))]
        >>> known = Register(Settings(id="x"), {"units": {(u.id,): History((u,)) for u in units}})
        >>> [key for key in register_on(known, date(2010, 6, 1)).all(Unit)]
        [('hq',)]
    """
    structure = Structure(register, day)
    histories = {}
    for name, kind in KINDS.items():
        facts = structure.in_force(kind.noun)
        if kind.noun is Unit:
            facts = tuple(structure.units.values())
        histories[name] = {kind.key(each): History((each,)) for each in facts}
    return Register(register.settings, histories)
