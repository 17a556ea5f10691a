"""What a person may do, asked one thing after another by the definition."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from tests.rights.drawn import PERSONS, subjects

from remit.model.register import Register
from remit.model.structure import Structure
from remit.rights.asked import known_above
from remit.rights.definition import may
from remit.rights.right import RIGHTS, ROOT, Right

Allowed = tuple[date, date, Right, str]
"""The day of an act, a day covered, a right and what is touched."""


class Plainly:
    """A register, asked by the definition alone."""

    def __init__(self, register: Register) -> None:
        """Open each day once."""
        self.register = register
        self.on = cache(lambda day: Structure(register, day))
        self.may = cache(self._may)

    def _may(self, acting: date, on: date, person: str, right: Right, unit: str) -> bool:
        return may(self.on(acting), self.on(on), person, right, unit)

    def approvers(self, acting: date, on: date, right: Right, unit: str) -> set[str]:
        """Who may approve for a unit; where nobody may, who may for the root."""
        for asked in (unit, ROOT):
            found = {each for each in PERSONS if self.may(acting, on, each, right, asked)}
            if found:
                return found
        return set()

    def is_allowed(self, acting: date, on: date, person: str, right: Right, unit: str) -> bool:
        """Whether somebody may propose, or is among those who may approve."""
        if right == "proposes":
            return self.may(acting, on, person, right, unit)
        return person in self.approvers(acting, on, right, unit)


def widened(before: Register, after: Register, person: str, days: list[date]) -> Iterator[Allowed]:
    """Give all that a person may do after and could not before, about that or what it is under."""
    then, now = Plainly(before), Plainly(after)
    for acting in days:
        for on in (day for day in days if day >= acting):
            for right in RIGHTS:
                for unit in subjects(after):
                    was = known_above(then.on(on), now.on(on), unit)
                    if now.is_allowed(acting, on, person, right, unit) and not then.is_allowed(
                        acting, on, person, right, was
                    ):
                        yield acting, on, right, unit
