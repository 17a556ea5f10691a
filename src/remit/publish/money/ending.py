"""What an office without money no longer does: its remits end, and others answer, or nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from remit.change.compile import compile_draft
from remit.change.impact.answers import Changed, changed_answers
from remit.finance.accounts import OnDay
from remit.finance.whatif import WhatIf
from remit.finance.whatif_document import Following
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.step import Draft, End
from remit.publish.money.charges import following
from remit.resolve.document import Document


def ending(register: Register, on_day: OnDay, found: WhatIf) -> Draft:
    """Give the draft by which offices stop to do what they do, once they are without money.

    An office is without money from the first month in which there would have been some and none
    is left, in each of its currencies.

    Args:
        register: The register.
        on_day: What is known of money.
        found: What is lost.
    """
    steps = tuple(
        End(keys=tuple((each.id,) for each in remits), on=day.isoformat())
        for unit, day in without_money(on_day, found).items()
        if (remits := _held(register, unit, day))
    )
    return Draft("Offices without money stop", steps=steps)


def without_money(on_day: OnDay, found: WhatIf) -> Mapping[str, date]:
    """Give the units that are without any money from a day on, each with that day."""
    empty: dict[str, dict[str, date]] = defaultdict(dict)
    for each in found.offices:
        if each.without_money_from is not None:
            empty[each.id][each.currency] = each.without_money_from.start
    return {
        unit: max(days.values())
        for unit, days in sorted(empty.items())
        if days.keys() >= set(on_day.currencies(on_day.accounts.units[unit]))
    }


def following_with(
    register: Register, on_day: OnDay, found: WhatIf, draft: Draft, file: str = ""
) -> Following:
    """Give all that loses cover when money stops: posts, functions, and answers.

    Args:
        register: The register.
        on_day: What is known of money.
        found: What is lost.
        draft: What `ending` gave.
        file: Where that is written; blank: nowhere.
    """
    compiled = compile_draft(draft, register)
    ended = _ended(register, draft)
    changed = changed_answers(compiled.before, compiled.after, compiled.entries)
    posts = following(register, on_day.accounts.books.projects, found)
    return replace(
        posts,
        functions=ended,
        answers=[row for each in changed for row in _answers(each)],
        plan={"file": file, "steps": len(draft.steps)} if file else None,
    )


def _held(register: Register, unit: str, day: date) -> tuple[Remit, ...]:
    """Give the remits that a unit holds on a day."""
    versions = (each for history in register.all(Remit).values() for each in history.versions)
    own = (each for each in versions if each.holder == unit and day in each.stretch.period)
    return tuple(sorted(own, key=lambda each: each.id))


def _ended(register: Register, draft: Draft) -> list[Document]:
    """Give the functions that each step ends, and for which unit."""
    rows: dict[tuple[str, str], str] = {}
    for step in draft.steps:
        day = date.fromisoformat(step.on)
        for key in step.all if isinstance(step, End) else ():
            for remit in register.history(Remit, *key).versions:
                if day in remit.stretch.period:
                    rows.setdefault((remit.holder, remit.function), step.on)
    return [{"unit": u, "function": f, "lost_from": day} for (u, f), day in sorted(rows.items())]


def _answers(changed: Changed) -> Iterator[Document]:
    for subject in changed.subjects:
        yield {
            "subject": subject,
            "function": changed.function,
            "role": changed.role,
            "from": changed.days.start.isoformat(),
            "before": list(changed.before.holders),
            "after": list(changed.after.holders),
            "status": changed.after.status,
        }
