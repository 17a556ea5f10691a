"""Books as a document: totals, who manages what and why, what waits for review."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, get_args

from remit.finance.books import Kept
from remit.finance.budgets import kept, replaced, spans
from remit.finance.copies import Conflict
from remit.finance.document import finding_document
from remit.finance.money import plain, total
from remit.finance.noticed import noticed_in
from remit.model.project import Project, Rule
from remit.model.published import NO_CURRENCY, Budget, Noticed, Place
from remit.resolve.document import Document

RULES: Final[tuple[str, ...]] = tuple(each for each in get_args(Rule) if each != "folder")
"""The rules that decide about what is published, in their order."""


def books_document(found: Kept, noticed: Iterable[Noticed] = ()) -> Document:
    """Give what an import says of the activities that count, whoever reports them.

    Args:
        found: The books, and the copies that contradict those that were kept.
        noticed: What was noticed while they were read.
    """
    projects = found.books.projects
    own = [each for each in projects if each.is_own]
    rules: Counter[str] = Counter(each.attribution.rule for each in own)
    every = (*noticed, *noticed_in(projects))
    return {
        "totals": totals(projects),
        "budgets": budgets(projects),
        "perspective": {"own": len(own), "other": len(projects) - len(own)},
        "attributed": {rule: rules.get(rule, 0) for rule in RULES},
        "activities": [_activity(each) for each in projects],
        "review": [_in_review(each) for each in own if not each.attribution.unit],
        "conflicts": [_conflict(each) for each in found.conflicts],
        "findings": [finding_document(each) for each in every],
    }


def totals(projects: Iterable[Project]) -> list[Document]:
    """Count and add transactions by currency and type; what has no currency is only counted."""
    amounts: dict[tuple[str, str], list[Decimal | None]] = defaultdict(list)
    for each in projects:
        for flow in each.activity.flows:
            amounts[flow.currency, flow.type].append(flow.amount)
    return [
        {
            "currency": currency,
            "type": type_,
            "count": len(own),
            "sum": _sum(currency, own),
        }
        for (currency, type_), own in sorted(amounts.items(), key=_by_currency_and_type)
    ]


def budgets(projects: Iterable[Project]) -> list[Document]:
    """Count budgets by currency and the year they start in, and add what counts of them."""
    every: dict[tuple[str, str], list[Budget]] = defaultdict(list)
    counting: dict[tuple[str, str], list[Decimal | None]] = defaultdict(list)
    others: dict[tuple[str, str], list[Decimal | None]] = defaultdict(list)
    for project in projects:
        own = project.activity.budgets
        for same in spans(own).values():
            every[_year(same[0])] += same
        for each in kept(own):
            counting[_year(each)].append(each.amount)
        for each in replaced(own):
            others[_year(each)].append(each.amount)
    return [
        {
            "currency": currency,
            "year": year,
            "count": len(same),
            "kept": _sum(currency, counting[currency, year]),
            "replaced": _sum(currency, others[currency, year]),
        }
        for (currency, year), same in sorted(every.items())
    ]


def _sum(currency: str, amounts: Iterable[Decimal | None]) -> str | None:
    if currency == NO_CURRENCY:
        return None
    return plain(total([each for each in amounts if each is not None]))


def _by_currency_and_type(item: tuple[tuple[str, str], object]) -> tuple[str, int, str]:
    currency, type_ = item[0]
    return currency, len(type_), type_


def _year(budget: Budget) -> tuple[str, str]:
    return budget.currency, budget.starts.isoformat()[:4] if budget.starts else ""


def _activity(project: Project) -> Document:
    attribution, place = project.attribution, project.activity.copy.place
    return {
        "id": project.id,
        "unit": attribution.unit or None,
        "rule": attribution.rule or None,
        "evidence": attribution.evidence or None,
        "delivers": list(attribution.delivers),
        "file": place.file,
        "line": place.line,
    }


def _in_review(project: Project) -> Document:
    attribution = project.attribution
    return {
        "id": project.id,
        "reason": attribution.reason,
        "evidence": attribution.evidence or None,
        "candidates": list(attribution.candidates),
    }


def _conflict(conflict: Conflict) -> Document:
    return {
        "id": conflict.kept.id,
        "kept": _at(conflict.kept.copy.place),
        "other": _at(conflict.other.copy.place),
        "reason": "same-stamp",
    }


def _at(place: Place) -> str:
    return f"{place.file}:{place.line}"
