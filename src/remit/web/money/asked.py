"""The parameters of questions about money: what they are called, mean and look like."""

from __future__ import annotations

from typing import Annotated

from litestar.openapi.spec import Example
from litestar.params import PathParameter, QueryParameter

from remit.finance.accounts import OnDay
from remit.model.structure import Structure
from remit.search import one
from remit.web.asked import LONGEST

PeriodText = Annotated[
    str,
    QueryParameter(
        name="period",
        description="Spending of these days, the last not among them; of the twelve months "
        "before the day unless said.",
        examples=[Example(value="2025-01-01/2026-01-01")],
        max_length=LONGEST,
    ),
]
InText = Annotated[
    str,
    QueryParameter(
        name="in",
        description="Everything in this currency, at the rates of exchange_rates.csv; as "
        "published unless said.",
        examples=[Example(value="CHF")],
        max_length=LONGEST,
    ),
]
OfficeText = Annotated[
    str,
    PathParameter(
        description="A unit by its id or name, open that day or not.",
        examples=[Example(value="kampala")],
    ),
]
ExplainText = Annotated[
    str,
    QueryParameter(
        name="explain",
        description="The figure whose path is given, too: remaining, burn_month, cliff:2026-07.",
        examples=[Example(value="remaining")],
        max_length=LONGEST,
    ),
]
ActivityTexts = Annotated[
    tuple[str, ...],
    QueryParameter(
        name="activity",
        description="An activity that ends; may be repeated.",
        examples=[Example(value=["lake-water"])],
    ),
]
DonorTexts = Annotated[
    tuple[str, ...],
    QueryParameter(
        name="donor",
        description="The key of a donor who gives no more; may be repeated.",
        examples=[Example(value=["XX-EXAMPLE-HARBOUR"])],
    ),
]
CutText = Annotated[
    str,
    QueryParameter(
        name="cut",
        description="So many per cent of everything are cut.",
        examples=[Example(value="20")],
        max_length=LONGEST,
    ),
]
FromText = Annotated[
    str,
    QueryParameter(
        name="from",
        description="The first day without it; the day asked about unless said.",
        format="date",
        examples=[Example(value="2026-07-01")],
        max_length=LONGEST,
    ),
]
MonthsText = Annotated[
    str,
    QueryParameter(
        name="months",
        description="How many months to look ahead, from 1 to 120; 24 unless said.",
        examples=[Example(value="12")],
        max_length=LONGEST,
    ),
]
MethodText = Annotated[
    str,
    QueryParameter(
        name="method",
        description="direct, step-down, reciprocal or activity-based; all four unless said.",
        examples=[Example(value="reciprocal")],
        max_length=LONGEST,
    ),
]
DriverText = Annotated[
    str,
    QueryParameter(
        name="driver",
        description="By what services are shared: posts, offices, transactions or equal.",
        examples=[Example(value="offices")],
        max_length=LONGEST,
    ),
]
OfText = Annotated[
    str,
    PathParameter(
        description="A unit by its id or name; or an agreement by its id, of its overhead.",
        examples=[Example(value="kampala")],
    ),
]
FigureText = Annotated[
    str,
    PathParameter(
        description="A figure of money or costs: remaining, core, services:direct, overhead.",
        examples=[Example(value="core")],
    ),
]


def unit_id(structure: Structure, on_day: OnDay, text: str) -> str:
    """Give the id of an office, internal or not."""
    return text if text in on_day.accounts.offices else one(structure, text, ("unit",)).id
