"""`under:` asks who is responsible, so responsibility itself may not be said with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from remit.change.fault import Fault, fault
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.resolve.answer import PROVIDES
from remit.temporal.bound import BLANK_START
from remit.temporal.cover import Cover, Piece, uncut, united
from remit.temporal.history import History
from remit.temporal.period import Period
from remit.text.saying import sentence

Ways: TypeAlias = dict[str, dict[str, list[Period]]]
"""From each function to those above it, or to those below, and when."""


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
            todo = sentence("add it, or name units with 'within:' or 'unit:'")
            yield fault(each, "scope", missing, todo)
        elif each.function in kin:
            wrong = sentence(
                "a remit on '{function}' may not use 'under:', which asks '{asked}'",
                function=each.function,
                asked=function,
            )
            todo = sentence("name the field offices by 'within:', 'country:', 'group:' or 'unit:'")
            yield fault(each, "scope", wrong, todo)


def kin_of(register: Register, function: str, among: frozenset[str]) -> frozenset[str]:
    """Give those of some functions that are this one, or broader or narrower on any day."""
    up: Ways = defaultdict(lambda: defaultdict(list))
    down: Ways = defaultdict(lambda: defaultdict(list))
    days = {key[0]: _days(each) for key, each in register.all(Function).items()}
    for (name,), history in register.all(Function).items():
        for version in history.versions:
            up[name][version.broader].append(version.stretch.period)
            down[version.broader][name].append(version.stretch.period)
    return among & {function, *_reached(function, days, up), *_reached(function, days, down)}


def _days(history: History[Function]) -> Cover:
    """Give the days of a function, which belongs to nothing, so that nothing cuts them."""
    return united(piece for each in history.versions for piece in uncut(each.stretch))


def _reached(start: str, days: Mapping[str, Cover], ways: Ways) -> Iterable[str]:
    """Give what is reached from a function by ways that hold on a common day."""
    reached = {start: _periods(days.get(start, ()))}
    todo = [start]
    while todo:
        name = todo.pop()
        for other, periods in ways[name].items():
            known = reached.get(other, ())
            new = _shared(_shared(reached[name], periods), _periods(days.get(other, ())))
            now = _joined((*known, *new))
            if now != known:
                reached[other] = now
                todo.append(other)
    return (name for name, periods in reached.items() if periods)


def _shared(some: Sequence[Period], others: Sequence[Period]) -> list[Period]:
    """Give the days of both, in one walk along the two."""
    shared = []
    one, other = 0, 0
    while one < len(some) and other < len(others):
        if both := some[one] & others[other]:
            shared.append(both)
        if some[one].end < others[other].end:
            one += 1
        else:
            other += 1
    return shared


def _joined(periods: Iterable[Period]) -> tuple[Period, ...]:
    return _periods(united(Piece(each, BLANK_START) for each in periods))


def _periods(cover: Cover) -> tuple[Period, ...]:
    return tuple(piece.period for piece in cover)


def _remits(register: Register) -> Iterator[Remit]:
    for history in register.all(Remit).values():
        yield from history.versions


def _uses(remit: Remit) -> bool:
    return any(term.word == "under" for term in remit.scope.terms())


def _missing(register: Register, function: str) -> str:
    """Say what `under:` asks for and the register lacks; nothing where it has all."""
    if not register.knows(Function.FILE, function):
        return sentence(
            "'under:' asks for the function '{function}', which the register does not have",
            function=function,
        )
    if PROVIDES in register.roles():
        return ""
    return sentence(
        "'under:' asks for the role '{role}', which the register does not have", role=PROVIDES
    )
