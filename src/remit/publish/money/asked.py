"""What is asked about money, in words: a period, a currency, a cause."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from remit.errors import QuestionError, UnknownError, WrittenWrongError
from remit.finance.accounts import Accounts
from remit.finance.allocate.methods import METHODS, Method
from remit.finance.cause import Cause, activities_end, cut_by, donors_end
from remit.finance.convert import Into
from remit.finance.rates import into
from remit.model.number import read_currency, read_number
from remit.model.paying import DRIVERS, Driver
from remit.model.register import Register
from remit.temporal.moment import read_day
from remit.temporal.period import Period
from remit.text.catalogue import N_
from remit.text.saying import sentence
from remit.text.sayings import apart


def into_of(register: Register, currency: str) -> Into | None:
    """Give the currency to convert everything into, with the rates there are; none unless said.

    Raises:
        WrittenWrongError: It is no currency.
    """
    if not currency:
        return None
    return into(register, read_currency(currency.strip()))


def read_period(text: str) -> Period | None:
    """Read the days of a period, as 2018-01-01/2019-01-01; the last is not within it.

    Raises:
        WrittenWrongError: It is none.

    Example:
        >>> read_period("2018-01-01/2019-01-01").start
        datetime.date(2018, 1, 1)
        >>> read_period("") is None
        True
    """
    if not text:
        return None
    first, slash, last = text.partition("/")
    todo = sentence("write the first day and the day after the last, as 2018-01-01/2019-01-01")
    if not slash:
        raise WrittenWrongError(sentence("{text} is no period", text=repr(text)), todo=todo)
    days = Period(read_day(first), read_day(last))
    if days.end <= days.start:
        wrong = sentence("the period {text} has no day", text=repr(text))
        raise WrittenWrongError(wrong, todo=todo)
    return days


class Stops(Struct, frozen=True):
    """What somebody says that stops: activities, givers, or so many per cent of all."""

    activities: Sequence[str] = ()
    donors: Sequence[str] = ()
    cut: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.activities or self.donors or self.cut)


def cause_of(accounts: Accounts, stops: Stops, called: Sequence[str]) -> Cause:
    """Read what stops: exactly one of the three.

    Args:
        accounts: All accounts.
        stops: What is said.
        called: What the three are called where it is said.

    Raises:
        QuestionError: None is said, or several are, or the cut is none.
        UnknownError: An activity or a donor is none of ours.
    """
    values = (stops.activities, stops.donors, stops.cut)
    said = [name for name, value in zip(called, values, strict=True) if value]
    if len(said) != 1:
        names = apart(called, N_(", "))
        wrong = sentence("Several things stop: {names}.", names=apart(said, N_(", ")))
        raise QuestionError(
            wrong if said else sentence("Nothing stops."),
            todo=sentence("Say exactly one of: {names}.", names=names),
        )
    if stops.activities:
        return activities_end(accounts, stops.activities)
    if stops.donors:
        return donors_end(accounts, stops.donors)
    percent = read_number(stops.cut.strip().removesuffix("%").rstrip())
    return cut_by(percent if percent is not None else Decimal(0))


def read_methods(name: str) -> tuple[Method, ...]:
    """Read a method of allocation; all of them where none is said.

    Raises:
        UnknownError: There is no such method.
    """
    found = tuple(each for each in METHODS if name in {each, ""})
    if not found:
        raise UnknownError("method", name, METHODS)
    return found


def read_driver(name: str) -> Driver:
    """Read by what services are shared.

    Raises:
        UnknownError: They are shared by no such thing.
    """
    found = next((each for each in DRIVERS if each == name), None)
    if found is None:
        raise UnknownError("driver", name, DRIVERS)
    return found
