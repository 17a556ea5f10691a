"""Check: the hard rules of what may be recorded, all faults at once."""

from typing import Final

from remit.change.fault import Fault
from remit.change.rules.cells import cell_faults
from remit.change.rules.cycles import cycle_faults
from remit.change.rules.depth import depth_faults
from remit.change.rules.evidence import evidence_faults
from remit.change.rules.hours import hours_faults
from remit.change.rules.ids import id_faults
from remit.change.rules.money import money_faults, month_faults
from remit.change.rules.paying import paying_faults
from remit.change.rules.persons import person_faults
from remit.change.rules.policies import policy_faults
from remit.change.rules.references import reference_faults
from remit.change.rules.stretches import stretch_faults
from remit.change.rules.under import under_faults
from remit.change.unread import COMPLETE, Unread
from remit.model.body import Body
from remit.model.change import SETTINGS
from remit.model.register import Register
from remit.model.remit import Function, Role
from remit.model.unit import Unit

_UNDER: Final = {SETTINGS, Function.FILE, Role.FILE}


def check(register: Register, unread: Unread = COMPLETE) -> tuple[Fault, ...]:
    """Give every fault of a register, by file, key and first day; none where it may be recorded.

    Findings (a gap, a contest, an orphan) are no faults: a register that has them
    is recorded. A fault would leave a question without a meaning: an id that
    names nothing, a unit above itself, a day outside those of its unit.

    Args:
        register: The register as it would be.
        unread: What of it could not be read, where it comes from a folder with mistakes: then
            only what is a fault whatever stands there is said.

    Returns:
        The faults.

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
    cycles = [each for each in cycle_faults(register) if each.file not in unread.days]
    faults = [
        *id_faults(register),
        *cell_faults(register, unread),
        *reference_faults(register, unread.rows),
        *person_faults(register, unread.rows),
        *policy_faults(register, unread.rows),
        *hours_faults(register, unread),
        *money_faults(register, unread),
        *paying_faults(register, unread.rows),
        *evidence_faults(register, unread.rows),
        *cycles,
        *depth_faults(register),
    ]
    if not _UNDER & (unread.rows | unread.days):
        faults += under_faults(register)
    # Where a unit stands above itself, no days can be cut to those of the unit above.
    if _owners_are_known(unread) and not any(each.file == Unit.FILE for each in cycles):
        faults += (*stretch_faults(register), *month_faults(register))
    return tuple(sorted(faults, key=_place))


def _owners_are_known(unread: Unread) -> bool:
    return not {Unit.FILE, Body.FILE} & (unread.rows | unread.days)


def _place(fault: Fault) -> tuple[str, tuple[str, ...], str, str]:
    return fault.file, fault.key, fault.valid_from, fault.column
