"""What a change would break as a document: the shape that `--json` and the interface give."""

from __future__ import annotations

from datetime import date
from typing import Final

from remit.change.impact.answers import Changed
from remit.change.impact.arising import Arising
from remit.change.impact.attributes import Sets
from remit.change.impact.depending import Consequence
from remit.change.impact.ending import Ended
from remit.change.impact.gathering import LeftOpen
from remit.change.impact.grouping import Appearing, Group
from remit.change.impact.whole import Impact
from remit.model.kind import KINDS
from remit.resolve.compare import Told
from remit.resolve.document import Document
from remit.temporal.period import BEGINNING, ENDLESS, Period

_NO_DAY: Final = (BEGINNING, ENDLESS)


def impact_document(impact: Impact) -> Document:
    """Give what a change would break, whole and in a stable order.

    `answers` and `arising` are the complete lists. `groups` and `left_open` say the same as a
    person reads it: for the kinds of subject that functions are for, and without whoever is
    there on one side only, who is in `appearing`. Days run from `valid_from` up to, and
    without, `valid_to`; null where there is no such day. `only_with` is empty where it is so
    with all sets of attributes. `whom` is a scope that means exactly the subjects on the
    first day, or null. A consequence is `about` all that its sentence counts.

    Example:
        >>> from remit.resolve.compare import GAP
        >>> always, lima = Period(date(2027, 7, 1), ENDLESS), Told("answered", ("lima",))
        >>> own = Changed("payroll", "provides", "unit", GAP, lima, always, ("cusco",))
        >>> document = impact_document(Impact((date(2027, 7, 1),), (own,)))
        >>> document["days"], list(document)[:4]
        (['2027-07-01'], ['days', 'groups', 'appearing', 'left_open'])
        >>> for name, value in document["answers"][0].items():
        ...     print(name, value)
        function payroll
        role provides
        kind unit
        before {'status': 'gap', 'holders': []}
        after {'status': 'answered', 'holders': ['lima']}
        valid_from 2027-07-01
        valid_to None
        only_with []
        subjects ['cusco']
    """
    return {
        "days": [_day(each) for each in impact.days],
        "groups": [_group(each) for each in impact.groups],
        "appearing": [_appearing(each) for each in impact.appearing],
        "left_open": [_left_open(each) for each in impact.left_open],
        "ended": [_ended(each) for each in impact.ended],
        "consequences": [_consequence(each) for each in impact.consequences],
        "answers": [_changed(each) for each in impact.answers],
        "arising": [_arising(each) for each in impact.arising],
    }


def _changed(changed: Changed) -> Document:
    return {
        "function": changed.function,
        "role": changed.role,
        "kind": changed.kind,
        "before": _told(changed.before),
        "after": _told(changed.after),
        **_days(changed.days),
        "only_with": _sets(changed.only_with),
        "subjects": list(changed.subjects),
    }


def _consequence(each: Consequence) -> Document:
    # A document has what is said as the command line does, in English.
    said = str(each.said) or None
    about = {"said": said, "about": list(each.about)}
    return {"of": each.of, "thing": str(each.thing), **about, **_days(each.days)}


def _group(group: Group) -> Document:
    return {
        "functions": list(group.functions),
        "broadest": list(group.broadest),
        "alone": list(group.alone),
        "role": group.role,
        "kind": group.kind,
        "before": _told(group.before),
        "after": _told(group.after),
        **_days(group.days),
        "only_with": _sets(group.only_with),
        "whom": str(group.whom) if group.whom else None,
        "subjects": list(group.subjects),
    }


def _appearing(appearing: Appearing) -> Document:
    return {
        "kind": appearing.kind,
        "opens": appearing.opens,
        **_days(appearing.days),
        "answered": appearing.answered,
        "contested": appearing.contested,
        "gaps": appearing.gaps,
        "subjects": list(appearing.subjects),
    }


def _left_open(left: LeftOpen) -> Document:
    finding = left.finding
    return {
        "what": finding.what.value,
        "gone": left.gone,
        "functions": list(left.functions),
        "broadest": list(left.broadest),
        "alone": list(left.alone),
        "role": finding.role or None,
        "kind": finding.kind,
        **_days(left.days),
        "remits": list(finding.remits),
        "holders": list(finding.holders),
        "rows": list(finding.rows),
        "whom": str(left.whom) if left.whom else None,
        "subjects": list(finding.subjects),
    }


def _arising(arising: Arising) -> Document:
    finding = arising.finding
    return {
        "what": finding.what.value,
        "gone": arising.gone,
        "function": finding.function or None,
        "role": finding.role or None,
        "kind": finding.kind,
        **_days(arising.days),
        "remits": list(finding.remits),
        "holders": list(finding.holders),
        "rows": list(finding.rows),
        "subjects": list(finding.subjects),
    }


def _ended(ended: Ended) -> Document:
    return {
        "file": ended.file,
        "key": " ".join(ended.key),
        "owners": list(ended.owners),
        "days": [_days(each) for each in ended.days],
        "row": KINDS[ended.file].cells(ended.row),
    }


def _told(told: Told) -> Document:
    return {"status": told.status, "holders": list(told.holders)}


def _sets(sets: Sets) -> list[Document]:
    return [dict(each) for each in sets]


def _days(days: Period) -> Document:
    return {"valid_from": _day(days.start), "valid_to": _day(days.end)}


def _day(day: date) -> str | None:
    return None if day in _NO_DAY else day.isoformat()
