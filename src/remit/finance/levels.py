"""Whether the money of parents repeats that of their children, publisher by publisher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from remit.finance.families import Children, beyond, children_of, in_circles, parents_of
from remit.finance.money import ZERO, minus, total
from remit.model.project import Levels, Project
from remit.model.published import NO_CURRENCY, Activity
from remit.text.alike import plainly


def by_publisher(activities: Iterable[Activity]) -> Mapping[str, Mapping[str, Activity]]:
    """Group activities by who reports them, as `plainly` has it, each group by identifier."""
    found: dict[str, dict[str, Activity]] = defaultdict(dict)
    for each in activities:
        found[plainly(each.reporter.ref)][each.id] = each
    return found


def repeated(projects: Iterable[Project]) -> frozenset[str]:
    """Give the projects whose money repeats that of others, and counts nowhere."""
    found: set[str] = set()
    rolled = [each.activity for each in projects if each.levels == "rollup"]
    for own in by_publisher(rolled).values():
        found |= repeating(own, children_of(own.values()))
    return frozenset(found)


def levels_of(activities: Mapping[str, Activity], children: Children) -> Levels:
    """Say how parents and children of one publisher relate.

    Parents whose children were all read are looked at: where nine in ten are the sum of their
    children, their money repeats; where one in ten is, it does not; between the two nobody
    knows, nor where there is none to look at among parents that have transactions.

    Args:
        activities: Those of the publisher, by identifier.
        children: Of each.
    """
    parents = [each for each in activities.values() if each.flows and each.id in children]
    read = [each for each in parents if children[each.id] <= activities.keys()]
    equal = sum(_is_sum(each, [activities[one] for one in children[each.id]]) for each in read)
    if not parents or (read and equal * 10 <= len(read)):
        return "disjoint"
    return "rollup" if read and equal * 10 >= len(read) * 9 else "unknown"


def repeating(activities: Mapping[str, Activity], children: Children) -> frozenset[str]:
    """Give the activities whose money repeats that of others, where parents repeat children.

    A parent does whose children were all read, if anything below it has money; where some were
    not, it is those that were, and whatever is below them. Who is below itself repeats nothing.

    Args:
        activities: Those of the publisher, by identifier.
        children: Of each.
    """
    read = {each: own & activities.keys() for each, own in children.items() if each in activities}
    paid = {each for each, one in activities.items() if one.flows}
    parents = (paid & read.keys()) - in_circles(read)
    whole = {each for each in parents if children[each] <= activities.keys()}
    found = whole & beyond(paid, parents_of(read))
    return frozenset(found | beyond(parents - found, read))


def _is_sum(parent: Activity, children: Iterable[Activity]) -> bool:
    """Tell whether a parent is the sum of its children, by type and currency, to a hundredth."""
    below = _sums(children)
    return all(
        minus(amount, below.get(key, ZERO)).copy_abs() * 100 <= amount.copy_abs()
        for key, amount in _sums([parent]).items()
    )


def _sums(activities: Iterable[Activity]) -> Mapping[tuple[str, str], Decimal]:
    amounts: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for each in activities:
        for flow in each.flows:
            if flow.amount is not None and flow.currency != NO_CURRENCY:
                amounts[flow.type, flow.currency].append(flow.amount)
    return {key: total(each) for key, each in amounts.items()}
