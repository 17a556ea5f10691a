"""What is lost when money stops, as a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from remit.finance.accounts import OnDay
from remit.finance.cause import Cause
from remit.finance.charges import Uncovered
from remit.finance.document import finding_document
from remit.finance.money import fixed, plain
from remit.finance.months import month_name
from remit.finance.noticed_on import noticed_on
from remit.finance.row import source_names
from remit.finance.whatif import Loss, WhatIf
from remit.model.structure import Structure
from remit.resolve.document import Document, moment_document

SCHEMA: Final = "remit-what-if/1"


class Following(Struct, frozen=True):
    """What else loses cover when money stops.

    Args:
        posts: The posts that do.
        functions: The functions that do, and from when.
        answers: The answers that become others.
        plan: Where the plan that would follow stands.
    """

    posts: Sequence[Uncovered] = ()
    functions: Sequence[Document] = ()
    answers: Sequence[Document] = ()
    plan: Document | None = None


NOTHING: Final = Following()


def whatif_document(
    structure: Structure, on_day: OnDay, found: WhatIf, following: Following = NOTHING
) -> Document:
    """Give what is lost: in all, by office and month; and what loses cover with it.

    Args:
        structure: The organisation on the day.
        on_day: What is known on the day.
        found: What is lost.
        following: What else loses cover.
    """
    return {
        "schema": SCHEMA,
        **moment_document(structure),
        "from": found.period.start.isoformat(),
        "to": found.period.end.isoformat(),
        "ledger": {"head": on_day.accounts.books.head},
        "cause": cause_document(found.cause),
        "stopped": {"activities": len(found.stopped), "ids": list(found.stopped)},
        "totals": [
            {"currency": currency, "before": plain(before), "lost": plain(found.lost[currency])}
            for currency, before in found.before.items()
        ],
        "offices": [_office(on_day, each) for each in found.offices],
        "posts": [_post(each) for each in following.posts],
        "functions": list(following.functions),
        "answers": list(following.answers),
        "plan": following.plan,
        "findings": [finding_document(each) for each in noticed_on(on_day)],
    }


def cause_document(cause: Cause) -> Document:
    """Give what stops."""
    named = {"activity-ends": "activities", "donor-ends": "donors"}.get(cause.kind)
    ids = {named: sorted(cause.ids)} if named else {}
    return {"kind": cause.kind, **ids, "cut": plain(cause.cut)}


def _office(on_day: OnDay, loss: Loss) -> Document:
    empty = loss.without_money_from
    return {
        "unit": loss.id,
        "source_names": source_names(on_day.accounts, loss.id),
        "currency": loss.currency,
        "before": plain(loss.before),
        "lost": plain(loss.lost),
        "without_money_from": month_name(empty) if empty else None,
        "months": [
            {
                "month": month_name(each.days),
                "before": plain(each.before),
                "lost": plain(each.lost),
            }
            for each in loss.months
        ],
    }


def _post(post: Uncovered) -> Document:
    return {
        "post": post.post,
        "unit": post.unit,
        "coverage_before": fixed(post.before),
        "coverage_after": fixed(post.after),
        "uncovered_from": post.since.isoformat(),
    }
