"""Projects as the folder keeps them: activities, what flows in and out of them, what is planned.

The names and codes are those of IATI, so that an organisation that publishes nothing there
has its projects in the same tables as one that does.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from remit.model.column import Says
from remit.model.fact import Fact
from remit.model.number import NO_CURRENCY, Currency, Money
from remit.temporal.bound import NO_DATE, NamedDate
from remit.temporal.day import NO_DAY, Day
from remit.text.local import Local

Status = Literal["", "1", "2", "3", "4", "5", "6"]
FlowType = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"]
BudgetType = Literal["1", "2"]

_ACTIVITY = ("activities",)


class Activity(Fact, frozen=True, kw_only=True):
    """A project of the organisation: what it is called, who manages it, who pays, how long."""

    FILE: ClassVar[str] = "activities"
    DATED: ClassVar[bool] = False

    id: Annotated[str, Says("Its id.", key=True)]
    title: Annotated[Local, Says("What it is called.", required=True)] = Local()
    unit: Annotated[str, Says("The unit that manages it.", refers=("units",))] = ""
    donor: Annotated[str, Says("Who mainly pays for it.", refers=("bodies", "units"))] = ""
    status: Annotated[
        Status, Says("1 planned, 2 running, 3 finalised, 4 closed, 5 cancelled, 6 suspended.")
    ] = ""
    starts: Annotated[Day, Says("Its first day; blank: not known.")] = NO_DAY
    ends: Annotated[Day, Says("Its last day, which it still includes; blank: not known.")] = NO_DAY
    agreement: Annotated[
        str, Says("The agreement under which it is paid.", refers=("agreements",))
    ] = ""


class Transaction(Fact, frozen=True, kw_only=True):
    """Money of an activity on a day: promised, received, spent, or passed on."""

    FILE: ClassVar[str] = "transactions"
    DATED: ClassVar[bool] = False

    activity: Annotated[str, Says("The activity.", key=True, refers=_ACTIVITY)]
    type: Annotated[
        FlowType,
        Says("1 received, 2 promised on, 3 paid on, 4 spent, 11 promised, 13 pledged.", key=True),
    ]
    on: Annotated[Day, Says("The day; blank: not known.", key=True, optional=True)] = NO_DAY
    amount: Annotated[Money | None, Says("How much; a correction has a minus.", required=True)] = (
        None
    )
    currency: Annotated[Currency, Says("ISO 4217: USD.", key=True)]
    provider: Annotated[
        str,
        Says(
            "Who gives; blank: the donor of the activity.",
            key=True,
            optional=True,
            refers=("bodies", "units"),
        ),
    ] = ""
    unit: Annotated[
        str,
        Says("The unit it went through.", key=True, optional=True, refers=("units",)),
    ] = ""
    country: Annotated[
        str, Says("The country it is for.", key=True, optional=True, refers=("countries",))
    ] = ""
    ref: Annotated[
        str, Says("What tells it from others that are the same.", key=True, optional=True)
    ] = ""


class Budget(Fact, frozen=True, kw_only=True):
    """What is planned for an activity, from its first to its last day."""

    FILE: ClassVar[str] = "budgets"
    DATED: ClassVar[bool] = False

    activity: Annotated[str, Says("The activity.", key=True, refers=_ACTIVITY)]
    type: Annotated[BudgetType, Says("1 original, 2 revised.", key=True)]
    starts: Annotated[Day, Says("Its first day.", key=True)]
    ends: Annotated[Day, Says("Its last day, which it still includes.", key=True)]
    amount: Annotated[Money | None, Says("How much.", required=True)] = None
    currency: Annotated[Currency, Says("ISO 4217: USD.", key=True)]


class Agreement(Fact, frozen=True, kw_only=True):
    """What a body has agreed to pay, and for which activity."""

    FILE: ClassVar[str] = "agreements"
    DATED: ClassVar[bool] = False

    id: Annotated[str, Says("Its id.", key=True)]
    body: Annotated[str, Says("Who pays.", required=True, refers=("bodies",))] = ""
    activity: Annotated[
        str, Says("The activity it pays for, where that names none itself.", refers=_ACTIVITY)
    ] = ""
    signed: Annotated[NamedDate, Says("When it was signed.")] = NO_DATE
    starts: Annotated[Day, Says("Its first day.")] = NO_DAY
    ends: Annotated[Day, Says("Its last day, which it still includes.")] = NO_DAY
    currency: Annotated[Currency, Says("ISO 4217: USD; that of its overhead, too.")] = NO_CURRENCY
    amount: Annotated[Money | None, Says("How much in all.")] = None
