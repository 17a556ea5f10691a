"""`under:` asks who is responsible, so responsibility itself may not be said with it."""

from collections.abc import Iterator
from datetime import date

from remit.change.fault import Fault, fault
from remit.model.register import Register
from remit.model.remit import Function, Remit

_ROLE = "provides"


def under_faults(register: Register) -> Iterator[Fault]:
    """Find remits that use `under:` where it would ask for itself, or where nothing answers."""
    using = tuple(each for each in _remits(register) if _uses(each))
    if not using:
        return
    function = register.settings.responsibility_function
    missing = _missing(register, function)
    asked = frozenset(each.function for each in using)
    kin = frozenset[str]() if missing else kin_of(register, function, asked)
    for each in using:
        if missing:
            wrong = f"'under:' asks for {missing}, which the register does not have"
            todo = "add it, or name units with 'within:' or 'unit:'"
            yield fault(each, "scope", wrong, todo)
        elif each.function in kin:
            wrong = f"a remit on '{each.function}' may not use 'under:', which asks '{function}'"
            todo = "name the field offices by 'within:', 'country:', 'group:' or 'unit:'"
            yield fault(each, "scope", wrong, todo)


def kin_of(register: Register, function: str, among: frozenset[str]) -> frozenset[str]:
    """Give those of some functions that are this one, or broader or narrower on any day."""
    histories = register.all(Function).values()
    days = {each.stretch.period.start for history in histories for each in history.versions}
    kin = {function} & among
    for day in sorted(days):
        kin |= set(_path(register, function, day)) & among
        kin |= {name for name in among - kin if function in _path(register, name, day)}
    return frozenset(kin)


def _path(register: Register, name: str, day: date) -> list[str]:
    path: list[str] = []
    while name not in path:
        row = register.history(Function, name).on(day)
        if row is None:
            break
        path.append(name)
        name = row.broader
    return path


def _remits(register: Register) -> Iterator[Remit]:
    for history in register.all(Remit).values():
        yield from history.versions


def _uses(remit: Remit) -> bool:
    return any(term.word == "under" for term in remit.scope.terms())


def _missing(register: Register, function: str) -> str:
    if not register.knows(Function.FILE, function):
        return f"the function '{function}'"
    return "" if _ROLE in register.roles() else f"the role '{_ROLE}'"
