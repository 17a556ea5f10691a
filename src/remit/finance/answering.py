"""The last rule: who answers for the only country of an activity, on its first day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from remit.finance.days import first_day
from remit.finance.naming import Units
from remit.finance.rules import Found
from remit.model.published import Activity
from remit.model.structure import Structure, Subject
from remit.model.world import ALPHA_2
from remit.resolve.answer import PROVIDES, Question, Status
from remit.resolve.who import who_answers

StructureOn = Callable[[date], Structure]
"""Gives the organisation on a day."""

# XK stands in no standard, and everybody writes it so.
_ALPHA_3: Final = {alpha_2: alpha_3 for alpha_3, alpha_2 in ALPHA_2.items()} | {"XK": "XKX"}


def country_id(code: str) -> str:
    """Give the id of a country, whichever code it is written by.

    Example:
        >>> country_id("PE"), country_id("XK"), country_id("PER")
        ('PER', 'XKX', 'PER')
    """
    return _ALPHA_3.get(code, code)


def sole_country(activity: Activity) -> str:
    """Give the only country that receives; nothing where there are several or none.

    Where transactions name countries, those of the activity do not count.
    """
    own = {share.code for flow in activity.flows for share in flow.countries}
    codes = own or {share.code for share in activity.countries}
    return country_id(next(iter(codes))) if len(codes) == 1 else ""


class Answering:
    """Asks who answers for a country, in the register's responsibility function.

    Args:
        structure_on: Gives the organisation on a day.
    """

    def __init__(self, structure_on: StructureOn) -> None:
        """Ask nothing yet."""
        self._structure_on = structure_on
        self._answers: dict[tuple[date, str], Units] = {}

    def by_country(self, activity: Activity) -> Found:
        """Look at who answers for the country on the activity's first day."""
        country, day = sole_country(activity), first_day(activity)
        if not country or day is None:
            return Found("country")
        return Found("country", self._answer(day, country), country)

    def standing_in(self, activity: Activity) -> Units:
        """Give the units that stand in the country that day: one of them it might be."""
        country, day = sole_country(activity), first_day(activity)
        if not country or day is None:
            return ()
        return tuple(sorted(self._structure_on(day).standing_in.get(country, ())))

    def _answer(self, day: date, country: str) -> Units:
        found = self._answers.get((day, country))
        if found is None:
            found = self._answers[day, country] = _holders(self._structure_on(day), country)
        return found


def _holders(structure: Structure, country: str) -> Units:
    if PROVIDES not in structure.roles:
        return ()
    function = structure.register.settings.responsibility_function
    asked = Question(Subject("country", country), function, PROVIDES)
    (answer,) = who_answers(structure, asked).roles
    return answer.holders if answer.status is Status.ANSWERED else ()
