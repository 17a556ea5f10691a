"""Which remits nearly answered, and the one reason why each did not (§4.4)."""

from dataclasses import dataclass
from datetime import date

from tests.oracle.answers import Question, conditions_of, functions_up_from
from tests.oracle.folder import Register, Version
from tests.oracle.places import country_of, country_of_unit, is_open, was_open_before
from tests.oracle.scopes import extent

REASONS = (
    "not-yet-in-force",
    "ended",
    "holder-closed",
    "holder-not-open-yet",
    "condition-missing",
    "outside-scope",
)
"""In the order in which the first counts."""


@dataclass(frozen=True)
class PassedOver:
    """A remit that fails exactly one test, and which."""

    remit: Version
    reason: str
    distance: int


def passed_over(register: Register, question: Question) -> list[PassedOver]:
    """Give all remits of the role, on the function or a broader one, that fail one test alone.

    §4.4: "One entry a remit, the first reason in this order; then by distance,
    then holders that stand in the subject's country first, then id".
    """
    country = country_of(register, question.subject, question.day)

    def is_elsewhere(entry: PassedOver) -> bool:
        stands_in = country_of_unit(register, entry.remit["holder"], question.day)
        return country is None or stands_in != country

    entries = [
        entry
        for versions in register.every("remits.csv").values()
        for entry in entries_of(register, versions, question)[:1]
    ]
    return sorted(entries, key=lambda one: (one.distance, is_elsewhere(one), one.remit["id"]))


def entries_of(register: Register, versions: list[Version], question: Question) -> list[PassedOver]:
    """Give the entries that one remit could have, the first reason first."""
    functions = functions_up_from(register, question.function, question.day)
    entries = []
    for remit in versions_asked(versions, question.day):
        if remit["role"] == question.role and remit["function"] in functions:
            failed = failures(register, remit, question)
            if len(failed) == 1:
                distance = functions.index(remit["function"])
                entries.append(PassedOver(remit, failed[0], distance))
    return sorted(entries, key=lambda entry: REASONS.index(entry.reason))


def versions_asked(versions: list[Version], day: date) -> list[Version]:
    """Give the version of a remit whose stretch as written has the day, else those around it.

    §4.4: "`not-yet-in-force`, asked of the next version; `ended`, of the last
    earlier one".
    """
    written = [version for version in versions if version.is_written_for(day)]
    if written:
        return written
    later = [version for version in versions if version.start.first and version.start.first > day]
    earlier = [version for version in versions if version.end.first and version.end.first <= day]
    return later[:1] + earlier[-1:]


def failures(register: Register, remit: Version, question: Question) -> list[str]:
    """List the tests that a version of a remit fails, each made alone on the day asked.

    Where the holder is not open "the stretch is then not tested" (§4.4).
    """
    failed = []
    day, subject, holder = question.day, question.subject, remit["holder"]
    if not is_open(register, holder, day):
        closed = was_open_before(register, holder, day)
        failed.append("holder-closed" if closed else "holder-not-open-yet")
    elif not remit.is_written_for(day):
        ended = remit.end.first is not None and remit.end.first <= day
        failed.append("ended" if ended else "not-yet-in-force")
    if not conditions_of(remit).items() <= question.attributes.items():
        failed.append("condition-missing")
    if subject not in extent(register, remit["scope"], subject.kind, day):
        failed.append("outside-scope")
    return failed
