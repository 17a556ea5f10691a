"""What posts and offices cost, who pays for them, and by which rates."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from remit.model.column import Ids, Says
from remit.model.fact import Fact
from remit.model.number import Currency, Money
from remit.temporal.day import Month

OverheadBase = Literal["spending", "staff-and-office"]

_CURRENCY = Says("ISO 4217: USD.", key=True)


class PostCost(Fact, frozen=True, kw_only=True):
    """What a post costs a month, from day to day."""

    FILE: ClassVar[str] = "post_costs"

    post: Annotated[str, Says("The post.", key=True, refers=("posts",))]
    amount: Annotated[Money | None, Says("How much a month.", required=True)] = None
    currency: Annotated[Currency, _CURRENCY]


class FundingLine(Fact, frozen=True, kw_only=True):
    """An activity pays for a share of a post, from day to day."""

    FILE: ClassVar[str] = "posts_funding"

    post: Annotated[str, Says("The post.", key=True, refers=("posts",))]
    activity: Annotated[str, Says("Which pays.", key=True, refers=("activities",))]
    share: Annotated[
        Decimal | None, Says("0.5 is half of what the post costs, 1 all of it.", required=True)
    ] = None


class OfficeCost(Fact, frozen=True, kw_only=True):
    """What an office costs in a month beside its posts: rent, guards, telephones."""

    FILE: ClassVar[str] = "office_costs"
    DATED: ClassVar[bool] = False

    unit: Annotated[str, Says("The unit.", key=True, refers=("units",))]
    kind: Annotated[str, Says("A word for what it is: rent, security.", key=True)]
    amount: Annotated[Money | None, Says("How much in that month.", required=True)] = None
    currency: Annotated[Currency, _CURRENCY]
    month: Annotated[Month, Says("The month: 2026-05.", key=True)]


class OverheadRate(Fact, frozen=True, kw_only=True):
    """By which rate, and of what, an agreement pays for the core, from day to day."""

    FILE: ClassVar[str] = "overhead_rates"

    agreement: Annotated[str, Says("The agreement.", key=True, refers=("agreements",))]
    base: Annotated[
        OverheadBase,
        Says("Of what: spending, or staff-and-office (posts and office costs).", required=True),
    ] = "spending"
    rate: Annotated[Decimal | None, Says("0.07 is seven per cent.", required=True)] = None
    cap: Annotated[
        Money | None, Says("As much as it pays in all, in its currency; blank: no cap.")
    ] = None
    exclusions: Annotated[
        Ids,
        Says("What is left out: disbursements, expenditure; posts, kinds of office cost."),
    ] = ()


class ExchangeRate(Fact, frozen=True, kw_only=True):
    """What a United States dollar was worth in a month."""

    FILE: ClassVar[str] = "exchange_rates"
    DATED: ClassVar[bool] = False

    month: Annotated[Month, Says("The month: 2026-05.", key=True)]
    currency: Annotated[Currency, Says("ISO 4217: KES.", key=True)]
    per_usd: Annotated[Decimal | None, Says("How much of it is one dollar.", required=True)] = None


class ServiceShare(Fact, frozen=True, kw_only=True):
    """Which part of what a unit costs belongs to a function in which it serves, from day to day."""

    FILE: ClassVar[str] = "service_shares"

    unit: Annotated[str, Says("The unit that serves.", key=True, refers=("units",))]
    function: Annotated[str, Says("In what.", key=True, refers=("functions",))]
    share: Annotated[
        Decimal | None, Says("0.25 is a quarter of what the unit costs.", required=True)
    ] = None
