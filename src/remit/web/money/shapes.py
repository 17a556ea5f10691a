"""The shapes of the documents of money, for the description of the interface.

`finance` makes the documents; a test holds every one of them to these.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import UNSET, Struct, UnsetType

from remit.finance.totals import RunwayReason
from remit.model.project import Rule
from remit.web.shapes import Moment


class Days(Struct, kw_only=True, rename={"from_": "from"}):
    """The days of which spending is; the last is not among them."""

    from_: str
    to: str


class Books(Struct, kw_only=True):
    """The hash of the last record that the books are made of."""

    head: str


class Head(Moment, kw_only=True):
    """What stands before all figures."""

    schema: Literal["remit-finance/1"]
    period: Days
    ledger: Books


class TopDonor(Struct, kw_only=True):
    """The donor with the largest share."""

    key: str
    name: str
    share: str


class TopActivity(Struct, kw_only=True):
    """The activity with the largest share."""

    id: str
    share: str


class Money(Struct, kw_only=True):
    """The figures in one currency; amounts are decimals in plain notation."""

    currency: str
    commitments_in: str
    funding_in: str
    internal_in: str
    internal_remaining: str
    spending: str
    estimated: bool
    remaining: str
    pipeline: str
    burn_month: str
    runway_months: str | None
    runway_reason: RunwayReason | UnsetType = UNSET
    funded_until: str | None
    donors: int
    top_donor: TopDonor | None
    hhi: str | None
    top_activity: TopActivity | None


class Office(Struct, kw_only=True):
    """An office with its figures."""

    unit: str
    name: str
    country: str | None
    designations: list[str]
    source_names: list[str]
    activities: int
    running: int
    delivers: int
    money: list[Money]
    share_by_projects: str | None
    share_reason: str | UnsetType = UNSET


class Alone(Struct, kw_only=True):
    """Offices with one activity: ever, and running on the day."""

    ever: list[str]
    running: list[str]


class Total(Struct, kw_only=True):
    """What all offices have together in one currency."""

    currency: str
    funding_in: str
    internal_in: str
    remaining: str


class Review(Struct, kw_only=True):
    """How many activities wait for a person's word."""

    activities: int


class Noticed(Struct, kw_only=True):
    """What was noticed about an activity, and where."""

    code: str
    severity: str
    activity: str | None
    file: str
    line: int
    text: str


class Offices(Head, kw_only=True):
    """The figures of all offices."""

    offices: list[Office]
    single_activity: Alone
    single_donor: dict[str, list[str]]
    totals: list[Total]
    review: Review
    unspreadable: list[str]
    findings: list[Noticed]


class CliffMonth(Struct, kw_only=True):
    """A month to come: what is spread over it, and how many activities end in it."""

    month: str
    currency: str
    amount: str
    ending: int


class Given(Struct, kw_only=True):
    """What a donor gave."""

    currency: str
    key: str
    name: str
    funding_in: str
    share: str


class ActivityMoney(Struct, kw_only=True):
    """What came in for an activity and what is left, in one currency."""

    currency: str
    funding_in: str
    internal_in: str
    remaining: str


class Managed(Struct, kw_only=True):
    """An activity of the office, and the rule that decided who manages it."""

    id: str
    title: str | None
    rule: Rule
    evidence: str
    estimated: bool
    running: bool
    first_day: str | None
    last_day: str | None
    money: list[ActivityMoney]


class InCountry(Struct, kw_only=True):
    """What is for a country; null where none is named."""

    country: str | None
    currency: str
    funding_in: str


class Published(Struct, kw_only=True):
    """An amount before it was converted, and the month of the rate."""

    amount: str
    currency: str
    month: str


class Term(Struct, kw_only=True):
    """What a figure holds a share of: a transaction, or what something cost in a month."""

    activity: str | None
    amount: str
    share: str
    rule: str
    file: str | None
    line: int | None
    transaction: str | UnsetType | None = UNSET
    date: str | UnsetType = UNSET
    type: str | UnsetType = UNSET
    of: str | UnsetType = UNSET
    month: str | UnsetType | None = UNSET
    days: list[int] | UnsetType = UNSET
    published: Published | UnsetType = UNSET


class Path(Struct, kw_only=True):
    """A figure, which is the sum of amount · share over its terms."""

    figure: str
    value: str | None
    currency: str
    terms: list[Term]


class OneOffice(Head, kw_only=True):
    """All that is known of the money of one office."""

    office: Office
    cliff: list[CliffMonth]
    donors: list[Given]
    activities: list[Managed]
    countries: list[InCountry]
    posts: list[dict[str, Any]]
    costs: list[dict[str, Any]]
    findings: list[Noticed]
    path: Path | UnsetType = UNSET


class Cause(Struct, kw_only=True):
    """What stops."""

    kind: str
    cut: str
    activities: list[str] | UnsetType = UNSET
    donors: list[str] | UnsetType = UNSET


class Stopped(Struct, kw_only=True):
    """The activities that lose money."""

    activities: int
    ids: list[str]


class LostTotal(Struct, kw_only=True):
    """What is lost in all, of what there would have been."""

    currency: str
    before: str
    lost: str


class LostMonth(Struct, kw_only=True):
    """The same of one month."""

    month: str
    before: str
    lost: str


class LosingOffice(Struct, kw_only=True):
    """An office that loses something."""

    unit: str
    source_names: list[str]
    currency: str
    before: str
    lost: str
    without_money_from: str | None
    months: list[LostMonth]


class LostPost(Struct, kw_only=True):
    """A post that loses cover."""

    post: str
    unit: str
    coverage_before: str
    coverage_after: str
    uncovered_from: str


class WhatIf(Moment, kw_only=True, rename={"from_": "from"}):
    """What is lost when money stops."""

    schema: Literal["remit-what-if/1"]
    from_: str
    to: str
    ledger: Books
    cause: Cause
    stopped: Stopped
    totals: list[LostTotal]
    offices: list[LosingOffice]
    posts: list[LostPost]
    functions: list[dict[str, Any]]
    answers: list[dict[str, Any]]
    plan: dict[str, Any] | None
    findings: list[Noticed]
