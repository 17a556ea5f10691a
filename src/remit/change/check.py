"""Check: the hard rules of what may be recorded, all faults at once."""

from remit.change.fault import Fault
from remit.change.rules.cells import cell_faults
from remit.change.rules.cycles import cycle_faults
from remit.change.rules.ids import id_faults
from remit.change.rules.references import reference_faults
from remit.change.rules.stretches import stretch_faults
from remit.change.rules.under import under_faults
from remit.model.register import Register
from remit.model.unit import Unit


def check(register: Register) -> tuple[Fault, ...]:
    """Give every fault of a register, by file, key and first day; none where it may be recorded.

    Findings (a gap, a contest, an orphan) are no faults: a register that has them
    is recorded. A fault would leave a question without a meaning: an id that
    names nothing, a unit above itself, a day outside those of its unit.

    Example:
        >>> from remit.model.kind import KINDS
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> from remit.temporal.history import History
        >>> lost = KINDS["units"].fact({"id": "lima", "name": "Lima", "part_of": "hq"})
        >>> nothing = empty(Settings(id="x"))
        >>> one = Register(nothing.settings, {"units": {("lima",): History((lost,))}})
        >>> check(nothing), [fault.wrong for fault in check(one)]
        ((), ["no unit is called 'hq'"])
    """
    cycles = tuple(cycle_faults(register))
    faults = [
        *id_faults(register),
        *cell_faults(register),
        *reference_faults(register),
        *cycles,
        *under_faults(register),
    ]
    # Where a unit stands above itself, no days can be cut to those of the unit above.
    if not any(each.file == Unit.FILE for each in cycles):
        faults += stretch_faults(register)
    return tuple(sorted(faults, key=_place))


def _place(fault: Fault) -> tuple[str, tuple[str, ...], str, str]:
    return fault.file, fault.key, fault.valid_from, fault.column
