"""What is noticed of sums of transactions: what they leave out, and what may be there twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.finance.levels import repeated
from remit.finance.money import plain
from remit.finance.noticed import of_publishers
from remit.model.project import Project
from remit.model.published import NO_CURRENCY, Activity, Flow, Noticed


def noticed_flows(projects: Iterable[Project]) -> tuple[Noticed, ...]:
    """Say of each transaction that is in no sum why it is not, and whose may be there twice."""
    own = tuple(projects)
    repeats = repeated(own)
    counted = (each.activity for each in own if each.id not in repeats)
    return (*(each for activity in counted for each in _left_out(activity)), *of_publishers(own))


def _left_out(activity: Activity) -> Iterator[Noticed]:
    for flow in activity.flows:
        if flow.amount is None:
            said = "The amount cannot be read: it is in no sum."
            yield _noticed("amount-unreadable", activity, flow, said)
        elif flow.on is None:
            said = f"The amount {plain(flow.amount)} has no day: it is in no sum."
            yield _noticed("no-date", activity, flow, said)
        elif flow.currency == NO_CURRENCY:
            said = f"The amount {plain(flow.amount)} has no currency: it is counted, and in no sum."
            yield _noticed("no-currency", activity, flow, said)


def _noticed(code: str, activity: Activity, flow: Flow, said: str) -> Noticed:
    return Noticed(code, "warning", activity.id, flow.place, said)
