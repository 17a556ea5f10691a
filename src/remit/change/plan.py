"""A plan: all that a draft would bring about, for those who decide about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from msgspec import Struct

from remit.change.called.days import days_words
from remit.change.called.names import Names
from remit.change.compile import Compiled
from remit.change.impact.days import first_days
from remit.change.impact.depending import Dependent
from remit.change.impact.phrases import for_whom
from remit.change.impact.whole import Impact, impact_of
from remit.change.impact.words import impact_words
from remit.model.change import SETTINGS, Entry
from remit.model.register import Register
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.refusals import Refusal, looked_at, refusals_on
from remit.rights.gained import BEARING, Moved, rights_difference
from remit.temporal.period import Period
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import apart


class Plan(Struct, frozen=True):
    """What a draft would bring about: to answers, to rights, and against policies that are hard."""

    impact: Impact
    rights: tuple[Moved, ...]
    refusals: tuple[Refusal, ...]


def plan_of(compiled: Compiled, dependents: Iterable[Dependent] = ()) -> Plan:
    """Say what a compiled draft would bring about; nothing is left out.

    Args:
        compiled: The draft at the head; with faults, as far as it goes.
        dependents: What else depends on answers, as pages do.
    """
    before, after = compiled.before, compiled.after
    impact = impact_of(before, after, compiled.entries, dependents)
    days = first_days(before, after, compiled.entries, BEARING)
    rights = rights_difference(before, after, days) if days else ()
    return Plan(impact, rights, refused(before, after, compiled.entries))


def refused(before: Register, after: Register, entries: Iterable[Entry]) -> tuple[Refusal, ...]:
    """Give what a change breaks, and was not broken, of the policies that the register makes hard.

    They are tested on the first day of each stretch on which nothing turns that a policy looks
    at, be it an answer or not.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
    """
    policies, entries = before.settings.policies, tuple(entries)
    severities = {each.severity for each in policies.said.values()}
    files = looked_at(policies) | {SETTINGS}
    is_hard = "refusal" in severities | {each.severity for each in policies.own}
    if not is_hard or files.isdisjoint(each.file for each in entries):
        return ()
    return refusals_on(before, after, first_days(before, after, entries, files))


def broken_words(before: Register, after: Register, entries: Iterable[Entry]) -> tuple[Saying, ...]:
    """Say which hard policies a change breaks anew, a sentence each."""
    on = partial(_names, before, after)
    return tuple(refusal_words(each, on(each.day)) for each in refused(before, after, entries))


def plan_words(compiled: Compiled, plan: Plan) -> Mapping[str, tuple[Saying, ...]]:
    """Say what comes of a plan, a sentence each; titles with nothing under them are left out.

    The policies that stand against it come first.
    """
    on = partial(_names, compiled.before, compiled.after)
    said = {
        "Refused": tuple(refusal_words(each, on(each.day)) for each in plan.refusals),
        **impact_words(plan.impact, on),
    }
    return {title: sentences for title, sentences in said.items() if sentences}


def refusal_words(refusal: Refusal, names: Names) -> Saying:
    """Say which hard policy a change would break anew, about what, from which day."""
    finding, policy = refusal.broken.finding, refusal.broken.policy
    about = [
        names.of("functions", finding.function) if finding.function else "",
        for_whom(finding.kind, finding.subjects, names) if finding.kind else "",
        *(names.of("units", each) for each in finding.holders),
        *finding.rows,
    ]
    return sentence(
        "{title} ({policy}): {about}, {days}",
        title=sentence(POLICIES[policy].title) if policy in POLICIES else policy,
        policy=policy,
        about=apart(filter(None, about), N_(", ")),
        days=days_words(Period(refusal.day)),
    )


def _names(before: Register, after: Register, day: date) -> Names:
    return Names(before, after, day)
