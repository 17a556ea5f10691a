"""What is lost when money stops as tables: offices, months, posts, functions, answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.finance.money import minus
from remit.finance.months import month_name
from remit.finance.tabular import Document, Table, listed, table
from remit.finance.whatif import WhatIf

_LOST: Final = ("before", "lost")


def whatif_tables(document: Document, found: WhatIf) -> tuple[Table, ...]:
    """Give what offices lose by month, in all, and what loses cover with it.

    Args:
        document: What is lost, as `--json` gives it.
        found: The same, for what all offices have month by month.
    """
    offices = document["offices"]
    months = ({**each, **month} for each in offices for month in each["months"])
    return (
        listed("lost", ("unit", "currency", "month", *_LOST), months, _LOST),
        listed("offices", ("unit", "currency", *_LOST, "without_money_from"), offices, _LOST),
        listed("totals", ("currency", *_LOST), document["totals"], _LOST),
        months_table(found),
        listed(
            "posts",
            ("post", "unit", "coverage_before", "coverage_after", "uncovered_from"),
            document["posts"],
            ("coverage_before", "coverage_after"),
        ),
        listed("functions", ("unit", "function", "lost_from"), document["functions"]),
        listed(
            "answers",
            ("subject", "function", "role", "from", "before", "after", "status"),
            document["answers"],
        ),
    )


def months_table(found: WhatIf) -> Table:
    """Give what there would be month by month, what is lost of it, and what is left."""
    rows = (
        (each.currency, month_name(one.days), one.before, one.lost, minus(one.before, one.lost))
        for each in found.together
        for one in each.months
    )
    return table("months", ("currency", "month", *_LOST, "left"), rows)


def whatif_stamp(document: Document) -> Mapping[str, str]:
    """Say what stops and from when: a table of losses without that says nothing.

    Example:
        >>> cause = {"kind": "donor-ends", "donors": ["US-GOV-1"], "cut": "1"}
        >>> whatif_stamp({"cause": cause, "from": "2019-03-01", "to": "2021-03-01"})
        {'what_if': 'donor-ends US-GOV-1', 'from_day': '2019-03-01', 'to_day': '2021-03-01'}
    """
    cause = document["cause"]
    ids = cause.get("activities") or cause.get("donors") or [cause["cut"]]
    said = " ".join((cause["kind"], *ids))
    return {"what_if": said, "from_day": document["from"], "to_day": document["to"]}
