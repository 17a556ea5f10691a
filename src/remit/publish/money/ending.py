"""What an office without money no longer does: its remits end, and others answer, or nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from remit.change.compile import Compiled, compile_draft
from remit.change.impact.answers import Changed, changed_answers
from remit.finance.accounts import OnDay
from remit.finance.cause import CauseKind
from remit.finance.whatif import WhatIf
from remit.finance.whatif_document import Following
from remit.model.days import Days
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.step import Draft, End
from remit.publish.money.charges import losing_posts
from remit.resolve.document import Document
from remit.text.catalogue import N_
from remit.text.saying import Saying, plainly, sentence
from remit.text.sayings import apart, per_cent
from remit.text.sayings import on_day as on_day_of

_CAUSES: Final[Mapping[CauseKind, str]] = {
    "activity-ends": N_("What if these projects end on {start}: {ids} (as known on {day})"),
    "donor-ends": N_("What if these give no more from {start}: {ids} (as known on {day})"),
    "cut": N_("What if all money is cut by {percent} from {start} (as known on {day})"),
}


class Ending(Struct, frozen=True):
    """What comes of it when money stops.

    Args:
        draft: The steps by which offices without money stop to do what they do.
        compiled: The same at the head of the register.
        following: All that loses cover: posts, functions, and answers.
    """

    draft: Draft
    compiled: Compiled
    following: Following


def ending(register: Register, on_day: OnDay, found: WhatIf, file: str = "") -> Ending:
    """Say what comes of it when money stops: what loses cover, and the plan that would follow.

    Args:
        register: The register.
        on_day: What is known of money.
        found: What is lost.
        file: Where the plan is written; blank: nowhere.
    """
    draft = draft_of(register, on_day, found)
    compiled = compile_draft(draft, register)
    changed = changed_answers(compiled.before, compiled.after, compiled.entries)
    come = Following(
        posts=losing_posts(register, on_day.accounts.books.projects, found),
        functions=_ended(register, draft),
        answers=[row for each in changed for row in _answers(each)],
        plan={"file": file, "steps": len(draft.steps)} if file else None,
    )
    return Ending(draft, compiled, come)


def draft_of(register: Register, on_day: OnDay, found: WhatIf) -> Draft:
    """Give the draft by which offices stop to do what they do, once they are without money.

    An office is without money from the first month in which there would have been some and none
    is left, in each currency in which there would have been any. What is said of it is kept, and
    so in the language of the register.

    Args:
        register: The register.
        on_day: What is known of money.
        found: What is lost.
    """
    days = Days(register)
    steps = tuple(
        _end(remits, day)
        for unit, day in without_money(found).items()
        if (remits := _held(register, days, unit, day))
    )
    language = register.settings.default_language
    title, reason = sentence("Offices without money stop"), cause_words(on_day, found)
    return Draft(
        plainly(title, language, language), plainly(reason, language, language), steps=steps
    )


def cause_words(on_day: OnDay, found: WhatIf) -> Saying:
    """Say what stops, from which day, and on which day money was known.

    Args:
        on_day: What is known of money: it has the names of projects and donors.
        found: What is lost.
    """
    said: dict[str, Saying] = {
        "start": on_day_of(found.period.start),
        "day": on_day_of(found.day),
        "percent": per_cent(found.cause.cut * 100),
    }
    if found.cause.ids:
        names = _names(on_day, found.cause.ids)
        said["ids"] = apart((f"{name} [{each}]" for each, name in sorted(names.items())), ", ")
    return sentence(_CAUSES[found.cause.kind], **said)


def _names(on_day: OnDay, ids: frozenset[str]) -> Mapping[str, str]:
    """Give what projects and donors are called, as it was published."""
    accounts = on_day.accounts
    given = {
        booking.donor.key: booking.donor.name
        for account in accounts.all
        for booking in account.incoming
        if booking.donor.key in ids and booking.donor.name
    }
    titles = {
        each: accounts.of[each].project.activity.title.best().text
        for each in ids
        if each in accounts.of
    }
    return {each: given.get(each) or titles.get(each) or each for each in ids}


def without_money(found: WhatIf) -> Mapping[str, date]:
    """Give the units that are without any money from a day on, each with that day."""
    empty: dict[str, dict[str, date]] = defaultdict(dict)
    for each in found.offices:
        if each.without_money_from is not None:
            empty[each.id][each.currency] = each.without_money_from.start
    return {
        unit: max(days.values())
        for unit, days in sorted(empty.items())
        if days.keys() >= found.currencies[unit]
    }


def _held(register: Register, days: Days, unit: str, day: date) -> tuple[Remit, ...]:
    """Give the remits that a unit holds on a day; one that has closed by then holds none."""
    remits = register.all(Remit).values()
    versions = (each for history in remits for each in history.versions if each.holder == unit)
    own = (each for each in versions if any(day in piece.period for piece in days.of(each)))
    return tuple(sorted(own, key=lambda each: each.id))


def _end(remits: Sequence[Remit], day: date) -> End:
    """Let remits end: one alone is a step that has a form."""
    keys = tuple((each.id,) for each in remits)
    if len(keys) == 1:
        return End(key=keys[0], on=day.isoformat())
    return End(keys=keys, on=day.isoformat())


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
